package app.cartwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The copies that the program made by itself, where something is to be deleted from them too. Each is rewritten beside
 * itself, checked, and put in its own place at once: killed in between, the old one is still there. The newest good copy
 * is never deleted.
 */
public final class OwnCopies {
    private final DataFolder folder;
    private final Backups backups;

    public OwnCopies(DataFolder folder, InstantSource clock) {
        this.folder = folder;
        this.backups = new Backups(folder, clock);
    }

    /**
     * Rewrites each daily copy that holds what is to go. One that can't be rewritten is deleted, unless it is the newest
     * good one.
     *
     * @param holds whether an open copy holds it
     * @param deletion deletes it from an open copy
     * @return how many copies held it
     */
    public int rewrite(Predicate<Store> holds, Consumer<Store> deletion) {
        int held = 0;
        for (Backups.Copy copy : backups.list()) {
            try {
                if (holds(copy.file(), holds)) {
                    rewrite(copy.file(), deletion);
                    held++;
                }
            } catch (StoreProblem | IOException unusable) {
                // Looked for anew: the one that was it may have been rewritten.
                boolean another = backups.newestGood()
                        .filter(good -> !good.file().equals(copy.file()))
                        .isPresent();
                if (another) {
                    delete(copy.file());
                }
            }
        }
        return held;
    }

    /** Deletes stores that a restore or a newer version has replaced, where they are older than this. */
    public void deleteReplaced(Instant before) {
        List<Path> daily = backups.list().stream().map(Backups.Copy::file).toList();
        List<Path> old = all().filter(file -> !daily.contains(file) && isOlder(file, before))
                .toList();
        if (!old.isEmpty() && backups.newestGood().isPresent()) {
            old.forEach(OwnCopies::delete);
        }
    }

    /**
     * Makes one new copy and deletes all others, where there is any.
     *
     * @return whether there was one
     * @throws StoreProblem where the new one couldn't be made; the others stay then
     */
    public boolean startAnew() {
        List<Path> older = all().toList();
        if (older.isEmpty()) {
            return false;
        }
        Path made = backups.makeNow();
        older.stream().filter(file -> !file.equals(made)).forEach(OwnCopies::delete);
        return true;
    }

    private Stream<Path> all() {
        return Stream.of(folder.setAside(), folder.backups()).flatMap(place -> files(place).stream());
    }

    private static boolean holds(Path copy, Predicate<Store> holds) {
        try (Store open = Store.openReading(copy)) {
            return holds.test(open);
        } catch (StoreProblem olderOrDamaged) {
            // Of an older version it may hold anything: the rewriting brings it to this one.
            return true;
        }
    }

    private static void rewrite(Path copy, Consumer<Store> deletion) throws IOException {
        FileTime made = Files.getLastModifiedTime(copy);
        Path part = DataFolder.beside(copy, ".part");
        try {
            Files.deleteIfExists(part);
            OwnerOnly.createFile(part);
            Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.restrict(part);
            Backups.check(part);
            try (Store open = Store.open(part)) {
                deletion.accept(open);
                open.compact();
            }
            Backups.check(part);
            Backups.force(part);
            Files.setLastModifiedTime(part, made);
            Files.move(part, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            for (String ending : List.of("", "-wal", "-shm")) {
                delete(DataFolder.beside(part, ending));
            }
        }
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            // One file too many for a day; the next tidying tries again.
            return List.of();
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return; // The next tidying tries again.
        }
    }
}
