package app.cartwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Opens the store of a data folder, with all that keeps it safe: lock, checks, copies. */
public final class StoreOpening {
    /** Up to this size even a clean start looks at every page: it takes less than a tenth of a second or so. */
    private static final long CHECKED_ALWAYS = 64L * 1024 * 1024;

    private final DataFolder folder;
    private final InstantSource clock;
    private final Map<String, String> environment;

    /**
     * An opening.
     *
     * @param environment the process's variables
     */
    public StoreOpening(DataFolder folder, InstantSource clock, Map<String, String> environment) {
        this.folder = folder;
        this.clock = clock;
        this.environment = environment;
    }

    /** Whether there is anything to open; without, nothing has ever been set up here. */
    public boolean exists() {
        return Files.exists(folder.storeFile()) || Files.exists(folder.restoredFile());
    }

    /** The copies of this folder's store. */
    public Backups backups() {
        return new Backups(folder, clock);
    }

    /**
     * Takes hold of the folder.
     *
     * @param patience how long to wait for a command that will soon be over
     * @throws StoreProblem of kind {@code LOCKED} where another process has it
     */
    public FolderLock lock(Duration patience) {
        return FolderLock.take(folder, LockHolder.thisProcess(environment, clock.instant()), patience);
    }

    /**
     * Opens the store to write, and makes it where there is none. Takes the lock, finishes a restore that was cut short,
     * checks the file, copies it before its tables are changed.
     *
     * @throws StoreProblem where another process holds the folder, or the file can't be used
     */
    public OpenStore openWriting(Duration patience) {
        FolderLock lock = lock(patience);
        try {
            return openWriting(lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private OpenStore openWriting(FolderLock lock) {
        new Restore(lock, clock).finish();
        // While a process writes, SQLite keeps a log beside the file; a kill leaves it there.
        boolean lostCommits = lock.wasLeftBehindOpen() && !isMissing(folder.storeFile()) && !hasLog();
        boolean unclean = examine(lock);
        createFile();
        Store store = Store.open(folder.storeFile());
        try {
            MetaRows meta = new MetaRows(store);
            store.together(() -> {
                boolean copied = isCopy(meta);
                if ((lostCommits || copied) && meta.get(MetaRows.RESTORED).isEmpty()) {
                    meta.put(MetaRows.RESTORED, lostCommits ? "lostCommits" : "copied");
                }
                meta.put(MetaRows.OPEN_SINCE, clock.instant().toString());
            });
            lock.storeOpen(true);
            return new OpenStore(lock, store, unclean);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Whether the file is not the one that was written here last: a copy of the folder was put back, or taken along. */
    private boolean isCopy(MetaRows meta) {
        Optional<FileIdentity> identity = FileIdentity.of(folder.storeFile());
        Optional<String> before = meta.get(MetaRows.FILE);
        identity.ifPresent(now -> meta.put(MetaRows.FILE, now.text()));
        return identity.isPresent() && before.isPresent() && !identity.get().mayBe(before.get());
    }

    /** Looks at the file before it is opened to write; gives whether its last writer stopped uncleanly. */
    private boolean examine(FolderLock lock) {
        Path file = folder.storeFile();
        if (isMissing(file)) {
            if (backups().any()) {
                throw withCopy(StoreProblem.damaged(file, "It is missing or empty, but copies of it are there.", null));
            }
            return lock.wasLeftBehind();
        }
        try (Handle handle = Connections.reading(file).open()) {
            StoreCheck.ours(handle, file);
            boolean unclean = lock.wasLeftBehind() || openSince(handle);
            if (unclean) {
                StoreCheck.whole(handle, file);
            } else if (Files.size(file) <= CHECKED_ALWAYS) {
                StoreCheck.quick(handle, file);
            }
            int version = Migrations.version(handle);
            if (version > 0 && version < Migrations.newest()) {
                backups().makeBeforeMigration(version);
            }
            return unclean;
        } catch (IOException e) {
            throw StoreProblem.of(e, file);
        } catch (RuntimeException e) {
            StoreProblem problem = StoreProblem.of(e, file);
            throw problem == null ? e : withCopy(problem);
        }
    }

    private static boolean openSince(Handle handle) {
        return Migrations.version(handle) > 0
                && handle.createQuery("SELECT value FROM meta WHERE name = :name")
                        .bind("name", MetaRows.OPEN_SINCE)
                        .mapTo(String.class)
                        .findOne()
                        .isPresent();
    }

    private boolean hasLog() {
        return !isMissing(DataFolder.beside(folder.storeFile(), "-wal"));
    }

    private static boolean isMissing(Path file) {
        try {
            return !Files.exists(file) || Files.size(file) == 0;
        } catch (IOException e) {
            throw StoreProblem.of(e, file);
        }
    }

    /** The problem, with the newest copy that can be restored. */
    private StoreProblem withCopy(StoreProblem problem) {
        if (problem.kind() != StoreProblem.Kind.DAMAGED) {
            return problem;
        }
        return backups()
                .newestGood()
                .map(copy -> new StoreProblem(
                        problem.kind(),
                        problem.what(),
                        problem.why() + " The last good copy is of " + copy.at() + ".",
                        "Restore it: cartwright restore \"" + copy.file()
                                + "\". Orders are looked up again, none comes twice.",
                        problem))
                .orElse(problem);
    }

    private void createFile() {
        try {
            OwnerOnly.createFile(folder.storeFile());
        } catch (IOException e) {
            throw StoreProblem.of(e, folder.storeFile());
        }
    }

    /**
     * Opens the store to read, beside a process that may be writing.
     *
     * @return empty where there is no store
     * @throws StoreProblem where the file can't be used
     */
    public Optional<Store> openReading() {
        bringUpToDate();
        return isMissing(folder.storeFile()) ? Optional.empty() : Optional.of(Store.openReading(folder.storeFile()));
    }

    /** Opens the store that another process holds, to leave a request or a choice there; empty where there is none. */
    public Optional<Store> openBeside() {
        return isMissing(folder.storeFile()) ? Optional.empty() : Optional.of(Store.openBeside(folder.storeFile()));
    }

    /** A restore that was cut short, or an older version's file, needs the lock for a moment; mostly there is neither. */
    private void bringUpToDate() {
        if (!Files.exists(folder.restoredFile()) && !isOlder()) {
            return;
        }
        try {
            openWriting(Duration.ZERO).close();
        } catch (StoreProblem e) {
            if (e.kind() != StoreProblem.Kind.LOCKED) {
                throw e;
            }
        }
    }

    private boolean isOlder() {
        Path file = folder.storeFile();
        if (isMissing(file)) {
            return false;
        }
        try (Handle handle = Connections.reading(file).open()) {
            return Migrations.version(handle) < Migrations.newest();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
