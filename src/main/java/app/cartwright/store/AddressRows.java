package app.cartwright.store;

import java.time.Instant;
import java.util.List;

/** Where people's names and addresses lie in the store: the snapshots of orders, and answers that quote them. */
public final class AddressRows {
    private static final String DONE_WITH = """
        offered = 0 AND state IN ('pulled', 'cancelled', 'declined', 'skipped')
        AND COALESCE(cancelled_at, pulled_at, offered_at, created_at) < :before\
        """;

    private final Store store;

    public AddressRows(Store store) {
        this.store = store;
    }

    /** An order's snapshot as it is stored. */
    public record Snapshot(String custRef, String text) {}

    /**
     * Orders that are done with since before this instant and whose snapshot still holds people, oldest first. One that
     * is still on offer, waits or is held is not among them: its address is needed to write it.
     */
    public List<Snapshot> due(Instant before, int limit) {
        return store.read(handle -> handle.createQuery("SELECT cust_ref, snapshot FROM shop_order WHERE " + DONE_WITH
                        + " AND snapshot LIKE '%\"ship\":%' ORDER BY offered_at LIMIT :limit")
                .bind("before", Columns.millis(before))
                .bind("limit", limit)
                .map((row, context) -> new Snapshot(row.getString("cust_ref"), row.getString("snapshot")))
                .list());
    }

    /** Puts a snapshot without people in the place of the one that was read; one that is new meanwhile stays. */
    public void replace(Snapshot read, String without) {
        store.change(handle -> handle.createUpdate(
                        "UPDATE shop_order SET snapshot = :without, customer = NULL WHERE cust_ref = :ref AND snapshot"
                                + " = :text")
                .bind("without", without)
                .bind("ref", read.custRef())
                .bind("text", read.text())
                .execute());
    }

    /** Empties what the other side answered, in errors that are over since before this instant. */
    public int forgetAnswers(Instant before) {
        return store.write(handle ->
                handle.createUpdate("""
                    UPDATE error
                    SET raw_answer = NULL
                    WHERE state <> 'open' AND raw_answer IS NOT NULL AND closed_at < :before\
                    """).bind("before", Columns.millis(before)).execute());
    }

    /** How many errors that are over since before this instant still quote what the other side answered. */
    public int answers(Instant before) {
        return store.read(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM error WHERE state <> 'open' AND raw_answer IS NOT NULL AND closed_at"
                                + " < :before")
                .bind("before", Columns.millis(before))
                .mapTo(Integer.class)
                .one());
    }

    /** How many orders' snapshots hold people. */
    public int held() {
        return store.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM shop_order WHERE snapshot LIKE '%\"ship\":%'")
                        .mapTo(Integer.class)
                        .one());
    }
}
