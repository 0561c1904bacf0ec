package app.cartwright.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The connection that only reads, beside the one that writes; one thread at a time. */
final class ReadConnection implements AutoCloseable {
    private final ReentrantLock turn = new ReentrantLock();
    private final Connected connected;
    private boolean inRead;

    ReadConnection(Handle handle) {
        this.connected = new Connected(handle);
    }

    /** Reads on one state of the file; a read inside another one is on the same state. */
    <R extends @Nullable Object> R read(Function<Handle, R> query) {
        turn.lock();
        try {
            return inRead ? query.apply(connected.handle()) : readWhole(query);
        } finally {
            turn.unlock();
        }
    }

    private <R extends @Nullable Object> R readWhole(Function<Handle, R> query) {
        connected.beginToRead();
        inRead = true;
        try {
            return query.apply(connected.handle());
        } finally {
            inRead = false;
            connected.end();
        }
    }

    /** A number that is another one after each commit of any connection. */
    long version() {
        turn.lock();
        try {
            return connected.version();
        } finally {
            turn.unlock();
        }
    }

    void look(SeenCommits commits) {
        turn.lock();
        try {
            commits.lookFromReader(connected);
        } finally {
            turn.unlock();
        }
    }

    /** Does something beside which nobody may read. */
    void whileNobodyReads(Runnable deed) {
        turn.lock();
        try {
            deed.run();
        } finally {
            turn.unlock();
        }
    }

    /** Whether this thread is in the middle of a read. */
    boolean isReadingHere() {
        return turn.isHeldByCurrentThread();
    }

    @Override
    public void close() {
        connected.close();
    }
}
