package app.cartwright.desktop.base;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Tasks on a few named background threads of their own. */
public final class ThreadTasks implements Tasks, AutoCloseable {
    private static final Logger LOG = System.getLogger(ThreadTasks.class.getName());
    private static final int THREADS = 4;

    private final ScheduledExecutorService threads;
    private final Consumer<Exception> unexpected;

    /**
     * Starts with no thread; they come with the first work.
     *
     * @param unexpected is told on the JavaFX thread of a failure that nobody expected
     */
    public ThreadTasks(Consumer<Exception> unexpected) {
        this.unexpected = unexpected;
        this.threads = Executors.newScheduledThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("window-", 1).factory());
    }

    @Override
    public <T> Work run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        AtomicBoolean stopped = new AtomicBoolean();
        try {
            Future<?> future = threads.submit(() -> {
                try {
                    T result = work.call();
                    back(stopped, () -> done.accept(result));
                } catch (Exception e) {
                    back(stopped, () -> failed.accept(e));
                }
            });
            return () -> {
                stopped.set(true);
                future.cancel(true);
            };
        } catch (RejectedExecutionException e) {
            return Work.none();
        }
    }

    @Override
    public <T> Work run(Callable<T> work, Consumer<? super T> done) {
        return run(work, done, this::report);
    }

    @Override
    public Work later(Duration wait, Runnable then) {
        AtomicBoolean stopped = new AtomicBoolean();
        try {
            Future<?> future =
                    threads.schedule(() -> back(stopped, then), Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
            return () -> {
                stopped.set(true);
                future.cancel(false);
            };
        } catch (RejectedExecutionException e) {
            return Work.none();
        }
    }

    private void back(AtomicBoolean stopped, Runnable then) {
        Platform.runLater(() -> {
            if (!stopped.get()) {
                try {
                    then.run();
                } catch (RuntimeException e) {
                    report(e);
                }
            }
        });
    }

    private void report(Exception e) {
        LOG.log(Level.ERROR, "A task of the window failed", e);
        unexpected.accept(e);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
