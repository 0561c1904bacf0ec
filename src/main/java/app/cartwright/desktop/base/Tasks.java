package app.cartwright.desktop.base;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The one way off the JavaFX thread and back. Work never runs on the JavaFX thread; what follows it always does. Called
 * on the JavaFX thread only.
 */
public interface Tasks {
    /**
     * Runs work in the background.
     *
     * @param done is given the result, on the JavaFX thread
     * @param failed is given what it threw instead, on the JavaFX thread
     */
    <T> Work run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /** Runs work whose failure would be a bug: it is shown as one. */
    <T> Work run(Callable<T> work, Consumer<? super T> done);

    /** Runs something on the JavaFX thread after a while. Callable from any thread. */
    Work later(Duration wait, Runnable then);

    /** Work under way. */
    interface Work {
        /** Nothing that follows it runs any more; the work itself is interrupted. */
        void stop();

        /** Nothing to stop. */
        static Work none() {
            return () -> {};
        }
    }
}
