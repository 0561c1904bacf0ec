package app.cartwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every requirement and every promise is carried by a test; what the owner sees, by one of the window. */
class RequirementsTest {
    private static final Path TESTS = Path.of("src/test/java/app/cartwright");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([MP]\\d+)\"\\)");

    /** What only the engine can show: identity, money, stock figures, the shipment gate, the steps of the guides. */
    private static final Set<Integer> NOT_ON_A_SCREEN = Set.of(
            7, 53, 55, 57, 58, 59, 66, 67, 68, 71, 72, 73, 74, 75, 77, 78, 81, 82, 83, 84, 85, 86, 88, 89, 95, 97, 99,
            114, 116, 117, 118, 119, 120, 122, 123, 124, 125, 126, 127, 128, 129, 131, 132, 133, 134, 135, 136, 138,
            139);

    @Test
    void everyRequirementIsCarriedByATest() throws IOException {
        assertThat(tags(TESTS)).containsAll(numbered("M", IntStream.rangeClosed(1, 140)));
    }

    @Test
    void everyPromiseIsCarriedByATest() throws IOException {
        assertThat(tags(TESTS)).containsAll(numbered("P", IntStream.rangeClosed(1, 14)));
    }

    @Test
    void everyRequirementOfTheScreensIsCarriedByATestOfTheWindow() throws IOException {
        assertThat(tags(TESTS.resolve("desktop")))
                .containsAll(numbered(
                        "M", IntStream.rangeClosed(1, 140).filter(number -> !NOT_ON_A_SCREEN.contains(number))));
    }

    private static Set<String> numbered(String letter, IntStream numbers) {
        return numbers.mapToObj(number -> letter + number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tags(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher tag = TAG.matcher(Files.readString(file));
                while (tag.find()) {
                    found.add(tag.group(1));
                }
            }
        }
        return found;
    }
}
