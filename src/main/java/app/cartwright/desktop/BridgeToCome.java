package app.cartwright.desktop;

import app.cartwright.bridge.Bridge;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A bridge that is still being opened: whoever asks it something waits until it is there. So the window can be built while
 * the store is read. It asks in the background only, as it always does.
 */
final class BridgeToCome {
    private final Future<? extends Bridge> opening;

    private BridgeToCome(Future<? extends Bridge> opening) {
        this.opening = opening;
    }

    static Bridge of(Future<? extends Bridge> opening) {
        return (Bridge) Proxy.newProxyInstance(
                Bridge.class.getClassLoader(),
                new Class<?>[] {Bridge.class},
                (proxy, method, arguments) -> new BridgeToCome(opening).ask(method, arguments));
    }

    private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(opening.get(), arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the data folder was not opened", e);
        }
    }
}
