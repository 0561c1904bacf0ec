package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.LarkspurSettings;
import app.cartwright.ledger.Service;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P9")
class StatusReducerTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void nothingIsInSyncWhileAnOrderWaitsToBeWritten() {
        assertThat(word(0).state()).isEqualTo("inSync");
        assertThat(word(1).state()).isEqualTo("syncing");
        assertThat(word(1).sentence()).isEqualTo("1 order waits to be written to inFlow");
    }

    /** Found by seed 598: the clock was a day ahead, was set right while the computer slept, and all was called in sync. */
    @Test
    void nothingIsInSyncWhileTheLastSuccessWasNotedByAClockThatWasAhead() {
        assertThat(word(0, NOW.plusSeconds(30)).state()).isEqualTo("inSync");
        assertThat(word(0, NOW.plusSeconds(90)).state()).isEqualTo("syncing");
        assertThat(word(0, NOW.plusSeconds(90)).sentence()).isEqualTo("Catching up");
    }

    @Test
    void whatKeepsTheServicesFromBeginningIsSaidInsteadOfInSync() {
        assertThat(word(0, NOW, "The override file is wrong").state()).isEqualTo("needsAttention");
        assertThat(word(0, NOW, "The override file is wrong").sentence())
                .isEqualTo("The override file is wrong, everything waits");
    }

    private static StatusReducer.Word word(int waitingOrders) {
        return word(waitingOrders, NOW);
    }

    private static StatusReducer.Word word(int waitingOrders, Instant stockPushedAt) {
        return word(waitingOrders, stockPushedAt, null);
    }

    private static StatusReducer.Word word(int waitingOrders, Instant stockPushedAt, @Nullable String waitsFor) {
        return new StatusReducer(ZoneOffset.UTC)
                .reduce(new StatusReducer.Facts(
                        NOW,
                        LarkspurSettings.settings(),
                        false,
                        null,
                        null,
                        waitsFor,
                        false,
                        0,
                        0,
                        waitingOrders,
                        false,
                        true,
                        Map.of(
                                Service.PULL_ORDERS, NOW,
                                Service.PUSH_INVENTORY, stockPushedAt,
                                Service.PUSH_SHIPPING, NOW)));
    }
}
