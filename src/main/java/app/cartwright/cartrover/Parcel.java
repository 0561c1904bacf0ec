package app.cartwright.cartrover;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parcel to be pushed.
 *
 * @param carrier as CartRover knows it
 * @param method ship method code, or null to leave it out
 * @param trackingNumber may be {@code ""} only where the owner chose to send without
 * @param shippedAt with its own offset
 */
public record Parcel(
        String carrier, @Nullable String method, String trackingNumber, OffsetDateTime shippedAt, List<Item> items) {
    /** A SKU as it was ordered, and how many. */
    public record Item(String sku, BigDecimal quantity) {}
}
