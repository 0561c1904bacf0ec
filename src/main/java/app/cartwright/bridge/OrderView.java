package app.cartwright.bridge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the orders list.
 *
 * @param cart the order source
 * @param cartKind {@code shopify} …, or null
 * @param number the number it has, or would get, in inFlow; null where its cart is unknown
 * @param shopNumber CartRover's {@code cust_po_no}, or null
 * @param state one of the words of the command line's contract
 * @param stateReason a sentence, or null
 * @param cartStatus CartRover's own word, such as {@code confirmed}, where it was read, or null
 * @param laterEdit what was changed at the cart after the pull, or null
 * @param skus the SKUs of its lines, to find it by
 */
public record OrderView(
        @Nullable String cart,
        @Nullable String cartKind,
        String custRef,
        @Nullable String number,
        @Nullable String shopNumber,
        @Nullable String inflowOrderId,
        String state,
        @Nullable String stateReason,
        @Nullable Instant orderedAt,
        @Nullable Instant pulledAt,
        @Nullable Instant shippingPushedAt,
        @Nullable BigDecimal total,
        @Nullable String currency,
        @Nullable String customer,
        @Nullable String cartStatus,
        @Nullable String laterEdit,
        List<String> skus) {
    /** Where its lines are not known. */
    public OrderView(
            @Nullable String cart,
            @Nullable String cartKind,
            String custRef,
            @Nullable String number,
            @Nullable String shopNumber,
            @Nullable String inflowOrderId,
            String state,
            @Nullable String stateReason,
            @Nullable Instant orderedAt,
            @Nullable Instant pulledAt,
            @Nullable Instant shippingPushedAt,
            @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable String customer,
            @Nullable String cartStatus,
            @Nullable String laterEdit) {
        this(
                cart,
                cartKind,
                custRef,
                number,
                shopNumber,
                inflowOrderId,
                state,
                stateReason,
                orderedAt,
                pulledAt,
                shippingPushedAt,
                total,
                currency,
                customer,
                cartStatus,
                laterEdit,
                List.of());
    }
}
