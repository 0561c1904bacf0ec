package app.cartwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine keeps its promises through simulated weeks. A few in each build; any number with {@code -Psimulate}. */
class SimulationTest {
    private static final long BUILD_SECONDS = 40;
    private static final int BUILD_WEEKS = 30;

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
    void noPromiseBreaksInAFewSimulatedWeeks() throws IOException {
        Weeks weeks = new Weeks(folder());
        long from = System.nanoTime();
        for (long seed = 1; seed <= BUILD_WEEKS && System.nanoTime() - from < BUILD_SECONDS * 1_000_000_000; seed++) {
            weeks.live(seed, seed == 1);
        }
        assertThat(weeks.end()).isEmpty();
    }

    @Test
    @Tag("simulate")
    void noPromiseBreaksInAnyOfTheWeeksAskedFor() throws IOException {
        long first = Long.getLong("seed", 1);
        long count = Long.getLong("weeks", 100);
        Weeks weeks = new Weeks(folder());
        for (long seed = first; seed < first + count; seed++) {
            weeks.live(seed, (seed - first) % 50 == 0);
        }
        List<String> wrong = weeks.end();
        System.out.println("simulated " + count + " weeks, seeds " + first + "-" + (first + count - 1) + ": "
                + wrong.size() + " broken promises");
        assertThat(wrong).isEmpty();
    }

    /** Weeks that were lived through, and what went wrong in them. */
    private static final class Weeks {
        private final Path folder;
        private final List<String> wrong = new ArrayList<>();

        Weeks(Path folder) {
            this.folder = folder;
        }

        void live(long seed, boolean twice) {
            WeekPlan plan = WeekPlan.of(seed);
            SimulatedWeek.Ended ended = SimulatedWeek.run(plan, folder);
            if (twice) {
                SimulatedWeek.Ended again = SimulatedWeek.run(plan, folder);
                if (!again.fingerprint().equals(ended.fingerprint())) {
                    wrong.add("seed " + seed + ": the same week went another way the second time");
                }
            }
            if (!ended.good()) {
                SimulatedWeek.Ended shortest = Shortest.of(ended, folder);
                wrong.add("seed " + seed + ": " + ended.broken());
                System.out.println(Shortest.story(ended, shortest));
            }
        }

        List<String> end() throws IOException {
            Files.deleteIfExists(folder);
            return wrong;
        }
    }
}
