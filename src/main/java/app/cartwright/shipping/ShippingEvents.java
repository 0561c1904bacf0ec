package app.cartwright.shipping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where shipping writes what happened to an order, for its journey and the activity list. */
@FunctionalInterface
public interface ShippingEvents {
    /** An order was seen entirely fulfilled. */
    String FULFILLED = "fulfilled";
    /** Its shipment was taken by CartRover. */
    String PUSHED = "shippingPushed";
    /** CartRover had its shipment already. */
    String FOUND = "shippingFound";
    /** It was sent and no proof came back. */
    String UNKNOWN = "shippingUnknown";
    /** CartRover refused it. */
    String REFUSED = "shippingRefused";
    /** It is held back. */
    String HELD = "shippingHeld";
    /** Nothing will be sent any more. */
    String CLOSED = "shippingClosed";
    /** Something changed in inFlow after the push. */
    String CHANGED = "changedAfterPush";
    /** The cart has it. */
    String CONFIRMED = "confirmed";
    /** The owner decided something. */
    String CHOSEN = "chosen";

    /**
     * Records one event, within the transaction that the caller is in.
     *
     * @param step one of the words above
     * @param detail a sentence
     * @param processId CartRover's id of the call, or null
     */
    void record(Instant at, String custRef, String step, String detail, @Nullable String processId);
}
