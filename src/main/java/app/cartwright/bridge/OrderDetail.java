package app.cartwright.bridge;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order with all that is known of it: the row, its lines, the sum, its journey, its parcels and open errors. */
public record OrderDetail(
        OrderView order,
        List<Line> lines,
        @Nullable BigDecimal subTotal,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal tax,
        @Nullable BigDecimal shipping,
        List<JourneyStep> journey,
        @Nullable ShipmentView shipment,
        List<ErrorView> errors) {
    /** An ordered SKU. */
    public record Line(
            String sku,
            String description,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price) {}
}
