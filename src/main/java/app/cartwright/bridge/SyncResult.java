package app.cartwright.bridge;

import java.math.BigDecimal;

/** What one full cycle did. */
public record SyncResult(
        int ordersPulled,
        int ordersCancelled,
        int ordersHeld,
        int stockPushed,
        int shipmentsPushed,
        int errorsOpened,
        int errorsResolved,
        Calls calls,
        BigDecimal seconds) {
    /** Calls that left for each service. */
    public record Calls(long inflow, long cartrover) {}
}
