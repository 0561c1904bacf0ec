package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A sample of what the command with many cases tries. */
class SetupFileFuzzTest {
    private static final int CASES = 1_500;

    @Test
    void everyValidFileIsReadAndComesBackTheSameAfterWriting() {
        for (int seed = 0; seed < CASES; seed++) {
            String file = new SetupFileFuzz(seed).valid();
            SetupFile.Read read = SetupFileTest.read(file);
            assertThat(read.faults()).as("seed %d: %s", seed, file).isEmpty();
            SetupDraft draft = read.draft();
            assertThat(draft).isNotNull();
            Settings settings = SetupResolution.resolve(draft, SetupFacts.none(), null, LocalDate.of(2026, 3, 10))
                    .settings();
            assertThat(settings).isNotNull();
            assertThat(SettingsRules.faults(settings)).as("seed %d", seed).isEmpty();
            assertThat(SettingsJson.read(SettingsJson.stored(settings))).isEqualTo(settings);
            assertThat(SetupFileTest.read(SettingsJson.setupFile(settings)).faults())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void aSpoiledFileIsReadOrEachFaultIsNamedWithItsPlace() {
        int refused = 0;
        for (int seed = 0; seed < CASES; seed++) {
            String file = new SetupFileFuzz(seed).nearValid();
            SetupFile.Read read = SetupFileTest.read(file);
            assertSound(read, seed);
            refused += read.draft() == null ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(CASES / 2);
    }

    @Test
    void hostileBytesAreRefusedCleanly() {
        for (int seed = 0; seed < CASES / 3; seed++) {
            SetupFile.Read read = SetupFile.read(new SetupFileFuzz(seed).hostile());
            assertSound(read, seed);
            assertThat(read.draft()).as("seed %d", seed).isNull();
        }
    }

    private static void assertSound(SetupFile.Read read, int seed) {
        assertThat(read.draft() == null)
                .as("seed %d", seed)
                .isEqualTo(!read.faults().isEmpty());
        assertThat(read.faults()).allSatisfy(fault -> {
            assertThat(fault.place()).as("seed %d", seed).isNotBlank();
            assertThat(fault.message()).as("seed %d", seed).endsWith(".");
            assertThat((fault.place() + fault.message()).getBytes(StandardCharsets.UTF_8).length)
                    .as("seed %d", seed)
                    .isLessThan(1_500);
        });
    }
}
