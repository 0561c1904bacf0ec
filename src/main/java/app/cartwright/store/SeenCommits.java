package app.cartwright.store;

import java.util.Set;

/**
 * Which commits were seen so far: those of the connection that writes by their statements, those of others by the number
 * that SQLite counts for each connection. Callers hold the lock of the connection that they give.
 */
final class SeenCommits {
    private static final long NEVER_LOOKED = Long.MIN_VALUE;

    private final ChangedTables changed;
    /** As the reader counts them: every commit. */
    private long byReader = NEVER_LOOKED;
    /** As the writer counts them: the commits of others. */
    private long byWriter = NEVER_LOOKED;

    private volatile boolean lookedForOthers;

    SeenCommits(ChangedTables changed) {
        this.changed = changed;
    }

    /** The connection that writes is open, and what prepared it changed nothing for anybody. */
    void writingFrom(Connected writer) {
        byWriter = writer.version();
        changed.ended();
    }

    /** Another connection writes from now on, with a count of its own. */
    void writingAnew() {
        byWriter = NEVER_LOOKED;
    }

    /** At the next look, what others committed is to be seen. */
    void lookAgain() {
        lookedForOthers = false;
    }

    /** The transaction of the connection that writes is over, one way or the other. */
    void ended() {
        changed.ended();
    }

    /** Looks at the connection that writes; only the first time after {@link #lookAgain} it is asked. */
    void lookFromWriter(Connected writer) {
        if (lookedForOthers) {
            return;
        }
        long now = writer.version();
        if (now != byWriter) {
            byWriter = now;
            changed.all();
        }
        lookedForOthers = true;
    }

    void lookFromReader(Connected reader) {
        long now = reader.version();
        if (now != byReader) {
            byReader = now;
            changed.all();
        }
    }

    /** A number that grows with each commit seen that changed one of these tables, or may have. */
    long version(Set<String> tables) {
        return changed.version(tables);
    }
}
