package app.cartwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine keeps its promises through simulated weeks. A few in each build; any number with {@code -Psimulate}. */
class SimulationTest {
    private static final long BUILD_SECONDS = 200;
    private static final int BUILD_WEEKS = 400;
    private static final int TOGETHER = 2;

    /**
     * Seeds that once found something: a second push of a shipment after a clock was set back and the log was lost
     * (56), and beside a second copy (62); a sum over a location that had been switched off since the locations were
     * read (49, 50); "in sync" beside an order that waited (89), or after a clock that was ahead (598); a wait that a
     * wrong clock began (146, 160); calls that looked a day old after a clock was set right (868); a clock set back
     * while the computer slept (1304); an order written over that of a second copy (1535); cancellations while the
     * clock was more than a day ahead (1664, 1780); a first list of locations that lacked one (2293); a figure
     * that nobody repaired where each run listed anew (2985); and what the
     * oracles did not know of: what may be a second copy (59), an old backup with an old mapping (93), the end of a
     * pause (345, 4024), a chaos in which nothing could be written (261, 297), an order that waits for its next try longer
     * than all else (605), a shipment that two copies have under way at the same time (4680),
     * locations that one of two copies has read again (5104).
     */
    private static final List<Long> REGRESSIONS = List.of(
            49L, 50L, 56L, 59L, 62L, 89L, 93L, 146L, 160L, 261L, 297L, 345L, 598L, 605L, 868L, 1304L, 1535L, 1664L,
            1780L, 2293L, 2985L, 4024L, 4680L, 5104L);

    /** A folder in memory where there is one. */
    static Path folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "cartwright-weeks")
                : Files.createTempDirectory("cartwright-weeks");
    }

    @Test
    @Tag("P1")
    @Tag("P2")
    @Tag("P3")
    @Tag("P4")
    @Tag("P5")
    @Tag("P6")
    @Tag("P7")
    @Tag("P8")
    @Tag("P9")
    @Tag("P10")
    @Tag("P11")
    @Tag("P12")
    @Tag("P13")
    @Tag("P14")
    @Tag("M2")
    @Tag("M7")
    @Tag("M74")
    @Tag("M80")
    void noPromiseBreaksInTheWeeksThatFitIntoTheBuild() throws IOException, InterruptedException {
        BuildWeeks.Came came = BuildWeeks.live(REGRESSIONS, BUILD_WEEKS, Duration.ofSeconds(BUILD_SECONDS));
        System.out.println("simulated " + came.lived() + " weeks in this build");
        assertThat(came.good()).as(came.said()).isTrue();
        assertThat(came.lived()).isGreaterThanOrEqualTo(REGRESSIONS.size());
    }

    @Test
    @Tag("simulate")
    void noPromiseBreaksInAnyOfTheWeeksAskedFor() throws IOException, SQLException {
        long first = Long.getLong("seed", 1);
        long count = Long.getLong("weeks", 100);
        List<Long> seeds = LongStream.range(first, first + count).boxed().toList();
        Path folder = folder();
        Weeks weeks = new Weeks(folder, Integer.getInteger("together", TOGETHER));
        long from = System.nanoTime();
        List<String> wrong = weeks.live(seeds, seeds.size(), Long.MAX_VALUE);
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        if (Boolean.getBoolean("floor")) {
            new WeekFloor(folder).measure(seeds).forEach(System.out::println);
        }
        Files.deleteIfExists(folder);
        if (Boolean.getBoolean("counts")) {
            weeks.met().forEach((what, times) -> System.out.printf("%8d  %s%n", times, what));
        }
        System.out.println("weeks a minute: " + count * 60_000 / Math.max(1, took.toMillis()));
        System.out.println("simulated " + count + " weeks, seeds " + first + "-" + (first + count - 1) + ": "
                + wrong.size() + " broken promises");
        assertThat(wrong).isEmpty();
    }
}
