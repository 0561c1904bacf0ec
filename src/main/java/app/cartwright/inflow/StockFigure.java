package app.cartwright.inflow;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What inFlow says of one product at one location. Null means unknown, never zero.
 *
 * @param key the product and location
 * @param onHand physically there, reserved included
 * @param reserved promised to open orders and not picked yet
 * @param available on hand less reserved; may be negative or a fraction
 */
public record StockFigure(
        StockKey key,
        @Nullable BigDecimal onHand,
        @Nullable BigDecimal reserved,
        @Nullable BigDecimal available) {}
