package app.cartwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.FaultProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A copy of the program on another computer, in a week in which nothing else goes wrong. */
@Tag("P5")
class SecondCopyTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    /** Found by seed 1139: nobody tells the copy that the owner has changed the mapping of the first. */
    @Test
    void untilItIsToldApartACopyTellsFiguresOfTheMappingItWasMadeWith() throws IOException {
        // A few orders only: an order that is strange to the copy is how the two are told apart.
        WeekPlan plan = new WeekPlan(
                4711,
                START,
                1,
                10,
                600,
                120,
                false,
                false,
                List.of(
                        at(Duration.ofHours(2), WeekPlan.Kind.SECOND_COPY),
                        at(Duration.ofHours(3), WeekPlan.Kind.MAPPING)));
        Path folder = SimulationTest.folder();
        try {
            SimulatedWeek.Ended ended = SimulatedWeek.run(plan, folder);
            assertThat(ended.broken()).isEmpty();
            assertThat(ended.last()).anyMatch(line -> line.contains("attic POST cartrover/v1/merchant/inventory"));
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static WeekPlan.Incident at(Duration after, WeekPlan.Kind kind) {
        return new WeekPlan.Incident(START.plus(after), kind, 1, FaultProfile.NONE);
    }
}
