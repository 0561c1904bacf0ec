package app.cartwright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What another process asks the running one to do: retry, dismiss, push, pause, resume, syncNow. */
public final class RequestRows {
    private static final String SELECT =
            "SELECT id, kind, arguments, requested_at, taken_at, answered_at, answer FROM request";

    private final Store store;
    private final Remembered<Optional<Request>> oldest;

    public RequestRows(Store store) {
        this.store = store;
        this.oldest = store.remembered("oldest request", Set.of("request"), RequestRows::oldest);
    }

    /**
     * One request.
     *
     * @param kind a word that both processes know
     * @param arguments JSON
     * @param takenAt when the running process took it, or null
     * @param answer JSON, or null while there is none
     */
    public record Request(
            long id,
            String kind,
            String arguments,
            Instant requestedAt,
            @Nullable Instant takenAt,
            @Nullable Instant answeredAt,
            @Nullable String answer) {}

    /** Leaves a request; gives its id. */
    public long add(String kind, String arguments, Instant at) {
        return store.write(handle -> handle.createQuery("""
            INSERT INTO request (kind, arguments, requested_at)
            VALUES (:kind, :arguments, :at)
            RETURNING id\
            """)
                .bind("kind", kind)
                .bind("arguments", arguments)
                .bind("at", Columns.millis(at))
                .mapTo(Long.class)
                .one());
    }

    /** Takes the oldest request that nobody has taken. Costs next to nothing while nothing has changed. */
    public Optional<Request> take(Instant at) {
        return oldest.get()
                .filter(request -> store.write(handle -> handle.createUpdate(
                                        "UPDATE request SET taken_at = :at WHERE id = :id AND taken_at IS NULL")
                                .bind("at", Columns.millis(at))
                                .bind("id", request.id())
                                .execute())
                        == 1);
    }

    private static Optional<Request> oldest(Handle handle) {
        return handle.createQuery(SELECT + " WHERE taken_at IS NULL ORDER BY id LIMIT 1")
                .map((row, context) -> request(row))
                .findOne();
    }

    /** Answers a request. */
    public void answer(long id, String json, Instant at) {
        store.change(
                handle -> handle.createUpdate("UPDATE request SET answered_at = :at, answer = :answer WHERE id = :id")
                        .bind("at", Columns.millis(at))
                        .bind("answer", json)
                        .bind("id", id)
                        .execute());
    }

    /** One request. */
    public Optional<Request> find(long id) {
        return store.read(handle -> handle.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> request(row))
                .findOne());
    }

    /** Deletes requests made before this instant, answered or not, at most {@code limit} of them. */
    public int prune(Instant before, int limit) {
        return store.write(handle -> handle.createUpdate("""
            DELETE
            FROM request
            WHERE id IN
            (SELECT id
            FROM request
            WHERE requested_at < :before
            ORDER BY id LIMIT :limit)\
            """)
                .bind("before", Columns.millis(before))
                .bind("limit", limit)
                .execute());
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("arguments"),
                Columns.instant(row, "requested_at"),
                Columns.instantOrNull(row, "taken_at"),
                Columns.instantOrNull(row, "answered_at"),
                row.getString("answer"));
    }
}
