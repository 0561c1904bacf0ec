package app.cartwright.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journey of each order, step by step. */
public final class OrderEvents {
    private final Store store;

    public OrderEvents(Store store) {
        this.store = store;
    }

    /**
     * One step.
     *
     * @param step a stable word
     * @param detail a sentence
     * @param processId CartRover's id of the call, or null
     */
    public record Event(
            Instant at,
            String step,
            String detail,
            @Nullable String processId) {}

    /** Adds a step. Joins the transaction that the thread is in. */
    public void add(String custRef, Instant at, String step, String detail, @Nullable String processId) {
        store.change(handle -> handle.createUpdate("""
            INSERT INTO order_event (cust_ref, at, step, detail, process_id)
            VALUES (:ref, :at, :step, :detail, :processId)\
            """)
                .bind("ref", custRef)
                .bind("at", Columns.millis(at))
                .bind("step", step)
                .bind("detail", detail)
                .bind("processId", processId)
                .execute());
    }

    /** The steps of an order, oldest first. */
    public List<Event> of(String custRef) {
        return store.read(handle -> handle.createQuery("SELECT * FROM order_event WHERE cust_ref = :ref ORDER BY id")
                .bind("ref", custRef)
                .map((row, context) -> new Event(
                        Columns.instant(row, "at"),
                        row.getString("step"),
                        row.getString("detail"),
                        row.getString("process_id")))
                .list());
    }

    /**
     * Deletes the oldest steps before this instant, at most {@code limit}: only of orders that are over on both sides.
     * The order itself, its number, its identity and what was sent once stay for ever.
     */
    public int prune(Instant before, int limit) {
        return store.write(handle -> handle.createUpdate("""
            DELETE
            FROM order_event
            WHERE id IN
            (SELECT e.id
            FROM order_event e
            JOIN shop_order o ON o.cust_ref = e.cust_ref
            LEFT JOIN shipment s ON s.cust_ref = e.cust_ref
            WHERE e.at < :before AND o.offered = 0
            AND (o.state IN ('cancelled', 'declined', 'skipped')
            OR o.state = 'pulled' AND s.state IN ('pushed', 'closed'))
            ORDER BY e.at LIMIT :limit)\
            """)
                .bind("before", Columns.millis(before))
                .bind("limit", limit)
                .execute());
    }
}
