package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.stock.Drift.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M124")
class DriftTest {
    private static final Instant PUSHED = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant READ = PUSHED.plusSeconds(600);

    private static Drift drift(@Nullable Long pushed, @Nullable String shown, OrderFacts.Waiting... waiting) {
        return Drift.of(
                pushed, PUSHED, PUSHED, shown == null ? null : new BigDecimal(shown), READ, true, List.of(waiting));
    }

    private static OrderFacts.Waiting order(String units, Instant createdAt) {
        return new OrderFacts.Waiting("TIN", "1001", new BigDecimal(units), createdAt, true);
    }

    @Test
    void theSameFigureIsEqual() {
        assertThat(drift(10L, "10.00").verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void lessByWhatWasOrderedSinceIsExplained() {
        Drift drift = drift(10L, "7", order("3", PUSHED.plusSeconds(5)));
        assertThat(drift.verdict()).isEqualTo(Verdict.EXPLAINED);
        assertThat(drift.note()).isEqualTo("3 on new orders");
    }

    @Test
    void anOrderFromBeforeThePushExplainsNothing() {
        assertThat(drift(10L, "7", order("3", PUSHED)).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void moreThanWasSentDiffers() {
        assertThat(drift(10L, "12", order("3", READ)).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void soldOutByMoreOrdersThanThereWasIsExplained() {
        assertThat(drift(2L, "0", order("3", READ)).verdict()).isEqualTo(Verdict.EXPLAINED);
    }

    @Test
    void whatWasNotReadSinceThePushIsUnknown() {
        assertThat(drift(10L, null).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(drift(null, "3").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Drift.of(10L, READ, PUSHED, BigDecimal.ONE, PUSHED, true, List.of())
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void whereNothingIsPulledLessIsTakenForOrders() {
        assertThat(Drift.of(10L, PUSHED, PUSHED, BigDecimal.ONE, READ, false, List.of())
                        .verdict())
                .isEqualTo(Verdict.EXPLAINED);
    }
}
