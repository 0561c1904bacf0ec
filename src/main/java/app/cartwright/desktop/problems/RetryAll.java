package app.cartwright.desktop.problems;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.base.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Retries errors one after another: the next one is due only when the one before was tried, or gave no answer for a
 * minute. It can be stopped between two of them; what was asked for until then goes on.
 */
final class RetryAll {
    /** Errors that ask a question of their own before they are retried. */
    static final Set<String> ASKING = Set.of("already-there", "second-copy");

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Bridge bridge;
    private final Tasks tasks;
    private final Times times;
    private final Consumer<Progress> show;
    private final Deque<ErrorView> left;
    private Progress progress;

    /**
     * How far it is.
     *
     * @param all how many are retried
     * @param solved how many have left the list
     * @param same how many ended as before
     * @param waiting how many were made due but not tried within a minute, such as while paused
     * @param refused how many could not be made due
     * @param stopped whether no further one follows
     * @param over whether the last one has its answer
     */
    record Progress(int all, int solved, int same, int waiting, int refused, boolean stopped, boolean over) {
        int done() {
            return solved + same + waiting + refused;
        }
    }

    /**
     * Retries nothing yet.
     *
     * @param show is told of each step, on the JavaFX thread
     */
    RetryAll(Bridge bridge, Tasks tasks, Times times, List<ErrorView> errors, Consumer<Progress> show) {
        this.bridge = bridge;
        this.tasks = tasks;
        this.times = times;
        this.show = show;
        this.left = new ArrayDeque<>(together(errors));
        this.progress = new Progress(left.size(), 0, 0, 0, 0, false, false);
    }

    /** Those of the errors that are retried together. */
    static List<ErrorView> together(List<ErrorView> errors) {
        return errors.stream()
                .filter(ErrorView::retryable)
                .filter(e -> !ASKING.contains(e.code()))
                .toList();
    }

    void start() {
        show.accept(progress);
        next();
    }

    /** The one under way is the last. */
    void stopAfterThisOne() {
        to(progress.solved(), progress.same(), progress.waiting(), progress.refused(), true, progress.over());
    }

    Progress progress() {
        return progress;
    }

    private void next() {
        ErrorView error = progress.stopped() ? null : left.poll();
        if (error == null) {
            to(progress.solved(), progress.same(), progress.waiting(), progress.refused(), progress.stopped(), true);
            return;
        }
        Instant asked = times.now();
        tasks.run(
                () -> bridge.retry(List.of(error.id())),
                result -> {
                    if (result.done()) {
                        lookLater(error, asked);
                    } else {
                        refused();
                    }
                },
                e -> refused());
    }

    private void lookLater(ErrorView error, Instant asked) {
        tasks.later(
                LOOK_EVERY,
                () -> tasks.run(
                        () -> bridge.errors(false).stream()
                                .filter(e -> e.id().equals(error.id()))
                                .findFirst(),
                        found -> looked(error, asked, found),
                        e -> looked(error, asked, Optional.of(error))));
    }

    private void looked(ErrorView before, Instant asked, Optional<ErrorView> now) {
        if (now.isEmpty()) {
            answered(progress.solved() + 1, progress.same(), progress.waiting());
        } else if (now.get().attempts() > before.attempts()
                || now.get().lastSeenAt().isAfter(before.lastSeenAt())) {
            answered(progress.solved(), progress.same() + 1, progress.waiting());
        } else if (Duration.between(asked, times.now()).compareTo(PATIENCE) >= 0) {
            answered(progress.solved(), progress.same(), progress.waiting() + 1);
        } else {
            lookLater(before, asked);
        }
    }

    private void answered(int solved, int same, int waiting) {
        to(solved, same, waiting, progress.refused(), progress.stopped(), false);
        next();
    }

    private void refused() {
        to(progress.solved(), progress.same(), progress.waiting(), progress.refused() + 1, progress.stopped(), false);
        next();
    }

    private void to(int solved, int same, int waiting, int refused, boolean stopped, boolean over) {
        progress = new Progress(progress.all(), solved, same, waiting, refused, stopped, over);
        show.accept(progress);
    }
}
