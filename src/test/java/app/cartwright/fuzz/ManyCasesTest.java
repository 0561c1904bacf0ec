package app.cartwright.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any number of cases, by {@code mvn -q -Pfuzz verify -Dcases=100000 -Dseed=1}. Prints the figure in the last line. */
@Tag("fuzz")
class ManyCasesTest {
    @TempDir
    Path folder;

    @Test
    void triesAsManyCasesAsWanted() throws IOException {
        int cases = Integer.getInteger("cases", 100_000);
        FuzzRun run = new FuzzRun(folder);
        int wrong = run.run(Long.getLong("seed", 1), cases);
        run.findings().forEach(System.out::println);
        System.out.printf("fuzz: %d cases, %d wrong%n", cases, wrong);
        assertThat(wrong).isZero();
    }
}
