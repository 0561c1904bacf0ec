package app.cartwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One open connection, with the statements around each transaction kept ready: they are run more often than any other. The
 * driver ends a statement that failed, so that one is made anew.
 */
final class Connected implements AutoCloseable {
    private final Handle handle;
    private @Nullable PreparedStatement beginToWrite;
    private @Nullable PreparedStatement beginToRead;
    private @Nullable PreparedStatement commit;
    private @Nullable PreparedStatement version;

    Connected(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    void beginToWrite() {
        beginToWrite = run(beginToWrite, "BEGIN IMMEDIATE");
    }

    void beginToRead() {
        beginToRead = run(beginToRead, "BEGIN");
    }

    void commit() {
        commit = run(commit, "COMMIT");
    }

    private PreparedStatement run(@Nullable PreparedStatement kept, String sql) {
        try {
            PreparedStatement ready = kept == null ? connection().prepareStatement(sql) : kept;
            ready.execute();
            return ready;
        } catch (SQLException e) {
            beginToWrite = null;
            beginToRead = null;
            commit = null;
            throw new IllegalStateException(sql + " failed", e);
        }
    }

    /** Ends a transaction that only read. */
    void end() {
        try {
            commit();
        } catch (IllegalStateException e) {
            rollBack();
        }
    }

    /** Whether no transaction is open any more; SQLite itself rolls back where the disk is full. */
    boolean rollBack() {
        try (PreparedStatement statement = connection().prepareStatement("ROLLBACK")) {
            statement.execute();
            return true;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage()).contains("no transaction is active");
        }
    }

    /** Does something that may be left for another time; gives whether it was done. */
    boolean tried(String sql) {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** A number that is another one after each commit that was not made on this connection. */
    long version() {
        try {
            PreparedStatement ready = version;
            if (ready == null) {
                ready = connection().prepareStatement("PRAGMA data_version");
                version = ready;
            }
            try (ResultSet row = ready.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            version = null;
            throw new IllegalStateException("the version of the data could not be read", e);
        }
    }

    private Connection connection() {
        return handle.getConnection();
    }

    @Override
    public void close() {
        handle.close();
    }
}
