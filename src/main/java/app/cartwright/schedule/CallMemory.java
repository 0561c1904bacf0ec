package app.cartwright.schedule;

import app.cartwright.http.Api;
import app.cartwright.store.CallRows;
import app.cartwright.store.MetaRows;
import app.cartwright.store.Store;
import app.cartwright.store.StoreProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one service's budget must know after a restart. Calls are stamped by the clock on the wall; when that clock was set,
 * or the computer slept or was started anew, the stamps are moved along, so that no call ever looks older than it is.
 */
final class CallMemory {
    /** As long as a call that was let through before a crash may have taken to arrive. */
    private static final Duration SLOWEST_CALL = Duration.ofSeconds(90);

    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofHours(3);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int GRANTS_BETWEEN_PRUNINGS = 200;

    private final Store store;
    private final CallRows rows;
    private final MetaRows meta;
    private final String api;
    private final InstantSource clock;
    private final Waiting waiting;
    private final StampClock stamps;
    private @Nullable Made granted;
    private int grants;

    /**
     * Calls that were let through with the last commit.
     *
     * @param nanos when the last of them was over; when they were let through, where none is
     */
    private record Made(long id, long nanos, int calls) {}

    CallMemory(
            Store store, CallRows rows, MetaRows meta, Api api, InstantSource clock, Waiting waiting, String computer) {
        this.store = store;
        this.rows = rows;
        this.meta = meta;
        this.api = CallBudget.word(api);
        this.clock = clock;
        this.waiting = waiting;
        this.stamps = new StampClock(meta, MetaRows.CALLS_CLOCK + this.api, computer, clock, waiting);
    }

    /**
     * How long ago each call of the last hour was over, at most. Where that isn't known, because the program was killed or
     * the computer was started anew, it counts as late as it may have been, and the store keeps that, so that it counts so
     * once.
     */
    List<Duration> ages() {
        followTheClock();
        Instant now = clock.instant();
        List<Duration> ages = new ArrayList<>();
        List<CallRows.Calls> mended = new ArrayList<>();
        for (CallRows.Calls calls : rows.since(api, now.minus(LONGEST_WINDOW).minus(SLOWEST_CALL))) {
            Instant over = calls.granted() ? calls.at().plus(SLOWEST_CALL) : calls.at();
            if (over.isAfter(now)) {
                over = now;
            }
            if (calls.granted() || !over.equals(calls.at())) {
                mended.add(new CallRows.Calls(calls.id(), api, over, calls.calls(), false));
            }
            for (int i = 0; i < calls.calls(); i++) {
                ages.add(Duration.between(over, now));
            }
        }
        if (!mended.isEmpty()) {
            store.together(() -> mended.forEach(rows::settle));
        }
        return ages;
    }

    /** Moves the stamps of all stored calls as the clock was moved since they were made. */
    private void followTheClock() {
        if (stamps.isRight()) {
            return;
        }
        store.together(() -> {
            switch (stamps.moved()) {
                case StampClock.Moved.Never never -> {}
                case StampClock.Moved.By by -> {
                    rows.move(api, by.length());
                    untilNow(false);
                }
                case StampClock.Moved.Unknown unknown -> untilNow(true);
            }
            stamps.note();
        });
    }

    /**
     * The newest call can't be later than now; the others keep their distance from it.
     *
     * @param newest whether it may have been made just now, whatever its stamp says
     */
    private void untilNow(boolean newest) {
        Instant now = clock.instant();
        rows.newest(api)
                .map(at -> Duration.between(at, now))
                .filter(by -> newest || by.isNegative())
                .ifPresent(by -> rows.move(api, by));
    }

    /** Commits that up to so many calls may leave from now on, and what was made of those let through before. */
    void grant(int calls) {
        followTheClock();
        Instant now = clock.instant();
        long id = rows.grant(settled(), api, now, calls);
        granted = new Made(id, waiting.nanos(), 0);
        if (grants++ % GRANTS_BETWEEN_PRUNINGS == 0) {
            rows.prune(now.minus(KEPT), GRANTS_BETWEEN_PRUNINGS * 10);
        }
    }

    /** One of the calls let through is over. Is stored with the next {@link #grant} or {@link #settle}. */
    void over() {
        Made before = granted;
        if (before != null) {
            granted = new Made(before.id(), waiting.nanos(), before.calls() + 1);
        }
    }

    /** Stores what was made of the calls let through. */
    void settle() {
        if (granted != null) {
            followTheClock();
        }
        CallRows.Calls made = settled();
        granted = null;
        if (made != null) {
            rows.settle(made);
        }
    }

    private CallRows.@Nullable Calls settled() {
        Made made = granted;
        return made == null
                ? null
                : new CallRows.Calls(
                        made.id(),
                        api,
                        clock.instant().minusNanos(waiting.nanos() - made.nanos()),
                        made.calls(),
                        false);
    }

    /** How long a pause lasts from now on. A clock that is set can't make it longer than it was meant to be. */
    Duration pauseLeft() {
        return meta.get(name())
                .map(text -> text.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> {
                    Instant until = Instant.parse(parts[0]);
                    Duration length = Duration.parse(parts[1]);
                    Duration left = Duration.between(clock.instant(), until);
                    return left.compareTo(length) > 0 ? length : left;
                })
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** Keeps a pause for after a restart; gives its length. */
    Duration pauseUntil(Instant until) {
        Duration asked = Duration.between(clock.instant(), until);
        Duration length = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        if (length.isPositive()) {
            try {
                meta.put(name(), clock.instant().plus(length) + " " + length);
            } catch (StoreProblem e) {
                // The call that led to this has an outcome, which must not be lost; this run pauses all the same.
                return length;
            }
        }
        return length;
    }

    private String name() {
        return MetaRows.CALLS_PAUSED + api.toLowerCase(Locale.ROOT);
    }
}
