package app.cartwright.drift;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When the nightly comparison is due: once for each night, at an hour of the computer's zone. Pure. */
final class Night {
    private Night() {}

    /** The newest time at or before now at which a comparison was planned. A clock change moves it, it never doubles it. */
    static Instant planned(Instant now, LocalTime at, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        Instant today = local.toLocalDate().atTime(at).atZone(zone).toInstant();
        return today.isAfter(now)
                ? local.toLocalDate().minusDays(1).atTime(at).atZone(zone).toInstant()
                : today;
    }

    /**
     * Whether a comparison is to begin.
     *
     * @param since when nights began to count; the first report comes after the first night
     * @param last when the newest one began, or null; one that lies ahead was made before the clock was set back
     */
    static boolean due(Instant now, Instant planned, Instant since, @Nullable Instant last) {
        Instant from = last == null || last.isAfter(now) || last.isBefore(since) ? since : last;
        return planned.isAfter(from);
    }
}
