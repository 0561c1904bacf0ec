package app.cartwright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How values stand in columns: times are milliseconds since 1970 in UTC. */
final class Columns {
    private Columns() {}

    static long millis(Instant at) {
        return at.toEpochMilli();
    }

    static @Nullable Long millisOrNull(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(value);
    }

    /** A pattern for {@code LIKE … ESCAPE '!'} that finds the text anywhere. */
    static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
