package app.cartwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of {@code docs/benchmarks.md}, by {@code mvn -q -Pbench verify}. Each figure is measured in this one run. */
@Tag("bench")
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void printsTheTable() throws IOException {
        List<Figure> table = new ArrayList<>();
        OrdersBench orders = new OrdersBench(folder);
        orders.ratio(60, Duration.ZERO);
        table.add(Figure.atLeast(
                "orders per second, engine / bare client, services 50 ms away",
                orders.ratio(40, Duration.ofMillis(50)),
                "0.80"));
        table.add(Figure.told(
                "orders per second, engine / bare client, services 0 ms away", orders.ratio(200, Duration.ZERO)));
        table.add(Figure.atMost("diff of 50,000 SKUs x 5 locations, ms", new DiffBench(folder).millis(), "500"));
        WeekBench week = new WeekBench(folder);
        table.add(Figure.atMost("API calls of a shop week / the least possible", week.ratio(), "1.10"));
        table.add(Figure.atMost(
                "commands that fail with 100,000 orders and a 256 MB heap", new MemoryBench(folder).failures(), "0"));
        System.out.println("calls of the week: " + week.used());
        table.forEach(figure -> System.out.println(figure.line()));
        assertThat(table).hasSize(5);
    }
}
