package app.cartwright.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one SQLite file. One writer at a time in this process; each write is one immediate transaction, committed to disk
 * when the method returns. Reads run beside it, each on one state of the file. Trouble with the file comes as
 * {@link StoreProblem}, with nothing half changed.
 */
public final class Store implements AutoCloseable {
    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private final @Nullable Jdbi writers;
    private final Connected reader;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ChangedTables changed;
    private final Map<String, Remembered<?>> remembered = new ConcurrentHashMap<>();
    /** The state of the file as the reader counts it, when it was last looked at. */
    private long seen = Long.MIN_VALUE;
    /** The commits of others as the writer counts them, when they were last looked at. */
    private long others = Long.MIN_VALUE;

    private volatile @Nullable Thread driver;
    private boolean inOwnRead;
    private volatile boolean lookedForOthers;
    private @Nullable Connected writer;
    private boolean inTransaction;
    private boolean inRead;
    private boolean broken;
    private volatile boolean closed;

    private Store(Path file, ChangedTables changed, @Nullable Jdbi writers, @Nullable Handle writer, Handle reader) {
        this.file = file;
        this.changed = changed;
        this.writers = writers;
        this.reader = new Connected(reader);
        if (writer != null) {
            this.writer = new Connected(writer);
            this.others = this.writer.version();
            changed.ended();
        }
    }

    /**
     * Opens or makes the file and brings its tables up to date. Takes no lock and keeps no copies: that is what
     * {@link StoreOpening} is for.
     *
     * @throws StoreProblem where the file can't be used, or was written by a newer version
     */
    public static Store open(Path file) {
        return open(file, true);
    }

    /**
     * Opens a file that another process holds, to leave a request or a choice there. Its tables stay as they are.
     *
     * @throws StoreProblem where the file can't be used, or its tables are not of this version
     */
    public static Store openBeside(Path file) {
        return open(file, false);
    }

