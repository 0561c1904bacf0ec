package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.Parcel;
import app.cartwright.http.Api;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P3")
@Tag("M80")
class PushShippingFaultsTest extends ShippingTesting {
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

    @Test
    void anOrderThatAnotherCopyPushedAMinuteAgoIsNotPushedAgain() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        pushAtTheCart("1001", "1Z1001");
        shop.run();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        shop.calm();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void cartRoverIsLookedAtOnceBeforeEachPush() {
        shop.fulfilled("1001");
        shop.sandbox.history().clear();
        shop.runSettled();

        assertThat(shop.calls(CallKind.ROVER_ORDER_STATUS)).isEqualTo(1);
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
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
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);

        shop.store.close();
        Files.move(old, shop.file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        shop.later(Duration.ofHours(1));
        shop.start();
        shop.runByHand();

        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        assertThat(shop.ledger.isDone(IntentKind.PUSH_SHIPPING, "1001")).isTrue();
        assertThat(shop.journey("1001")).endsWith(ShippingEvents.FOUND);
        shop.calm();
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

        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
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
        shop.calm();
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
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
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
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
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
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
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
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
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
        assertThat(shop.acceptedPushes("1001")).isZero();

        actions.undismissed(ProblemCode.CARTROVER_REFUSED, "SH:1001", List.of("1001"));
        shop.runByHand();
        assertThat(shop.acceptedPushes("1001")).isEqualTo(1);
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
        assertThat(shop.acceptedPushes("1002")).isEqualTo(1);
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
        shop.calm();
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
}
