package app.cartwright.troubleshoot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment that the cart does not show, and what was looked up about it.
 *
 * @param number as the owner typed it
 * @param here what the store knows; absent where the order did not come through CartRover
 * @param inflow inFlow's order as just read
 * @param cartRover CartRover's order as just read
 * @param cart what the cart is called, or null where it is not known
 */
public record ShippingCase(
        String number,
        Lookup<Here> here,
        Lookup<Fulfilment> inflow,
        Lookup<State> cartRover,
        ServiceState push,
        @Nullable String cart,
        Instant now) {

    /**
     * What the store knows of the shipment.
     *
     * @param state word of the shipments list
     * @param reason a few words, such as {@code Settling, 1 min 12 s}
     * @param error the open error that names it, or null
     * @param changedAfterPush what differs in inFlow since, or null
     */
    public record Here(
            String state,
            @Nullable String reason,
            @Nullable Instant pushedAt,
            @Nullable OpenError error,
            @Nullable String changedAfterPush) {}

    /**
     * How far inFlow has got.
     *
     * @param lines such as {@code Waits for 2 of 5 lines}
     * @param trackingNumbers of its parcels
     */
    public record Fulfilment(boolean cancelled, boolean entire, String lines, List<String> trackingNumbers) {}

    /** CartRover's status word, lower case, and the tracking numbers of its shipments. */
    public record State(@Nullable String status, List<String> trackingNumbers) {}
}
