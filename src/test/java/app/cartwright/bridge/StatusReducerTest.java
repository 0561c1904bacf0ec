package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.LarkspurSettings;
import app.cartwright.ledger.Service;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
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

    private static StatusReducer.Word word(int waitingOrders) {
        return new StatusReducer(ZoneOffset.UTC)
                .reduce(new StatusReducer.Facts(
                        NOW,
                        LarkspurSettings.settings(),
                        false,
                        null,
                        null,
                        false,
                        0,
                        0,
                        waitingOrders,
                        false,
                        true,
                        Map.of(
                                Service.PULL_ORDERS, NOW,
                                Service.PUSH_INVENTORY, NOW,
                                Service.PUSH_SHIPPING, NOW)));
    }
}
