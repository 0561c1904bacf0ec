package app.cartwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the database's driver unpacks its native library at each start. Left to itself that is the system's folder for
 * temporary files, where every process that was killed leaves two megabytes behind for good; so it is a folder of the
 * program's own, which each start clears of what earlier ones left.
 */
public final class NativeLibrary {
    /** The driver's own setting; one that is set already is left alone. */
    static final String PLACE = "org.sqlite.tmpdir";

    private static final String PREFIX = "sqlite-";
    /** A process that unpacks at this moment has not loaded it yet; one that has keeps it though the file is deleted. */
    private static final Duration BEING_LOADED = Duration.ofMinutes(10);

    private NativeLibrary() {}

    /**
     * The program's folder in the platform's own place for what can be made again.
     *
     * @param environment the process's variables
     * @param osName the system property {@code os.name}
     * @param userHome the user's home folder
     */
    public static Path folder(Map<String, String> environment, String osName, Path userHome) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path base = local.isBlank() ? userHome.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("Cartwright").resolve("cache").resolve("native");
        }
        if (os.startsWith("mac")) {
            return userHome.resolve("Library")
                    .resolve("Caches")
                    .resolve("Cartwright")
                    .resolve("native");
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = cache.startsWith("/") ? Path.of(cache) : userHome.resolve(".cache");
        return base.resolve("cartwright").resolve("native");
    }

    /** Has the driver unpack there from now on; where that can't be, it stays with the folder for temporary files. */
    public static void unpackInto(Path folder, Instant now) {
        if (System.getProperty(PLACE) != null) {
            return;
        }
        try {
            Path parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            OwnerOnly.createFolder(folder);
            if (!Files.isWritable(folder)) {
                return;
            }
        } catch (IOException | RuntimeException notThere) {
            return;
        }
        System.setProperty(PLACE, folder.toString());
        clear(folder, now.minus(BEING_LOADED));
    }

    private static void clear(Path folder, Instant before) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .forEach(file -> delete(file, before));
        } catch (IOException unreadable) {
            return; // The next start tries again.
        }
    }

    private static void delete(Path file, Instant before) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inUse) {
            return; // On Windows another process holds it; a later start tries again.
        }
    }
}
