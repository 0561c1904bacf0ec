package app.cartwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/mara");

    @TempDir
    Path temp;

    @Test
    void eachPlatformHasItsOwnPlace() {
        assertThat(DataFolder.standard(Map.of(), "Linux", HOME).path())
                .isEqualTo(Path.of("/home/mara/.local/share/cartwright"));
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME)
                        .path())
                .isEqualTo(Path.of("/data/cartwright"));
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "relative"), "Linux", HOME)
                        .path())
                .isEqualTo(Path.of("/home/mara/.local/share/cartwright"));
        assertThat(DataFolder.standard(Map.of(), "Mac OS X", HOME).path())
                .isEqualTo(Path.of("/home/mara/Library/Application Support/Cartwright"));
        assertThat(DataFolder.standard(Map.of("LOCALAPPDATA", "/c/Local"), "Windows 11", HOME)
                        .path())
                .isEqualTo(Path.of("/c/Local/Cartwright"));
    }

    @Test
    @Tag("P12")
    void aNewFolderIsItsOwnersAlone() throws IOException {
        DataFolder folder = new DataFolder(temp.resolve("deep").resolve("er"));
        folder.create();
        folder.create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void theRightsOfAFolderThatIsThereAlreadyAreLeftAsTheyAre() throws IOException {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        new DataFolder(temp).create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    @Tag("P14")
    void aPlaceThatCantHoldAFolderIsSaidInWords() throws IOException {
        Path file = Files.writeString(temp.resolve("taken"), "x");
        for (Path wrong : new Path[] {file, file.resolve("below"), Path.of("/proc/cartwright")}) {
            assertThatThrownBy(() -> new DataFolder(wrong).create())
                    .asInstanceOf(type(StoreProblem.class))
                    .satisfies(problem -> {
                        assertThat(problem.kind()).isIn(StoreProblem.Kind.UNUSABLE, StoreProblem.Kind.READ_ONLY);
                        assertThat(problem.getMessage()).contains("--home").doesNotContain("Exception", "null");
                    });
        }
    }
}
