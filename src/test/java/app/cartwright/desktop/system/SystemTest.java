package app.cartwright.desktop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemTest {
    private static final List<String> COMMAND = List.of("/opt/Cart wright/bin/cartwright", "--home", "/data/100%");

    @TempDir
    Path folder;

    @Test
    void onLinuxAnAutostartEntryIsWrittenAndTakenAway() throws IOException {
        LinuxStartAtLogin login = new LinuxStartAtLogin(folder, COMMAND);
        assertThat(login.isOn()).isFalse();
        login.set(true);
        assertThat(login.isOn()).isTrue();
        assertThat(Files.readString(folder.resolve("autostart/cartwright.desktop")))
                .startsWith("[Desktop Entry]\nType=Application\nName=Cartwright\n")
                .contains("\nExec=\"/opt/Cart wright/bin/cartwright\" --home /data/100%%\n");
        login.set(false);
        assertThat(login.isOn()).isFalse();
    }

    @Test
    void onMacosALaunchAgentIsWritten() throws IOException {
        MacStartAtLogin login = new MacStartAtLogin(folder, List.of("/Applications/A&B/cartwright"));
        login.set(true);
        assertThat(Files.readString(folder.resolve("Library/LaunchAgents/app.cartwright.plist")))
                .contains("<key>Label</key>\n  <string>app.cartwright</string>")
                .contains("<string>/Applications/A&amp;B/cartwright</string>")
                .contains("<key>RunAtLoad</key>\n  <true/>");
        login.set(false);
        assertThat(login.isOn()).isFalse();
    }

    @Test
    void onWindowsARunValueIsSet() {
        Map<String, String> registry = new HashMap<>();
        WindowsStartAtLogin login = new WindowsStartAtLogin(
                new WindowsStartAtLogin.RunKey() {
                    @Override
                    public boolean has(String path, String name) {
                        return registry.containsKey(path + "\\" + name);
                    }

                    @Override
                    public void put(String path, String name, String value) {
                        registry.put(path + "\\" + name, value);
                    }

                    @Override
                    public void remove(String path, String name) {
                        registry.remove(path + "\\" + name);
                    }
                },
                List.of("C:\\Program Files\\Cartwright\\cartwright.exe", "--background"));
        login.set(true);
        assertThat(registry)
                .containsEntry(
                        "Software\\Microsoft\\Windows\\CurrentVersion\\Run\\Cartwright",
                        "\"C:\\Program Files\\Cartwright\\cartwright.exe\" \"--background\"");
        login.set(false);
        assertThat(registry).isEmpty();
        assertThat(login.isOn()).isFalse();
    }

    @Test
    void aSecondStartIsHeardByTheFirstAndDoesNotBecomeOne() throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        try (SingleInstance first =
                SingleInstance.acquire(folder, shown::countDown).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(SingleInstance.acquire(folder, () -> {})).isEmpty();
            assertThat(SingleInstance.callOther(folder)).isTrue();
            assertThat(shown.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(SingleInstance.acquire(folder, () -> {})).hasValueSatisfying(next -> {
            try {
                next.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aSocketLeftBehindByAKilledProcessIsReplaced() throws Exception {
        Files.createFile(folder.resolve("window.socket"));
        CountDownLatch shown = new CountDownLatch(1);
        try (SingleInstance one =
                SingleInstance.acquire(folder, shown::countDown).orElseThrow()) {
            assertThat(one).isNotNull();
            assertThat(SingleInstance.callOther(folder)).isTrue();
            assertThat(shown.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theWindowComesBackWhereItWasButNeverOffScreenNorLargerThanIt() {
        Rectangle2D laptop = new Rectangle2D(0, 0, 1440, 900);
        Rectangle2D beside = new Rectangle2D(1440, 0, 2560, 1440);
        WindowMemory memory = WindowMemory.forgetful();
        assertThat(WindowPlace.restore(memory, List.of(laptop))).isEqualTo(new Rectangle2D(130, 70, 1180, 760));
        WindowPlace.remember(memory, 1800, 200, 1600, 1200);
        assertThat(WindowPlace.restore(memory, List.of(laptop, beside)))
                .isEqualTo(new Rectangle2D(1800, 200, 1600, 1200));
        Rectangle2D undocked = WindowPlace.restore(memory, List.of(laptop));
        assertThat(laptop.contains(undocked)).isTrue();
    }

    @Test
    void whatTheWindowRemembersSurvivesARestartAndADamagedFileIsAsGoodAsNone() throws IOException {
        WindowMemory memory = WindowMemory.in(folder);
        memory.put("theme", "DARK");
        memory.save();
        assertThat(WindowMemory.in(folder).get("theme", "SYSTEM")).isEqualTo("DARK");
        Files.writeString(folder.resolve("window.properties"), "theme=\\u00");
        assertThat(WindowMemory.in(folder).get("theme", "SYSTEM")).isEqualTo("SYSTEM");
    }
}
