package app.cartwright.desktop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.Larkspur;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void whatIsLeftGoesByHowFastItWentSoFar() {
        assertThat(pace.left(400, 1_000, Larkspur.NOW)).isEmpty();
        assertThat(pace.left(500, 1_000, Larkspur.NOW.plusSeconds(10))).contains(Duration.ofSeconds(50));
        assertThat(pace.left(900, 1_000, Larkspur.NOW.plusSeconds(20))).contains(Duration.ofSeconds(4));
    }

    @Test
    void oneAnswerAloneMakesNoGuess() {
        pace.left(0, 1_000, Larkspur.NOW);
        assertThat(pace.left(0, 1_000, Larkspur.NOW.plusSeconds(30))).isEmpty();
        assertThat(pace.left(500, 1_000, Larkspur.NOW.plusSeconds(4).minusMillis(1)))
                .isEmpty();
    }

    @Test
    void whatWasReadAnewBeginsTheCountAnew() {
        pace.left(900, 1_000, Larkspur.NOW);
        assertThat(pace.left(100, 1_000, Larkspur.NOW.plusSeconds(60))).isEmpty();
        assertThat(pace.left(200, 1_000, Larkspur.NOW.plusSeconds(70))).contains(Duration.ofSeconds(80));
    }
}
