package app.cartwright.shipping;

import org.jspecify.annotations.Nullable;

/**
 * What the owner decided for one order.
 *
 * @param hold nothing is sent
 * @param withoutTracking carrier and tracking number may be missing
 * @param sendNowFor fingerprint of the contents for which the settle time is skipped, or null; when they change, the
 *     settle time counts again
 */
public record OwnerChoice(
        boolean hold, boolean withoutTracking, @Nullable String sendNowFor) {
    /** Nothing decided. */
    public static final OwnerChoice NONE = new OwnerChoice(false, false, null);
}
