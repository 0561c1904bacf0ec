package app.cartwright.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.StatusView;
import app.cartwright.desktop.LarkspurProblems;
import app.cartwright.desktop.LarkspurStatus;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.StubSetupDesk;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyWaitTest {
    private final StubBridge bridge = new StubBridge();

    KeyWaitTest() {
        StubSetupDesk desk = new StubSetupDesk();
        desk.inline = true;
        bridge.inline = true;
        bridge.setupDesk = desk;
    }

    private static String sentence(int services, int orders, int figures, int shipments) {
        return new KeyWait("", Instant.parse("2026-03-11T18:02:00Z"), services, orders, figures, shipments)
                .sentence(Models.TEXTS, Models.TIMES);
    }

    @Test
    void aRefusedKeySaysSinceWhenAndWhatIsKept() {
        bridge.errors = List.of(LarkspurProblems.keyRefused());

        KeyWait wait = KeyWait.read(bridge, "cartrover");

        assertThat(wait.account()).isEqualTo("larkspur_api_7741");
        assertThat(wait.sentence(Models.TEXTS, Models.TIMES))
                .isEqualTo("Since 14:02. Usually a newer key was made. All three services wait; 1 order, 2 stock"
                        + " numbers and 2 shipments are kept.");
        assertThat(KeyWait.read(bridge, "inflow").refused())
                .as("the other service's key is in order")
                .isFalse();
    }

    @Test
    void onlyWhatWaitsIsCounted() {
        assertThat(sentence(2, 1, 0, 0)).endsWith("Both services that are on wait; 1 order is kept.");
        assertThat(sentence(1, 0, 8, 0)).endsWith("The service that is on waits; 8 stock numbers are kept.");
        assertThat(sentence(3, 1, 0, 1)).endsWith("All three services wait; 1 order and 1 shipment are kept.");
        assertThat(sentence(0, 0, 0, 0)).endsWith("Everything waits; nothing has piled up yet.");
    }

    @Test
    void anErrorThatIsOverRefusesNothing() {
        bridge.errors = List.of();
        StatusView status = LarkspurStatus.status();
        bridge.status = status;

        assertThat(KeyWait.read(bridge, "cartrover").refused()).isFalse();
    }
}
