package app.cartwright.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Errors between inFlow and CartRover, and the orders and SKUs that they name. */
public final class ErrorRows {
    private static final String NAMING = """
        e.code = :code AND e.state <> 'resolved' AND e.id IN
        (SELECT error_id FROM error_item WHERE item_key = :item AND active = 1)\
        """;

    private final Store store;
    private final Remembered<Set<String>> unresolved;
    private final Remembered<Set<String>> named;
    private final Remembered<List<Row>> open;

    public ErrorRows(Store store) {
        this.store = store;
        Set<String> tables = Set.of("error", "error_item");
        this.unresolved = store.remembered("unresolved errors", tables, ErrorRows::subjects);
        this.named = store.remembered("subjects of unresolved errors", tables, ErrorRows::named);
        this.open = store.remembered(
                "open errors", tables, handle -> ErrorReading.rows(handle, "e.state = 'open'", Map.of()));
    }

    /** Nearly always there is none of a code and subject, and nothing has to be asked. */
    private static Set<String> subjects(Handle handle) {
        return Set.copyOf(handle.createQuery("SELECT code, subject FROM error WHERE state <> 'resolved'")
                .map((row, context) -> key(row.getString(1), row.getString(2)))
                .set());
    }

    private static Set<String> named(Handle handle) {
        return Set.copyOf(handle.createQuery("""
            SELECT e.code, i.item_key
            FROM error_item i JOIN error e ON e.id = i.error_id
            WHERE e.state <> 'resolved' AND i.active = 1\
            """)
                .map((row, context) -> key(row.getString(1), row.getString(2)))
                .set());
    }

    private static String key(String code, String subject) {
        return code + "\n" + subject;
    }

    /**
     * One error.
     *
     * @param id its number; 0 for a new one
     * @param facts JSON object of texts
     * @param state {@code open}, {@code dismissed} or {@code resolved}
     * @param attempts how often it was reported; of one that names items, the most for one of them
     * @param retriedAt when the owner last asked for a retry, or null
     * @param closedAt when it was dismissed or resolved, or null
     * @param reason the owner's reason for dismissing it, or null
     * @param items in the order in which they were reported; those that are over have {@code active} false
     */
    public record Row(
            long id,
            String code,
            @Nullable String service,
            String subject,
            String facts,
            @Nullable String processId,
            @Nullable String rawAnswer,
            String state,
            Instant firstSeenAt,
            Instant lastSeenAt,
            int attempts,
            @Nullable Instant retriedAt,
            @Nullable Instant closedAt,
            @Nullable String reason,
            List<Item> items) {}

    /** One order or SKU. */
    public record Item(String key, String label, String detail, boolean active, int attempts) {}

    /** Opens an error without items; gives its number. */
    public long add(Row row) {
        return store.write(handle -> handle.createQuery("""
            INSERT INTO error (code, service, subject, facts, process_id, raw_answer, state, first_seen_at,
            last_seen_at, attempts)
            VALUES (:code, :service, :subject, :facts, :processId, :rawAnswer, :state, :first, :last, :attempts)
            RETURNING id\
            """)
                .bind("code", row.code())
                .bind("service", row.service())
                .bind("subject", row.subject())
                .bind("facts", row.facts())
                .bind("processId", row.processId())
                .bind("rawAnswer", row.rawAnswer())
                .bind("state", row.state())
                .bind("first", Columns.millis(row.firstSeenAt()))
                .bind("last", Columns.millis(row.lastSeenAt()))
                .bind("attempts", row.attempts())
                .mapTo(Long.class)
                .one());
    }

    /** The same error was reported again. */
    public void seenAgain(Row row) {
        store.change(handle -> handle.createUpdate("""
            UPDATE error
            SET service = :service, facts = :facts, process_id = :processId, raw_answer = :rawAnswer,
            last_seen_at = :last, attempts = :attempts
            WHERE id = :id\
            """)
                .bind("service", row.service())
                .bind("facts", row.facts())
                .bind("processId", row.processId())
                .bind("rawAnswer", row.rawAnswer())
                .bind("last", Columns.millis(row.lastSeenAt()))
                .bind("attempts", row.attempts())
                .bind("id", row.id())
                .execute());
    }

