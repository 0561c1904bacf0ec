package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a practice shop that has lived. */
class DemoReportTest {
    @TempDir
    Path folder;

    @Test
    void theReportNamesWhatWasHeldOnTheWayAndTheCallsThatWereAllowed() throws IOException {
        try (TrialShop trial = new TrialShop(folder)) {
            String report = trial.text("demo", "--days", "1", "--orders", "12");

            assertThat(report)
                    .contains("lived 1 d ", "Shipments pushed: 12", "Nothing was lost, doubled or left wrong.")
                    .contains("Held on the way, and settled since:", "1 × SKU TEA-SPICE-100 isn't in inFlow")
                    .containsPattern("Calls to inFlow: \\d+, 0\\.\\d a minute of the 50 that are allowed");
        }
    }
}
