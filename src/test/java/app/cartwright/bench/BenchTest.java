package app.cartwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of {@code docs/benchmarks.md}, by {@code mvn -q -Pbench verify}. Each figure is measured in this one run; with
 * {@code -Dbench=Week} only the benches of such a name are. Each bench has a
 * process of its own.
 */
@Tag("bench")
class BenchTest {
    /** In the order in which they are printed. */
    private static final List<Bench> BENCHES = List.of(
            new OrdersBench(),
            new DiffBench(),
            new WeekBench(),
            new MemoryBench(),
            new StartBench(),
            new IdleBench(),
            new RowsBench());

    /** Several times what the longest takes on a quiet machine. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    @Test
    void everyAimIsReached() throws IOException, InterruptedException {
        String chosen = System.getProperty("bench", "");
        List<Figure> table = new ArrayList<>();
        for (Bench bench : BENCHES) {
            String name = bench.getClass().getSimpleName();
            if (name.startsWith(chosen)) {
                table.addAll(measured(bench, name, Files.createDirectory(folder.resolve(name))));
            }
        }
        System.out.println(Figure.head());
        table.forEach(figure -> System.out.println(figure.line()));
        assertThat(table.stream().filter(figure -> !figure.met()))
                .as("figures that miss their aim")
                .isEmpty();
    }

    /** A bench that breaks, or takes too long, is a line that misses its aim: the others are printed all the same. */
    private static List<Figure> measured(Bench bench, String name, Path place) throws InterruptedException {
        try {
            return BenchProcess.measure(bench, place, LONGEST);
        } catch (IOException | RuntimeException e) {
            return List.of(new Figure(name + " broke: " + e.getMessage(), "-", "-", false));
        }
    }
}
