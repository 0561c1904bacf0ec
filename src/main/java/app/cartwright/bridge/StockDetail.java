package app.cartwright.bridge;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Why this number?": the arithmetic of one SKU for each CartRover location, and its journey. */
public record StockDetail(StockView stock, List<Sum> sums, List<JourneyStep> journey) {
    /**
     * How one location's figure comes about.
     *
     * @param parts one for each inFlow location that counts
     * @param sum of the parts, before rounding; null where a part is unknown
     * @param sent the whole number from 0 up that is sent, or null
     * @param notes sentences: rule of the source, rounding, units of held orders that are not subtracted
     */
    public record Sum(
            String cartroverLocation,
            String source,
            List<Part> parts,
            @Nullable BigDecimal sum,
            @Nullable Long sent,
            List<String> notes) {}

    /** One inFlow location's share. */
    public record Part(
            String inflowLocation,
            @Nullable BigDecimal onHand,
            @Nullable BigDecimal reserved,
            @Nullable BigDecimal available) {}
}
