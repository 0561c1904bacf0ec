package app.cartwright.store;

import java.time.Instant;
import java.util.List;

/** Facts that only the owner can see, as told to a troubleshooting guide, kept with their date. */
public final class ToldRows {
    private final Store store;

    public ToldRows(Store store) {
        this.store = store;
    }

    /** One fact. */
    public record Told(String name, String value, Instant at) {}

    /** Keeps a fact, in place of the one before. */
    public void put(String question, String subject, Told told) {
        store.change(handle -> handle.createUpdate("""
            INSERT INTO told (question, subject, name, value, at)
            VALUES (:question, :subject, :name, :value, :at)
            ON CONFLICT (question, subject, name)
            DO UPDATE SET value = excluded.value, at = excluded.at\
            """)
                .bind("question", question)
                .bind("subject", subject)
                .bind("name", told.name())
                .bind("value", told.value())
                .bind("at", Columns.millis(told.at()))
                .execute());
    }

    /** What was told for this question and subject. */
    public List<Told> of(String question, String subject) {
        return store.read(handle -> handle.createQuery("""
            SELECT name, value, at
            FROM told
            WHERE question = :question AND subject = :subject
            ORDER BY name\
            """)
                .bind("question", question)
                .bind("subject", subject)
                .map((row, context) ->
                        new Told(row.getString("name"), row.getString("value"), Columns.instant(row, "at")))
                .list());
    }

    /** Deletes the facts told before this instant, at most {@code limit} of them. */
    public int prune(Instant before, int limit) {
        return store.write(handle -> handle.createUpdate("""
            DELETE
            FROM told
            WHERE (question, subject, name) IN
            (SELECT question, subject, name
            FROM told
            WHERE at < :before
            ORDER BY at LIMIT :limit)\
            """)
                .bind("before", Columns.millis(before))
                .bind("limit", limit)
                .execute());
    }
}
