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
}
