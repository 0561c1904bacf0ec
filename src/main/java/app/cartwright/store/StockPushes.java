package app.cartwright.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Every stock figure that was sent, and what became of it. Keeps {@code stock_row} and {@code stock_open} in step: a
 * figure counts as pushed only once CartRover took it, or was seen to show it.
 */
public final class StockPushes {
    private final Store store;

    public StockPushes(Store store) {
        this.store = store;
    }

    /** A figure that is about to be sent, and why, in a stable word. */
    public record Sending(String sku, long value, String reason) {}

    /**
     * One figure that was sent.
     *
     * @param outcome {@code sent} (no outcome yet), {@code done}, {@code refused}, {@code unknown}, {@code notSent},
     *     {@code notTaken} (looked up, not there) or {@code superseded} (a newer figure went out first)
     */
    public record Push(
            long id,
            long intent,
            String location,
            String sku,
            long value,
            Instant wmsAt,
            String reason,
            Instant at,
            String outcome,
            @Nullable Instant settledAt,
            @Nullable String processId,
            @Nullable String detail) {}

    /** Records that these figures are about to leave; belongs into one commit with the intent. */
    public void begin(long intent, String location, List<Sending> batch, Instant wms, Instant at) {
        store.change(h -> {
            PreparedBatch older = h.prepareBatch("UPDATE stock_push SET outcome = 'superseded', settled_at = :at"
                    + " WHERE location = :location AND sku = :sku AND (outcome = 'sent' OR outcome = 'unknown')");
            PreparedBatch open = h.prepareBatch("""
                INSERT INTO stock_open (location, sku, sent, sent_at, sent_wms, intent)
                VALUES (:location, :sku, :value, :at, :wms, :intent)
                ON CONFLICT (location, sku) DO UPDATE SET sent = excluded.sent, sent_at = excluded.sent_at,
                  sent_wms = excluded.sent_wms, intent = excluded.intent\
                """);
            PreparedBatch push = h.prepareBatch("""
                INSERT INTO stock_push (intent, location, sku, value, wms_at, reason, at, outcome)
                VALUES (:intent, :location, :sku, :value, :wms, :reason, :at, 'sent')\
                """);
            for (Sending one : batch) {
                for (PreparedBatch each : List.of(older, open, push)) {
                    each.bind("location", location)
                            .bind("sku", one.sku())
                            .bind("value", one.value())
                            .bind("reason", one.reason())
                            .bind("wms", wms.toEpochMilli())
                            .bind("at", at.toEpochMilli())
                            .bind("intent", intent)
                            .add();
                }
            }
            older.execute();
            open.execute();
            push.execute();
        });
    }

    /** By location, the SKUs that were sent for this reason from then on. */
    public Map<String, Set<String>> sentFor(String reason, Instant from) {
        return store.read(h -> {
            Map<String, Set<String>> sent = new TreeMap<>();
            h.createQuery("SELECT DISTINCT location, sku FROM stock_push WHERE reason = :reason AND at >= :from")
                    .bind("reason", reason)
                    .bind("from", from.toEpochMilli())
                    .map((row, ctx) -> sent.computeIfAbsent(row.getString("location"), key -> new TreeSet<>())
                            .add(row.getString("sku")))
                    .forEach(ignored -> {});
            return sent;
        });
    }

    /** CartRover took these figures of a push. */
    public void accepted(
            long intent, String location, Collection<String> skus, Instant at, @Nullable String processId) {
        store.change(h -> {
            for (String sku : skus) {
                confirm(h, location, sku, at);
                outcome(h, intent, location, sku, "done", at, processId, null);
            }
            StockRows.tidy(h);
        });
    }

    /**
     * CartRover refused these figures of a push.
     *
     * @param messages SKU to CartRover's words
     * @param dueAt SKU to when it is sent again
     */
    public void refused(
            long intent,
            String location,
            Map<String, String> messages,
            Map<String, Instant> dueAt,
            Instant at,
            @Nullable String processId) {
        store.change(h -> messages.forEach((sku, message) -> {
            Instant due = dueAt.get(sku);
            h.createUpdate("""
                UPDATE stock_open SET refused = sent, refusal = :message, attempts = attempts + 1,
                  due_at = :due, sent = NULL, sent_at = NULL, sent_wms = NULL, intent = NULL
                WHERE location = :location AND sku = :sku AND intent = :intent\
                """)
                    .bind("message", message)
                    .bind("due", due == null ? null : due.toEpochMilli())
                    .bind("location", location)
                    .bind("sku", sku)
                    .bind("intent", intent)
                    .execute();
            outcome(h, intent, location, sku, "refused", at, processId, message);
        }));
    }

    /** Nothing is known of these figures of a push; they stay unconfirmed until CartRover's own figure is read. */
    public void unknown(
            long intent,
            String location,
            Collection<String> skus,
            Instant at,
            @Nullable String processId,
            String detail) {
        store.change(h -> skus.forEach(sku -> outcome(h, intent, location, sku, "unknown", null, processId, detail)));
    }

