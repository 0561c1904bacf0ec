package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The program in processes of its own, as it is started: what its window says first, and a second start beside it. */
class StartsTest {
    @TempDir
    Path folder;

    private final List<Program> programs = new ArrayList<>();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void end() {
        programs.forEach(program -> program.process.destroyForcibly().onExit().join());
    }

    private static final class Program {
        private final Process process;
        private final BufferedReader said;

        Program(Process process) {
            this.process = process;
            this.said = process.inputReader(StandardCharsets.UTF_8);
        }

        /** Tells the one at its window what to do; gives the answer. */
        String tell(String line) {
            try {
                process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
                for (String answer = said.readLine(); answer != null; answer = said.readLine()) {
                    if (answer.startsWith("told ")) {
                        return answer.substring("told ".length());
                    }
                }
                throw new AssertionError("ended with " + process.waitFor());
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        void see(String... words) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .untilAsserted(() -> assertThat(tell("words")).contains(Owner.printed(words)));
        }
    }

    private Program start(Path home, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                WatchedProgram.class.getName(),
                "--home",
                home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("CARTWRIGHT_"));
        builder.environment().putAll(environment);
        Program program = new Program(
                builder.redirectError(folder.resolve("errors.txt").toFile()).start());
        programs.add(program);
        return program;
    }

    /** A shop that is set up, its keys in an encrypted file, and the program quit. */
    private LiveShop shopOfBefore() {
        LiveShop shop = LiveShop.keysInOpenFile(folder).live();
        shop.quit();
        return shop;
    }

    @Test
    void aSecondStartBringsTheWindowOfTheFirstBackAndEnds() throws Exception {
        Path home = folder.resolve("home");
        Program first = start(home, Map.of());
        first.see("Connect your shops to inFlow");
        first.tell("hide");
        assertThat(first.tell("showing")).isEqualTo("false");

        Program second = start(home, Map.of());

        assertThat(second.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.process.exitValue()).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(first.tell("showing")).isEqualTo("true"));
        first.see("Connect your shops to inFlow");
    }

    @Test
    void aWindowThatWaitsMakesNoFramesButForTheSecondsThatPass() throws Exception {
        Program program = start(folder.resolve("home"), Map.of());
        program.see("Connect your shops to inFlow");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(Integer.parseInt(program.tell("frames 2"))).isBetween(0, 20));
    }

    @Test
    void theFileOfKeysIsOpenedAtTheStartOrLeftShutAndWhatIsStoredIsThereAllTheSame() throws Exception {
        LiveShop shop = shopOfBefore();
        try {
            Program program = start(shop.home, Map.of("CARTWRIGHT_SECRETS", "file"));
            program.see("The keys can’t be read yet", "Type its passphrase.", "Orders per day");
            program.tell("type unlock-passphrase not this one");
            program.tell("press Open the keys");
            program.see("This passphrase doesn't open the file with the keys. Type it again.");
            program.tell("type unlock-passphrase odd");
            program.tell("press Open the keys");
            program.see("This passphrase doesn't open the file with the keys. Type it again.");
            program.see("Needs attention", "The keys can’t be read, everything waits");
            assertThat(program.tell("words"))
                    .as("one truth for the status")
                    .contains("Next run|?")
                    .doesNotContain("In sync");
            long before = shop.sandbox.history().count(app.cartwright.http.Api.CARTROVER);
            program.tell("type unlock-passphrase " + LiveShop.PASSPHRASE);
            program.tell("press Open the keys");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(program.tell("words")).doesNotContain("The keys can’t be read yet"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> shop.sandbox.history().count(app.cartwright.http.Api.CARTROVER) > before);
        } finally {
            shop.closeServices();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aShopWhoseKeyringIsGoneGoesOnWithAnEncryptedFileAndTheKeysGivenOnceMore() throws Exception {
        LiveShop shop = shopOfBefore();
        try {
            Files.delete(shop.home.resolve("keys.enc"));
            Program program = start(shop.home, Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus"));
            program.see("The keys can’t be read yet", "Try again", "Use an encrypted file…", "Orders per day");
            program.tell("press Use an encrypted file…");
            program.tell("type unlock-passphrase four plain words here");
            program.tell("type unlock-passphrase-again four plain words here");
            program.tell("press Use an encrypted file");
            program.see("A key is missing");
            program.tell("press Open Connections");
            program.tell("press #replace-inflow");
            program.see("A new API key for inFlow");
            program.tell("type key-new " + shop.keys.inflowApiKey());
            program.tell("press Connect and go on");
            program.see("Connected to inFlow");
            long before = shop.sandbox.history().count(app.cartwright.http.Api.CARTROVER);
            program.tell("press #replace-cartrover");
            program.see("A new API key for CartRover");
            program.tell("type key-account " + shop.keys.cartRoverApiUser());
            program.tell("type key-new " + shop.keys.cartRoverApiKey());
            program.tell("press Connect and go on");
            program.see("Connected to CartRover", "Kept in the encrypted file");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> shop.sandbox.history().count(app.cartwright.http.Api.CARTROVER) > before + 2);
            assertThat(shop.home.resolve("keys.enc")).exists();
        } finally {
            shop.closeServices();
        }
    }

    @Test
    void aShopWhoseKeysAreGoneIsShownAndTheWindowSaysWhichAreMissing() throws Exception {
        LiveShop shop = shopOfBefore();
        try {
            Files.delete(shop.home.resolve("keys.enc"));
            Program program = start(
                    shop.home, Map.of("CARTWRIGHT_SECRETS", "file", "CARTWRIGHT_PASSPHRASE", LiveShop.PASSPHRASE));
            program.see("A key is missing", "Give it in Settings › Connections.", "Orders per day");
            program.see("Needs attention", "A key is missing, everything waits");
            program.tell("press Open Connections");
            program.see("Accounts");
            program.tell("press #replace-inflow");
            program.see("A new API key for inFlow");
            program.tell("type key-account " + shop.keys.companyId());
            program.tell("type key-new " + shop.keys.inflowApiKey());
            program.tell("press Connect and go on");
            program.see("Connected to inFlow");
        } finally {
            shop.closeServices();
        }
    }
}
