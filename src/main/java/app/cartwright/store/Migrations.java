package app.cartwright.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Numbered, append-only changes of the tables; the number of the last one applied is the file's {@code user_version}. */
final class Migrations {
    /** In this order; a name is never changed once released. */
    private static final List<String> FILES = List.of(
            "V1__base.sql",
            "V2__ledger.sql",
            "V3__problems.sql",
            "V4__orders.sql",
            "V5__stock.sql",
            "V6__shipping.sql",
            "V7__night_and_watches.sql");

    private Migrations() {}

    /** The version that this program writes. */
    static int newest() {
        return FILES.size();
    }

    /** The version of a file; 0 for an empty one. */
    static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    static void apply(Handle handle) {
        apply(handle, newest());
    }

    /** Up to and including the given version, each change in a transaction of its own. */
    static void apply(Handle handle, int last) {
        for (int next = version(handle); next < last; next++) {
            String sql = text(FILES.get(next));
            int number = next + 1;
            handle.useTransaction(tx -> {
                run(tx, sql);
                run(tx, "PRAGMA user_version = " + number);
            });
        }
    }

    /** SQLite itself takes a whole file of statements apart. */
    private static void run(Handle handle, String statements) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(statements);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be made", e);
        }
    }

    private static String text(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
