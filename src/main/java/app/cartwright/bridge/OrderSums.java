package app.cartwright.bridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sums of an order as CartRover gave them, from its stored snapshot. Null where they are not known. */
record OrderSums(
        @Nullable BigDecimal subTotal,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal tax,
        @Nullable BigDecimal shipping) {
    private static final OrderSums UNKNOWN = new OrderSums(null, null, null, null);

    static OrderSums of(@Nullable String snapshot) {
        if (snapshot == null) {
            return UNKNOWN;
        }
        try {
            JsonNode order = new ObjectMapper().readTree(snapshot);
            return new OrderSums(
                    decimal(order.path("subTotal")),
                    decimal(order.path("orderDiscount")),
                    decimal(order.path("salesTax")),
                    decimal(order.path("shippingHandling")));
        } catch (JsonProcessingException e) {
            return UNKNOWN;
        }
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        try {
            return node.isTextual() || node.isNumber() ? new BigDecimal(node.asText()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
