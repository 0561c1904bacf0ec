package app.cartwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("P14")
@Tag("M139")
class StoreOpeningTest {
    @TempDir
    Path temp;

    private Instant now = Instant.parse("2026-11-28T02:00:00Z");
    private DataFolder folder;
    private StoreOpening opening;

    @BeforeEach
    void start() {
        folder = new DataFolder(temp.resolve("home"));
        opening = new StoreOpening(folder, () -> now, Map.of("HOSTNAME", "FRONT-DESK"));
    }

    private OpenStore open() {
        return opening.openWriting(Duration.ZERO);
    }

    private StoreProblem problem() {
        return catchThrowableOfType(StoreProblem.class, () -> open().close());
    }

    /** Ends like a killed process, as far as the files can tell. */
    private void kill(OpenStore store) {
        byte[] log = bytes(DataFolder.beside(folder.storeFile(), "-wal"));
        byte[] holder = bytes(folder.holderFile());
        byte[] file = bytes(folder.storeFile());
        store.close();
        write(folder.storeFile(), file);
        write(DataFolder.beside(folder.storeFile(), "-wal"), log);
        write(folder.holderFile(), holder(holder));
    }

    private static byte[] holder(byte[] ofThisProcess) {
        return new String(ofThisProcess, StandardCharsets.UTF_8)
                .replaceAll("pid=\\d+", "pid=4711")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(OpenStore open) {
        MetaRows meta = new MetaRows(open.store());
        open.store().together(() -> {
            for (int i = 0; i < 400; i++) {
                meta.put("name " + i, "value ".repeat(20) + i);
            }
        });
    }

    @Test
    void nothingIsThereBeforeTheFirstOpening() {
        assertThat(opening.exists()).isFalse();
        assertThat(opening.openReading()).isEmpty();
        assertThat(opening.openBeside()).isEmpty();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    @Tag("P1")
    void aCopyThatWasPutBackIsNotBelievedHoweverOften() throws IOException {
        for (int start = 0; start < 3; start++) {
            try (OpenStore ordinary = open()) {
                new MetaRows(ordinary.store()).put("a", "value " + start);
                assertThat(ordinary.restored()).isFalse();
            }
        }
        Path copy = folder.storeFile().resolveSibling("copy");
        Files.copy(folder.storeFile(), copy);
        for (int time = 0; time < 2; time++) {
            Path again = folder.storeFile().resolveSibling("again");
            Files.copy(copy, again);
            Files.move(again, folder.storeFile(), StandardCopyOption.REPLACE_EXISTING);
            try (OpenStore putBack = open()) {
                assertThat(putBack.restored()).isTrue();
                new MetaRows(putBack.store()).remove(MetaRows.RESTORED);
            }
            try (OpenStore next = open()) {
                assertThat(next.restored()).isFalse();
            }
        }
    }

    @Test
    void aCleanStopIsFollowedByAnOrdinaryStart() {
        try (OpenStore first = open()) {
            new MetaRows(first.store()).put("a", "1");
            assertThat(first.afterUncleanStop()).isFalse();
        }
        try (OpenStore second = open()) {
            assertThat(second.afterUncleanStop()).isFalse();
            assertThat(second.restored()).isFalse();
            assertThat(new MetaRows(second.store()).get("a")).hasValue("1");
        }
        assertThat(folder.holderFile()).doesNotExist();
    }

    @Test
    @Tag("P12")
    void everyFileInTheFolderIsItsOwnersAlone() throws IOException {
        try (OpenStore open = open()) {
            fill(open);
            opening.backups().makeIfDue();
            try (Stream<Path> files = Files.walk(folder.path())) {
                assertThat(files.filter(Files::isRegularFile))
                        .hasSizeGreaterThanOrEqualTo(5)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .as(file.toString())
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void anUncleanStopIsNoticedAndItsCommitsAreThere() {
        OpenStore first = open();
        new MetaRows(first.store()).put("a", "1");
        kill(first);
        try (OpenStore second = open()) {
            assertThat(second.afterUncleanStop()).isTrue();
            assertThat(second.restored()).isFalse();
            assertThat(new MetaRows(second.store()).get("a")).hasValue("1");
        }
        try (OpenStore third = open()) {
            assertThat(third.afterUncleanStop()).isFalse();
        }
    }

    @Test
    @Tag("P1")
    void aLogLostInAnUncleanStopMeansThatTheLedgerIsNotBelieved() throws IOException {
        open().close();
        OpenStore second = open();
        new MetaRows(second.store()).put("a", "1");
        kill(second);
        Files.delete(DataFolder.beside(folder.storeFile(), "-wal"));

        try (OpenStore third = open()) {
            assertThat(third.restored()).isTrue();
        }
        try (OpenStore fourth = open()) {
            assertThat(fourth.restored()).isTrue();
            fourth.compared();
            assertThat(fourth.restored()).isFalse();
        }
    }

    @Test
    void readingWorksBesideAWriterAndAfterAKill() {
        OpenStore writing = open();
        new MetaRows(writing.store()).put("a", "1");
        try (Store reading = opening.openReading().orElseThrow()) {
            assertThat(new MetaRows(reading).get("a")).hasValue("1");
        }
        kill(writing);
        try (Store reading = opening.openReading().orElseThrow()) {
            assertThat(new MetaRows(reading).get("a")).hasValue("1");
        }
        try (OpenStore again = open()) {
            assertThat(again.afterUncleanStop()).isTrue();
            assertThat(again.restored()).isFalse();
        }
    }

    @Test
    void twoAtOnceAreRefusedAndTheMessageNamesTheHolder() {
        try (OpenStore first = open()) {
            assertThat(problem()).satisfies(problem -> {
                assertThat(problem.kind()).isEqualTo(StoreProblem.Kind.LOCKED);
                assertThat(problem.what()).isEqualTo("Another Cartwright on FRONT-DESK holds this data folder.");
                assertThat(problem.why())
                        .contains("process " + ProcessHandle.current().pid())
                        .contains("2026-11-28T02:00:00Z")
                        .contains(System.getProperty("user.name"));
            });
            new MetaRows(first.store()).put("still", "mine");
        }
        open().close();
    }

    @Test
    @Timeout(30)
    void aKilledProcessLetsGoAndWhatItHadCommittedStays() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HalfWay.class.getName(),
                        folder.path().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            child.inputReader().lines().anyMatch("half way"::equals);
            assertThat(problem().why()).contains("process " + child.pid());
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        try (OpenStore open = open()) {
            assertThat(open.afterUncleanStop()).isTrue();
            assertThat(open.restored()).isFalse();
            MetaRows meta = new MetaRows(open.store());
            assertThat(meta.get("whole")).hasValue("1");
            assertThat(meta.get("half")).isEmpty();
        }
    }

    /** Commits once, stops in the middle of a second transaction, and waits to be killed. */
    static final class HalfWay {
        public static void main(String[] args) {
            DataFolder folder = new DataFolder(Path.of(args[0]));
            OpenStore open = new StoreOpening(
                            folder, java.time.InstantSource.system(), Map.of("HOSTNAME", "BACK-OFFICE"))
                    .openWriting(Duration.ZERO);
            MetaRows meta = new MetaRows(open.store());
            meta.put("whole", "1");
            open.store().together(() -> {
                meta.put("half", "1");
                System.out.println("half way");
                System.out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofSeconds(60).toNanos());
            });
        }
    }

    @Test
    void bytesFlippedInAPageAreFoundAtTheNextStartAndTheLastGoodCopyIsNamed() {
        try (OpenStore open = open()) {
            fill(open);
            opening.backups().makeIfDue();
        }
        byte[] bytes = bytes(folder.storeFile());
        int page = 4_096;
        int found = 0;
        int pages = bytes.length / page;
        int looked = 0;
        for (int number = 0; number < pages; number += 2) {
            looked++;
            byte[] damaged = bytes.clone();
            for (int i = 0; i < 100; i++) {
                damaged[number * page + i] ^= (byte) 0xff;
            }
            write(folder.storeFile(), damaged);
            StoreProblem problem = problem();
            if (problem != null) {
                assertThat(problem.kind())
                        .as("page %d", number)
                        .isIn(StoreProblem.Kind.DAMAGED, StoreProblem.Kind.UNUSABLE);
                assertThat(problem.next()).as("page %d", number).contains("cartwright restore");
                found++;
            }
        }
        assertThat(found).isGreaterThan(looked * 9 / 10);
    }

    @Test
    void aFileCutShortIsDamagedAndAnEmptyOneIsNotTakenForANewStart() throws IOException {
        try (OpenStore open = open()) {
            fill(open);
            opening.backups().makeIfDue();
        }
        byte[] bytes = bytes(folder.storeFile());
        write(folder.storeFile(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(problem().kind()).isEqualTo(StoreProblem.Kind.DAMAGED);
        assertThat(bytes(folder.storeFile())).hasSize(bytes.length / 2);

        write(folder.storeFile(), new byte[0]);
        assertThat(problem().kind()).isEqualTo(StoreProblem.Kind.DAMAGED);
        Files.delete(folder.storeFile());
        assertThat(problem().next()).contains("cartwright-20261128T020000Z.db");
    }

    @Test
    void aFileThatAnotherProgramMadeIsLeftAlone() {
        try (OpenStore open = open()) {
            open.store().change(handle -> handle.execute("PRAGMA application_id = 7"));
        }
        byte[] before = bytes(folder.storeFile());
        assertThat(problem().what()).isEqualTo("This is not a store of Cartwright's.");
        assertThat(bytes(folder.storeFile())).isEqualTo(before);

        write(folder.storeFile(), "Dear diary, ".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        assertThat(problem().kind()).isEqualTo(StoreProblem.Kind.DAMAGED);
    }

    @Test
    void aStoreOfANewerVersionIsRefusedUnchanged() {
        try (OpenStore open = open()) {
            int newer = Migrations.newest() + 3;
            open.store().change(handle -> handle.execute("PRAGMA user_version = " + newer));
        }
        byte[] before = bytes(folder.storeFile());
        assertThat(problem().kind()).isEqualTo(StoreProblem.Kind.NEWER_VERSION);
        assertThat(bytes(folder.storeFile())).isEqualTo(before);
        assertThatThrownBy(opening::openReading)
                .asInstanceOf(type(StoreProblem.class))
                .extracting(StoreProblem::kind)
                .isEqualTo(StoreProblem.Kind.NEWER_VERSION);
    }

    @Test
    void anOlderStoreIsCopiedBeforeItsTablesChangeAndReadingBringsItUpToDateToo() throws IOException {
        folder.create();
        try (var handle = Connections.writing(folder.storeFile()).open()) {
            Migrations.apply(handle, 3);
            handle.execute("INSERT INTO meta (name, value) VALUES ('old', 'kept')");
        }
        try (Store reading = opening.openReading().orElseThrow()) {
            assertThat(new MetaRows(reading).get("old")).hasValue("kept");
        }
        Path copy = folder.backups().resolve("before-version-3-20261128T020000Z.db");
        try (var handle = Connections.immutable(copy).open()) {
            assertThat(Migrations.version(handle)).isEqualTo(3);
        }
    }

    @Test
    void aFolderThatCantBeMadeIsSaidInWords() throws IOException {
        Path file = Files.writeString(temp.resolve("taken"), "x");
        StoreOpening wrong = new StoreOpening(new DataFolder(file.resolve("home")), () -> now, Map.of());
        assertThatThrownBy(() -> wrong.openWriting(Duration.ZERO))
                .asInstanceOf(type(StoreProblem.class))
                .extracting(StoreProblem::next)
                .asString()
                .contains("--home");
    }

    @Test
    @Timeout(20)
    void aCommandThatIsSoonOverIsWaitedFor() throws InterruptedException {
        Path lockFile = folder.lockFile();
        folder.create();
        Thread other;
        try (FolderLock held = FolderLock.take(folder, someoneElse(), Duration.ZERO)) {
            assertThat(lockFile).exists();
            other = Thread.ofPlatform()
                    .start(() -> opening.openWriting(Duration.ofSeconds(10)).close());
            assertThat(other.join(Duration.ofMillis(100))).isFalse();
        }
        assertThat(other.join(Duration.ofSeconds(10))).isTrue();
        assertThat(opening.exists()).isTrue();
    }

    private LockHolder someoneElse() {
        LockHolder me = LockHolder.thisProcess(Map.of(), now);
        return new LockHolder("BACK-OFFICE", me.user(), me.pid(), now, me.processStart(), false);
    }
}
