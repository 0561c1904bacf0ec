package app.cartwright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Everything that happened: each write, hold, setting and dismissal. */
public final class ActivityRows {
    private final Store store;

    public ActivityRows(Store store) {
        this.store = store;
    }

    /**
     * One thing that happened.
     *
     * @param id number in the list; 0 for a new one
     * @param service {@code pullOrders} …, or null where it concerns none
     * @param direction {@code CartRover → inFlow}, {@code inFlow → CartRover} or {@code here}
     * @param subject an order's number, a SKU, a location, a setting
     * @param what one sentence
     * @param result {@code done}, {@code refused}, {@code unknown}, {@code held} or {@code noted}
     * @param processId CartRover's id of the call, or null
     */
    public record Entry(
            long id,
            Instant at,
            @Nullable String service,
            String direction,
            String subject,
            String what,
            String result,
            @Nullable String processId) {}

    /**
     * What is wanted of the list; null or blank means no limit.
     *
     * @param text found in subject, sentence or process id, whatever its case
     * @param from inclusive
     * @param to exclusive
     */
    public record Filter(
            @Nullable String text,
            @Nullable String service,
            @Nullable String direction,
            @Nullable String result,
            @Nullable Instant from,
            @Nullable Instant to) {
        /** Everything. */
        public static final Filter NONE = new Filter(null, null, null, null, null, null);

        /** Everything with this text. */
        public static Filter text(String text) {
            return new Filter(text, null, null, null, null, null);
        }
    }

    /** Adds one. */
    public void add(Entry entry) {
        store.change(handle -> handle.createUpdate("""
            INSERT INTO activity (at, service, direction, subject, what, result, process_id)
            VALUES (:at, :service, :direction, :subject, :what, :result, :processId)\
            """)
                .bind("at", Columns.millis(entry.at()))
                .bind("service", entry.service())
                .bind("direction", entry.direction())
                .bind("subject", entry.subject())
                .bind("what", entry.what())
                .bind("result", entry.result())
                .bind("processId", entry.processId())
                .execute());
    }

    /**
     * A page of the list, newest first.
     *
     * @param before only entries with a smaller id; null for the first page
     */
    public List<Entry> page(Filter filter, @Nullable Long before, int limit) {
        return store.read(handle -> {
            Query query = handle.createQuery("""
                SELECT id, at, service, direction, subject, what, result, process_id
                FROM activity
                WHERE (:before IS NULL OR id < :before)\
                """ + where(filter) + " ORDER BY id DESC LIMIT :limit");
            bind(query, filter);
            return query.bind("before", before)
                    .bind("limit", limit)
                    .map((row, context) -> entry(row))
                    .list();
        });
    }

    private static String where(Filter filter) {
        StringBuilder sql = new StringBuilder();
        if (given(filter.text())) {
            sql.append(" AND (LOWER(subject) LIKE :text ESCAPE '!' OR LOWER(what) LIKE :text ESCAPE '!'"
                    + " OR LOWER(process_id) LIKE :text ESCAPE '!')");
        }
        sql.append(given(filter.service()) ? " AND service = :service" : "");
        sql.append(given(filter.direction()) ? " AND direction = :direction" : "");
        sql.append(given(filter.result()) ? " AND result = :result" : "");
        sql.append(filter.from() != null ? " AND at >= :from" : "");
        sql.append(filter.to() != null ? " AND at < :to" : "");
        return sql.toString();
    }

    private static void bind(Query query, Filter filter) {
        String text = filter.text();
        if (text != null && given(text)) {
            query.bind("text", Columns.containing(text.toLowerCase(java.util.Locale.ROOT)));
        }
        if (given(filter.service())) {
            query.bind("service", filter.service());
        }
        if (given(filter.direction())) {
            query.bind("direction", filter.direction());
        }
        if (given(filter.result())) {
            query.bind("result", filter.result());
        }
        if (filter.from() != null) {
            query.bind("from", Columns.millis(filter.from()));
        }
        if (filter.to() != null) {
            query.bind("to", Columns.millis(filter.to()));
        }
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Columns.instant(row, "at"),
                row.getString("service"),
                row.getString("direction"),
                row.getString("subject"),
                row.getString("what"),
                row.getString("result"),
                row.getString("process_id"));
    }

    /** Deletes the oldest entries before this instant, at most {@code limit} of them. */
    public int prune(Instant before, int limit) {
        return store.write(handle -> handle.createUpdate("""
            DELETE
            FROM activity
            WHERE id IN
            (SELECT id
            FROM activity
            WHERE at < :before
            ORDER BY at LIMIT :limit)\
            """)
                .bind("before", Columns.millis(before))
                .bind("limit", limit)
                .execute());
    }
}
