package app.cartwright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the owner wants to be told once it has happened. */
public final class WatchRows {
    private static final int MOST_KEPT = 200;

    private final Store store;
    private final Remembered<List<Watch>> open;

    public WatchRows(Store store) {
        this.store = store;
        this.open = store.remembered("open watches", Set.of("watch"), WatchRows::open);
    }

    /**
     * One watch.
     *
     * @param since when it was set
     * @param happenedAt when it was seen to have happened, or null
     * @param sentence what happened, or null
     * @param toldAt when the owner was told, or null
     */
    public record Watch(
            long id,
            String question,
            String subject,
            Instant since,
            @Nullable Instant happenedAt,
            @Nullable String sentence,
            @Nullable Instant toldAt) {}

    /** Sets a watch; one on the same thing begins anew. */
    public void set(String question, String subject, Instant at) {
        store.change(handle -> {
            handle.createUpdate("""
                INSERT INTO watch (question, subject, since, known) VALUES (:question, :subject, :at, '')
                ON CONFLICT (question, subject)
                DO UPDATE SET since = excluded.since, happened_at = NULL, sentence = NULL, told_at = NULL\
                """)
                    .bind("question", question)
                    .bind("subject", subject)
                    .bind("at", Columns.millis(at))
                    .execute();
            handle.createUpdate("""
                DELETE FROM watch
                WHERE id NOT IN (SELECT id FROM watch ORDER BY told_at IS NOT NULL, since DESC LIMIT :kept)\
                """).bind("kept", MOST_KEPT).execute();
        });
    }

    /** Removes a watch. Gives whether there was one. */
    public boolean remove(String question, String subject) {
        return store.write(handle -> handle.createUpdate(
                                "DELETE FROM watch WHERE question = :question AND subject = :subject")
                        .bind("question", question)
                        .bind("subject", subject)
                        .execute())
                > 0;
    }

    /** All watches, the newest first. */
    public List<Watch> all() {
        return store.read(handle -> handle.createQuery("SELECT * FROM watch ORDER BY since DESC, id DESC")
                .map((row, context) -> watch(row))
                .list());
    }

    /** Watches of what has not happened yet, oldest first. */
    public List<Watch> open() {
        return open.get();
    }

    private static List<Watch> open(Handle handle) {
        return List.copyOf(handle.createQuery("SELECT * FROM watch WHERE happened_at IS NULL ORDER BY id")
                .map((row, context) -> watch(row))
                .list());
    }

    /** It has happened. */
    public void happened(long id, Instant at, String sentence) {
        store.change(
                handle -> handle.createUpdate("UPDATE watch SET happened_at = :at, sentence = :sentence WHERE id = :id")
                        .bind("at", Columns.millis(at))
                        .bind("sentence", sentence)
                        .bind("id", id)
                        .execute());
    }

    /** What has happened and was not told yet; from now on it counts as told, so that nobody is told twice. */
    public List<Watch> takeHappened(Instant at) {
        List<Watch> untold = store.read(handle -> handle.createQuery(
                        "SELECT * FROM watch WHERE happened_at IS NOT NULL AND told_at IS NULL ORDER BY happened_at,"
                                + " id")
                .map((row, context) -> watch(row))
                .list());
        if (untold.isEmpty()) {
            return untold;
        }
        return store.write(handle -> untold.stream()
                .filter(watch ->
                        handle.createUpdate("UPDATE watch SET told_at = :at WHERE id = :id AND told_at IS NULL")
                                        .bind("at", Columns.millis(at))
                                        .bind("id", watch.id())
                                        .execute()
                                == 1)
                .toList());
    }

    private static Watch watch(ResultSet row) throws SQLException {
        return new Watch(
                row.getLong("id"),
                row.getString("question"),
                row.getString("subject"),
                Columns.instant(row, "since"),
                Columns.instantOrNull(row, "happened_at"),
                row.getString("sentence"),
                Columns.instantOrNull(row, "told_at"));
    }
}
