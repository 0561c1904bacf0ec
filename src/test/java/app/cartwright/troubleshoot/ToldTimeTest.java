package app.cartwright.troubleshoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M115")
class ToldTimeTest {
    private static final ZoneId PACIFIC = ToldTime.PACIFIC;
    private static final Instant NOW = Situations.NOW;

    private static Moment read(String text) {
        return ToldTime.read(text, PACIFIC, NOW).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-11 11:05|2026-03-11T18:05:00Z",
                "2026-03-11T11:05:07|2026-03-11T18:05:07Z",
                "3/11/2026 11:05 AM|2026-03-11T18:05:00Z",
                "03/11/2026 11:05:07 am|2026-03-11T18:05:07Z",
                "Mar 11, 2026 11:05 AM|2026-03-11T18:05:00Z",
                "Mar 11, 2026, 11:05 AM|2026-03-11T18:05:00Z",
                "11:05 AM|2026-03-11T18:05:00Z",
                "11:08 AM|2026-03-11T18:08:00Z",
                "11:05 PM|2026-03-11T06:05:00Z",
                "23:05|2026-03-11T06:05:00Z",
                "2026-03-11 11:05 PST|2026-03-11T18:05:00Z",
                "2026-03-11 11:05 (Pacific time)|2026-03-11T18:05:00Z",
                "2026-03-11T11:05:00-04:00|2026-03-11T15:05:00Z",
                "2026-03-11T11:05:00Z|2026-03-11T11:05:00Z"
            })
    void timesAreReadAsPeopleCopyThem(String text, Instant expected) {
        assertThat(read(text)).isEqualTo(Moment.at(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "", "25:00", "2026-02-30 11:05", "11"})
    void anythingElseIsNoTime(String text) {
        assertThat(ToldTime.read(text, PACIFIC, NOW)).isEmpty();
    }

    @Test
    void winterAndSummerTimeAreToldApartByTheDay() {
        assertThat(read("2026-03-07 12:00")).isEqualTo(Moment.at(Instant.parse("2026-03-07T20:00:00Z")));
        assertThat(read("2026-03-09 12:00")).isEqualTo(Moment.at(Instant.parse("2026-03-09T19:00:00Z")));
    }

    @Test
    void theHourThatIsLeftOutInSpringIsTheOneAfterIt() {
        assertThat(read("2026-03-08 02:30")).isEqualTo(Moment.at(Instant.parse("2026-03-08T10:30:00Z")));
    }

    @Test
    void theHourThatComesTwiceInAutumnDecidesNothingThatLiesBetween() {
        Moment run = read("2026-11-01 01:30");

        assertThat(run)
                .isEqualTo(new Moment(Instant.parse("2026-11-01T08:30:00Z"), Instant.parse("2026-11-01T09:30:00Z")));
        assertThat(run.notBefore(Moment.at(Instant.parse("2026-11-01T08:30:00Z"))))
                .isEqualTo(Answer.YES);
        assertThat(run.notBefore(Moment.at(Instant.parse("2026-11-01T09:00:00Z"))))
                .isEqualTo(Answer.UNKNOWN);
        assertThat(run.notBefore(Moment.at(Instant.parse("2026-11-01T09:30:01Z"))))
                .isEqualTo(Answer.NO);
    }

    @Test
    void inThatHourTheGuideAsksInsteadOfGuessing() {
        Told told = new Told(
                Map.of(
                        "lastOrderRun", new Told.Entry("2026-11-01 01:30", NOW),
                        "orderInCartAt", new Told.Entry("2026-11-01T09:00:00Z", NOW)),
                Situations.EASTERN,
                NOW);

        Finding found = new RunEvidence(told, NOW)
                .since(
                        "lastOrderRun",
                        "Last Order Run",
                        null,
                        "",
                        told.ownTime("orderInCartAt").orElseThrow());

        assertThat(found.answer()).isEqualTo(Answer.ASK);
    }

    @Test
    void anotherZoneOfCartRoversPagesCanBeTold() {
        Told told = new Told(
                Map.of(
                        "lastOrderRun", new Told.Entry("2026-03-11 11:05", NOW),
                        "cartRoverZone", new Told.Entry("UTC", NOW)),
                Situations.EASTERN,
                NOW);

        assertThat(told.cartRoverTime("lastOrderRun")).contains(Moment.at(Instant.parse("2026-03-11T11:05:00Z")));
    }

    @Test
    void aSightingGrowsOldAndASettingDoesNot() {
        Told told = new Told(
                Map.of(
                        "lastOrderRun", new Told.Entry("11:05 AM", NOW.minusSeconds(3_601)),
                        "orderStatusesPulled", new Told.Entry("Paid; Open ,", NOW.minusSeconds(900_000))),
                Situations.EASTERN,
                NOW);

        assertThat(told.cartRoverTime("lastOrderRun")).isEmpty();
        assertThat(told.list("orderStatusesPulled")).containsExactly("Paid", "Open");
    }

    @Test
    void aTimeOfDayMeansTheDayOnWhichItWasTold() {
        Instant lateYesterday = Instant.parse("2026-03-11T06:30:00Z");
        Told told = new Told(
                Map.of("lastOrderRun", new Told.Entry("11:05 PM", lateYesterday)),
                Situations.EASTERN,
                lateYesterday.plusSeconds(3_000));

        assertThat(told.cartRoverTime("lastOrderRun")).contains(Moment.at(Instant.parse("2026-03-11T06:05:00Z")));
    }
}
