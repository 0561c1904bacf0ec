package app.cartwright.desktop.base;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Work is done when it is asked for; what came of it arrives in the order that a test wants. */
public final class HeldTasks implements Tasks {
    private final List<Runnable> results = new ArrayList<>();

    /** What came of the work that was asked for as this one, from 0. */
    public void arrives(int which) {
        results.get(which).run();
    }

    @Override
    public <T> Work run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        AtomicBoolean stopped = new AtomicBoolean();
        try {
            T result = work.call();
            results.add(() -> {
                if (!stopped.get()) {
                    done.accept(result);
                }
            });
        } catch (Exception e) {
            results.add(() -> {
                if (!stopped.get()) {
                    failed.accept(e);
                }
            });
        }
        return () -> stopped.set(true);
    }

    @Override
    public <T> Work run(Callable<T> work, Consumer<? super T> done) {
        return run(work, done, e -> {
            throw new IllegalStateException(e);
        });
    }

    @Override
    public Work later(Duration wait, Runnable then) {
        results.add(then);
        return Work.none();
    }
}
