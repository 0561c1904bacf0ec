package app.cartwright.shipping;

import app.cartwright.cartrover.Parcel;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parcel of an order as inFlow holds it, and how it is told to CartRover.
 *
 * @param shipLineId inFlow's id of the ship line, {@code ""} where the order has none
 * @param carrier inFlow's text, may be {@code ""}
 * @param sendAs what CartRover is told as carrier, or null while that is not settled
 * @param method ship method code, or null to leave it out
 * @param trackingNumber may be {@code ""}
 * @param shippedAt the ship line's own date with its offset, or null while it is only prepared
 * @param items SKUs as they were ordered
 */
public record PackedParcel(
        String shipLineId,
        String carrier,
        @Nullable String sendAs,
        @Nullable String method,
        String trackingNumber,
        @Nullable OffsetDateTime shippedAt,
        List<Item> items) {

    /** A SKU and how many units of it. */
    public record Item(String sku, BigDecimal quantity) {}

    PackedParcel sentAs(@Nullable String name, @Nullable String code) {
        return new PackedParcel(shipLineId, carrier, name, code, trackingNumber, shippedAt, items);
    }

    PackedParcel shippedAt(OffsetDateTime when) {
        return new PackedParcel(shipLineId, carrier, sendAs, method, trackingNumber, when, items);
    }

    /** The parcel as it goes to CartRover. Only for one that the gate has let through. */
    Parcel toPush() {
        if (sendAs == null || shippedAt == null) {
            throw new IllegalStateException("not ready to be sent: " + this);
        }
        return new Parcel(
                sendAs,
                method,
                trackingNumber,
                shippedAt,
                items.stream()
                        .map(item -> new Parcel.Item(item.sku(), item.quantity()))
                        .toList());
    }
}
