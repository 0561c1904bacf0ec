package app.cartwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("P14")
@Tag("M139")
class RestoreTest {
    @TempDir
    Path temp;

    private Instant now = Instant.parse("2026-11-28T02:00:00Z");
    private DataFolder folder;
    private StoreOpening opening;
    private Path backup;

    @BeforeEach
    void start() {
        folder = new DataFolder(temp.resolve("home"));
        opening = new StoreOpening(folder, () -> now, Map.of());
        backup = temp.resolve("copy of November.db");
    }

    private OpenStore open() {
        return opening.openWriting(Duration.ZERO);
    }

    private void put(String value) {
        try (OpenStore open = open()) {
            new MetaRows(open.store()).put("value", value);
        }
    }

    private String value() {
        try (OpenStore open = open()) {
            return new MetaRows(open.store()).get("value").orElse("");
        }
    }

    private void restore(Path file) {
        try (FolderLock lock = opening.lock(Duration.ZERO)) {
            new Restore(lock, () -> now).from(file);
        }
    }

    private StoreProblem refused(Path file) {
        byte[] before = bytes(folder.storeFile());
        StoreProblem[] problem = new StoreProblem[1];
        assertThatThrownBy(() -> restore(file))
                .asInstanceOf(type(StoreProblem.class))
                .satisfies(p -> problem[0] = p);
        assertThat(bytes(folder.storeFile())).isEqualTo(before);
        assertThat(folder.stagingFile()).doesNotExist();
        assertThat(folder.restoredFile()).doesNotExist();
        return problem[0];
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Tag("P1")
    @Tag("M74")
    void aRestoredStoreIsTheOldOneAndItsLedgerIsNotBelieved() throws IOException {
        put("old");
        opening.backups().to(backup);
        put("new");
        restore(backup);

        try (OpenStore open = open()) {
            assertThat(new MetaRows(open.store()).get("value")).hasValue("old");
            assertThat(open.restored()).isTrue();
            assertThat(open.afterUncleanStop()).isFalse();
        }
        Path aside = folder.setAside().resolve("cartwright-20261128T020000Z.db");
        assertThat(aside).exists();
        restore(aside);
        assertThat(value()).isEqualTo("new");
    }

    @Test
    void aBackupIsWholeWhileAnotherThreadWrites() throws Exception {
        try (OpenStore open = open()) {
            MetaRows meta = new MetaRows(open.store());
            AtomicBoolean stop = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; !stop.get(); i++) {
                    String value = String.valueOf(i);
                    open.store().together(() -> {
                        meta.put("left", value);
                        meta.put("filler", value.repeat(2_000));
                        meta.put("right", value);
                    });
                }
            });
            try {
                for (int n = 0; n < 5; n++) {
                    opening.backups().to(backup);
                    try (Store copy = Store.openReading(backup)) {
                        MetaRows copied = new MetaRows(copy);
                        assertThat(copied.get("left")).isEqualTo(copied.get("right"));
                    }
                }
            } finally {
                stop.set(true);
                writer.join();
            }
        }
    }

    @Test
    @Tag("P11")
    void theCallsJustMadeCountAfterARestoreToo() {
        put("old");
        opening.backups().to(backup);
        try (OpenStore open = open()) {
            new CallRows(open.store()).grant(null, "inflow", now, 42);
        }
        restore(backup);
        try (OpenStore open = open()) {
            assertThat(new CallRows(open.store()).used("inflow", now.minusSeconds(60)))
                    .isEqualTo(42);
        }
    }

    @Test
    void whatAnotherProcessAskedForBeforeTheBackupIsNotDoneAfterIt() {
        try (OpenStore open = open()) {
            new RequestRows(open.store()).add("retry", "[]", now);
        }
        opening.backups().to(backup);
        restore(backup);
        try (OpenStore open = open()) {
            assertThat(new RequestRows(open.store()).take(now)).isEmpty();
        }
    }

    @Test
    void aDamagedStoreCanBeReplaced() throws IOException {
        put("old");
        opening.backups().to(backup);
        Files.write(folder.storeFile(), new byte[20_000]);
        restore(backup);
        assertThat(value()).isEqualTo("old");
    }

    @Test
    void aBackupOfAnOlderVersionIsBroughtUpToDate() {
        put("new");
        try (var handle = Connections.writing(backup).open()) {
            Migrations.apply(handle, 2);
            handle.execute("INSERT INTO meta (name, value) VALUES ('value', 'ancient')");
        }
        restore(backup);
        assertThat(value()).isEqualTo("ancient");
    }

    @Test
    void whatIsNoWholeBackupOfThisProgramIsRefusedAndNothingChanges() throws IOException {
        put("now");
        opening.backups().to(backup);
        byte[] good = bytes(backup);

        assertThat(refused(temp.resolve("missing.db")).why()).contains("There is no file");
        assertThat(refused(folder.storeFile()).why()).contains("the store itself");
        assertThat(refused(Files.writeString(temp.resolve("letter.txt"), "Dear Mara"))
                        .why())
                .contains("is not a backup");

        Files.write(backup, Arrays.copyOf(good, good.length / 2));
        assertThat(refused(backup).kind()).isEqualTo(StoreProblem.Kind.DAMAGED);

        Files.write(backup, good);
        foreign("PRAGMA user_version = 99");
        assertThat(refused(backup).kind()).isEqualTo(StoreProblem.Kind.NEWER_VERSION);

        Files.write(backup, good);
        foreign("CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM intent; END");
        assertThat(refused(backup).why()).contains("changed its tables");
        assertThat(value()).isEqualTo("now");
    }

    private void foreign(String sql) {
        try (var handle = Connections.writing(backup).open()) {
            handle.execute(sql);
        }
    }

    @Test
    void aRestoreThatWasKilledInTheMiddleIsFinishedAtTheNextStart() throws IOException {
        put("old");
        opening.backups().to(backup);
        put("new");
        byte[] present = bytes(folder.storeFile());
        restore(backup);
        byte[] ready = bytes(folder.storeFile());

        // killed before anything was moved, with the log of the old store still there
        Files.write(folder.restoredFile(), ready);
        Files.write(folder.storeFile(), present);
        Files.write(DataFolder.beside(folder.storeFile(), "-wal"), new byte[] {1, 2, 3});
        assertThat(value()).isEqualTo("old");

        // killed after the old one was moved away
        Files.write(folder.restoredFile(), ready);
        Files.move(folder.storeFile(), temp.resolve("gone"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(opening.exists()).isTrue();
        try (Store reading = opening.openReading().orElseThrow()) {
            assertThat(new MetaRows(reading).get("value")).hasValue("old");
        }
    }

    @Test
    void restoringWhileAnotherProcessHoldsTheFolderIsRefused() {
        put("now");
        opening.backups().to(backup);
        try (OpenStore open = open()) {
            assertThatThrownBy(() -> restore(backup))
                    .asInstanceOf(type(StoreProblem.class))
                    .extracting(StoreProblem::kind)
                    .isEqualTo(StoreProblem.Kind.LOCKED);
        }
    }

    @Test
    @Tag("P13")
    void dailyCopiesAreMadeOnceADayAndAWeekOfThemIsKept() {
        put("x");
        Backups backups = opening.backups();
        assertThat(backups.makeIfDue()).isPresent();
        now = now.plus(Duration.ofHours(23));
        assertThat(backups.makeIfDue()).isEmpty();
        for (int day = 0; day < 9; day++) {
            now = now.plus(Duration.ofHours(25));
            assertThat(backups.makeIfDue()).isPresent();
        }
        assertThat(backups.list())
                .hasSize(7)
                .first()
                .extracting(Backups.Copy::at)
                .isEqualTo(now);
        now = now.minus(Duration.ofDays(400));
        assertThat(backups.makeIfDue()).isPresent();
    }

    @Test
    void aDamagedStoreNeverPushesAGoodCopyOut() throws IOException {
        put("good");
        Backups backups = opening.backups();
        backups.makeIfDue();
        byte[] bytes = bytes(folder.storeFile());
        Arrays.fill(bytes, 4_096, bytes.length, (byte) 7);
        Files.write(folder.storeFile(), bytes);
        now = now.plus(Duration.ofDays(2));

        assertThatThrownBy(backups::makeIfDue)
                .asInstanceOf(type(StoreProblem.class))
                .extracting(StoreProblem::kind)
                .isEqualTo(StoreProblem.Kind.DAMAGED);
        assertThat(backups.list()).hasSize(1);
        assertThat(backups.newestGood()).isPresent();
        try (Stream<Path> files = Files.list(folder.backups())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    @Timeout(30)
    void aBackupNeverOverwritesWhatIsNotABackup() throws IOException {
        put("x");
        Backups backups = opening.backups();
        Path letter = Files.writeString(temp.resolve("letter.txt"), "Dear Mara");
        for (Path wrong : List.of(
                letter,
                temp,
                folder.storeFile(),
                folder.path().resolve("cartwright.db-wal"),
                temp.resolve("no/where"))) {
            assertThatThrownBy(() -> backups.to(wrong)).isInstanceOf(StoreProblem.class);
        }
        assertThat(letter).hasContent("Dear Mara");
        assertThat(temp.resolve("letter.txt.part")).doesNotExist();
        backups.to(backup);
        backups.to(backup);
        assertThat(backup).exists();
        assertThat(value()).isEqualTo("x");
    }
}
