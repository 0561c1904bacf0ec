package app.cartwright.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** JSON documents by name: the settings, the answers of an unfinished set-up. No secrets. */
public final class SettingsRows {
    private final Store store;
    private final Map<String, Remembered<Optional<String>>> documents = new ConcurrentHashMap<>();

    public SettingsRows(Store store) {
        this.store = store;
    }

    /** The document's JSON text. */
    public Optional<String> document(String name) {
        return documents
                .computeIfAbsent(name, n -> new Remembered<>(store, handle -> read(handle, n)))
                .get();
    }

    private static Optional<String> read(Handle handle, String name) {
        return handle.createQuery("SELECT body FROM document WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
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
