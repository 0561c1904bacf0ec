package app.cartwright.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** JSON documents by name: the settings, the answers of an unfinished set-up. No secrets. */
public final class SettingsRows {
    private final Store store;
    private final Remembered<Map<String, String>> documents;

    public SettingsRows(Store store) {
        this.store = store;
        this.documents = store.remembered("document", Set.of("document"), SettingsRows::documents);
    }

    /** The document's JSON text. */
    public Optional<String> document(String name) {
        return Optional.ofNullable(documents.get().get(name));
    }

    private static Map<String, String> documents(Handle handle) {
        Map<String, String> documents = new HashMap<>();
        handle.createQuery("SELECT name, body FROM document")
                .map((row, context) -> documents.put(row.getString(1), row.getString(2)))
                .list();
        return Map.copyOf(documents);
    }

    /** Stores the document, in place of the one before. */
    public void save(String name, String json, Instant at) {
        store.change(handle -> handle.createUpdate("""
            INSERT INTO document (name, body, changed_at)
            VALUES (:name, :body, :at)
            ON CONFLICT (name)
            DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at\
            """)
                .bind("name", name)
                .bind("body", json)
                .bind("at", Columns.millis(at))
                .execute());
    }

    /** Forgets the document. */
    public void delete(String name) {
        store.change(handle -> handle.createUpdate("DELETE FROM document WHERE name = :name")
                .bind("name", name)
                .execute());
    }
}
