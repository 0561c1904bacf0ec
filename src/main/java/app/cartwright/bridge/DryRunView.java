package app.cartwright.bridge;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cycle would write. Nothing was written for it.
 *
 * @param failure why it could not be finished, or null
 * @param firstSync how long the first sync takes, or null where that was not estimated
 */
public record DryRunView(
        List<Order> ordersToWrite,
        List<Order> ordersHeld,
        List<Figure> figures,
        int equalFigures,
        List<ShipmentView> shipments,
        List<ZeroGuard> zeroGuards,
        @Nullable String failure,
        @Nullable FirstSync firstSync) {
    /** Without an estimate of the first sync. */
    public DryRunView(
            List<Order> ordersToWrite,
            List<Order> ordersHeld,
            List<Figure> figures,
            int equalFigures,
            List<ShipmentView> shipments,
            List<ZeroGuard> zeroGuards,
            @Nullable String failure) {
        this(ordersToWrite, ordersHeld, figures, equalFigures, shipments, zeroGuards, failure, null);
    }

    /** The same with an estimate of how long the first sync takes. */
    DryRunView taking(FirstSync time) {
        return new DryRunView(ordersToWrite, ordersHeld, figures, equalFigures, shipments, zeroGuards, failure, time);
    }

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
     * @param change {@code becomesZero}, {@code down}, {@code up}, {@code new}, {@code again} or {@code equal}
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
