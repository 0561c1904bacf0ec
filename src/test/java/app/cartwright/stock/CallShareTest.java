package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.setup.Settings.Limits;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CallShareTest {
    private static final Limits LIMITS = new Limits(50, 950, 90);
    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    @Tag("P11")
    void overAnHourStockTakesItsShareAndLeavesTheRest() {
        CallShare share = CallShare.remembered(null, LIMITS, START);
        int used = 0;
        for (int minute = 0; minute < 60; minute++) {
            share = share.grown(LIMITS, START.plusSeconds(60L * minute));
            int calls = share.calls(LIMITS);
            assertThat(calls).isLessThanOrEqualTo(30);
            used += calls;
            share = share.used(calls);
        }
        assertThat(used).isBetween(560, 720);
    }

    @Test
    void itIsRememberedAcrossARestart() {
        CallShare share = CallShare.remembered(null, LIMITS, START).used(142);
        CallShare again = CallShare.remembered(share.asText(), LIMITS, START);
        assertThat(again.calls(LIMITS)).isZero();
        assertThat(again.grown(LIMITS, START.plusSeconds(60)).calls(LIMITS)).isEqualTo(9);
    }

    @Test
    void aClockThatIsSetBackBringsNoCalls() {
        CallShare share = CallShare.remembered(null, LIMITS, START).used(142);
        assertThat(share.grown(LIMITS, START.minusSeconds(7_200)).calls(LIMITS)).isZero();
    }

    @Test
    void whatWasForgottenStartsFull() {
        assertThat(CallShare.remembered("nonsense", LIMITS, START).calls(LIMITS))
                .isEqualTo(30);
    }
}
