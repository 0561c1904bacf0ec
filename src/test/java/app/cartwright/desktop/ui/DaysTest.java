package app.cartwright.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.Models;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private final Days days = new Days(Models.TIMES);

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", " 1/5/2026 "})
    void aDayIsReadAsItIsTypedAndShownInOneForm(String typed) {
        assertThat(days.toString(days.fromString(typed))).isEqualTo("Jan 5, 2026");
        assertThat(days.fromString(typed)).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void whatIsNoDayIsNone() {
        assertThat(days.fromString("some day")).isNull();
        assertThat(days.fromString("")).isNull();
        assertThat(days.toString(null)).isEmpty();
    }
}
