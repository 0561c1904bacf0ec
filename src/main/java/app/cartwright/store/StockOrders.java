package app.cartwright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, for push stock, which SKUs are on orders. Changes nothing. */
public final class StockOrders {
    private final Store store;

    public StockOrders(Store store) {
        this.store = store;
    }

    /** A SKU on an order that inFlow has; {@code createdAt}: when CartRover made its record of the order. */
    public record Line(String sku, @Nullable Instant createdAt) {}

    /** A SKU on an order that inFlow doesn't have. */
    public record Waiting(
            String sku,
            String label,
            @Nullable BigDecimal units,
            @Nullable Instant createdAt,
            boolean held) {}

    /** Lines of orders that reached inFlow, or were pushed as shipped, at or after this time. */
    public List<Line> since(Instant at) {
        return store.read(h -> h.createQuery("""
            SELECT l.sku, MAX(o.created_at) AS created_at
            FROM shop_order o JOIN order_line l ON l.cust_ref = o.cust_ref
            WHERE o.cust_ref IN (
            SELECT cust_ref FROM shop_order WHERE pulled_at >= :at
            UNION SELECT cust_ref FROM shipment WHERE pushed_at >= :at)
            GROUP BY l.sku ORDER BY l.sku\
            """)
                .bind("at", at.toEpochMilli())
                .map((row, context) -> new Line(row.getString("sku"), Columns.instantOrNull(row, "created_at")))
                .list());
    }

    /** Lines of orders that wait to be written, or are held. */
    public List<Waiting> waiting() {
        return store.read(h -> h.createQuery("""
            SELECT l.sku, COALESCE(NULLIF(o.shop_number, ''), o.cust_ref) AS label, l.quantity, o.created_at,
            CASE WHEN o.state = 'held' THEN 1 ELSE 0 END AS held
            FROM shop_order o JOIN order_line l ON l.cust_ref = o.cust_ref
            WHERE o.state IN ('held', 'waitingToBeWritten')
            ORDER BY o.offered_at, o.cust_ref, l.position\
            """)
                .map((row, context) -> new Waiting(
                        row.getString("sku"),
                        row.getString("label"),
                        StockRows.numberOrNull(row, "quantity"),
                        Columns.instantOrNull(row, "created_at"),
                        row.getInt("held") == 1))
                .list());
    }
}
