package app.cartwright.bridge;

import app.cartwright.store.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A copy of the store that the program made by itself.
 *
 * @param bytes its size, 0 where that can't be read
 */
public record BackupView(Path file, Instant at, long bytes) {
    static BackupView of(Backups.Copy copy) {
        return new BackupView(copy.file(), copy.at(), size(copy.file()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
