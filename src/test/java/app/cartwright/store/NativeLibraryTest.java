package app.cartwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    @TempDir
    Path folder;

    @Test
    void eachPlatformHasItsOwnPlace() {
        Path home = Path.of("/home/odile");
        assertThat(NativeLibrary.folder(Map.of(), "Linux", home))
                .isEqualTo(Path.of("/home/odile/.cache/cartwright/native"));
        assertThat(NativeLibrary.folder(Map.of("XDG_CACHE_HOME", "/var/fast"), "Linux", home))
                .isEqualTo(Path.of("/var/fast/cartwright/native"));
        assertThat(NativeLibrary.folder(Map.of(), "Mac OS X", home))
                .isEqualTo(Path.of("/home/odile/Library/Caches/Cartwright/native"));
        assertThat(NativeLibrary.folder(Map.of("LOCALAPPDATA", "/local"), "Windows 11", home))
                .isEqualTo(Path.of("/local/Cartwright/cache/native"));
    }

    @Test
    void whatAKilledProcessLeftIsGoneAfterTheNextStart() throws IOException, InterruptedException {
        Path place = folder.resolve("cache/cartwright/native");
        Files.createDirectories(place);
        Path left = Files.writeString(place.resolve("sqlite-3.0-left-libsqlitejdbc.so"), "old");
        Path lock = Files.writeString(place.resolve("sqlite-3.0-left-libsqlitejdbc.so.lck"), "");
        Path loading = Files.writeString(place.resolve("sqlite-3.0-now-libsqlitejdbc.so"), "new");
        Path other = Files.writeString(place.resolve("notes.txt"), "somebody's");
        for (Path old : List.of(left, lock, other)) {
            Files.setLastModifiedTime(
                    old,
                    FileTime.from(Files.getLastModifiedTime(loading).toInstant().minus(Duration.ofHours(1))));
        }
        Path temporary = Files.createDirectory(folder.resolve("tmp"));

        // A process of its own: the driver looks for its place once.
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Unpacking.class.getName(),
                folder.toString());
        program.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process started = program.inheritIO().start();

        assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(started.exitValue()).isZero();
        assertThat(left).doesNotExist();
        assertThat(lock).doesNotExist();
        assertThat(loading).exists();
        assertThat(other).exists();
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("sqlite-")))
                    .isEmpty();
        }
    }

    /** Opens a store as the program does. */
    static final class Unpacking {
        private Unpacking() {}

        public static void main(String[] args) {
            NativeLibrary.unpackInto(
                    NativeLibrary.folder(System.getenv(), "Linux", Path.of(System.getProperty("user.home"))),
                    Instant.now());
            try (Store store = Store.open(Path.of(args[0]).resolve("cartwright.db"))) {
                store.compact();
                try (Stream<Path> files = Files.list(Path.of(System.getProperty(NativeLibrary.PLACE)))) {
                    // Its own library is there while it runs.
                    Runtime.getRuntime()
                            .halt(
                                    files.filter(file -> file.toString().endsWith(".so")
                                                                    || file.toString()
                                                                            .endsWith(".dll")
                                                                    || file.toString()
                                                                            .endsWith(".dylib"))
                                                            .count()
                                                    == 2
                                            ? 0
                                            : 1);
                }
            } catch (IOException e) {
                Runtime.getRuntime().halt(2);
            }
        }
    }
}
