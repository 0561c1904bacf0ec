package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.cartwright.store.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told where the data folder can't be opened. */
class FolderTroubleTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-11T18:06:07Z"));

    @TempDir
    Path home;

    private Opening opening() {
        return new Opening(Map.of("COMPUTERNAME", "FRONT-DESK"), CLOCK, ZoneId.of("America/New_York"), null);
    }

    @Test
    void whoHoldsTheFolderSinceWhenIsToldInTheComputersOwnTime() {
        LocalBridge first = opening().toRun(home);
        try {
            Failure failure =
                    catchThrowableOfType(Failure.class, () -> opening().toRun(home));
            assertThat(failure.report().title()).isEqualTo("Another Cartwright on FRONT-DESK holds this data folder.");
            assertThat(failure.report().cause())
                    .contains("started it at 14:06 on Mar 11, 2026")
                    .doesNotContain("18:06");
        } finally {
            first.close();
        }
    }

    @Test
    void aDamagedStoreNamesTheLastGoodCopyInTheComputersOwnTimeAndIsRestoredFromIt() throws Exception {
        DataFolder folder = new DataFolder(home);
        Path copy = folder.backups().resolve("cartwright-20260311T060000Z.db");
        try (LocalBridge bridge = opening().toRun(home)) {
            Files.createDirectories(folder.backups());
            assertThat(bridge.backup(copy).done()).isTrue();
        }
        Files.write(folder.storeFile(), new byte[4096], StandardOpenOption.WRITE);

        Failure failure = catchThrowableOfType(Failure.class, () -> opening().toRun(home));
        assertThat(failure.report().cause()).contains("The last good copy is of 02:00 on Mar 11, 2026.");
        assertThat(opening().newestCopy(home)).isEqualTo(Optional.of(copy));

        assertThat(opening().restore(home, copy).done()).isTrue();
        opening().toRun(home).close();
    }
}
