package app.cartwright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Copies of the store, made by SQLite itself, so that they are whole even while another process writes. Each is checked
 * before it is kept.
 */
public final class Backups {
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int KEPT = 7;
    private static final int KEPT_BEFORE_MIGRATION = 3;
    private static final String PREFIX = "cartwright-";
    private static final String BEFORE_MIGRATION = "before-version-";
    private static final String ENDING = ".db";
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DataFolder folder;
    private final InstantSource clock;

    public Backups(DataFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A copy that the program made by itself. */
    public record Copy(Path file, Instant at) {}

    /** The daily copies, newest first. */
    public List<Copy> list() {
        return files(PREFIX).stream()
                .flatMap(file -> named(file).stream())
                .sorted(Comparator.comparing(Copy::at).reversed())
                .toList();
    }

    /** The newest daily copy that is whole and can be restored; empty where there is none. */
    public Optional<Copy> newestGood() {
        return list().stream().filter(copy -> good(copy.file())).findFirst();
    }

    private static boolean good(Path file) {
        try {
            check(file);
            return true;
        } catch (StoreProblem e) {
            return false;
        }
    }

    /**
     * Makes a daily copy where the newest is a day old, and deletes those over seven.
     *
     * @return the copy, empty where none was due
     * @throws StoreProblem where it couldn't be made, or the store is damaged; older copies stay then
     */
    public Optional<Path> makeIfDue() {
        Instant now = clock.instant();
        boolean fresh = list().stream()
                .anyMatch(
                        copy -> !copy.at().isAfter(now) && copy.at().plus(EVERY).isAfter(now));
        if (fresh || !Files.exists(folder.storeFile())) {
            return Optional.empty();
        }
        Path made = makeNow();
        list().stream().skip(KEPT).filter(copy -> !copy.file().equals(made)).forEach(copy -> delete(copy.file()));
        return Optional.of(made);
    }

    /** Makes a copy among the daily ones, due or not. */
    Path makeNow() {
        Path made = ownFolder().resolve(PREFIX + NAME.format(clock.instant()) + ENDING);
        make(made);
        return made;
    }

    /** Makes a copy of a file that is about to be brought to a newer version. */
    void makeBeforeMigration(int version) {
        make(ownFolder().resolve(BEFORE_MIGRATION + version + "-" + NAME.format(clock.instant()) + ENDING));
        files(BEFORE_MIGRATION).stream()
                .sorted(Comparator.reverseOrder())
                .skip(KEPT_BEFORE_MIGRATION)
                .forEach(Backups::delete);
    }

    private Path ownFolder() {
        try {
            OwnerOnly.createFolder(folder.backups());
            return folder.backups();
        } catch (IOException e) {
            throw StoreProblem.of(e, folder.backups());
        }
    }

    /** Whether the program has made any copy in this folder. */
    boolean any() {
        return !files("").isEmpty();
    }

    /**
     * Makes a copy wherever the owner wants it. Works beside a process that writes. A file that is there is replaced if
     * it is an older copy; anything else is left alone.
     *
     * @throws StoreProblem where it couldn't be made; nothing is left behind then
     */
    public void to(Path target) {
        Path wanted = target.toAbsolutePath().normalize();
        Path parent = wanted.getParent();
        if (Files.isDirectory(wanted) || parent == null) {
            throw refused(wanted, "It is a folder.", "Name a file.");
        }
        if (!Files.isDirectory(parent)) {
            throw refused(wanted, "The folder " + parent + " isn't there.", "Make it first, or name another file.");
        }
        if (wanted.getFileName().toString().startsWith("cartwright.") && sameFolder(parent)) {
            throw refused(wanted, "It is one of the program's own files.", "Name another file.");
        }
        if (Files.exists(wanted) && size(wanted) > 0 && !looksLikeStore(wanted)) {
            throw refused(wanted, "There is another file of that name.", "Name another file.");
        }
        make(wanted);
    }

    private boolean sameFolder(Path other) {
        try {
            return Files.exists(folder.path()) && Files.isSameFile(other, folder.path());
        } catch (IOException e) {
            return false;
        }
    }

    private static StoreProblem refused(Path target, String why, String next) {
        return new StoreProblem(
                StoreProblem.Kind.UNUSABLE, "The copy was not made.", target + " can't be used. " + why, next);
    }

    private void make(Path target) {
        Path part = DataFolder.beside(target, ".part");
        try {
            Files.deleteIfExists(part);
            OwnerOnly.createFile(part);
            copy(part);
            check(part);
            force(part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StoreProblem.of(e, target);
        } finally {
            delete(part);
        }
    }

    private void copy(Path part) {
        try (Handle handle = Connections.reading(folder.storeFile()).open()) {
            StoreCheck.ours(handle, folder.storeFile());
            SQLiteConnection connection = handle.getConnection().unwrap(SQLiteConnection.class);
            // All pages in one step: a writer in between can't make it start over.
            int result = connection.getDatabase().backup("main", part.toString(), null, 100, 50, -1);
            if (result != SQLiteErrorCode.SQLITE_OK.code) {
                SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(result);
                throw new SQLiteException("the copy failed", code);
            }
        } catch (SQLException | RuntimeException e) {
            StoreProblem problem = StoreProblem.of(e, part);
            throw problem != null ? problem : refused(part, "SQLite says: " + e.getMessage(), "Try again.");
        }
    }

    /** That a copy is a store, whole, and not of a newer version. */
    static void check(Path copy) {
        try (Handle handle = Connections.immutable(copy).open()) {
            StoreCheck.whole(handle, copy);
            StoreCheck.exactTables(handle, copy);
        } catch (RuntimeException e) {
            throw StoreProblem.translated(e, copy);
        }
    }

    static boolean looksLikeStore(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer start = ByteBuffer.allocate(MAGIC.length);
            while (start.hasRemaining() && channel.read(start) >= 0) {
                // until the start is read, or the file ends
            }
            return !start.hasRemaining() && Arrays.equals(start.array(), MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private List<Path> files(String prefix) {
        if (!Files.isDirectory(folder.backups())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.backups())) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.getFileName().toString().endsWith(ENDING))
                    .toList();
        } catch (IOException e) {
            throw StoreProblem.of(e, folder.backups());
        }
    }

    private static Optional<Copy> named(Path file) {
        String name = file.getFileName().toString();
        try {
            String time = name.substring(PREFIX.length(), name.length() - ENDING.length());
            return Optional.of(new Copy(file, NAME.parse(time, Instant::from)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return; // One file too many does no harm.
        }
    }
}
