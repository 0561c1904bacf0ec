package app.cartwright.bridge;

import app.cartwright.http.Transport;
import app.cartwright.ledger.Ledger;
import app.cartwright.ledger.StoredLedger;
import app.cartwright.schedule.Waiting;
import app.cartwright.store.DataFolder;
import app.cartwright.store.FolderLock;
import app.cartwright.store.LockHolder;
import app.cartwright.store.OpenStore;
import app.cartwright.store.Restore;
import app.cartwright.store.StoreOpening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The whole program without its two faces, driven step by step in the calling thread: what {@link Opening} composes, with
 * time, network and chance from outside. Can be cut off at any moment, after which the folder is as the disk would be.
 */
public final class SimulatedProgram {
    private static final Duration BEFORE_FIRST_RUN = Duration.ofSeconds(60);

    private final Surroundings surroundings;
    private final DataFolder folder;
    private final OpenStore open;
    private final LocalBridge bridge;
    private @Nullable Disk disk;
    private @Nullable Instant waitsUntil;

    /** All that comes from outside. */
    public record Surroundings(
            Path home,
            Map<String, String> environment,
            InstantSource clock,
            ZoneId zone,
            Transport transport,
            Waiting waiting,
            RandomGenerator random) {}

    /** The files of a store at one moment. */
    public record Disk(byte[] file, byte @Nullable [] log) {}

    private SimulatedProgram(Surroundings surroundings, Runnable onCommit) {
        this.surroundings = surroundings;
        this.folder = new DataFolder(surroundings.home());
        this.open =
                new StoreOpening(folder, surroundings.clock(), surroundings.environment()).openWriting(Duration.ZERO);
        this.open.store().onCommit(onCommit);
        Place place = new Place(
                surroundings.home(),
                surroundings.environment(),
                surroundings.clock(),
                surroundings.zone(),
                null,
                surroundings::transport,
                surroundings.waiting(),
                surroundings.random(),
                true);
        this.bridge = new LocalBridge(
                place, LocalParts.over(open.store(), surroundings.clock(), surroundings.zone()), open::close);
    }

    /** Starts the program on its folder. */
    public static SimulatedProgram start(Surroundings surroundings, Runnable onCommit) {
        return new SimulatedProgram(surroundings, onCommit);
    }

    /** What both faces talk to. */
    public LocalBridge bridge() {
        return bridge;
    }

    /** The ledger as its store has it. */
    public Ledger ledger() {
        return new StoredLedger(open.store(), surroundings.clock());
    }

    /** Does what is due, at most one service's run; gives whether it did anything. */
    public boolean tick() {
        try {
            waitsUntil = null;
            return bridge.engine().tick();
        } catch (LocationsLookUp.Unanswered notYet) {
            // As the thread that drives the services does it.
            waitsUntil = surroundings.clock().instant().plus(BEFORE_FIRST_RUN);
            return false;
        }
    }

    /** When there is something to do next, by the program's clock. */
    public Instant nextAt() {
        Instant waiting = waitsUntil;
        return waiting != null ? waiting : bridge.engine().nextAt();
    }

    /** Where the store lies. */
    public Path storeFile() {
        return folder.storeFile();
    }

    private Path log() {
        return folder.storeFile().resolveSibling(folder.storeFile().getFileName() + "-wal");
    }

    /** How long the log beside the store is at the moment. */
    public long logSize() {
        try {
            return Files.exists(log()) ? Files.size(log()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files as they are at this moment. */
    public Disk disk() {
        try {
            return new Disk(Files.readAllBytes(storeFile()), Files.exists(log()) ? Files.readAllBytes(log()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here on nothing that this program does reaches its disk. */
    public void cut(Disk left) {
        disk = left;
    }

    /** Lets go of a program that was cut off, and leaves its folder as the disk held it. */
    public void bury() {
        Disk left = java.util.Objects.requireNonNull(disk);
        quit();
        putDisk(surroundings.home(), left, surroundings.clock().instant());
    }

    /** Puts a store into a folder as if its program had been killed with these files. */
    public static void putDisk(Path home, Disk left, Instant now) {
        DataFolder folder = new DataFolder(home);
        folder.create();
        Path log = folder.storeFile().resolveSibling(folder.storeFile().getFileName() + "-wal");
        Path shared = folder.storeFile().resolveSibling(folder.storeFile().getFileName() + "-shm");
        try {
            Files.write(folder.storeFile(), left.file());
            Files.deleteIfExists(shared);
            Files.deleteIfExists(log);
            byte[] bytes = left.log();
            if (bytes != null) {
                Files.write(log, bytes);
            }
            Files.writeString(
                    home.resolve("cartwright.holder"),
                    "host=till-pc\nuser=odile\npid=1\nsince=" + now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                            + "\nprocessStart=\nstoreOpen=true\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clean stop. */
    public void quit() {
        bridge.close();
    }

    /** Puts a backup in the place of the store of a folder that nobody holds. */
    public static void restore(Path home, Path backup, InstantSource clock) {
        try (FolderLock lock = FolderLock.take(
                new DataFolder(home), LockHolder.thisProcess(Map.of(), clock.instant()), Duration.ZERO)) {
            new Restore(lock, clock).from(backup);
        }
    }
}
