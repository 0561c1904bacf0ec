package app.cartwright.desktop.base;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs everything at once on the thread of the test; what is for later waits until the test says so. */
public final class InlineTasks implements Tasks {
    private final Deque<Runnable> later = new ArrayDeque<>();

    @Override
    public <T> Work run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return Work.none();
        }
        done.accept(result);
        return Work.none();
    }

    @Override
    public <T> Work run(Callable<T> work, Consumer<? super T> done) {
        return run(work, done, e -> {
            throw new IllegalStateException(e);
        });
    }

    @Override
    public Work later(Duration wait, Runnable then) {
        later.add(then);
        return () -> later.remove(then);
    }

    /** How much waits. */
    public int waiting() {
        return later.size();
    }

    /** Runs what waits now, not what is added by it. */
    public void runLater() {
        List<Runnable> due = new ArrayList<>(later);
        later.clear();
        due.forEach(Runnable::run);
    }
}
