package app.cartwright.cartrover;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parcel as CartRover knows it.
 *
 * @param date as given
 */
public record Shipment(
        String carrier,
        @Nullable String method,
        String trackingNo,
        @Nullable String date,
        List<Item> items) {
    /** What lies in it. */
    public record Item(String sku, @Nullable BigDecimal quantity) {}
}
