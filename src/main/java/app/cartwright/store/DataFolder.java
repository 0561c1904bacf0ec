package app.cartwright.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder that holds everything that Cartwright keeps. Only its owner can read what is in it.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {
    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * The platform's own place: {@code %LOCALAPPDATA%\Cartwright} on Windows, {@code ~/Library/Application
     * Support/Cartwright} on macOS, else {@code $XDG_DATA_HOME/cartwright}, by default {@code ~/.local/share/cartwright}.
     *
     * @param environment the process's variables
     * @param osName the system property {@code os.name}
     * @param userHome the user's home folder
     */
    public static DataFolder standard(Map<String, String> environment, String osName, Path userHome) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path base = local.isBlank() ? userHome.resolve("AppData").resolve("Local") : Path.of(local);
            return new DataFolder(base.resolve("Cartwright"));
        }
        if (os.startsWith("mac")) {
            return new DataFolder(
                    userHome.resolve("Library").resolve("Application Support").resolve("Cartwright"));
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // A relative one is to be ignored, says the XDG convention.
        Path base = data.startsWith("/")
                ? Path.of(data)
                : userHome.resolve(".local").resolve("share");
        return new DataFolder(base.resolve("cartwright"));
    }

    /** The store. */
    public Path storeFile() {
        return path.resolve("cartwright.db");
    }

    /** Copies that the program makes by itself. */
    public Path backups() {
        return path.resolve("backups");
    }

    /** Stores that a restore has replaced. */
    public Path setAside() {
        return path.resolve("set-aside");
    }

    /** Overrides of the two contract descriptions, if there. */
    public Path contractFile() {
        return path.resolve("contract.json");
    }

    Path lockFile() {
        return path.resolve("cartwright.lock");
    }

    Path holderFile() {
        return path.resolve("cartwright.holder");
    }

    /** A store that is whole and waits to take the place of the present one. */
    Path restoredFile() {
        return path.resolve("cartwright.db.restored");
    }

    Path stagingFile() {
        return path.resolve("cartwright.db.restoring");
    }

    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /**
     * Makes the folder if it isn't there.
     *
     * @throws StoreProblem where it can't be made
     */
    public void create() {
        try {
            OwnerOnly.createFolder(path);
        } catch (IOException e) {
            throw StoreProblem.of(e, path);
        }
    }
}
