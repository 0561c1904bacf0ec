package app.cartwright.stock;

import app.cartwright.setup.Settings.Limits;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stock's fair share of the calls to inFlow: six tenths of the hour's budget, so that orders and shipments always find
 * room. What is not used is saved up for a quarter of an hour at most. The budget itself is kept by the gate; this only
 * says how much a sweep may ask for.
 *
 * @param milliCalls thousandths of a call that are saved up
 * @param at when that was so
 */
record CallShare(long milliCalls, Instant at) {
    private static final int TENTHS = 6;
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long MOST_OWED = 100_000;

    /** The share as it was remembered, or a full one where there is none. */
    static CallShare remembered(@Nullable String text, Limits limits, Instant now) {
        if (text != null) {
            String[] parts = text.split(" ", -1);
            try {
                return new CallShare(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                return new CallShare(most(limits), now);
            }
        }
        return new CallShare(most(limits), now);
    }

    /** The share as it is remembered. */
    String asText() {
        return milliCalls + " " + at.toEpochMilli();
    }

    /** What has come in since; a clock that was set back brings nothing. */
    CallShare grown(Limits limits, Instant now) {
        long passed = Math.clamp(Duration.between(at, now).toMillis(), 0, HOUR);
        long earned = Math.multiplyExact(passed, hourly(limits)) * 1_000 / HOUR;
        return new CallShare(Math.min(most(limits), milliCalls + earned), now);
    }

    /** Calls that one cycle may make now: never more than six tenths of a minute's budget, at least none. */
    int calls(Limits limits) {
        long aMinute = Math.max(1, (long) limits.inflowPerMinute() * TENTHS / 10);
        return (int) Math.clamp(milliCalls / 1_000, 0, aMinute);
    }

    /** After this many calls; may go below 0 where the owner asked for more. */
    CallShare used(int calls) {
        return new CallShare(Math.max(milliCalls - calls * 1_000L, -MOST_OWED), at);
    }

    private static long hourly(Limits limits) {
        return Math.max(1, (long) limits.inflowPerHour() * TENTHS / 10);
    }

    private static long most(Limits limits) {
        return Math.max(1, hourly(limits) / 4) * 1_000;
    }
}
