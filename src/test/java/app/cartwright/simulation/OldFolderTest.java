package app.cartwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.FaultProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An old data folder that is put back behind the program's back, in a week in which nothing else goes wrong. */
@Tag("P14")
class OldFolderTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    /** The first time keeps the folder as it is then; each later time puts that back. */
    private static WeekPlan oldFolderAt(int... hours) {
        return week(IntStream.of(hours)
                .mapToObj(hour -> at(hour, WeekPlan.Kind.OLD_DISK))
                .toList());
    }

    private static WeekPlan week(List<WeekPlan.Incident> incidents) {
        return new WeekPlan(4711, START, 1, 20, 1_800, 120, false, false, incidents);
    }

    private static WeekPlan.Incident at(int hour, WeekPlan.Kind kind) {
        return new WeekPlan.Incident(START.plus(Duration.ofHours(hour)), kind, 0, FaultProfile.NONE);
    }

    private static SimulatedWeek.Ended live(WeekPlan plan) throws IOException {
        Path folder = SimulationTest.folder();
        try {
            return SimulatedWeek.run(plan, folder);
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    @Test
    void theSameOldFolderPutBackTwiceSendsNothingTwiceAndStopsNothing() throws IOException {
        SimulatedWeek.Ended ended = live(oldFolderAt(6, 12, 18));
        assertThat(ended.broken()).isEmpty();
        assertThat(ended.last())
                .filteredOn(line -> line.contains("incident: OLD_DISK"))
                .hasSize(3);
        assertThat(ended.last()).noneMatch(line -> line.contains("owner stops the other copy"));
    }

    @Test
    void anOldFolderThatWasKeptAfterARestoreIsTakenForASecondCopyUntilTheOwnerHasAnswered() throws IOException {
        SimulatedWeek.Ended ended = live(week(List.of(
                at(3, WeekPlan.Kind.BACKUP),
                at(6, WeekPlan.Kind.RESTORE_BACKUP),
                // Keeps the folder as it is, too.
                at(9, WeekPlan.Kind.BACKUP),
                at(15, WeekPlan.Kind.OLD_DISK))));
        assertThat(ended.broken()).isEmpty();
        assertThat(ended.last())
                .filteredOn(line -> line.contains("owner stops the other copy"))
                .hasSize(1);
    }
}
