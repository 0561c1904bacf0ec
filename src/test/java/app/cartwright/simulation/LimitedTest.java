package app.cartwright.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LimitedTest {
    @Test
    @Tag("P13")
    void aWeekThatHangsFailsWithItsSeedAndItsPlace() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> Limited.within(Duration.ofMillis(50), "seed 7", () -> {
                    never.await();
                    return "";
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 7 hangs")
                .hasMessageContaining("LimitedTest");
    }

    @Test
    void aWeekThatEndsGivesItsVerdict() {
        assertThat(Limited.within(Duration.ofMinutes(1), "seed 7", () -> "good"))
                .isEqualTo("good");
    }
}
