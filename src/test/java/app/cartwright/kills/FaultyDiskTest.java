package app.cartwright.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the disk, or a second program, does to the real program: the right state, or one clear message. */
@Tag("P14")
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class FaultyDiskTest {
    @TempDir
    Path folder;

    private BusyShop shop;
    private Program program;

    @BeforeEach
    void open() throws IOException {
        shop = new BusyShop(new SplittableRandom(7));
        program = shop.program(Files.createDirectories(folder.resolve("printed")), folder.resolve("home"));
        Path file = shop.setupFile(folder.resolve("setup.json"), 1_000_000);
        assertThat(program.run("setup", "--from", file.toString()).code()).isZero();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void placeOrders(int orders) {
        for (int i = 0; i < orders; i++) {
            shop.place();
        }
    }

    /** Files may not grow beyond what the store needs so far and a little more. */
    private void leaveRoom(long bytes) throws IOException {
        program.withLibraryUnpacked();
        long largest = 0;
        try (var files = Files.list(program.home())) {
            for (Path file : files.toList()) {
                largest = Math.max(largest, Files.isRegularFile(file) ? Files.size(file) : 0);
            }
        }
        program.after("ulimit -f " + (largest + bytes) / 512);
    }

    private void assertOneClearMessage(Program.Running ended, String... codes) {
        assertThat(ended.code()).as(ended.printed() + ended.said()).isEqualTo(5);
        assertThat(ended.json().at("/error/code").asText()).as(ended.printed()).isIn((Object[]) codes);
        assertThat(ended.json().at("/error/title").asText()).isNotBlank();
        assertThat(ended.json().at("/error/nextStep").asText()).isNotBlank();
        assertThat(ended.said()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    private void assertAllRightAfterwards() {
        program.after("");
        Program.Running after = program.run("sync", "--once");
        assertThat(after.code()).as(after.printed() + after.said()).isZero();
        Program.Running again = program.run("sync", "--once");
        assertThat(again.code()).as(again.printed() + again.said()).isZero();
        assertThat(shop.wrongAtTheEnd()).isEmpty();
    }

    @Test
    @Tag("P1")
    void aFullDiskEndsACycleWithOneMessageAndNothingIsDoubledAfterwards() throws IOException {
        placeOrders(40);
        leaveRoom(60_000);
        assertOneClearMessage(program.run("sync", "--once"), "store-full", "store-unusable");
        assertThat(shop.wrongNow()).isEmpty();
        assertAllRightAfterwards();
    }

    @Test
    void aFullDiskEndsTheRunningServicesToo() throws IOException {
        placeOrders(40);
        leaveRoom(60_000);
        Program.Running running = program.start("sync");
        try {
            assertThat(running.endsWithin(Duration.ofSeconds(40)))
                    .as("goes on without a store: " + running.said())
                    .isTrue();
        } finally {
            running.kill();
        }
        assertOneClearMessage(running, "store-full", "store-unusable");
        assertAllRightAfterwards();
    }

    @Test
    void aFolderThatMayOnlyBeReadIsSaidAndNothingIsCalled() throws IOException {
        placeOrders(1);
        long before = shop.sandbox.history().calls().size();
        String home = "'" + program.home() + "'";
        boolean root = System.getProperty("user.name").equals("root");
        try {
            if (root) {
                program.after("if [ -z \"$inside\" ]; then inside=1 exec unshare -m -- /bin/sh -c 'mount --bind \"$0\""
                        + " \"$0\" && mount -o remount,ro,bind \"$0\"; exec \"$@\"' " + home + " \"$@\"; fi");
            } else {
                program.after("chmod -R a-w " + home);
            }
            Program.Running ended = program.run("sync", "--once");
            if (root && ended.said().contains("unshare")) {
                // No name space of our own on this machine, and nothing is read-only for this account.
                return;
            }
            assertOneClearMessage(ended, "store-read-only");
            assertThat(shop.sandbox.history().calls()).hasSize((int) before);
            assertThat(program.run("status").code()).isIn(0, 5);
        } finally {
            program.after("chmod -R u+w " + home);
        }
        program.run("status");
        assertAllRightAfterwards();
    }

    @Test
    @Tag("P1")
    @Tag("P3")
    void aLogThatIsLostInAPowerCutDoublesNothing() throws IOException {
        placeOrders(8);
        Program.Running running = program.start("sync");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> shop.sandbox.inflow().orders().size() >= 8);
        for (int i = 0; i < 4; i++) {
            shop.somethingHappens();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> shop.sandbox.cartRover().inventoryWrites().size() > 0);
        running.kill();
        assertThat(Files.deleteIfExists(program.home().resolve("cartwright.db-wal")))
                .isTrue();
        Files.deleteIfExists(program.home().resolve("cartwright.db-shm"));
        program.run("sync", "--once");
        assertThat(shop.wrongNow()).isEmpty();
        assertThat(program.run("sync", "--once").code()).isLessThan(2);
        assertThat(program.run("sync", "--once").code()).isLessThan(2);
        assertThat(shop.wrongAtTheEnd()).isEmpty();
    }

    @Test
    @Tag("M96")
    void asTwoProgramsAtOnceTheSecondIsTurnedAwayAndReadingGoesOn() {
        placeOrders(2);
        Program.Running first = program.start("sync");
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> shop.sandbox.inflow().orders().size() >= 2);
            Program.Running second = program.run("sync", "--once");
            assertThat(second.code()).as(second.printed()).isEqualTo(4);
            assertThat(second.json().at("/error/cause").asText())
                    .contains(String.valueOf(first.process().pid()));
            assertThat(program.run("orders").json()).hasSize(2);
            Program.Running paused = program.run("pause", "--for", "1h");
            assertThat(paused.code()).as(paused.printed()).isZero();
            assertThat(program.run("status").json().path("state").asText()).isEqualTo("paused");
        } finally {
            first.process().destroy();
        }
        assertThat(first.endsWithin(Duration.ofSeconds(6)))
                .as("SIGTERM ends it within 5 s")
                .isTrue();
        assertThat(shop.wrongNow()).isEmpty();
    }
}
