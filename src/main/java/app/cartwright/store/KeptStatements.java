package app.cartwright.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The compiled statements of one connection, kept for the next time: the same few hundred are run over and over. One that
 * is in use is out of the store of kept ones, so that a query inside another with the same text gets its own.
 */
final class KeptStatements extends DefaultStatementBuilder {
    private static final int MOST = 400;

    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(16, 0.75f, true);
    /** By text: {@link #close} is told the text with names in it, which several statements may share. */
    private final Map<Statement, String> inUse = new IdentityHashMap<>();

    private final ChangedTables changed;

    /** @param changed is told of each statement before it is run */
    KeptStatements(ChangedTables changed) {
        this.changed = changed;
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        changed.unknownStatement();
        return super.create(connection, context);
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        changed.unknownStatement();
        return super.createCall(connection, sql, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement ready;
        changed.statement(sql);
        synchronized (kept) {
            ready = kept.remove(sql);
        }
        if (ready == null) {
            ready = super.create(connection, sql, context);
        }
        synchronized (kept) {
            inUse.put(ready, sql);
        }
        return ready;
    }

    @Override
    public void close(Connection connection, String template, Statement statement) throws SQLException {
        PreparedStatement tooMany = null;
        synchronized (kept) {
            String sql = inUse.remove(statement);
            if (sql != null && statement instanceof PreparedStatement prepared) {
                tooMany = emptied(prepared) ? keep(sql, prepared) : prepared;
            } else {
                super.close(connection, template, statement);
            }
        }
        if (tooMany != null) {
            tooMany.close();
        }
    }

    /** Keeps it; gives the one that has to go for it. */
    private @Nullable PreparedStatement keep(String sql, PreparedStatement prepared) {
        PreparedStatement before = kept.put(sql, prepared);
        if (before == null && kept.size() > MOST) {
            var oldest = kept.entrySet().iterator();
            before = oldest.next().getValue();
            oldest.remove();
        }
        return before;
    }

    /** Whether it can be used again: the driver ends a statement that failed. */
    private static boolean emptied(PreparedStatement prepared) {
        try {
            prepared.clearBatch();
            prepared.clearParameters();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close(Connection connection) {
        synchronized (kept) {
            kept.values().forEach(KeptStatements::closeQuietly);
            kept.clear();
        }
    }

    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // The connection is closed next, which ends it too.
            return;
        }
    }
}
