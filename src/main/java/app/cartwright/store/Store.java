package app.cartwright.store;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The one SQLite file. One writer at a time in this process; each write is one immediate transaction, committed to disk
 * when the method returns. Reads run beside it.
 */
public final class Store implements AutoCloseable {
    private final ReentrantLock writing = new ReentrantLock();
    private final Handle writer;
    private final Handle reader;
    private final ReentrantLock reading = new ReentrantLock();
    private boolean inTransaction;

    private Store(Handle writer, Handle reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Opens or makes the file and brings its tables up to date. */
    public static Store open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5_000);
        config.enforceForeignKeys(true);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Jdbi jdbi = Jdbi.create(() -> config.createConnection("jdbc:sqlite:" + file));
        Handle writer = jdbi.open();
        Migrations.apply(writer);
        return new Store(writer, jdbi.open());
    }

    /** Reads; a read inside {@link #together} sees what was written there. */
    public <R extends @Nullable Object> R read(Function<Handle, R> query) {
        if (writing.isHeldByCurrentThread()) {
            return query.apply(writer);
        }
        reading.lock();
        try {
            return query.apply(reader);
        } finally {
            reading.unlock();
        }
    }

    /** Writes in one transaction, or joins the one that this thread is in. */
    public <R extends @Nullable Object> R write(Function<Handle, R> change) {
        writing.lock();
        try {
            if (inTransaction) {
                return change.apply(writer);
            }
            inTransaction = true;
            try {
                return writer.inTransaction(change::apply);
            } finally {
                inTransaction = false;
            }
        } finally {
            writing.unlock();
        }
    }

    /** Writes in one transaction, or joins the one that this thread is in. */
    public void change(Consumer<Handle> change) {
        this.<@Nullable Object>write(handle -> {
            change.accept(handle);
            return null;
        });
    }

    /** Runs several writes of several features as one commit. Nothing slow belongs inside. */
    public void together(Runnable writes) {
        change(handle -> writes.run());
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
