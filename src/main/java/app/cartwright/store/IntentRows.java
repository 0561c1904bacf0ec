package app.cartwright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger's rows. */
public final class IntentRows {
    private static final String SELECT =
            "SELECT id, kind, item_key, content, state, at, settled_at, process_id, detail FROM intent";

    private final Store store;

    public IntentRows(Store store) {
        this.store = store;
    }

    /** One row; the words of {@code kind} and {@code state} are the ledger's. */
    public record Row(
            long id,
            String kind,
            String key,
            String content,
            String state,
            Instant at,
            @Nullable Instant settledAt,
            @Nullable String processId,
            @Nullable String detail) {}

    /** Adds a row, whatever its id says; gives it with its number. */
    public Row add(Row row, boolean onceOnly) {
        long id = store.write(handle -> handle.createQuery("""
            INSERT INTO intent (kind, item_key, once_only, content, state, at, settled_at, process_id, detail)
            VALUES (:kind, :key, :onceOnly, :content, :state, :at, :settledAt, :processId, :detail)
            RETURNING id\
            """)
                .bind("kind", row.kind())
                .bind("key", row.key())
                .bind("onceOnly", onceOnly ? 1 : 0)
                .bind("content", row.content())
                .bind("state", row.state())
                .bind("at", Columns.millis(row.at()))
                .bind("settledAt", Columns.millisOrNull(row.settledAt()))
                .bind("processId", row.processId())
                .bind("detail", row.detail())
                .mapTo(Long.class)
                .one());
        return new Row(
                id,
                row.kind(),
                row.key(),
                row.content(),
                row.state(),
                row.at(),
                row.settledAt(),
                row.processId(),
                row.detail());
    }

    /**
     * Records an outcome, where the row is still in one of the given states.
     *
     * @return whether it was
     */
    public boolean settle(
            long id, List<String> from, String to, Instant at, @Nullable String processId, @Nullable String detail) {
        return store.write(handle -> handle.createUpdate("""
            UPDATE intent
            SET state = :to, settled_at = :at, process_id = COALESCE(:processId, process_id), detail =
            COALESCE(:detail, detail)
            WHERE id = :id AND state IN (<from>)\
            """)
                        .bind("to", to)
                        .bind("at", Columns.millis(at))
                        .bind("processId", processId)
                        .bind("detail", detail)
                        .bind("id", id)
                        .bindList("from", from)
                        .execute())
                == 1;
    }

    /** One row. */
    public Optional<Row> find(long id) {
        return store.read(handle -> handle.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** The newest row of a kind and key. */
    public Optional<Row> newest(String kind, String key) {
        return store.read(handle -> handle.createQuery(
                        SELECT + " WHERE kind = :kind AND item_key = :key ORDER BY id DESC LIMIT 1")
                .bind("kind", kind)
                .bind("key", key)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** The newest row of a kind and key that is in the given state. */
    public Optional<Row> newest(String kind, String key, String state) {
        return store.read(handle -> handle.createQuery(
                        SELECT + " WHERE kind = :kind AND item_key = :key AND state = :state ORDER BY id DESC LIMIT 1")
                .bind("kind", kind)
                .bind("key", key)
                .bind("state", state)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** How many rows of a kind and key there are. */
    public int count(String kind, String key) {
        return store.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM intent WHERE kind = :kind AND item_key = :key")
                        .bind("kind", kind)
                        .bind("key", key)
                        .mapTo(Integer.class)
                        .one());
    }

    /** The rows of a kind whose outcome is open or unknown, oldest first. Asked for in each cycle, and hardly ever any. */
    public List<Row> unsettled(String kind) {
        return store.remembered(
                        "unsettled " + kind,
                        Set.of("intent"),
                        handle -> List.copyOf(handle.createQuery(SELECT
                                        + " WHERE kind = :kind AND (state = 'OPEN' OR state = 'UNKNOWN') ORDER BY id")
                                .bind("kind", kind)
                                .map((row, context) -> row(row))
                                .list()))
                .get();
    }

    /** The newest rows of all kinds, newest first. */
    public List<Row> newest(int limit) {
        return store.read(handle -> handle.createQuery(SELECT + " ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
    }

    /** Deletes settled rows before this instant that guard nothing, at most {@code limit}; never a once-only one. */
    public int prune(Instant before, int limit) {
        return store.write(handle -> handle.createUpdate("""
            DELETE
            FROM intent
            WHERE id IN
            (SELECT id
            FROM intent
            WHERE at < :before AND once_only = 0 AND (state = 'DONE' OR state = 'REFUSED')
            ORDER BY at LIMIT :limit)\
            """)
                .bind("before", Columns.millis(before))
                .bind("limit", limit)
                .execute());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("item_key"),
                row.getString("content"),
                row.getString("state"),
                Columns.instant(row, "at"),
                Columns.instantOrNull(row, "settled_at"),
                row.getString("process_id"),
                row.getString("detail"));
    }
}
