package app.cartwright.store;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a store that was just opened, over tables of this version.
 *
 * @param changed is told of each statement of the connection that writes
 * @param writers makes further connections that write; null where the file is open to read only, like {@code writer}
 */
record OpenConnections(
        ChangedTables changed,
        @Nullable Jdbi writers,
        @Nullable Handle writer,
        Handle reader) {

    /**
     * Makes the file where there is none and brings its tables up to date.
     *
     * @throws StoreProblem where the file can't be used, or was written by a newer version
     */
    static OpenConnections upToDate(Path file) {
        return writing(file, true);
    }

    /**
     * The tables stay as they are.
     *
     * @throws StoreProblem where the file can't be used, or its tables are not of this version
     */
    static OpenConnections beside(Path file) {
        return writing(file, false);
    }

    private static OpenConnections writing(Path file, boolean migrate) {
        try {
            ChangedTables changed = new ChangedTables();
            Jdbi jdbi = Connections.writing(file, changed);
            Handle writer = jdbi.open();
            try {
                int version = refuseNewer(file, writer);
                if (migrate) {
                    Migrations.apply(writer);
                } else {
                    refuseOlder(file, version);
                }
                return new OpenConnections(
                        changed, jdbi, writer, Connections.reading(file).open());
            } catch (RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw StoreProblem.translated(e, file);
        }
    }

    /**
     * To read, also in a folder that may not be written.
     *
     * @throws StoreProblem where the file can't be read, or its tables are not of this version
     */
    static OpenConnections reading(Path file) {
        try {
            return reading(file, Connections.reading(file));
        } catch (StoreProblem e) {
            if (e.kind() != StoreProblem.Kind.READ_ONLY && e.kind() != StoreProblem.Kind.UNUSABLE) {
                throw e;
            }
            return reading(file, Connections.immutable(file));
        }
    }

    private static OpenConnections reading(Path file, Jdbi jdbi) {
        try {
            Handle reader = jdbi.open();
            try {
                refuseOlder(file, refuseNewer(file, reader));
                return new OpenConnections(new ChangedTables(), null, null, reader);
            } catch (RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw StoreProblem.translated(e, file);
        }
    }

    private static int refuseNewer(Path file, Handle handle) {
        int version = Migrations.version(handle);
        if (version > Migrations.newest()) {
            throw StoreProblem.newer(file, version, Migrations.newest());
        }
        return version;
    }

    private static void refuseOlder(Path file, int version) {
        if (version < Migrations.newest()) {
            throw new StoreProblem(
                    StoreProblem.Kind.UNUSABLE,
                    "The data file is still the one of an older Cartwright.",
                    file + " has version " + version + "; this program needs " + Migrations.newest() + ".",
                    "Stop the Cartwright that is running and start it again; it brings the file up to date.");
        }
    }

    /** For a store that could not be made of them. */
    void close() {
        reader.close();
        if (writer != null) {
            writer.close();
        }
    }
}
