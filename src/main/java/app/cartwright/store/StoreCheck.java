package app.cartwright.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Whether a file is a store of this program's, and whole. */
final class StoreCheck {
    /** What {@code V1__base.sql} writes into each file. */
    private static final int APPLICATION_ID = 1129796690;

    private StoreCheck() {}

    /** Every page and index, which takes about a second for each hundred megabytes. */
    static void whole(Handle handle, Path file) {
        sound(handle, file, "PRAGMA integrity_check(5)");
        List<String> broken = handle.createQuery("PRAGMA foreign_key_check")
                .map((row, context) -> row.getString("table"))
                .list();
        if (!broken.isEmpty()) {
            throw StoreProblem.damaged(file, "Rows are missing that others in " + broken.getFirst() + " need.", null);
        }
    }

    /** The structure of every page, but not whether each index fits its table. */
    static void quick(Handle handle, Path file) {
        sound(handle, file, "PRAGMA quick_check(5)");
    }

    private static void sound(Handle handle, Path file, String pragma) {
        List<String> found = handle.createQuery(pragma).mapTo(String.class).list();
        if (!found.equals(List.of("ok"))) {
            String detail = found.stream().limit(3).collect(Collectors.joining("; "));
            throw StoreProblem.damaged(file, "SQLite says: " + detail.replaceAll("\\s+", " ") + ".", null);
        }
    }

    /** That the file was made by this program, in this version or an older one. An empty file will do. */
    static void ours(Handle handle, Path file) {
        int version = Migrations.version(handle);
        int id =
                handle.createQuery("PRAGMA application_id").mapTo(Integer.class).one();
        boolean empty = handle.createQuery("SELECT COUNT(*) FROM sqlite_schema")
                        .mapTo(Integer.class)
                        .one()
                == 0;
        if (empty && version == 0) {
            return;
        }
        if (id != APPLICATION_ID) {
            throw notOurs(file);
        }
        if (version > Migrations.newest()) {
            throw StoreProblem.newer(file, version, Migrations.newest());
        }
    }

    /** That the file has exactly the tables that this program makes: nothing foreign comes in with a backup. */
    static void exactTables(Handle handle, Path file) {
        ours(handle, file);
        int version = Migrations.version(handle);
        List<String> wanted = Connections.inMemory().withHandle(fresh -> {
            Migrations.apply(fresh, version);
            return tables(fresh);
        });
        if (version == 0 || !tables(handle).equals(wanted)) {
            throw notOurs(file);
        }
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("""
            SELECT type || ' ' || name || ' ' || tbl_name || ' ' || COALESCE(sql, '') FROM sqlite_schema
            WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type, name\
            """).mapTo(String.class).list();
    }

    private static StoreProblem notOurs(Path file) {
        return new StoreProblem(
                StoreProblem.Kind.UNUSABLE,
                "This is not a store of Cartwright's.",
                file + " is a database, but another program made it or changed its tables.",
                "Choose a file that “cartwright backup” made.");
    }
}
