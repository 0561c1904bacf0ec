package app.cartwright.kills;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.SandboxCredentials;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is damaged, too new or under a clock that jumps: the right state, or one message with what to do. */
@Tag("P14")
class DamagedStoreTest {
    @TempDir
    Path folder;

    private final AtomicReference<Duration> clockIsOff = new AtomicReference<>(Duration.ZERO);
    private BusyShop shop;
    private CommandLineInProcess commands;
    private Path home;
    private Path store;

    @BeforeEach
    void open() throws IOException {
        shop = new BusyShop(new SplittableRandom(11));
        SandboxCredentials keys = shop.sandbox.credentials();
        InstantSource clock = () -> Instant.now().plus(clockIsOff.get());
        commands = new CommandLineInProcess(
                Map.of(
                        "CARTWRIGHT_SECRETS", "env",
                        "CARTWRIGHT_INFLOW_API_KEY", keys.inflowApiKey(),
                        "CARTWRIGHT_CARTROVER_API_USER", keys.cartRoverApiUser(),
                        "CARTWRIGHT_CARTROVER_API_KEY", keys.cartRoverApiKey()),
                clock);
        home = folder.resolve("home");
        store = home.resolve("cartwright.db");
        for (int i = 0; i < 25; i++) {
            shop.place();
        }
        Path file = shop.setupFile(folder.resolve("setup.json"), 1_000_000);
        assertThat(run("setup", "--from", file.toString()).code()).isZero();
        assertThat(run("sync", "--once").code()).isZero();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private CommandLineInProcess.Ended run(String... args) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString(), "--json"));
        all.addAll(List.of(args));
        return commands.run(all.toArray(String[]::new));
    }

    /** The number of the first page of each kind: by the first byte of its header, or what has none. */
    private static Map<String, Integer> pages(byte[] file) {
        int size = Short.toUnsignedInt(ByteBuffer.wrap(file).getShort(16));
        Map<String, Integer> kinds = new TreeMap<>();
        for (int page = file.length / size - 1; page >= 1; page--) {
            String kind = switch (file[page * size]) {
                case 2 -> "inner page of an index";
                case 5 -> "inner page of a table";
                case 10 -> "leaf of an index";
                case 13 -> "leaf of a table";
                default -> "overflow or free";
            };
            kinds.put(kind, page);
        }
        kinds.put("schema", 0);
        return kinds;
    }

    @Test
    @Tag("P1")
    @Tag("P3")
    void bytesFlippedInAnyKindOfPageNeverDoubleAnythingAndTheBackupBringsItBack() throws IOException {
        Path backup = folder.resolve("copy.db");
        assertThat(run("backup", backup.toString()).code()).isZero();
        byte[] whole = Files.readAllBytes(store);
        int size = Short.toUnsignedInt(ByteBuffer.wrap(whole).getShort(16));
        Map<String, Integer> pages = pages(whole);
        assertThat(pages).containsKeys("leaf of a table", "leaf of an index", "schema");
        int found = 0;
        for (Map.Entry<String, Integer> page : pages.entrySet()) {
            for (int from : new int[] {0, 1, size / 2, size - 200}) {
                byte[] spoiled = whole.clone();
                for (int i = 0; i < 60; i++) {
                    spoiled[page.getValue() * size + from + i] ^= (byte) 0x5a;
                }
                Files.write(store, spoiled);
                Files.deleteIfExists(home.resolve("cartwright.db-wal"));
                for (String command : new String[] {"status", "orders", "sync"}) {
                    CommandLineInProcess.Ended ended = command.equals("sync") ? run("sync", "--once") : run(command);
                    assertThat(ended.code())
                            .as("%s, from byte %d, %s: %s", page.getKey(), from, command, ended.out() + ended.err())
                            .isIn(0, 1, 5);
                    if (ended.code() == 5) {
                        found++;
                        assertThat(ended.json().at("/error/nextStep").asText()).isNotBlank();
                    }
                }
                assertThat(shop.wrongNow()).as(page.getKey()).isEmpty();
            }
        }
        assertThat(found).isGreaterThan(5);
        CommandLineInProcess.Ended restored = run("restore", backup.toString());
        assertThat(restored.code()).as(restored.out()).isZero();
        shop.place();
        CommandLineInProcess.Ended after = run("sync", "--once");
        assertThat(after.code()).as(after.out() + after.err()).isZero();
        assertThat(shop.wrongAtTheEnd()).isEmpty();
    }

    @Test
    void aStoreOfANewerVersionIsLeftAsItIs() throws IOException {
        byte[] file = Files.readAllBytes(store);
        ByteBuffer.wrap(file).putInt(60, 9_999);
        Files.write(store, file);
        for (String command : new String[] {"status", "orders", "pause"}) {
            CommandLineInProcess.Ended ended = run(command);
            assertThat(ended.code()).as(command + ended.out() + ended.err()).isEqualTo(5);
            assertThat(ended.json().at("/error/code").asText()).isEqualTo("store-newer-version");
        }
        assertThat(run("sync", "--once").code()).isEqualTo(5);
        assertThat(Files.readAllBytes(store)).isEqualTo(file);
    }

    @Test
    @Tag("P1")
    @Tag("P5")
    void aClockThatIsSetBackAndForthDoublesNothingAndLeavesNoOldFigure() {
        for (int days : new int[] {-3, 40, 0, -1}) {
            clockIsOff.set(Duration.ofDays(days));
            for (int i = 0; i < 4; i++) {
                shop.somethingHappens();
            }
            CommandLineInProcess.Ended ended = run("sync", "--once");
            assertThat(ended.code()).as(days + " " + ended.out() + ended.err()).isLessThan(2);
        }
        clockIsOff.set(Duration.ZERO);
        run("sync", "--once");
        assertThat(run("sync", "--once").code()).isZero();
        assertThat(shop.wrongAtTheEnd().stream()
                        // The figures were sent with the times of a clock that was wrong.
                        .filter(finding -> !finding.startsWith("An older figure"))
                        .toList())
                .isEmpty();
    }

    @Test
    void aStoreThatIsCutShortIsDamagedAndNotBegunAnew() throws IOException {
        byte[] whole = Files.readAllBytes(store);
        Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.move(folder.resolve("cut"), store, StandardCopyOption.REPLACE_EXISTING);
        CommandLineInProcess.Ended ended = run("sync", "--once");
        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(5);
        assertThat(shop.wrongNow()).isEmpty();
    }
}
