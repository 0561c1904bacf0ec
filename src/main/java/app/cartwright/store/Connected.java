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
    private @Nullable PreparedStatement begin;
    private @Nullable PreparedStatement commit;
    private @Nullable PreparedStatement version;

    Connected(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    /** Begins a transaction in the way that is always the same on this connection. */
    void begin(String sql) {
        try {
            PreparedStatement ready = begin;
            if (ready == null) {
                ready = connection().prepareStatement(sql);
                begin = ready;
            }
            ready.execute();
        } catch (SQLException e) {
            begin = null;
            throw new IllegalStateException(sql + " failed", e);
        }
    }

    void commit() {
        try {
            PreparedStatement ready = commit;
            if (ready == null) {
                ready = connection().prepareStatement("COMMIT");
                commit = ready;
            }
            ready.execute();
        } catch (SQLException e) {
            commit = null;
            throw new IllegalStateException("COMMIT failed", e);
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