    /** Adds or renews an item of an error. */
    public void putItem(long errorId, Item item) {
        store.change(handle -> handle.createUpdate("""
            INSERT INTO error_item (error_id, item_key, label, detail, active, attempts, position)
            VALUES (:error, :key, :label, :detail, :active, :attempts,
            (SELECT COUNT(*)
            FROM error_item
            WHERE error_id = :error))
            ON CONFLICT (error_id, item_key)
            DO UPDATE SET label = excluded.label, detail = excluded.detail, active = excluded.active, attempts =
            excluded.attempts\
            """)
                .bind("error", errorId)
                .bind("key", item.key())
                .bind("label", item.label())
                .bind("detail", item.detail())
                .bind("active", item.active() ? 1 : 0)
                .bind("attempts", item.attempts())
                .execute());
    }

    /** An error is over for one of its items. */
    public void endItem(long errorId, String key) {
        store.change(handle -> handle.createUpdate(
                        "UPDATE error_item SET active = 0 WHERE error_id = :error AND item_key = :key")
                .bind("error", errorId)
                .bind("key", key)
                .execute());
    }

    /** Changes the state of an error. */
    public void setState(long id, String state, @Nullable Instant closedAt, @Nullable String reason) {
        store.change(handle -> handle.createUpdate(
                        "UPDATE error SET state = :state, closed_at = :closedAt, reason = :reason WHERE id = :id")
                .bind("state", state)
                .bind("closedAt", Columns.millisOrNull(closedAt))
                .bind("reason", reason)
                .bind("id", id)
                .execute());
    }

    /** The owner asked for a retry. */
    public void retried(long id, Instant at) {
        store.change(handle -> handle.createUpdate("UPDATE error SET retried_at = :at WHERE id = :id")
                .bind("at", Columns.millis(at))
                .bind("id", id)
                .execute());
    }

    /** One error. */
    public Optional<Row> find(long id) {
        return first("e.id = :id", Map.of("id", id));
    }

    /** The open error of this code and subject. */
    public Optional<Row> open(String code, String subject) {
        return first("e.code = :code AND e.subject = :subject AND e.state = 'open'", of(code, subject));
    }

    /** The dismissed errors of this code and subject. */
    public List<Row> dismissed(String code, String subject) {
        return rows("e.code = :code AND e.subject = :subject AND e.state = 'dismissed'", of(code, subject));
    }

    /** The errors of this code and subject, open or dismissed. */
    public List<Row> unresolved(String code, String subject) {
        if (!unresolved.get().contains(key(code, subject))) {
            return List.of();
        }
        return rows("e.code = :code AND e.subject = :subject AND e.state <> 'resolved'", of(code, subject));
    }

    /** The errors of this code, open or dismissed, that still name the item. */
    public List<Row> naming(String code, String itemKey) {
        if (!named.get().contains(key(code, itemKey))) {
            return List.of();
        }
        return rows(NAMING, Map.of("code", code, "item", itemKey));
    }

    /** The open errors, oldest first. */
    public List<Row> allOpen() {
        return open.get();
    }

    /** Every error, oldest first. */
    public List<Row> all() {
        return rows("1 = 1", Map.of());
    }

    /** How many are open. */
    public int openCount() {
        return open.get().size();
    }

    /** How many were opened from this instant on. */
    public int openedSince(Instant from) {
        return count("first_seen_at >= :from", from);
    }

    /** How many were resolved from this instant on. */
    public int resolvedSince(Instant from) {
        return count("state = 'resolved' AND closed_at >= :from", from);
    }

    private int count(String where, Instant from) {
        return store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM error WHERE " + where)
                .bind("from", Columns.millis(from))
                .mapTo(Integer.class)
                .one());
    }

    /** Deletes errors resolved before this instant, at most {@code limit}; dismissed ones stay. */
    public int prune(Instant before, int limit) {
        return store.write(handle -> handle.createUpdate("""
            DELETE
            FROM error
            WHERE id IN
            (SELECT id
            FROM error
            WHERE state = 'resolved' AND closed_at < :before
            ORDER BY closed_at LIMIT :limit)\
            """)
                .bind("before", Columns.millis(before))
                .bind("limit", limit)
                .execute());
    }

    private static Map<String, Object> of(String code, String subject) {
        return Map.of("code", code, "subject", subject);
    }

    private Optional<Row> first(String where, Map<String, ?> values) {
        return rows(where, values).stream().findFirst();
    }

    private List<Row> rows(String where, Map<String, ?> values) {
        return store.read(handle -> ErrorReading.rows(handle, where, values));
    }
}
