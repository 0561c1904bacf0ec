package app.cartwright.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a record that failed waits: 25 seconds at first, five times as long each time, at most a day. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(25);
    private static final Duration LONGEST = Duration.ofDays(1);

    private Backoff() {}

    /**
     * The wait before the next try.
     *
     * @param failures how often it failed in a row, from 1
     */
    public static Duration after(int failures) {
        Duration wait = FIRST;
        for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(5);
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /**
     * Whether a wait is over. One that began in the future, or ends further ahead than any wait lasts, was set by a clock
     * that has been put right since.
     *
     * @param began when the last try was, or null
     * @param ends before when there is no next one, or null
     */
    public static boolean isOver(@Nullable Instant began, @Nullable Instant ends, Instant now) {
        return ends == null
                || !ends.isAfter(now)
                || began != null && began.isAfter(now)
                || ends.isAfter(now.plus(LONGEST.multipliedBy(2)));
    }
}
