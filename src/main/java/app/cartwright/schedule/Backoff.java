package app.cartwright.schedule;

import java.time.Duration;

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
}