    private static Store open(Path file, boolean migrate) {
        try {
            ChangedTables changed = new ChangedTables();
            Jdbi jdbi = Connections.writing(file, changed);
            Handle writer = jdbi.open();
            try {
                int version = Migrations.version(writer);
                if (version > Migrations.newest()) {
                    throw StoreProblem.newer(file, version, Migrations.newest());
                }
                if (migrate) {
                    Migrations.apply(writer);
                } else {
                    requireNewest(file, version);
                }
                return new Store(
                        file, changed, jdbi, writer, Connections.reading(file).open());
            } catch (RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw translated(e, file);
        }
    }

    /**
     * Opens the file to read, beside a process that may be writing. {@link #write} is refused.
     *
     * @throws StoreProblem where the file can't be read, or its tables are not of this version
     */
    public static Store openReading(Path file) {
        try {
            return reading(file, Connections.reading(file));
        } catch (StoreProblem e) {
            if (e.kind() != StoreProblem.Kind.READ_ONLY && e.kind() != StoreProblem.Kind.UNUSABLE) {
                throw e;
            }
            return reading(file, Connections.immutable(file));
        }
    }

    private static Store reading(Path file, Jdbi jdbi) {
        try {
            Handle reader = jdbi.open();
            try {
                int version = Migrations.version(reader);
                if (version > Migrations.newest()) {
                    throw StoreProblem.newer(file, version, Migrations.newest());
                }
                requireNewest(file, version);
                return new Store(file, new ChangedTables(), null, null, reader);
            } catch (RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw translated(e, file);
        }
    }

    private static void requireNewest(Path file, int version) {
        if (version < Migrations.newest()) {
            throw new StoreProblem(
                    StoreProblem.Kind.UNUSABLE,
                    "The data file is still the one of an older Cartwright.",
                    file + " has version " + version + "; this program needs " + Migrations.newest() + ".",
                    "Stop the Cartwright that is running and start it again; it brings the file up to date.");
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Reads, all on one state of the file; a read inside {@link #together} sees what was written there. */
    public <R extends @Nullable Object> R read(Function<Handle, R> query) {
        requireOpen();
        try {
            if (writing.isHeldByCurrentThread() && (inTransaction || inOwnRead)) {
                return query.apply(writer().handle());
            }
            if (tryOwn()) {
                try {
                    return readOwn(query);
                } finally {
                    writing.unlock();
                }
            }
            reading.lock();
            try {
                return inRead ? query.apply(reader.handle()) : readWhole(query);
            } finally {
                reading.unlock();
            }
        } catch (RuntimeException e) {
            throw StoreProblem.isUnreadableValue(e)
                    ? StoreProblem.unreadable("one of its rows", e)
                    : translated(e, file);
        }
    }

    /**
     * From now on this thread, which does most of the writing, reads on the connection that writes: that keeps its pages
     * across its own commits. While it reads, other threads wait with their writes. What another process changes is seen
     * from the next call of this method on, or after the next write. To be called at the beginning of each step.
     */
    public void readHereWhereIsWritten() {
        driver = Thread.currentThread();
        lookedForOthers = false;
    }

    /** Takes the lock where this thread reads on the connection that writes. */
    private boolean tryOwn() {
        if (Thread.currentThread() != driver || reading.isHeldByCurrentThread() || !writing.tryLock()) {
            return false;
        }
        if (broken || closed || writer == null) {
            writing.unlock();
            return false;
        }
        return true;
    }

    private <R extends @Nullable Object> R readOwn(Function<Handle, R> query) {
        Connected own = writer();
        own.beginToRead();
        inOwnRead = true;
        try {
            return query.apply(own.handle());
        } finally {
            inOwnRead = false;
            own.end();
        }
    }

    private <R extends @Nullable Object> R readWhole(Function<Handle, R> query) {
        reader.beginToRead();
        inRead = true;
        try {
            return query.apply(reader.handle());
        } finally {
            inRead = false;
            reader.end();
        }
    }

    /** Writes in one transaction, or joins the one that this thread is in. */
    public <R extends @Nullable Object> R write(Function<Handle, R> change) {
        R result;
        writing.lock();
        try {
            requireOpen();
            Connected connected = writer();
            if (inTransaction) {
                return change.apply(connected.handle());
            }
            boolean inTheMiddleOfARead = inOwnRead;
            if (inTheMiddleOfARead) {
                connected.end();
                inOwnRead = false;
            }
            try {
                result = transaction(connected, change);
            } finally {
                if (inTheMiddleOfARead) {
                    writer().beginToRead();
                    inOwnRead = true;
                }
            }
        } catch (RuntimeException e) {
            throw translated(e, file);
        } finally {
            writing.unlock();
        }
        listeners.forEach(Runnable::run);
        return result;
    }

    private <R extends @Nullable Object> R transaction(Connected connected, Function<Handle, R> change) {
        connected.beginToWrite();
        lookedForOthers = false;
        inTransaction = true;
        boolean committed = false;
        try {
            R result = change.apply(connected.handle());
            connected.commit();
            committed = true;
            return result;
        } finally {
            inTransaction = false;
            changed.ended();
            if (!committed) {
                broken = !connected.rollBack();
            }
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

    /**
     * Gives room that is no longer used back to the disk, and with it the last traces of what was deleted. Where another
     * process is reading just now, it is left for another time.
     */
    public void compact() {
        writing.lock();
        try {
            reading.lock();
            try {
                requireOpen();
                Connected connected = writer();
                if (connected.tried("VACUUM")) {
                    connected.tried("PRAGMA wal_checkpoint(TRUNCATE)");
                }
            } finally {
                reading.unlock();
            }
        } finally {
            writing.unlock();
        }
    }

    /** Is told after each commit of this object, on the thread that wrote. Must be quick and not throw. */
    public AutoCloseable onCommit(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A number that changes with each commit, of this object, of another one, or of another process. */
    public long version() {
        requireOpen();
        reading.lock();
        try {
            return reader.version();
        } catch (RuntimeException e) {
            throw translated(e, file);
        } finally {
            reading.unlock();
        }
    }

    /** A number that grows with each commit that changed one of these tables, and with each of another process. */
    long version(Set<String> tables) {
        requireOpen();
        try {
            if (tryOwn()) {
                try {
                    lookForOthers();
                } finally {
                    writing.unlock();
                }
            } else {
                reading.lock();
                try {
                    long now = reader.version();
                    if (now != seen) {
                        seen = now;
                        changed.all();
                    }
                } finally {
                    reading.unlock();
                }
            }
            return changed.version(tables);
        } catch (RuntimeException e) {
            throw translated(e, file);
        }
    }

    /** On the connection that writes only the commits of others count: looked for at each step, and after each write. */
    private void lookForOthers() {
        if (lookedForOthers) {
            return;
        }
        long now = writer().version();
        if (now != others) {
            others = now;
            changed.all();
        }
        lookedForOthers = true;
    }

    /**
     * A query whose result is kept until its tables change, the same one for each name.
     *
     * @param name one for each query
     */
    @SuppressWarnings("unchecked") // a name stands for one query, so for one type
    <R> Remembered<R> remembered(String name, Set<String> tables, Function<Handle, R> query) {
        return (Remembered<R>) remembered.computeIfAbsent(name, n -> new Remembered<>(this, tables, query));
    }

    /** Whether this thread is in the middle of a write or a read, so that it sees another state than the newest. */
    boolean inTheMiddle() {
        return writing.isHeldByCurrentThread() || reading.isHeldByCurrentThread();
    }

    /** Whether {@link #write} is possible. */
    public boolean writable() {
        return writers != null;
    }

    private Connected writer() {
        Connected current = writer;
        if (writers == null || current == null) {
            throw new IllegalStateException("opened to read only: " + file);
        }
        if (broken) {
            current.close();
            current = new Connected(writers.open());
            writer = current;
            others = Long.MIN_VALUE;
            broken = false;
        }
        return current;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    private static RuntimeException translated(RuntimeException thrown, Path file) {
        StoreProblem problem = StoreProblem.of(thrown, file);
        return problem == null ? thrown : problem;
    }

    /** Waits for a write that is under way, then closes. */
    @Override
    public void close() {
        writing.lock();
        try {
            reading.lock();
            try {
                if (closed) {
                    return;
                }
                closed = true;
                reader.close();
                if (writer != null) {
                    writer.close();
                }
            } finally {
                reading.unlock();
            }
        } finally {
            writing.unlock();
        }
    }
}
