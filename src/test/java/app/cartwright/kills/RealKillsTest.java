package app.cartwright.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real program in a process of its own, killed at random moments. The full run is {@link ManyKillsTest}. */
class RealKillsTest {
    private static final int KILLS = 25;

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    @Tag("P1")
    @Tag("P2")
    @Tag("P3")
    @Tag("P5")
    @Tag("P14")
    void aProgramKilledAgainAndAgainLosesNothingAndDoublesNothing() throws IOException {
        KillRun.Result result = new KillRun(folder, 20261101).run(KILLS);
        assertThat(result.wrong()).as(result.moments() + ", " + result.story()).isEmpty();
        assertThat(result.kills()).isEqualTo(KILLS);
        assertThat(result.moments().keySet()).anyMatch(moment -> moment.startsWith("after the effect"));
    }
}
