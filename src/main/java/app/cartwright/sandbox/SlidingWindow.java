package app.cartwright.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** inFlow's limit: so many calls in any minute; the calls of the last hour are counted as well. */
final class SlidingWindow {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Deque<Instant> calls = new ArrayDeque<>();

    /** Counts a call, or says after how long one will be let in. */
    Duration enter(Instant now, int perMinute, int perHour) {
        while (!calls.isEmpty() && !calls.getFirst().plus(HOUR).isAfter(now)) {
            calls.removeFirst();
        }
        if (lastMinute(now) >= perMinute) {
            Instant free = calls.stream()
                    .skip(calls.size() - (long) perMinute)
                    .findFirst()
                    .orElse(now)
                    .plus(MINUTE);
            return Duration.between(now, free);
        }
        if (calls.size() >= perHour) {
            return Duration.between(now, calls.getFirst().plus(HOUR));
        }
        calls.addLast(now);
        return Duration.ZERO;
    }

    long lastMinute(Instant now) {
        return calls.stream().filter(call -> call.plus(MINUTE).isAfter(now)).count();
    }

    int lastHour() {
        return calls.size();
    }
}
