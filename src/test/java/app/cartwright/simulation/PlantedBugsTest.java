package app.cartwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scores the simulation: how many weeks it takes to find each of the bugs that are planted into a copy of the engine. */
@Tag("planted")
class PlantedBugsTest {
    private static final long FIRST = Long.getLong("seed", 1);
    private static final int WEEKS = Integer.getInteger("weeks", 24);

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
        long last = FIRST;
        System.out.printf("%-24s %6s  %s%n", "planted bug", "weeks", "what is wrong, and how it showed");
        for (PlantedBug bug : bugs) {
            BuggyProgram program = new BuggyProgram(bug);
            String broken = "";
            long seed = FIRST;
            for (; seed < FIRST + WEEKS && broken.isEmpty(); seed++) {
                broken = program.live(seed, folder);
            }
            last = Math.max(last, seed - 1);
            if (program.struck() == 0) {
                missed.add(bug.name() + " (nothing was changed)");
            } else if (broken.isEmpty()) {
                missed.add(bug.name());
            }
            System.out.printf(
                    "%-24s %6s  %s; %s%n",
                    bug.name(),
                    broken.isEmpty() ? "-" : String.valueOf(seed - FIRST),
                    bug.what(),
                    broken.isEmpty() ? "NOT FOUND" : broken.substring(0, Math.min(110, broken.length())));
        }
        List<String> wrong = new ArrayList<>();
        BuggyProgram good = new BuggyProgram(null);
        for (long seed = FIRST; seed <= last && only.isEmpty(); seed++) {
            String broken = good.live(seed, folder);
            if (!broken.isEmpty()) {
                wrong.add("seed " + seed + ": " + broken);
            }
        }
        Files.deleteIfExists(folder);
        System.out.println("without a bug: seeds " + FIRST + "-" + last + ", broken promises: " + wrong.size());
        System.out.println("planted bugs: " + (bugs.size() - missed.size()) + " found of " + bugs.size());
        assertThat(missed).as("planted bugs that were not found").isEmpty();
        assertThat(wrong).as("the engine as it is").isEmpty();
    }
}
