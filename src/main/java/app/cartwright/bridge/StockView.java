package app.cartwright.bridge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SKU of the stock list.
 *
 * @param product inFlow's name of the product, or null
 * @param match {@code matched}, {@code onlyInflow}, {@code onlyCartRover} or {@code differsByCaseOrBlank}
 * @param nearest the SKU on the other side that it nearly equals, or null
 */
public record StockView(
        String sku,
        @Nullable String productId,
        @Nullable String product,
        String match,
        @Nullable String nearest,
        List<LocationView> locations) {
    /**
     * One CartRover location's figure of the SKU.
     *
     * @param source name of the inFlow location, or {@code ALL}
     * @param available inFlow's quantity available as last read, or null
     * @param cartroverFigure CartRover's own figure as last read back, or null
     * @param state {@code inStep}, {@code pending}, {@code unconfirmed}, {@code failed} or {@code off}
     * @param note a plain fact such as {@code 3 on new orders}, or null
     * @param waitingSince since when a pending figure differs from what was sent, or null
     */
    public record LocationView(
            String cartroverLocation,
            String source,
            @Nullable BigDecimal available,
            @Nullable Long lastPushed,
            @Nullable Instant lastPushedAt,
            @Nullable BigDecimal cartroverFigure,
            @Nullable Instant cartroverReadAt,
            String state,
            @Nullable String note,
            @Nullable Instant waitingSince) {}
}