    /** It is certain that this push never left, or that CartRover refused to look at it. */
    public void notSent(long intent, Instant at, String detail) {
        store.change(h -> {
            h.createUpdate("UPDATE stock_open SET sent = NULL, sent_at = NULL, sent_wms = NULL, intent = NULL"
                            + " WHERE intent = :intent")
                    .bind("intent", intent)
                    .execute();
            h.createUpdate("UPDATE stock_push SET outcome = 'notSent', settled_at = :at, detail = :detail"
                            + " WHERE intent = :intent AND outcome = 'sent'")
                    .bind("intent", intent)
                    .bind("at", at.toEpochMilli())
                    .bind("detail", detail)
                    .execute();
            StockRows.tidy(h);
        });
    }

    /** CartRover's own figure shows that an unconfirmed push arrived. */
    public void arrived(StockRows.Open open, Instant at, String evidence) {
        Long intent = open.intent();
        if (intent == null) {
            return;
        }
        store.change(h -> {
            confirm(h, open.location(), open.sku(), at);
            outcome(h, intent, open.location(), open.sku(), "done", at, null, evidence);
            StockRows.tidy(h);
        });
    }

    /** CartRover's own figure shows that an unconfirmed push did not arrive: it is due again, not before an instant. */
    public void notThere(StockRows.Open open, @Nullable Instant dueAt, Instant at, String evidence) {
        Long intent = open.intent();
        if (intent == null) {
            return;
        }
        store.change(h -> {
            h.createUpdate("""
                UPDATE stock_open SET sent = NULL, sent_at = NULL, sent_wms = NULL, intent = NULL,
                  attempts = attempts + 1, due_at = :due
                WHERE location = :location AND sku = :sku\
                """)
                    .bind("due", dueAt == null ? null : dueAt.toEpochMilli())
                    .bind("location", open.location())
                    .bind("sku", open.sku())
                    .execute();
            outcome(h, intent, open.location(), open.sku(), "notTaken", at, null, evidence);
        });
    }

    /** All pushes of one SKU, newest first. */
    public List<Push> history(String sku, int limit) {
        return store.read(h -> h.createQuery("SELECT * FROM stock_push WHERE sku = :sku ORDER BY id DESC LIMIT :limit")
                .bind("sku", sku)
                .bind("limit", limit)
                .map((row, ctx) -> new Push(
                        row.getLong("id"),
                        row.getLong("intent"),
                        row.getString("location"),
                        row.getString("sku"),
                        row.getLong("value"),
                        Instant.ofEpochMilli(row.getLong("wms_at")),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("outcome"),
                        StockRows.instantOrNull(row, "settled_at"),
                        row.getString("process_id"),
                        row.getString("detail")))
                .list());
    }

    /** Figures that CartRover took since then. */
    public int doneSince(Instant at) {
        return store.read(h -> h.createQuery("SELECT COUNT(*) FROM stock_push WHERE outcome = 'done' AND at >= :at")
                .bind("at", at.toEpochMilli())
                .mapTo(Integer.class)
                .one());
    }

    /** Forgets settled pushes that are older; what is confirmed stays in its row. */
    public int prune(Instant before) {
        return store.write(h -> h.createUpdate(
                        "DELETE FROM stock_push WHERE at < :before" + " AND outcome <> 'sent' AND outcome <> 'unknown'")
                .bind("before", before.toEpochMilli())
                .execute());
    }

    private static void confirm(Handle h, String location, String sku, Instant at) {
        h.createUpdate("""
            UPDATE stock_row SET pushed_at = :at,
              pushed = (SELECT o.sent FROM stock_open o WHERE o.location = :location AND o.sku = :sku),
              pushed_wms = (SELECT o.sent_wms FROM stock_open o WHERE o.location = :location AND o.sku = :sku)
            WHERE location = :location AND sku = :sku
              AND EXISTS (SELECT 1 FROM stock_open o
                WHERE o.location = :location AND o.sku = :sku AND o.sent IS NOT NULL)\
            """)
                .bind("location", location)
                .bind("sku", sku)
                .bind("at", at.toEpochMilli())
                .execute();
        h.createUpdate("""
            UPDATE stock_open SET order_at = CASE WHEN order_at <= sent_wms THEN NULL ELSE order_at END,
              sent = NULL, sent_at = NULL, sent_wms = NULL, intent = NULL, refused = NULL, refusal = NULL,
              attempts = 0, due_at = NULL, again = 0, skip_zero = 0, zero_ok = 0
            WHERE location = :location AND sku = :sku AND sent IS NOT NULL\
            """).bind("location", location).bind("sku", sku).execute();
    }

    private static void outcome(
            Handle h,
            long intent,
            String location,
            String sku,
            String outcome,
            @Nullable Instant settledAt,
            @Nullable String processId,
            @Nullable String detail) {
        h.createUpdate("""
            UPDATE stock_push SET outcome = :outcome, settled_at = :settled,
              process_id = COALESCE(:process, process_id), detail = COALESCE(:detail, detail)
            WHERE intent = :intent AND location = :location AND sku = :sku\
            """)
                .bind("outcome", outcome)
                .bind("settled", settledAt == null ? null : settledAt.toEpochMilli())
                .bind("process", processId)
                .bind("detail", detail)
                .bind("intent", intent)
                .bind("location", location)
                .bind("sku", sku)
                .execute();
    }
}
