package app.cartwright.inflow;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales order as read. A relation that was not asked for, or of which a row cannot be read, is
 * null, which is not the same as empty.
 *
 * @param inventoryStatus in lower case: {@code unconfirmed}, {@code quote}, {@code unfulfilled}, {@code started},
 *     {@code fulfilled} or a newer word; look at {@code cancelled} first
 * @param total null where the answer did not hold it
 * @param timestamp the row version, opaque
 */
public record SalesOrder(
        String salesOrderId,
        String customerId,
        String orderNumber,
        String externalId,
        String poNumber,
        String source,
        @Nullable OffsetDateTime orderDate,
        String inventoryStatus,
        boolean cancelled,
        boolean showShipping,
        @Nullable BigDecimal total,
        String timestamp,
        @Nullable List<Line> lines,
        @Nullable List<PackLine> packLines,
        @Nullable List<ShipLine> shipLines) {

    /** An ordered product; a negative quantity is a return. */
    public record Line(String lineId, String productId, String description, BigDecimal quantity, boolean discarded) {}

    /** What lies in a box. */
    public record PackLine(String productId, BigDecimal quantity, String containerNumber) {}

    /**
     * One shipment.
     *
     * @param shippedDate null while it is only prepared
     * @param carrier free text, may be {@code ""}
     * @param trackingNumber may be {@code ""} and come later
     * @param containers numbers of the boxes it holds
     */
    public record ShipLine(
            String shipLineId,
            String carrier,
            String trackingNumber,
            @Nullable OffsetDateTime shippedDate,
            List<String> containers) {}
}
