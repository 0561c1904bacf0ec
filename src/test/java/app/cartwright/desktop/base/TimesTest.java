package app.cartwright.desktop.base;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.Larkspur;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private final Texts texts = new Texts(Locale.US);
    private final Times times = new Times(InstantSource.fixed(Larkspur.NOW), Larkspur.ZONE, Locale.US, texts);

    @Test
    @Tag("M115")
    void aTimeIsGivenHereInPacificAndInUtc() {
        assertThat(times.inThreeZones(Larkspur.at("14:05:31")).lines())
                .containsExactly("14:05:31 your time", "11:05:31 Pacific, as CartRover shows it", "18:05:31 UTC");
    }

    @Test
    @Tag("M115")
    void pacificFollowsDaylightSavingOfItsOwnZone() {
        Times london = new Times(
                InstantSource.fixed(Instant.parse("2026-03-20T12:00:00Z")),
                ZoneId.of("Europe/London"),
                Locale.US,
                texts);
        assertThat(london.inThreeZones(Instant.parse("2026-03-20T12:00:00Z")))
                .contains("12:00:00 your time", "05:00:00 Pacific");
        assertThat(london.inThreeZones(Instant.parse("2026-03-01T12:00:00Z"))).contains("04:00:00 Mar 1 Pacific");
    }

    @ParameterizedTest
    @CsvSource({"12,12 s", "2340,39 min", "3660,1 h 1 min", "97200,1 d 3 h", "7200,2 h"})
    void agesAreShort(long seconds, String words) {
        assertThat(times.age(Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @Test
    void todayHasATimeThisYearADayAndOlderAYear() {
        assertThat(times.shortly(Larkspur.at("14:05"))).isEqualTo("14:05");
        assertThat(times.shortly(Larkspur.on("2026-03-10", "10:00"))).isEqualTo("Mar 10");
        assertThat(times.shortly(Larkspur.on("2025-03-10", "10:00"))).isEqualTo("Mar 10, 2025");
        assertThat(times.shortly(null)).isEqualTo("–");
    }

    @Test
    void unknownIsNeverZeroAndMinusIsASign() {
        assertThat(times.number((BigDecimal) null)).isEqualTo("?");
        assertThat(times.money(null, "USD")).isEqualTo("?");
        assertThat(times.number(new BigDecimal("-2"))).isEqualTo("−2");
        assertThat(times.money(new BigDecimal("44.84"), "USD")).isEqualTo("$44.84");
    }
}
