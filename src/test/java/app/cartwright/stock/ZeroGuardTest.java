package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZeroGuardTest {
    @ParameterizedTest
    @CsvSource({
        "5, 5, 100, 5, false", // five of a hundred is 5 %, not more
        "5, 5, 99, 5, true",
        "5, 5, 100, 6, true",
        "5, 5, 10, 4, false", // 40 %, but not five
        "5, 5, 10, 5, true",
        "0, 1, 100, 1, true",
        "0, 1, 100, 0, false",
        "100, 1, 10, 10, false",
        "9.5, 5, 400, 38, false",
        "9.4, 5, 400, 38, true"
    })
    void itTripsOverMoreThanThePercentageAndAtLeastTheNumber(
            String percent, int atLeast, int matched, int zeroes, boolean trips) {
        assertThat(new ZeroGuard(new BigDecimal(percent), atLeast).trips(zeroes, matched))
                .isEqualTo(trips);
    }
}
