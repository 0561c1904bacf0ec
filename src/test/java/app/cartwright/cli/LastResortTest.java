package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody foresaw ends in one plain message. */
class LastResortTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(CartwrightCommand.Window window, String... args) {
        Surroundings surroundings = new Surroundings(
                Map.of("DISPLAY", ":7"),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InstantSource.system(),
                ZoneOffset.UTC);
        return new CartwrightCli(surroundings, window).execute(args);
    }

    @Test
    void withoutMemoryItSaysSoAndEndsLikeABug() {
        int code = run(
                home -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                "--home",
                folder.toString());

        assertThat(code).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("Cartwright ran out of memory.")
                .doesNotContain("OutOfMemoryError")
                .doesNotContain("\tat ");
    }

    @Test
    void anyOtherErrorIsABugWithoutAStackTrace() {
        int code = run(
                home -> {
                    throw new StackOverflowError();
                },
                "--home",
                folder.toString());

        assertThat(code).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("Cartwright hit a bug of its own.")
                .doesNotContain("\tat ");
    }

    @Test
    void explainingNothingIsWrongUsage() {
        for (String question : new String[] {"order", "stock", "shipping"}) {
            err.reset();
            int code = run(home -> 0, "--home", folder.resolve("home").toString(), "explain", question, " ");

            assertThat(code).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Name the ");
        }
    }
}
