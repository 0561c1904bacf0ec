package app.cartwright.store;

import java.net.URI;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** How the file is opened. The only place with connection settings. */
final class Connections {
    private static final int BUSY_MILLIS = 5_000;
    private static final int LARGEST_IDLE_WAL = 32 * 1024 * 1024;
    /** Pages that a connection keeps, in KB: the inner ones of all tables and indices. The system keeps the file anyway. */
    private static final int CACHE_KB = 500;

    private Connections() {}

    static Jdbi writing(Path file) {
        return writing(file, new ChangedTables());
    }

    /** @param changed is told of each statement before it is run */
    static Jdbi writing(Path file, ChangedTables changed) {
        SQLiteConfig config = common();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalSizeLimit(LARGEST_IDLE_WAL);
        config.enforceForeignKeys(true);
        // What is deleted is overwritten: an address is gone from the file, not just from the lists.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return jdbi(address(file), config, changed);
    }

    static Jdbi reading(Path file) {
        return jdbi(address(file), readOnly(), new ChangedTables());
    }

    /**
     * For a file that nobody writes, such as a backup, or one in a folder that may not be written: no lock, no files
     * beside it.
     */
    static Jdbi immutable(Path file) {
        return jdbi(address(file) + "?immutable=1", readOnly(), new ChangedTables());
    }

    /** An empty database in memory. */
    static Jdbi inMemory() {
        return jdbi(":memory:", new SQLiteConfig(), new ChangedTables());
    }

    private static SQLiteConfig readOnly() {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config;
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // One thread at a time uses a connection, and the driver sees to that again: SQLite need not lock each call
        // too.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        // The driver would ask for the id of each inserted row and keep that question open until the next one.
        config.setGetGeneratedKeys(false);
        // A negative number means KB, not pages.
        config.setCacheSize(-CACHE_KB);
        return config;
    }

    private static Jdbi jdbi(String address, SQLiteConfig config, ChangedTables changed) {
        Jdbi jdbi = Jdbi.create(() -> config.createConnection("jdbc:sqlite:" + address));
        jdbi.setStatementBuilderFactory(connection -> new KeptStatements(changed));
        return jdbi;
    }

    /** As an address, so that no character of a folder's name is taken for a setting. */
    static String address(Path file) {
        URI uri = file.toAbsolutePath().toUri();
        String authority = uri.getRawAuthority();
        return authority == null || authority.isEmpty()
                ? "file://" + uri.getRawPath()
                : "file:////" + authority + uri.getRawPath();
    }
}
