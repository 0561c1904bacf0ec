package app.cartwright.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the owner decided about one order's shipment.
 *
 * @param hold nothing is sent
 * @param withoutTracking carrier and tracking number may be missing
 * @param sendNowFor fingerprint of the contents that may skip the settle time, or null
 * @param askedAt when the owner last asked for another try, or null
 * @param dropped whether the owner dismissed its error: it is not tried again by itself
 * @param doneFingerprint the difference that the owner carried over by hand, or null
 */
public record ShipmentChoice(
        boolean hold,
        boolean withoutTracking,
        @Nullable String sendNowFor,
        @Nullable Instant askedAt,
        boolean dropped,
        @Nullable String doneFingerprint) {
    /** Nothing decided. */
    public static final ShipmentChoice NONE = new ShipmentChoice(false, false, null, null, false, null);
}
