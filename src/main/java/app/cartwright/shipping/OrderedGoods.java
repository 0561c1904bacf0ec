package app.cartwright.shipping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order that came through CartRover and stands in inFlow, as it was pulled: what its shipment is told in.
 *
 * @param custRef CartRover's key of it
 * @param number its number in inFlow
 * @param shopNumber the shop's number, for people
 * @param cart the order source, or null
 * @param salesOrderId inFlow's id of it
 * @param orderDate the shop's day
 * @param writtenAt when this store learned that it is in inFlow
 * @param adopted whether it was found in inFlow and not written by this store
 * @param acknowledged whether CartRover took the acknowledgement
 * @param cancelledAtCart whether it was cancelled at the cart, whatever became of it in inFlow
 * @param workingShipCode CartRover's ship method of it, or null
 * @param lines what was ordered, in the order of its lines
 */
public record OrderedGoods(
        String custRef,
        String number,
        String shopNumber,
        @Nullable String cart,
        String salesOrderId,
        LocalDate orderDate,
        Instant writtenAt,
        boolean adopted,
        boolean acknowledged,
        boolean cancelledAtCart,
        @Nullable String workingShipCode,
        List<Line> lines) {

    /** A product and the SKU under which it was ordered. */
    public record Line(String productId, String sku) {}

    /** The SKU as it was ordered; empty for a product that was put on the order later, in inFlow. */
    public Optional<String> skuOf(String productId) {
        return lines.stream()
                .filter(line -> line.productId().equals(productId))
                .map(Line::sku)
                .findFirst();
    }
}
