package app.cartwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Empties the store: settings, ledger, lists, history. The calls just made are kept, because the call budgets hold for
 * whoever is set up next. One commit; killed before it, nothing is gone.
 */
public final class StoreWipe {
    private static final List<String> KEPT = List.of("call_grant", "meta");

    private final Store store;
    private final DataFolder folder;

    public StoreWipe(Store store, DataFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Empties the tables, then deletes the program's own copies of the store. */
    public void run() {
        run(() -> {});
    }

    /** The same, and in the same commit something that is to be there afterwards. */
    public void run(Runnable anew) {
        store.together(() -> {
            emptyTables();
            anew.run();
        });
        store.compact();
        List.of(folder.backups(), folder.setAside()).forEach(StoreWipe::empty);
    }

    private void emptyTables() {
        store.change(handle -> {
            List<String> tables = handle.createQuery(
                            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE"
                                    + " '!'")
                    .mapTo(String.class)
                    .list();
            tables.stream()
                    .filter(table -> !KEPT.contains(table))
                    .forEach(table -> handle.execute("DELETE FROM " + table));
            handle.createUpdate(
                            "DELETE FROM meta WHERE name <> :open AND name NOT LIKE :pauses AND name NOT LIKE :clocks")
                    .bind("open", MetaRows.OPEN_SINCE)
                    .bind("pauses", MetaRows.CALLS_PAUSED + "%")
                    .bind("clocks", MetaRows.CALLS_CLOCK + "%")
                    .execute();
        });
    }

    private static void empty(Path copies) {
        if (!Files.isDirectory(copies)) {
            return;
        }
        try (Stream<Path> files = Files.list(copies)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw StoreProblem.of(e, copies);
        }
    }
}
