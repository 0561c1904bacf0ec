package app.cartwright.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of an order, and since when.
 *
 * @param fingerprint what a shipment would tell, as a short text
 * @param since when it was first seen like this
 * @param missingSince since when it is fulfilled without a ship date, carrier or tracking number; null where nothing is
 *     missing
 */
public record Seen(
        String fingerprint, Instant since, @Nullable Instant missingSince) {

    /** What is to be remembered after one more look. */
    static Seen next(@Nullable Seen before, String fingerprint, boolean missing, Instant now) {
        Instant since = before != null && before.fingerprint().equals(fingerprint) ? before.since() : now;
        Instant missingSince = !missing ? null : before == null ? now : earlier(before.missingSince(), now);
        return new Seen(fingerprint, earlier(since, now), missingSince);
    }

    /** A time that lies ahead was taken before the clock was set back: it counts from now. */
    private static Instant earlier(@Nullable Instant then, Instant now) {
        return then == null || then.isAfter(now) ? now : then;
    }
}
