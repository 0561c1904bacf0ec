package app.cartwright.bridge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the shipments list.
 *
 * @param state {@code waiting}, {@code held}, {@code pending}, {@code unknown}, {@code pushed} or {@code failed}
 * @param reason a sentence, or null
 * @param cartStatus CartRover's own word where it was read, or null
 * @param changedAfterPush what differs in inFlow since, or null
 * @param canSendNow whether "Send now" applies
 * @param canHold whether "Hold" applies; {@code held} by the owner can be released
 * @param fulfilledLines how many of the order's lines are entirely fulfilled, or null where unknown
 * @param lines how many lines the order has, or null where unknown
 * @param dueAt when it is sent, or looked at next, by itself; null where nothing is planned
 */
public record ShipmentView(
        @Nullable String number,
        String custRef,
        @Nullable String cart,
        String state,
        @Nullable String reason,
        List<ParcelView> parcels,
        @Nullable Instant pushedAt,
        @Nullable String cartStatus,
        @Nullable String changedAfterPush,
        boolean canSendNow,
        boolean canSendWithoutTracking,
        boolean canHold,
        boolean canRelease,
        @Nullable Integer fulfilledLines,
        @Nullable Integer lines,
        @Nullable Instant dueAt) {
    /** Where lines and the next look are not known. */
    public ShipmentView(
            @Nullable String number,
            String custRef,
            @Nullable String cart,
            String state,
            @Nullable String reason,
            List<ParcelView> parcels,
            @Nullable Instant pushedAt,
            @Nullable String cartStatus,
            @Nullable String changedAfterPush,
            boolean canSendNow,
            boolean canSendWithoutTracking,
            boolean canHold,
            boolean canRelease) {
        this(
                number,
                custRef,
                cart,
                state,
                reason,
                parcels,
                pushedAt,
                cartStatus,
                changedAfterPush,
                canSendNow,
                canSendWithoutTracking,
                canHold,
                canRelease,
                null,
                null,
                null);
    }

    /** One parcel. */
    public record ParcelView(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable Instant shippedAt,
            List<Item> items) {}

    /** A SKU in a parcel. */
    public record Item(String sku, BigDecimal quantity) {}
}
