package app.cartwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scores the simulation: how many weeks it takes to find each of the bugs that are planted into a copy of the engine. */
class PlantedBugsTest {
    /** Each bug must be found within so many short weeks. */
    private static final int BOUND = 120;

    private static final int TOGETHER = 2;
    /** A short week without much trouble. */
    private static final long QUICK_SEED = 14;

    @Test
    void eachPlantedBugStillHasItsPlaceInTheEngine() {
        List<PlantedBug> bugs = PlantedBug.all();
        assertThat(bugs).hasSizeGreaterThanOrEqualTo(25);
        assertThat(bugs).extracting(PlantedBug::name).doesNotHaveDuplicates();
        for (PlantedBug bug : bugs) {
            assertThat(new BuggyProgram(bug).plant()).as(bug.name()).isPositive();
        }
    }

    @Test
    void aFewPlantedBugsAreFoundInTheFirstWeek() throws IOException {
        Path folder = SimulationTest.folder();
        List<PlantedBug> few = PlantedBug.all().stream()
                .filter(bug -> Set.of("on-hand-for-available", "acknowledged-while-paging")
                        .contains(bug.name()))
                .toList();

        List<BugHunt.Trail> trails = new BugHunt(folder, QUICK_SEED, 1).forAll(few, 1);

        empty(folder);
        assertThat(trails).hasSize(2).allMatch(BugHunt.Trail::found);
        assertThat(trails).extracting(trail -> trail.broken().substring(0, 2)).containsExactlyInAnyOrder("P5", "P2");
    }

    @Test
    @Tag("planted")
    void everyPlantedBugIsFoundAndTheEngineWithoutThemIsGood() throws IOException {
        report(System.getProperty("bug", ""));
    }

    /** From the command line: the names of some bugs, or none of them for all, or {@code none} for none. */
    public static void main(String[] args) throws IOException {
        report(String.join(",", args));
    }

    private static void report(String only) throws IOException {
        Path folder = SimulationTest.folder();
        List<PlantedBug> bugs = PlantedBug.all().stream()
                .filter(bug -> only.isEmpty() || List.of(only.split(",")).contains(bug.name()))
                .toList();
        BugHunt hunt = new BugHunt(folder, Long.getLong("seed", 1), Integer.getInteger("weeks", BOUND));
        int together = Integer.getInteger("together", TOGETHER);
        System.out.printf("%-26s %5s  %s%n", "planted bug", "weeks", "what is changed | what broke");
        List<BugHunt.Trail> trails = hunt.forAll(bugs, together);
        List<String> missed = new ArrayList<>();
        // Asked for a bug that there is not, it lives through all weeks without one.
        int most = bugs.isEmpty() ? hunt.seeds().size() : 0;
        for (BugHunt.Trail trail : trails) {
            most = Math.max(most, trail.found() ? trail.weeks() : 0);
            if (!trail.found()) {
                missed.add(trail.bug().name() + (trail.places() == 0 ? " (nothing was changed)" : ""));
            }
        }
        boolean bugsOnly = Boolean.getBoolean("bugsOnly");
        List<String> wrong = bugsOnly ? List.of() : hunt.withoutBugs(most, together);
        empty(folder);
        wrong.forEach(System.out::println);
        System.out.println(
                bugsOnly
                        ? "without a bug: not lived"
                        : "without a bug: the same " + most + " weeks, broken promises: " + wrong.size());
        System.out.println("planted bugs: " + (bugs.size() - missed.size()) + " found of " + bugs.size());
        assertThat(missed).as("planted bugs that were not found").isEmpty();
        assertThat(wrong).as("the engine as it is").isEmpty();
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
