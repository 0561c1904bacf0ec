package app.cartwright.store;

import app.cartwright.store.ErrorRows.Item;
import app.cartwright.store.ErrorRows.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads errors together with the orders and SKUs that they name: two questions, however many errors there are. */
final class ErrorReading {
    private static final String ERRORS = """
        SELECT e.id, e.code, e.service, e.subject, e.facts, e.process_id, e.raw_answer, e.state, e.first_seen_at,
        e.last_seen_at, e.attempts, e.retried_at, e.closed_at, e.reason
        FROM error e\
        """;
    private static final String ITEMS = """
        SELECT i.error_id, i.item_key, i.label, i.detail, i.active, i.attempts
        FROM error_item i JOIN error e ON e.id = i.error_id\
        """;

    private ErrorReading() {}

    /**
     * Those that fit, oldest first.
     *
     * @param where of the error, called {@code e}
     * @param values by their names in it
     */
    static List<Row> rows(Handle handle, String where, Map<String, ?> values) {
        List<Row> rows = handle.createQuery(ERRORS + " WHERE " + where + " ORDER BY e.id")
                .bindMap(values)
                .map((row, context) -> row(row))
                .list();
        return rows.isEmpty() ? List.of() : withItems(handle, rows, where, values);
    }

    private static List<Row> withItems(Handle handle, List<Row> rows, String where, Map<String, ?> values) {
        Map<Long, List<Item>> items = new HashMap<>();
        handle.createQuery(ITEMS + " WHERE " + where + " ORDER BY i.error_id, i.position")
                .bindMap(values)
                .map((row, context) -> Map.entry(row.getLong("error_id"), item(row)))
                .forEach(entry -> items.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return rows.stream()
                .map(row -> withItems(row, items.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Row withItems(Row row, List<Item> items) {
        return new Row(
                row.id(),
                row.code(),
                row.service(),
                row.subject(),
                row.facts(),
                row.processId(),
                row.rawAnswer(),
                row.state(),
                row.firstSeenAt(),
                row.lastSeenAt(),
                row.attempts(),
                row.retriedAt(),
                row.closedAt(),
                row.reason(),
                items);
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("item_key"),
                row.getString("label"),
                row.getString("detail"),
                row.getInt("active") != 0,
                row.getInt("attempts"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("code"),
                row.getString("service"),
                row.getString("subject"),
                row.getString("facts"),
                row.getString("process_id"),
                row.getString("raw_answer"),
                row.getString("state"),
                Columns.instant(row, "first_seen_at"),
                Columns.instant(row, "last_seen_at"),
                row.getInt("attempts"),
                Columns.instantOrNull(row, "retried_at"),
                Columns.instantOrNull(row, "closed_at"),
                row.getString("reason"),
                List.of());
    }
}
