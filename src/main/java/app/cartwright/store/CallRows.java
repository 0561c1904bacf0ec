package app.cartwright.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The calls of each service, written before they leave, so that a budget holds across a crash. */
public final class CallRows {
    private final Store store;

    public CallRows(Store store) {
        this.store = store;
    }

    /**
     * Calls that were let through together.
     *
     * @param at when the last of them was over; while {@code granted}, when they were let through
     * @param calls how many; while {@code granted}, at most how many
     * @param granted whether it isn't known yet how many of them were made
     */
    public record Calls(long id, String api, Instant at, int calls, boolean granted) {}

    /** Lets calls through, and settles the ones that were let through before, in one commit. */
    public long grant(@Nullable Calls before, String api, Instant at, int calls) {
        return store.write(handle -> {
            settle(handle, before);
            return handle.createQuery("""
                INSERT INTO call_grant (api, at, calls, granted)
                VALUES (:api, :at, :calls, 1)
                RETURNING id\
                """)
                    .bind("api", api)
                    .bind("at", Columns.millis(at))
                    .bind("calls", calls)
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** Records what was made of calls that were let through. */
    public void settle(Calls made) {
        store.change(handle -> settle(handle, made));
    }

    private static void settle(Handle handle, @Nullable Calls made) {
        if (made == null) {
            return;
        }
        if (made.calls() == 0) {
            handle.createUpdate("DELETE FROM call_grant WHERE id = :id")
                    .bind("id", made.id())
                    .execute();
            return;
        }
        handle.createUpdate("UPDATE call_grant SET at = :at, calls = :calls, granted = 0 WHERE id = :id")
                .bind("at", Columns.millis(made.at()))
                .bind("calls", made.calls())
                .bind("id", made.id())
                .execute();
    }

    /** Moves the stamps of all calls of a service, because the clock that stamped them was moved. */
    public void move(String api, Duration by) {
        store.change(handle -> handle.createUpdate("UPDATE call_grant SET at = at + :by WHERE api = :api")
                .bind("by", by.toMillis())
                .bind("api", api)
                .execute());
    }

    /** The latest stamp of a service's calls. */
    public Optional<Instant> newest(String api) {
        return store.read(handle -> handle.createQuery("SELECT MAX(at) AS at FROM call_grant WHERE api = :api")
                .bind("api", api)
                .map((row, context) -> Optional.ofNullable(Columns.instantOrNull(row, "at")))
                .one());
    }

    /** The calls of a service from this instant on, oldest first. */
    public List<Calls> since(String api, Instant from) {
        return store.read(handle -> handle.createQuery("""
            SELECT id, api, at, calls, granted
            FROM call_grant
            WHERE api = :api AND at >= :from
            ORDER BY at, id\
            """)
                .bind("api", api)
                .bind("from", Columns.millis(from))
                .map((row, context) -> new Calls(
                        row.getLong("id"),
                        row.getString("api"),
                        Columns.instant(row, "at"),
                        row.getInt("calls"),
                        row.getInt("granted") != 0))
                .list());
    }

    /** How many calls of a service were let through from this instant on. */
    public int used(String api, Instant from) {
        return store.read(handle -> handle.createQuery(
                        "SELECT COALESCE(SUM(calls), 0) FROM call_grant WHERE api = :api AND at > :from")
                .bind("api", api)
                .bind("from", Columns.millis(from))
                .mapTo(Integer.class)
                .one());
    }

    /** Deletes the oldest rows before this instant, at most {@code limit} of them. */
    public int prune(Instant before, int limit) {
        return store.write(handle -> handle.createUpdate("""
            DELETE
            FROM call_grant
            WHERE id IN
            (SELECT id
            FROM call_grant
            WHERE at < :before
            ORDER BY at LIMIT :limit)\
            """)
                .bind("before", Columns.millis(before))
                .bind("limit", limit)
                .execute());
    }
}
