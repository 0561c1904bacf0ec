package app.cartwright.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sample of what {@link ManyCasesTest} tries. */
class BadInputTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void badFilesAnswersAndCommandLinesEndInOneClearAnswerEach() throws IOException {
        FuzzRun run = new FuzzRun(folder);
        int wrong = run.run(1, 4_000);
        assertThat(run.findings()).isEmpty();
        assertThat(wrong).isZero();
    }
}
