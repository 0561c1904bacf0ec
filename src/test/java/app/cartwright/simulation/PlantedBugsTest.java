package app.cartwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scores the simulation: how many weeks it takes to find each of the bugs that are planted into a copy of the engine. */
@Tag("planted")
class PlantedBugsTest {
    private static final long FIRST = Long.getLong("seed", 1);
    private static final int WEEKS = Integer.getInteger("weeks", 40);

    @Test
    void everyPlantedBugIsFoundAndTheEngineWithoutThemIsGood() throws IOException {
        report(System.getProperty("bug", ""));
    }

    /** From the command line: the names of some bugs, or none for all. */
    public static void main(String[] args) throws IOException {
        report(String.join(",", args));
    }

    private static void report(String only) throws IOException {
        Path folder = SimulationTest.folder();
        List<PlantedBug> bugs = PlantedBug.all().stream()
                .filter(bug -> only.isEmpty() || List.of(only.split(",")).contains(bug.name()))
                .toList();
        List<String> missed = new ArrayList<>();
        // Short weeks: what breaks in one of them breaks within a day or two.
        List<Long> seeds = LongStream.iterate(FIRST, seed -> seed + 1)
                .boxed()
                .filter(seed ->
                        WeekPlan.of(seed).days() == 1 && WeekPlan.of(seed).intervalSeconds() >= 600)
                .limit(WEEKS)
                .toList();
        int most = 0;
        System.out.printf("%-24s %6s  %s%n", "planted bug", "weeks", "what is wrong, and how it showed");
        for (PlantedBug bug : bugs) {
            BuggyProgram program = new BuggyProgram(bug);
            String broken = "";
            int lived = 0;
            for (; lived < WEEKS && broken.isEmpty(); lived++) {
                broken = program.live(seeds.get(lived), folder);
            }
            most = Math.max(most, lived);
            if (program.struck() == 0) {
                missed.add(bug.name() + " (nothing was changed)");
            } else if (broken.isEmpty()) {
                missed.add(bug.name());
            }
            System.out.flush();
            System.out.printf(
                    "%-24s %6s  %s; %s%n",
                    bug.name(),
                    broken.isEmpty() ? "-" : String.valueOf(lived),
                    bug.what(),
                    broken.isEmpty() ? "NOT FOUND" : broken.substring(0, Math.min(110, broken.length())));
        }
        List<String> wrong = new ArrayList<>();
        BuggyProgram good = new BuggyProgram(null);
        for (long seed : only.isEmpty() ? seeds.subList(0, most) : List.<Long>of()) {
            String broken = good.live(seed, folder);
            if (!broken.isEmpty()) {
                wrong.add("seed " + seed + ": " + broken);
            }
        }
        Files.deleteIfExists(folder);
        System.out.println("without a bug: the same " + most + " weeks (seeds " + FIRST + " to "
                + seeds.get(Math.max(0, most - 1)) + "), broken promises: " + wrong.size());
        System.out.println("planted bugs: " + (bugs.size() - missed.size()) + " found of " + bugs.size());
        assertThat(missed).as("planted bugs that were not found").isEmpty();
        assertThat(wrong).as("the engine as it is").isEmpty();
    }
}
