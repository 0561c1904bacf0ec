package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.cartrover.Parcel;
import app.cartwright.http.Api;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.Fault;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.ShipmentRow;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P3")
@Tag("M80")
class PushShippingFaultsTest {
    @TempDir
    Path folder;

    private ShippingShop shop;

    @BeforeEach
    void open() {
        shop = new ShippingShop(folder.resolve("cartwright.db"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void pushAtTheCart(String custRef, String tracking) {
        shop.rover.ship(
                custRef,
                List.of(new Parcel(
                        "UPS",
                        null,
                        tracking,
                        OffsetDateTime.parse("2026-11-25T08:00:00Z"),
                        List.of(
                                new Parcel.Item("TEA-ASSAM-100", BigDecimal.TWO),
                                new Parcel.Item("TIN-SMALL", BigDecimal.ONE)))));
    }

    /** Runs until nothing changes any more, with restarts and hours between. */
    private void calm() {
        shop.sandbox.faults().calm();
        for (int i = 0; i < 6; i++) {
            shop.later(Duration.ofHours(30));
            shop.run();
        }
    }

    private long acceptedPushes(String custRef) {
        return shop.pushes(custRef).stream().filter(push -> push.accepted()).count();
    }

    @Test
    void anOrderThatAnotherCopyPushedAMinuteAgoIsNotPushedAgain() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        pushAtTheCart("1001", "1Z1001");
        shop.run();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        calm();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();
    }

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
        calm();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
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
        assertThat(acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        assertThat(shop.errors()).isEmpty();
        calm();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
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
        calm();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
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
        assertThat(acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    @Tag("P14")
    void killedBeforeThePushLeavesItGoesOutOnceAfterTheRestart() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.powerCutAt(ShippingShop::isPush, false);
        assertThatThrownBy(shop::run).isInstanceOf(ShippingShop.PowerCut.class);
        assertThat(shop.ledger.newest(IntentKind.PUSH_SHIPPING, "1001"))
                .map(Intent::state)
                .contains(Intent.State.OPEN);

        shop.powerBack();
        shop.run();
        assertThat(shop.pushes()).isEmpty();
        shop.later(Duration.ofMinutes(2));
        shop.run();

        assertThat(acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    @Tag("P14")
    void killedAfterThePushArrivedItIsFoundAndNotSentAgain() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.powerCutAt(ShippingShop::isPush, true);
        assertThatThrownBy(shop::run).isInstanceOf(ShippingShop.PowerCut.class);

        shop.powerBack();
        shop.run();

        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        calm();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    @Tag("P14")
    void killedAtTheLookNothingWasSentYet() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.restart();
        shop.powerCutAt(ShippingShop::isLook, true);
        assertThatThrownBy(shop::run).isInstanceOf(ShippingShop.PowerCut.class);
        assertThat(shop.ledger.newest(IntentKind.PUSH_SHIPPING, "1001")).isEmpty();

        shop.powerBack();
        shop.run();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    void cartRoverIsLookedAtOnceBeforeEachPush() {
        shop.fulfilled("1001");
        shop.sandbox.history().clear();
        shop.runSettled();

        assertThat(shop.calls(CallKind.ROVER_ORDER_STATUS)).isEqualTo(1);
        assertThat(acceptedPushes("1001")).isEqualTo(1);
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
        assertThat(acceptedPushes("1001")).isEqualTo(1);

        shop.store.close();
        Files.move(old, shop.file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        shop.later(Duration.ofHours(-10));
        shop.start();
        shop.runByHand();
        calm();

        assertThat(acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
    }

    @Test
    void anOldStoreThatIsRestoredFindsThePushAndAdoptsIt() throws Exception {
        shop.fulfilled("1001");
        shop.run();
        shop.store.close();
        Path old = folder.resolve("old.db");
        Files.copy(shop.file, old);
        shop.start();
        shop.later(ShippingShop.SETTLED);
        shop.run();
        assertThat(acceptedPushes("1001")).isEqualTo(1);

        shop.store.close();
        Files.move(old, shop.file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        shop.later(Duration.ofHours(1));
        shop.start();
        shop.runByHand();

        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        assertThat(shop.ledger.isDone(IntentKind.PUSH_SHIPPING, "1001")).isTrue();
        assertThat(shop.journey("1001")).endsWith(ShippingEvents.FOUND);
        calm();
        assertThat(shop.pushes("1001")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAdoptedOrderIsLookedAtFirst(boolean shippedBefore) {
        String id = shop.inInflow("1001");
        shop.rover.acknowledge("1001");
        shop.warehouse().fulfil(id, "UPS", "1Z1001");
        if (shippedBefore) {
            pushAtTheCart("1001", "1Z1001");
        }
        shop.record("1001", id, null, true);
        new app.cartwright.store.OrderRows(shop.store).acknowledged("1001", shop.clock.instant());

        shop.runSettled();

        assertThat(acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
    }

    @Test
    void anOrderThatCartRoverShippedOtherwiseIsAnErrorAndNeverSent() {
        shop.fulfilled("1001");
        pushAtTheCart("1001", "9400OTHER");
        shop.restart();
        shop.runSettled();

        assertThat(shop.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("shipped-elsewhere");
            assertThat(error.facts()).contains("9400OTHER");
        });
        assertThat(shop.shipment("1001").state()).isEqualTo(ShipmentRow.State.FAILED);
        calm();
        shop.runByHand();
        assertThat(shop.pushes("1001")).hasSize(1);
    }

    @Test
    void anOrderThatIsNotAcknowledgedWaitsForThat() {
        String id = shop.inInflow("1001");
        shop.warehouse().fulfil(id, "UPS", "1Z1001");
        shop.record("1001", id, null, false);
        shop.runSettled();
        assertThat(shop.pushes()).isEmpty();
        assertThat(shop.shipment("1001").state()).isEqualTo(ShipmentRow.State.PENDING);

        shop.rover.acknowledge("1001");
        shop.later(Duration.ofMinutes(1));
        shop.run();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    void aKeyThatIsRefusedIsTroubleForTheServiceAndNoErrorOfTheRecord() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.sandbox.faults().next(Fault.UNAUTHORIZED, CallKind.ROVER_SHIP, 1);

        RunResult result = shop.run();

        assertThat(result.trouble()).isInstanceOf(Trouble.KeyRefused.class);
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PENDING);
        shop.run();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
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
        assertThat(acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    void inflowDownNothingIsConcluded() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.sandbox.faults().offlineFor(Api.INFLOW, Duration.ofMinutes(5));

        RunResult result = shop.run();

        assertThat(result.complete()).isFalse();
        assertThat(result.trouble()).isNotNull();
        assertThat(shop.pushes()).isEmpty();
        shop.later(Duration.ofMinutes(6));
        shop.run();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    void stoppedInTheMiddleNothingIsLeftOpen() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.gate.closedAfter = 1;

        assertThat(shop.run().trouble()).isInstanceOf(Trouble.Stopping.class);
        assertThat(shop.ledger.unsettled(IntentKind.PUSH_SHIPPING)).isEmpty();

        shop.gate.closedAfter = Integer.MAX_VALUE;
        shop.restart();
        shop.run();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
    }

    @Test
    void aRefusalIsRetriedWithAGrowingWaitAndAtOnceByHand() {
        shop.close();
        shop = new ShippingShop(
                folder.resolve("other.db"), CartRoverVariant.standard().unknownSkuRefused(true));
        shop.fulfilled("1001");
        shop.sandbox.cartRover().account().removeSku("TIN-SMALL");
        shop.runSettled();
        assertThat(shop.errorCodes()).containsExactly("cartrover-refused");
        assertThat(shop.shipment("1001").state()).isEqualTo(ShipmentRow.State.FAILED);
        assertThat(shop.pushes("1001")).hasSize(1);
        shop.later(Duration.ofSeconds(24));
        shop.run();
        assertThat(shop.pushes("1001")).hasSize(1);
        shop.later(Duration.ofSeconds(1));
        shop.run();
        assertThat(shop.pushes("1001")).hasSize(2);
        shop.later(Duration.ofSeconds(100));
        shop.run();
        assertThat(shop.pushes("1001")).hasSize(2);

        shop.sandbox.cartRover().account().addSku("TIN-SMALL", "Small tin");
        new ShippingActions(shop.rows, shop.clock).retry(ProblemCode.CARTROVER_REFUSED, "SH:1001", List.of("1001"));
        shop.later(Duration.ofSeconds(1));
        shop.run();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void aDismissedRefusalIsNotTriedAgainUntilThatIsTakenBack() {
        shop.close();
        shop = new ShippingShop(
                folder.resolve("other.db"), CartRoverVariant.standard().unknownSkuRefused(true));
        shop.fulfilled("1001");
        shop.sandbox.cartRover().account().removeSku("TIN-SMALL");
        shop.runSettled();
        ShippingActions actions = new ShippingActions(shop.rows, shop.clock);
        actions.dismissed(ProblemCode.CARTROVER_REFUSED, "SH:1001", List.of("1001"));
        shop.sandbox.cartRover().account().addSku("TIN-SMALL", "Small tin");
        shop.later(Duration.ofDays(3));
        shop.runByHand();
        assertThat(acceptedPushes("1001")).isZero();

        actions.undismissed(ProblemCode.CARTROVER_REFUSED, "SH:1001", List.of("1001"));
        shop.runByHand();
        assertThat(acceptedPushes("1001")).isEqualTo(1);
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
    void theFirstPushToARealAccountIsReadBackBeforeTheRest() {
        shop.supervised = true;
        shop.restart();
        shop.later(Duration.ofSeconds(1));
        shop.fulfilled("1001");
        shop.fulfilled("1002");
        shop.fulfilled("1003");
        shop.sandbox.history().clear();
        shop.runSettled();

        assertThat(shop.pushes()).hasSize(3);
        // One before each push, one after the first.
        assertThat(shop.calls(CallKind.ROVER_ORDER_STATUS)).isEqualTo(4);
    }

    @Test
    void whereTheFirstPushDoesNotShowNothingMoreIsSentUntilTheOwnerSaysSo() {
        shop.supervised = true;
        shop.restart();
        shop.later(Duration.ofSeconds(1));
        shop.fulfilled("1001");
        shop.fulfilled("1002");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        var real = shop.sandbox.transport();
        shop.wire = call -> {
            if (ShippingShop.isPush(call) && call.body() != null && call.body().contains("1001")) {
                return new app.cartwright.http.HttpAnswer.Received(200, java.util.Map.of(), "{\"success_code\": true}");
            }
            return real.send(call);
        };
        shop.run();
        shop.later(Duration.ofHours(1));
        shop.run();
        assertThat(shop.errorCodes()).containsExactly("odd-answer");
        assertThat(shop.pushes()).isEmpty();

        new ShippingActions(shop.rows, shop.clock)
                .dismissed(ProblemCode.ODD_ANSWER, FirstPush.SUBJECT, List.of("1001"));
        shop.run();
        assertThat(acceptedPushes("1002")).isEqualTo(1);
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
    void anOrderSeenShippedOtherwiseBeforeItsAcknowledgementIsNotSentAfterIt() {
        String id = shop.inInflow("1001");
        shop.warehouse().fulfil(id, "UPS", "1Z1001");
        shop.record("1001", id, null, false);
        pushAtTheCart("1001", "9400OTHER");
        shop.runSettled();
        assertThat(shop.errorCodes()).containsExactly("shipped-elsewhere");

        new app.cartwright.store.OrderRows(shop.store).acknowledged("1001", shop.clock.instant());
        calm();
        assertThat(shop.pushes("1001")).hasSize(1);
    }

    @Test
    @Tag("P4")
    void anEditWhileTheRunWaitsForItsBudgetIsSeenBeforeTheSend() {
        String id = shop.pulled("1001");
        String line = shop.warehouse().fulfil(id, "UPS", "1ZTYPO");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.restart();
        shop.wire = call -> {
            if (ShippingShop.isLook(call)) {
                shop.later(Duration.ofSeconds(40));
                shop.warehouse().setTracking(id, line, "UPS", "1Z001");
            }
            return shop.sandbox.transport().send(call);
        };
        shop.run();
        assertThat(shop.pushes()).isEmpty();

        shop.wire = shop.sandbox.transport();
        shop.later(ShippingShop.SETTLED);
        shop.run();
        assertThat(shop.pushes("1001"))
                .singleElement()
                .satisfies(push -> assertThat(
                                push.parcels().getFirst().path("tracking_no").asText())
                        .isEqualTo("1Z001"));
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

        assertThat(acceptedPushes("1001")).isEqualTo(1);
    }
}
