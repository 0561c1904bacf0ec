package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.PowerCut;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.ShipmentRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A push whose outcome is not known: a lost answer or request, a kill, a clock that was set. It is settled by reading, and nothing goes twice. */
@Tag("P3")
@Tag("M80")
class PushShippingUnknownOutcomesTest extends ShippingTesting {
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "LOST_ANSWER",
                "CUT_ANSWER",
                "ERROR_500_AFTER",
                "HTML_502_AFTER",
                "TRUNCATED_JSON",
                "EMPTY_BODY",
                "ODD_ANSWER"
            })
    void aLostAnswerIsSettledByReadingAndNothingIsSentAgain(Fault fault) {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.sandbox.faults().next(fault, CallKind.ROVER_SHIP, 1);

        RunResult result = shop.run();

        assertThat(result.written()).isEqualTo(1);
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        assertThat(shop.errors()).isEmpty();
        shop.calm();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_REQUEST", "ERROR_500_BEFORE", "HTML_502_BEFORE", "UNAVAILABLE_503", "CAPTIVE_PORTAL"})
    void aLostRequestIsSentAgainOnlyAfterAMinuteAndALook(Fault fault) {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.sandbox.faults().next(fault, CallKind.ROVER_SHIP, 1);
        shop.run();
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.UNKNOWN);
        assertThat(shop.errorCodes()).containsExactly("outcome-unknown");

        shop.later(Duration.ofSeconds(59));
        shop.runByHand();
        assertThat(shop.pushes()).isEmpty();
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.UNKNOWN);

        shop.later(Duration.ofSeconds(2));
        shop.runByHand();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        assertThat(shop.errors()).isEmpty();
        shop.calm();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    @Tag("P13")
    void aPushThatGetsLostEachTimeIsSentMoreAndMoreSeldomAndIsTold() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.sandbox.faults().next(Fault.ERROR_500_BEFORE, CallKind.ROVER_SHIP, 1_000);

        for (int i = 0; i < 48; i++) {
            shop.later(Duration.ofMinutes(30));
            shop.run();
        }

        assertThat(shop.sandbox.history().count(CallKind.ROVER_SHIP)).isBetween(5L, 10L);
        assertThat(shop.row("1001").reason()).startsWith("CartRover doesn't have it, though it was sent");
        assertThat(shop.errors()).isNotEmpty();
        shop.calm();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void anUnknownOutcomeThatCantBeReadYetOpensAnErrorWithTheNextLook() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.sandbox.faults().next(Fault.LOST_ANSWER, CallKind.ROVER_SHIP, 1);
        // The look before the push is answered, the one after it is not.
        shop.sandbox.faults().after(1, Fault.UNAVAILABLE_503, CallKind.ROVER_ORDER_STATUS, 1);

        RunResult result = shop.run();

        assertThat(result.trouble()).isInstanceOf(Trouble.NoAnswer.class);
        assertThat(shop.shipment("1001").state()).isEqualTo(ShipmentRow.State.UNKNOWN);
        assertThat(shop.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("outcome-unknown");
            assertThat(error.subject()).isEqualTo("SH:1001");
        });
        assertThat(shop.row("1001").nextTryAt()).isEqualTo(shop.clock.instant().plusSeconds(60));
        shop.later(Duration.ofSeconds(60));
        shop.run();
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    @Tag("P14")
    void killedBeforeThePushLeavesItGoesOutOnceAfterTheRestart() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.powerCutAt(ShippingShop::isPush, false);
        assertThatThrownBy(shop::run).isInstanceOf(PowerCut.class);
        assertThat(shop.ledger.newest(IntentKind.PUSH_SHIPPING, "1001"))
                .map(Intent::state)
                .contains(Intent.State.OPEN);

        shop.powerBack();
        shop.run();
        assertThat(shop.pushes()).isEmpty();
        shop.later(Duration.ofMinutes(2));
        shop.run();

        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    @Tag("P14")
    void killedAfterThePushArrivedItIsFoundAndNotSentAgain() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.powerCutAt(ShippingShop::isPush, true);
        assertThatThrownBy(shop::run).isInstanceOf(PowerCut.class);

        shop.powerBack();
        shop.run();

        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        shop.calm();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    @Tag("P14")
    void killedAtTheLookNothingWasSentYet() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.restart();
        shop.powerCutAt(ShippingShop::isLook, true);
        assertThatThrownBy(shop::run).isInstanceOf(PowerCut.class);
        assertThat(shop.ledger.newest(IntentKind.PUSH_SHIPPING, "1001")).isEmpty();

        shop.powerBack();
        shop.run();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    void theClockThatWasSetBackDoesNotMakeALostPushGoAgain() throws Exception {
        Path old = folder.resolve("old.db");
        shop.fulfilled("1001");
        shop.run();
        shop.store.close();
        Files.copy(shop.file, old);
        shop.start();
        shop.later(ShippingShop.SETTLED);
        shop.run();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);

        shop.store.close();
        Files.move(old, shop.file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        shop.later(Duration.ofHours(-10));
        shop.start();
        shop.runByHand();
        shop.calm();

        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RATE_LIMITED", "OFFLINE"})
    void aPushThatNeverLeftIsSimplySentWithTheNextRun(Fault fault) {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.sandbox.faults().next(fault, CallKind.ROVER_SHIP, 1);
        assertThat(shop.run().trouble()).isNotNull();
        assertThat(shop.errors()).isEmpty();

        shop.later(Duration.ofSeconds(5));
        shop.run();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    void stoppedInTheMiddleNothingIsLeftOpen() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.gate.closeAfter(1);

        assertThat(shop.run().trouble()).isInstanceOf(Trouble.Stopping.class);
        assertThat(shop.ledger.unsettled(IntentKind.PUSH_SHIPPING)).isEmpty();

        shop.gate.open();
        shop.restart();
        shop.run();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    void aLedgerThatKnowsOfThePushRightsTheRow() {
        shop.fulfilled("1001");
        shop.run();
        shop.ledger.adopt(IntentKind.PUSH_SHIPPING, "1001", "found while comparing both sides");
        shop.later(ShippingShop.SETTLED);
        shop.run();

        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        assertThat(shop.pushes()).isEmpty();
    }

    @Test
    void anAnswerThatNamesAnotherOrderProvesNothing() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.wire = call -> ShippingShop.isPush(call)
                ? new app.cartwright.http.HttpAnswer.Received(
                        200,
                        java.util.Map.of(),
                        "{\"success_code\":true,\"response\":{\"success\":[{\"cust_ref\":\"77\"}],\"failed\":[]}}")
                : shop.sandbox.transport().send(call);
        shop.run();

        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.UNKNOWN);
    }

    @Test
    @Tag("P14")
    void aClockSetBackByAYearDoesNotFreezeAnUnknownOutcome() {
        shop.later(Duration.ofDays(365));
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.sandbox.faults().next(Fault.LOST_REQUEST, CallKind.ROVER_SHIP, 1);
        shop.run();
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.UNKNOWN);

        shop.clock.set(ShippingShop.MORNING);
        shop.run();
        shop.later(Duration.ofSeconds(59));
        shop.run();
        assertThat(shop.pushes("1001")).isEmpty();
        shop.later(Duration.ofSeconds(1));
        shop.run();
        shop.runSettled();

        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
    }
}
