package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobalOptionsTest {
    @TempDir
    Path folder;

    @Test
    void jsonAskedForBeforeAndAfterTheCommandIsStillJson() throws IOException {
        try (TrialShop trial = new TrialShop(folder)) {
            trial.setup();
            TrialShop.Ran ran = trial.run("orders", "--json");

            assertThat(ran.code()).isZero();
            assertThat(ran.json().isArray()).isTrue();
        }
    }
}
