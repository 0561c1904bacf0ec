package app.cartwright.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any number of kills, by {@code mvn -q -Pkills verify -Dkills=100 -Dseed=1}. Prints the figure in the last line. */
@Tag("kills")
class ManyKillsTest {
    @TempDir
    Path folder;

    @Test
    void killsAsManyTimesAsWanted() throws IOException {
        KillRun.Result result = new KillRun(folder, Long.getLong("seed", 1)).run(Integer.getInteger("kills", 100));
        System.out.println(result.story());
        result.moments().forEach((moment, times) -> System.out.printf("%4d  %s%n", times, moment));
        result.wrong().forEach(System.out::println);
        System.out.printf(
                "kills: %d, wrong: %d%n", result.kills(), result.wrong().size());
        assertThat(result.wrong()).isEmpty();
    }
}
