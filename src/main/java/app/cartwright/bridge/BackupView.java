package app.cartwright.bridge;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A copy of the store that the program made by itself.
 *
 * @param bytes its size
 */
public record BackupView(Path file, Instant at, long bytes) {}
