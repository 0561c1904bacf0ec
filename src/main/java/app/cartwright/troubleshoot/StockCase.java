package app.cartwright.troubleshoot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SKU whose stock differs, and what was looked up about it.
 *
 * @param inflowProducts how many products in inFlow have exactly this SKU
 * @param cartRover CartRover's record of exactly this SKU
 * @param near the SKU that it nearly equals, on the side named with it, or null
 * @param error the open error that names it, or null
 * @param newOrders units of it on orders that CartRover subtracted after the last push, because they are not in inFlow
 */
public record StockCase(
        String sku,
        Lookup<Integer> inflowProducts,
        Lookup<Record> cartRover,
        @Nullable String near,
        ServiceState push,
        List<Location> locations,
        @Nullable OpenError error,
        BigDecimal newOrders,
        Instant now) {

    /** CartRover's figures: the total that combined carts see, and those of each location. */
    public record Record(@Nullable BigDecimal total, List<Figure> figures) {
        /** CartRover's figure of one location. */
        public record Figure(String location, @Nullable BigDecimal available) {}
    }

    /**
     * One CartRover location that is fed.
     *
     * @param source name of the inFlow location, or {@code ALL}
     * @param wanted the figure that CartRover should have, from inFlow as just read; null where unknown
     * @param sent the last figure that CartRover took, or null
     * @param waiting whether a newer figure is due or on its way
     */
    public record Location(
            String location,
            String source,
            boolean enabled,
            @Nullable Long wanted,
            @Nullable Long sent,
            @Nullable Instant sentAt,
            boolean waiting) {}
}
