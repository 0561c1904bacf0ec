package app.cartwright.desktop.system;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Browser, files and clipboard as JavaFX gives them. */
public final class JavaFxDesktop {
    private JavaFxDesktop() {}

    /** Opens web addresses in the default browser, and nothing else. */
    public static LinkOpener links() {
        HostServices services = new Application() {
            @Override
            public void start(Stage stage) {}
        }.getHostServices();
        return url -> {
            if (url.startsWith("https://")) {
                services.showDocument(url);
            }
        };
    }

    /** Asks for files over this window. */
    public static FilePicker files(Stage owner) {
        return new FilePicker() {
            @Override
            public Optional<Path> save(String title, String name) {
                FileChooser chooser = chooser(title, name.substring(name.lastIndexOf('.') + 1));
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> open(String title, String ending) {
                return Optional.ofNullable(chooser(title, ending).showOpenDialog(owner))
                        .map(File::toPath);
            }
        };
    }

    private static FileChooser chooser(String title, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), List.of("*." + ending)));
        return chooser;
    }

    /** The system's clipboard. */
    public static ClipboardAccess clipboard() {
        return text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        };
    }

    /**
     * Start at login as this system has it.
     *
     * @param osName as in {@code os.name}
     * @param environment of this process
     * @param home the user's home folder
     * @param command program and arguments
     */
    public static StartAtLogin startAtLogin(
            String osName, Map<String, String> environment, Path home, List<String> command) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return WindowsStartAtLogin.overRegistry(command);
        }
        if (os.contains("mac")) {
            return new MacStartAtLogin(home, command);
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return new LinuxStartAtLogin(config.isEmpty() ? home.resolve(".config") : Path.of(config), command);
    }
}
