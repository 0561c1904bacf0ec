package app.cartwright.desktop.base;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Deeds that are done in the order in which they were asked for, each after what came of the one before: of a switch that
 * was flipped twice the second flip counts, whichever thread is the quicker. On the JavaFX thread only.
 */
public final class InOrder {
    private final Tasks tasks;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /** Nothing asked for yet. */
    public InOrder(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Does something after all that was asked for before; what follows is as of {@link Tasks#run}. */
    public <T> void run(Callable<T> deed, Consumer<? super T> done, Consumer<? super Exception> failed) {
        add(() -> tasks.run(
                deed,
                result -> {
                    next();
                    done.accept(result);
                },
                e -> {
                    next();
                    failed.accept(e);
                }));
    }

    /** The same for a deed whose failure would be a bug. */
    public <T> void run(Callable<T> deed, Consumer<? super T> done) {
        run(
                deed,
                done,
                e -> tasks.run(
                        () -> {
                            throw e; // As one that was not done in order: where unexpected failures are told.
                        },
                        never -> {}));
    }

    private void add(Runnable begin) {
        waiting.add(begin);
        if (!busy) {
            next();
        }
    }

    private void next() {
        Runnable begin = waiting.poll();
        busy = begin != null;
        if (begin != null) {
            begin.run();
        }
    }
}
