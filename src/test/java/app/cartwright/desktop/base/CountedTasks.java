package app.cartwright.desktop.base;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Tasks of which a test can know how many are under way: asked for, and what came of them not yet told. */
public final class CountedTasks implements Tasks, AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(15);

    private final ThreadTasks tasks;
    private final List<Map.Entry<Duration, Runnable>> waiting = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /** @param unexpected as of {@link ThreadTasks} */
    public CountedTasks(Consumer<Exception> unexpected) {
        this.tasks = new ThreadTasks(unexpected);
    }

    /** How many are under way. */
    public int underWay() {
        return underWay.get();
    }

    @Override
    public <T> Work run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Runnable over = begin();
        return stopping(tasks.run(work, then(over, done), then(over, failed)), over);
    }

    @Override
    public <T> Work run(Callable<T> work, Consumer<? super T> done) {
        Runnable over = begin();
        return stopping(
                tasks.run(
                        () -> {
                            try {
                                return work.call();
                            } catch (Exception e) {
                                over.run();
                                throw e;
                            }
                        },
                        then(over, done)),
                over);
    }

    private Runnable begin() {
        AtomicBoolean counted = new AtomicBoolean(true);
        underWay.incrementAndGet();
        return () -> {
            if (counted.getAndSet(false)) {
                underWay.decrementAndGet();
            }
        };
    }

    private static <T> Consumer<T> then(Runnable over, Consumer<? super T> told) {
        return what -> {
            try {
                told.accept(what);
            } finally {
                over.run();
            }
        };
    }

    private static Work stopping(Work work, Runnable over) {
        return () -> {
            work.stop();
            over.run();
        };
    }

    /** A wait that no test sits out is over when {@link #waited} says so. */
    @Override
    public Work later(Duration wait, Runnable then) {
        if (wait.compareTo(LONG) < 0) {
            return tasks.later(wait, then);
        }
        Map.Entry<Duration, Runnable> waits = Map.entry(wait, then);
        waiting.add(waits);
        return () -> waiting.remove(waits);
    }

    /** So much time is over: what waited for exactly that comes. */
    public void waited(Duration wait) {
        for (Map.Entry<Duration, Runnable> each : List.copyOf(waiting)) {
            if (each.getKey().equals(wait) && waiting.remove(each)) {
                tasks.later(Duration.ZERO, each.getValue());
            }
        }
    }

    @Override
    public void close() {
        tasks.close();
    }
}
