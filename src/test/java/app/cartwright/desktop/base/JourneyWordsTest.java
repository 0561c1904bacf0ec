package app.cartwright.desktop.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every kind of step that the engine puts into a journey has its words in the window. The kinds are read from the
 * engine's sources, so that a new one without words is found.
 */
class JourneyWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/app/cartwright");
    private static final Pattern ORDER_STEP = Pattern.compile(
            "(?:\\.step|\\bstep)\\([^;\"]*?,\\s*\"([a-zA-Z]+)\"|events\\.add\\([^;\"]*?,\\s*\"([a-zA-Z]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("String [A-Z_]+ = \"([a-zA-Z]+)\"");
    private static final Pattern JOURNEY_STEP = Pattern.compile("new (?:Journey)?Step\\([^;\"]*?,\\s*\"([a-zA-Z]+)\"");
    private final Texts texts = new Texts(Locale.US);

    @Test
    @Tag("M111")
    void everyStepOfAnOrderHasItsWords() throws IOException {
        Set<String> steps = new TreeSet<>();
        for (Path file : files("orders")) {
            collect(ORDER_STEP, Files.readString(file), steps);
        }
        collect(CONSTANT, Files.readString(SOURCES.resolve("shipping/ShippingEvents.java")), steps);
        collect(JOURNEY_STEP, Files.readString(SOURCES.resolve("troubleshoot/OrderJourney.java")), steps);
        assertThat(steps)
                .contains("placed", "inCartRover", "written", "fulfilled", "shippingPushed", "confirmed")
                .contains("offered", "acknowledged", "shippingClosed");
        assertThat(steps)
                .map(step -> "journey." + shownAs(step))
                .allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
    }

    @Test
    @Tag("M121")
    void everyStepOfASkuHasItsWords() throws IOException {
        Set<String> steps = new TreeSet<>();
        collect(JOURNEY_STEP, Files.readString(SOURCES.resolve("stock/WhyThisNumber.java")), steps);
        collect(JOURNEY_STEP, Files.readString(SOURCES.resolve("troubleshoot/SkuJourney.java")), steps);
        String why = Files.readString(SOURCES.resolve("stock/WhyThisNumber.java"));
        collect(
                Pattern.compile("case \"([a-zA-Z]+)\""),
                why.substring(why.indexOf("String detail(StockPushes.Push"), why.indexOf("String because(")),
                steps);
        assertThat(steps).contains("changed", "pending", "readBack", "skuChanged", "superseded", "refused");
        assertThat(steps)
                .map(step -> "change." + step)
                .allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
    }

    /** What was found instead of written or sent stands where that would. */
    private static String shownAs(String step) {
        return switch (step) {
            case "found" -> "written";
            case "shippingFound" -> "shippingPushed";
            default -> step;
        };
    }

    private static void collect(Pattern pattern, String source, Set<String> into) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            into.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
    }

    private static Iterable<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES.resolve(folder))) {
            return all.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }
}
