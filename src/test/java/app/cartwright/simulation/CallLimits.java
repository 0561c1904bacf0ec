package app.cartwright.simulation;

import app.cartwright.http.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/** P11: when calls arrived at the services, by true time; never more in any window than the settings say. */
final class CallLimits {
    private final Bounds bounds;
    private final Map<Api, Deque<Instant>> arrivals = new EnumMap<>(Api.class);

    CallLimits(Bounds bounds) {
        this.bounds = bounds;
    }

    void arrived(Api api, Instant at) {
        Deque<Instant> all = arrivals.computeIfAbsent(api, a -> new ArrayDeque<>());
        all.addLast(at);
        while (all.peekFirst().isBefore(at.minus(Duration.ofHours(1)))) {
            all.removeFirst();
        }
        if (api == Api.INFLOW && all.size() > bounds.inflowPerHour()) {
            throw new BrokenPromise("P11", all.size() + " calls of inFlow within an hour");
        }
        int most = api == Api.INFLOW ? bounds.inflowPerMinute() : bounds.cartroverPerMinute();
        if (all.size() > most) {
            Instant minute = at.minus(Duration.ofMinutes(1));
            long recent = 0;
            for (var each = all.descendingIterator();
                    each.hasNext() && each.next().isAfter(minute); ) {
                recent++;
            }
            if (recent > most) {
                throw new BrokenPromise("P11", recent + " calls of " + api + " within a minute");
            }
        }
    }
}
