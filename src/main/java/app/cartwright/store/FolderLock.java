package app.cartwright.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The hold that one process has on a data folder. The system lets go of it when the process ends, however it ends.
 * Beside the lock stands a small file that says who holds it; where it is left behind, the last stop was not clean.
 */
public final class FolderLock implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final DataFolder folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final LockHolder me;
    private final @Nullable LockHolder leftBehind;

    private FolderLock(
            DataFolder folder, FileChannel channel, FileLock lock, LockHolder me, @Nullable LockHolder leftBehind) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        this.me = me;
        this.leftBehind = leftBehind;
    }

    /**
     * Takes hold of the folder, which is made if it isn't there.
     *
     * @param patience how long to wait for a command that will soon be over
     * @throws StoreProblem of kind {@code LOCKED}, naming the holder, where another process has it; of another kind
     *     where the folder can't be used
     */
    public static FolderLock take(DataFolder folder, LockHolder me, Duration patience) {
        folder.create();
        long tries = Math.max(1, patience.dividedBy(BETWEEN_TRIES) + 1);
        for (long left = tries; left > 0; left--) {
            Optional<FolderLock> taken = tryTake(folder, me);
            if (taken.isPresent()) {
                return taken.get();
            }
            if (left > 1) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
        throw locked(folder);
    }

    private static Optional<FolderLock> tryTake(DataFolder folder, LockHolder me) {
        LockHolder before = LockHolder.read(folder.holderFile()).orElse(null);
        // A second channel on the lock file, when closed, would let go of the lock that this very process has.
        if (before != null && before.sameProcess(me)) {
            return Optional.empty();
        }
        try {
            OwnerOnly.createFile(folder.lockFile());
            FileChannel channel = FileChannel.open(folder.lockFile(), StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            FolderLock taken = new FolderLock(folder, channel, lock, me, before);
            try {
                taken.write(me);
            } catch (StoreProblem e) {
                taken.release();
                throw e;
            }
            return Optional.of(taken);
        } catch (IOException e) {
            throw StoreProblem.of(e, folder.lockFile());
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static StoreProblem locked(DataFolder folder) {
        Optional<LockHolder> holder = LockHolder.read(folder.holderFile());
        return new StoreProblem(
                StoreProblem.Kind.LOCKED,
                holder.map(h -> "Another Cartwright on " + h.host() + " holds this data folder.")
                        .orElse("Another Cartwright holds this data folder."),
                holder.map(h -> h.user() + " started it at " + h.since() + " (process " + h.pid() + "); the folder is "
                                + folder.path() + ".")
                        .orElse("The folder is " + folder.path() + "."),
                "Use that one, or stop it first.");
    }

    /** Whether the process that held it before ended without letting go. */
    public boolean wasLeftBehind() {
        return leftBehind != null;
    }

    /** Whether that process had the store open to write. */
    boolean wasLeftBehindOpen() {
        return leftBehind != null && leftBehind.storeOpen();
    }

    /** Says whether this process has the store open to write. */
    void storeOpen(boolean open) {
        write(me.withStoreOpen(open));
    }

    DataFolder folder() {
        return folder;
    }

    private void write(LockHolder holder) {
        Path file = folder.holderFile();
        Path part = DataFolder.beside(file, ".part");
        try {
            OwnerOnly.createFile(part);
            Files.writeString(part, holder.text(), StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StoreProblem.of(e, file);
        }
    }

    /** Lets go, after a clean stop. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.holderFile());
        } catch (IOException e) {
            // The next start takes the stop for an unclean one and checks the file: no harm.
            release();
            return;
        }
        release();
    }

    /** Lets go as a killed process would: the next start takes it for an unclean stop. */
    void abandon() {
        release();
    }

    private void release() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw StoreProblem.of(e, folder.lockFile());
        }
    }
}
