package app.cartwright.cartrover;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as CartRover gives it. Only {@code custRef} and {@code lines} are certain; null means that the answer did not
 * hold it. Payment keys are never read. Text is never trimmed where it identifies something.
 *
 * @param custRef the key of an order everywhere
 * @param custPoNo the shop's number, for people
 * @param recordNo the shop's internal id
 * @param orderSource the name of the cart
 * @param orderDate the shop's day
 * @param createdAt when CartRover made its record
 * @param status word of the record, or null (the single read may lack it)
 * @param ship where it goes; the billing party where the answer held no delivery address at all
 * @param bill who buys
 * @param subTotal sum of the lines' extended amounts
 * @param orderDiscount all post-tax discounts, the lines' included, positive
 * @param workingShipCode ship method after CartRover's mapping
 * @param sendingCanceled must not be fulfilled
 * @param onHold wait
 */
public record Order(
        String custRef,
        @Nullable String custPoNo,
        @Nullable String recordNo,
        @Nullable String orderSource,
        @Nullable String customerId,
        @Nullable LocalDate orderDate,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String status,
        Party ship,
        Party bill,
        @Nullable String shipCode,
        @Nullable String shipCodeDescription,
        @Nullable String workingShipCode,
        @Nullable String carrier,
        @Nullable String shippingInstructions,
        @Nullable String giftMessage,
        @Nullable LocalDate requestedShipDate,
        @Nullable BigDecimal subTotal,
        @Nullable BigDecimal orderDiscount,
        @Nullable BigDecimal salesTax,
        @Nullable BigDecimal shippingHandling,
        @Nullable BigDecimal grandTotal,
        @Nullable String currencyCode,
        boolean sendingCanceled,
        boolean onHold,
        @Nullable Instant deliveredToWmsAt,
        @Nullable String cancelDate,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        List<Line> lines,
        List<Shipment> shipments) {

    /**
     * One line.
     *
     * @param lineNo position as given, unique in the order
     * @param sku the SKU, exactly as given; may be blank
     * @param quantity null where it is not a number
     * @param price one unit, before tax and discount
     * @param discount pre-tax, per unit, positive
     * @param addlDiscount post-tax, for the whole line, positive, already inside the order discount
     * @param extendedAmount {@code (price - discount) * quantity}
     * @param filtered removed from fulfilment by a rule
     */
    public record Line(
            String lineNo,
            String sku,
            String description,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal addlDiscount,
            @Nullable BigDecimal extendedAmount,
            @Nullable BigDecimal tax,
            boolean filtered) {}
}
