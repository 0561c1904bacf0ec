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
    private final @Nullable Jdbi writers;
    private final ReadConnection reader;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final SeenCommits commits;
    private final Map<String, Remembered<?>> remembered = new ConcurrentHashMap<>();
    private volatile @Nullable Thread driver;
    private boolean inOwnRead;
    private @Nullable Connected writer;
    private boolean inTransaction;
    private boolean broken;
    private volatile boolean closed;

    private Store(Path file, OpenConnections open) {
        this.file = file;
        this.writers = open.writers();
        this.reader = new ReadConnection(open.reader());
        this.commits = new SeenCommits(open.changed());
        if (open.writer() != null) {
            this.writer = new Connected(open.writer());
            commits.writingFrom(this.writer);
        }
    }

    /**
     * Opens or makes the file and brings its tables up to date. Takes no lock and keeps no copies: that is what
     * {@link StoreOpening} is for.
     *
     * @throws StoreProblem where the file can't be used, or was written by a newer version
     */
    public static Store open(Path file) {
        return over(file, OpenConnections.upToDate(file));
    }

    /**
     * Opens a file that another process holds, to leave a request or a choice there. Its tables stay as they are.
     *
     * @throws StoreProblem where the file can't be used, or its tables are not of this version
     */
    public static Store openBeside(Path file) {
        return over(file, OpenConnections.beside(file));
    }

    /**
     * Opens the file to read, beside a process that may be writing. {@link #write} is refused.
     *
     * @throws StoreProblem where the file can't be read, or its tables are not of this version
     */
    public static Store openReading(Path file) {
        return over(file, OpenConnections.reading(file));
    }

    private static Store over(Path file, OpenConnections open) {
        try {
            return new Store(file, open);
        } catch (RuntimeException e) {
            open.close();
            throw StoreProblem.translated(e, file);
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
            return reader.read(query);
        } catch (RuntimeException e) {
            throw StoreProblem.isUnreadableValue(e)
                    ? StoreProblem.unreadable("one of its rows", e)
                    : StoreProblem.translated(e, file);
        }
    }

    /**
     * From now on this thread, which does most of the writing, reads on the connection that writes: that keeps its pages
     * across its own commits. While it reads, other threads wait with their writes. What another process changes is seen
     * from the next call of this method on, or after the next write. To be called at the beginning of each step.
     */
    public void readHereWhereIsWritten() {
        driver = Thread.currentThread();
        commits.lookAgain();
    }

    /** Takes the lock where this thread reads on the connection that writes. */
    private boolean tryOwn() {
        if (Thread.currentThread() != driver || reader.isReadingHere() || !writing.tryLock()) {
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
            throw StoreProblem.translated(e, file);
        } finally {
            writing.unlock();
        }
        listeners.forEach(Runnable::run);
        return result;
    }

    private <R extends @Nullable Object> R transaction(Connected connected, Function<Handle, R> change) {
        connected.beginToWrite();
        commits.lookAgain();
        inTransaction = true;
        boolean committed = false;
        try {
            R result = change.apply(connected.handle());
            connected.commit();
            committed = true;
            return result;
        } finally {
            inTransaction = false;
            commits.ended();
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
            reader.whileNobodyReads(() -> {
                requireOpen();
                Connected connected = writer();
                if (connected.tried("VACUUM")) {
                    connected.tried("PRAGMA wal_checkpoint(TRUNCATE)");
                }
            });
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
        try {
            return reader.version();
        } catch (RuntimeException e) {
            throw StoreProblem.translated(e, file);
        }
    }

    /** A number that grows with each commit that changed one of these tables, and with each of another process. */
    long version(Set<String> tables) {
        requireOpen();
        try {
            if (tryOwn()) {
                try {
                    commits.lookFromWriter(writer());
                } finally {
                    writing.unlock();
                }
            } else {
                reader.look(commits);
            }
            return commits.version(tables);
        } catch (RuntimeException e) {
            throw StoreProblem.translated(e, file);
        }
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
        return writing.isHeldByCurrentThread() || reader.isReadingHere();
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
            commits.writingAnew();
            broken = false;
        }
        return current;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    /** Waits for a write that is under way, then closes. */
    @Override
    public void close() {
        writing.lock();
        try {
            reader.whileNobodyReads(this::closeBoth);
        } finally {
            writing.unlock();
        }
    }

    private void closeBoth() {
        if (closed) {
            return;
        }
        closed = true;
        reader.close();
        if (writer != null) {
            writer.close();
        }
    }
}
