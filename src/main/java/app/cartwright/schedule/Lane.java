package app.cartwright.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One service in the schedule: when it ran, when it is next due, and how it waits after trouble. */
final class Lane {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    final Flow flow;
    private LaneState state;
    private Instant nextAt = Instant.MIN;

    Lane(Flow flow, LaneState state) {
        this.flow = flow;
        this.state = state;
    }

    LaneState state() {
        return state;
    }

    /** When it is due; {@link Instant#MIN} for at once. */
    Instant nextAt() {
        return nextAt;
    }

    boolean due(Instant now) {
        return !nextAt.isAfter(now);
    }

    void dueAtOnce() {
        nextAt = Instant.MIN;
    }

    /** The clock was set back: nothing is due later than one interval from now. */
    void notLaterThan(Instant latest) {
        if (nextAt.isAfter(latest)) {
            nextAt = latest;
        }
    }

    void started(Instant now) {
        state = new LaneState(
                flow.service(), "running", now, state.lastSuccessAt(), null, state.failures(), state.lastResult());
    }

    /** It waits for a key that another service found refused. */
    void keyRefused() {
        state = new LaneState(
                flow.service(),
                "keyRefused",
                state.lastRunAt(),
                state.lastSuccessAt(),
                null,
                state.failures(),
                state.lastResult());
    }

    void ended(RunResult result, Instant now, Duration interval, RandomGenerator random) {
        Trouble trouble = result.trouble();
        boolean success = result.complete() && trouble == null;
        int failures = success ? 0 : state.failures() + 1;
        nextAt = now.plus(success ? interval : wait(failures, interval, random));
        state = new LaneState(
                flow.service(),
                word(trouble),
                state.lastRunAt(),
                success ? now : state.lastSuccessAt(),
                nextAt,
                failures,
                result.sentence());
    }

    private static String word(@Nullable Trouble trouble) {
        return switch (trouble) {
            case null -> "idle";
            case Trouble.KeyRefused refused -> "keyRefused";
            case Trouble.Stopping stopping -> "idle";
            case Trouble.RateLimited limited -> "waiting";
            case Trouble.NoAnswer none -> "waiting";
        };
    }

    /** After a failure: the interval, doubled with each further one up to five minutes, and up to a fifth more. */
    private static Duration wait(int failures, Duration interval, RandomGenerator random) {
        Duration doubled = interval.multipliedBy(1L << Math.min(failures - 1, 6));
        Duration bounded = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        Duration wait = bounded.compareTo(interval) < 0 ? interval : bounded;
        return wait.plusMillis(random.nextLong(wait.toMillis() / 5 + 1));
    }
}
