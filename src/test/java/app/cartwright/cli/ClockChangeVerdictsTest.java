package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guides by the command line on days on which clocks change, on one side or on both. */
@Tag("M115")
class ClockChangeVerdictsTest {
    @TempDir
    Path folder;

    @Test
    void inTheHourThatComesTwiceOnCartRoversPagesTheGuideAsksWhichOne() throws IOException {
        // 01:30 came twice in Los Angeles: at 08:30Z and at 09:30Z. In New York it is 05:30.
        try (ExplainingShop shop =
                new ExplainingShop(folder, Instant.parse("2026-11-01T10:30:00Z"), ZoneId.of("America/New_York"))) {
            ExplainingShop.Answered asked =
                    shop.explain("order", "9001", "orderInCartAt=2026-11-01 04:10", "lastOrderRun=11/1/2026 1:30 AM");
            assertThat(asked.leaf()).isEqualTo("askRun");
            assertThat(asked.lastStep().path("asks").asText()).isEqualTo("lastOrderRun");
            assertThat(asked.lastStep().path("evidence").asText())
                    .contains("01:30 Pacific = 03:30 your time or an hour later, because the clocks went back");

            assertThat(shop.explain("order", "9001", "lastOrderRun=2026-11-01T01:30-07:00")
                            .leaf())
                    .isEqualTo("noRunSince");
            assertThat(shop.explain("order", "9001", "lastOrderRun=2026-11-01T01:30-08:00")
                            .leaf())
                    .isEqualTo("askResult");
        }
    }

    @Test
    void inTheHourThatComesTwiceForTheOwnerTheOrdersTimeIsAskedFor() throws IOException {
        // 01:30 came twice in New York: at 05:30Z and at 06:30Z.
        try (ExplainingShop shop =
                new ExplainingShop(folder, Instant.parse("2026-11-01T10:30:00Z"), ZoneId.of("America/New_York"))) {
            ExplainingShop.Answered asked =
                    shop.explain("order", "9001", "orderInCartAt=2026-11-01 01:30", "lastOrderRun=10/31/2026 11:00 PM");
            assertThat(asked.leaf()).isEqualTo("askRun");
            assertThat(asked.lastStep().path("asks").asText()).isEqualTo("orderInCartAt");

            assertThat(shop.explain("order", "9001", "orderInCartAt=2026-11-01T01:30-05:00")
                            .leaf())
                    .isEqualTo("noRunSince");
        }
    }

    @Test
    void weeksInWhichOnlyOneSideHasChangedItsClocksAreComparedAsInstants() throws IOException {
        // Los Angeles changed on 8 March, Berlin does on 29 March: eight hours lie between them, not nine.
        try (ExplainingShop shop =
                new ExplainingShop(folder, Instant.parse("2026-03-20T18:30:00Z"), ZoneId.of("Europe/Berlin"))) {
            ExplainingShop.Answered late =
                    shop.explain("order", "9001", "orderInCartAt=19:00", "lastOrderRun=11:05 AM");
            assertThat(late.leaf()).isEqualTo("askResult");
            assertThat(late.ran().out()).contains("11:05 Pacific = 19:05 your time");
            assertThat(shop.explain("order", "9002", "orderInCartAt=19:10", "lastOrderRun=11:05 AM")
                            .leaf())
                    .isEqualTo("noRunSince");
        }
    }

    @Test
    void aTimeOfDayToldAfterMidnightWasYesterday() throws IOException {
        try (ExplainingShop shop =
                new ExplainingShop(folder, Instant.parse("2026-03-12T04:20:00Z"), ZoneId.of("America/New_York"))) {
            // 00:20 for the owner, 21:20 of the day before in Los Angeles.
            ExplainingShop.Answered asked =
                    shop.explain("order", "9001", "orderInCartAt=23:30", "lastOrderRun=8:45 PM");
            assertThat(asked.ran().out()).contains("Order made 2026-03-11 23:30 your time.");
            assertThat(asked.leaf()).isEqualTo("askResult");
        }
    }
}
