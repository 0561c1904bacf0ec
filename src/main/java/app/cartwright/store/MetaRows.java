package app.cartwright.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What the program remembers about itself: one text for each name. */
public final class MetaRows {
    /** Present while a process has the file open to write; left behind only by an unclean stop. */
    public static final String OPEN_SINCE = "openSince";
    /**
     * Present while the ledger can't be believed, because the file was restored or lost its last commits: {@code
     * backup}, {@code lostCommits} or {@code copied}. Whoever has compared both sides removes it.
     */
    public static final String RESTORED = "restored";

    /** What tells the file from a copy of it. */
    static final String FILE = "file";

    /** Names of pauses after a refused rate begin with this. */
    public static final String CALLS_PAUSED = "pausedUntil.";
    /** Names of what is known of the clock that stamps the calls begin with this. */
    public static final String CALLS_CLOCK = "callsClock.";
    /** Present while another computer does the syncing: when it was handed over, and the copy that was made for it. */
    public static final String HANDED_OVER = "handedOver";

    private final Store store;
    private final Remembered<Map<String, String>> all;

    public MetaRows(Store store) {
        this.store = store;
        this.all = store.remembered("meta", Set.of("meta"), MetaRows::all);
    }

    /** The value of a name. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(all.get().get(name));
    }

    private static Map<String, String> all(Handle handle) {
        Map<String, String> values = new HashMap<>();
        handle.createQuery("SELECT name, value FROM meta")
                .map((row, context) -> values.put(row.getString(1), row.getString(2)))
                .list();
        return Map.copyOf(values);
    }

    /** Stores a value, in place of the one before. */
    public void put(String name, String value) {
        store.change(handle ->
                handle.createUpdate("""
                    INSERT INTO meta (name, value)
                    VALUES (:name, :value)
                    ON CONFLICT (name)
                    DO UPDATE SET value = excluded.value\
                    """).bind("name", name).bind("value", value).execute());
    }

    /** Forgets a name. */
    public void remove(String name) {
        store.change(handle -> handle.createUpdate("DELETE FROM meta WHERE name = :name")
                .bind("name", name)
                .execute());
    }
}
