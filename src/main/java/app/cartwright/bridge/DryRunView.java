package app.cartwright.bridge;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cycle would write. Nothing was written for it.
 *
 * @param failure why it could not be finished, or null
 */
public record DryRunView(
        List<Order> ordersToWrite,
        List<Order> ordersHeld,
        List<Figure> figures,
        int equalFigures,
        List<ShipmentView> shipments,
        List<ZeroGuard> zeroGuards,
        @Nullable String failure) {
    /** An order that would be written, or held with the reason. */
    public record Order(
            @Nullable String cart,
            String custRef,
            @Nullable String number,
            @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable String reason) {}

    /**
     * A stock figure that would be sent.
     *
     * @param change {@code becomesZero}, {@code down}, {@code up}, {@code new} or {@code again}
     */
    public record Figure(
            String sku,
            @Nullable String product,
            String cartroverLocation,
            @Nullable BigDecimal cartroverNow,
            long willBecome,
            String change) {}

    /** A location whose push the zero-out guard would hold. */
    public record ZeroGuard(String cartroverLocation, int zeroes, int matched, BigDecimal limitPercent) {}
}
