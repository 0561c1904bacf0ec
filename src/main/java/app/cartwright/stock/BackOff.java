package app.cartwright.stock;

import java.time.Duration;
import java.util.List;

/** How long a stock figure that CartRover refused waits before it is sent again. */
final class BackOff {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(25),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(5),
            Duration.ofDays(1));

    private BackOff() {}

    /** @param attempts how often it was refused so far, from 1 */
    static Duration after(int attempts) {
        return WAITS.get(Math.clamp(attempts - 1L, 0, WAITS.size() - 1));
    }
}
