package app.cartwright.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", "|calc", "%0A=1", "-2E9"})
    void whatWouldBeginAFormulaIsMadeText(String value) {
        assertThat(Csv.cell(value)).startsWith("'");
    }

    @Test
    void negativeNumbersStayNumbers() {
        assertThat(Csv.cell("-2.50")).isEqualTo("-2.50");
    }

    @Test
    void quotesCommasAndLineEndsAreKept() {
        assertThat(Csv.of(List.of("a", "b"), List.of(List.of("x,y", "he said \"no\""))))
                .isEqualTo("a,b\r\n\"x,y\",\"he said \"\"no\"\"\"\r\n");
    }
}
