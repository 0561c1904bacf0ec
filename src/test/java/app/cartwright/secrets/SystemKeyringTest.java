package app.cartwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real Secret Service, in a session of its own. Where it isn't installed, what is proven instead is that its absence
 * is named; with {@code CARTWRIGHT_KEYRING_TEST=required} (as CI sets it) that is a failure.
 */
@Tag("keyring")
@EnabledOnOs(value = OS.LINUX, disabledReason = "starts a Secret Service, which is Linux's keyring")
class SystemKeyringTest {
    private static final Path SESSION = Path.of(".ci", "with-keyring");

    @TempDir
    Path folder;

    @Test
    void theKeyringOfADesktopSessionKeepsKeysByDataFolder() throws Exception {
        if (installed()) {
            assertThat(roundTrip(SESSION.toString())).isEqualTo("KEPT");
        } else {
            assertThat(roundTrip()).isEqualTo("ABSENT");
        }
    }

    @Test
    void aKeyringThatNobodyUnlockedIsNamedAsLocked() throws Exception {
        if (installed()) {
            assertThat(roundTrip(SESSION.toString(), "--locked")).isEqualTo("LOCKED");
        } else {
            assertThat(roundTrip()).isEqualTo("ABSENT");
        }
    }

    @Test
    void withoutADesktopSessionTheKeyringIsNamedAsAbsent() throws Exception {
        assertThat(roundTrip()).isEqualTo("ABSENT");
    }

    private static boolean installed() {
        boolean installed = onPath("dbus-run-session") && onPath("gnome-keyring-daemon");
        boolean required = "required".equals(System.getenv("CARTWRIGHT_KEYRING_TEST"));
        assertThat(installed || !required)
                .as("CARTWRIGHT_KEYRING_TEST=required, so the packages dbus and gnome-keyring have to be installed")
                .isTrue();
        return installed;
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator)).anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private String roundTrip(String... session) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(session));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(KeyringRoundTrip.class.getName(), folder.toString()));
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith("DBUS_"));
        builder.environment().remove("DISPLAY");
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("the program ends")
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(out, StandardCharsets.UTF_8).strip();
        return said.isEmpty()
                ? Files.readString(folder.resolve("err"), StandardCharsets.UTF_8)
                : said.lines().toList().getLast();
    }
}
