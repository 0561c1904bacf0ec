package app.cartwright.bridge;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data folder and its computer.
 *
 * @param computer name of the computer that does the syncing
 * @param since since when, or null where unknown
 * @param lastBackupAt when the newest copy of the store was made, or null
 */
public record HomeView(
        Path folder,
        String computer,
        @Nullable Instant since,
        @Nullable Instant lastBackupAt) {}
