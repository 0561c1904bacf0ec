package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.store.OrderLists;
import app.cartwright.store.OrderRow;
import app.cartwright.store.OrderRows;
import app.cartwright.store.ShipmentRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shipments that are held back, and what the owner can decide about them. */
class HeldShipmentsTest extends ShippingTesting {
    @Test
    void anOrderCancelledInInflowIsClosedAndGoesOnWhenItIsReopened() {
        String id = shop.fulfilled("1001");
        shop.run();
        shop.warehouse().cancel(id);
        shop.later(ShippingShop.SETTLED);
        shop.runByHand();
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.CLOSED);
        assertThat(shop.shipments.list()).isEmpty();

        shop.warehouse().reopen(id);
        shop.warehouse().unfulfil(id);
        shop.warehouse().fulfil(id, "UPS", "1Z002");
        shop.runByHand();
        shop.later(ShippingShop.SETTLED);
        shop.run();
        assertThat(shop.pushes()).hasSize(1);
    }

    @Test
    void anOrderCancelledAtTheCartIsNeverPushed() {
        shop.fulfilled("1001");
        new OrderRows(shop.store).cancelledAtCart("1001", shop.clock.instant());

        shop.runSettled();

        assertThat(shop.pushes()).isEmpty();
        assertThat(shop.row("1001").reason()).isEqualTo("Cancelled at the cart");
    }

    @Test
    @Tag("P2")
    void anOrderCancelledAtTheCartMeanwhileIsClosedAndHandedToThePull() {
        shop.fulfilled("1001");
        shop.run();
        shop.sandbox.cartRover().carts().cancel("1001");
        shop.later(ShippingShop.SETTLED);

        shop.run();

        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.CLOSED);
        assertThat(new OrderLists(shop.store).cancelledAtCartOpen())
                .extracting(OrderRow::custRef)
                .containsExactly("1001");
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.pushes("1001"))
                .allSatisfy(push -> assertThat(push.accepted()).isFalse());
    }

    @Test
    @Tag("M83")
    void withoutTrackingItBecomesAnErrorAfterADayAndResolvesByItself() {
        String id = shop.pulled("1001");
        String line = shop.warehouse().fulfil(id, "UPS", "");
        shop.runSettled();
        assertThat(shop.shipment("1001"))
                .extracting(Shipments.Shipment::state, Shipments.Shipment::reason)
                .containsExactly(ShipmentRow.State.HELD, "Waits for tracking, 2 min");
        shop.later(Duration.ofDays(1));
        shop.run();
        assertThat(shop.errorCodes()).containsExactly("tracking-missing");

        shop.warehouse().setTracking(id, line, "UPS", "1Z001");
        shop.runSettled();
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.pushes()).hasSize(1);
    }

    @Test
    void theOwnerMaySendWithoutTracking() {
        String id = shop.pulled("1001");
        shop.warehouse().fulfil(id, "UPS", "");
        shop.runSettled();
        assertThat(shop.shipment("1001").canSendWithoutTracking()).isTrue();

        assertThat(shop.shipments.sendWithoutTracking("1001").done()).isTrue();
        shop.run();

        assertThat(shop.pushes())
                .singleElement()
                .satisfies(push -> assertThat(push.accepted()).isTrue());
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        assertThat(shop.shipments.sendWithoutTracking("1001").done()).isFalse();
    }

    @Test
    void theOwnerMayHoldReleaseAndSendNow() {
        shop.fulfilled("1001");
        shop.run();
        assertThat(shop.shipments.hold("1001").done()).isTrue();
        shop.later(Duration.ofHours(1));
        shop.run();
        assertThat(shop.pushes()).isEmpty();
        assertThat(shop.shipment("1001"))
                .extracting(Shipments.Shipment::state, Shipments.Shipment::reason, Shipments.Shipment::canRelease)
                .containsExactly(ShipmentRow.State.HELD, "On hold", true);

        assertThat(shop.shipments.release("1001").done()).isTrue();
        shop.run();
        assertThat(shop.pushes()).hasSize(1);

        shop.fulfilled("1002");
        shop.run();
        assertThat(shop.shipment("1002").canSendNow()).isTrue();
        assertThat(shop.shipments.sendNow("1002").done()).isTrue();
        shop.run();
        assertThat(shop.pushes("1002")).hasSize(1);
    }

    @Test
    @Tag("M82")
    void anUnknownCarrierIsOneErrorForAllItsOrdersUntilTheOwnerChooses() {
        for (String custRef : List.of("1001", "1002")) {
            shop.warehouse().fulfil(shop.pulled(custRef), "FDX", "70" + custRef);
        }
        shop.run();
        assertThat(shop.errors()).isEmpty();
        shop.later(ShippingShop.SETTLED);
        shop.run();
        assertThat(shop.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("carrier-unknown");
            assertThat(error.subject()).isEqualTo("FDX");
        });
        assertThat(shop.open(ProblemCode.CARRIER_UNKNOWN, "1001")).isTrue();
        assertThat(shop.open(ProblemCode.CARRIER_UNKNOWN, "1002")).isTrue();

        assertThat(shop.shipments.acceptCarrier("FDX", "FEDEX").done()).isTrue();
        shop.run();
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.pushes())
                .extracting(push -> push.parcels().getFirst().path("carrier").asText())
                .containsExactly("FEDEX", "FEDEX");
        assertThat(shop.settings.pushShipping().carriers()).containsEntry("FDX", "FEDEX");
    }

    @Test
    @Tag("P4")
    void aServiceThatWasDeactivatedMeanwhileHoldsNoOrderUp() {
        shop.sandbox.inflow().catalogue().addProduct("WRAP-GIFT", "Gift wrapping", BigDecimal.ONE, "service");
        shop.second = "WRAP-GIFT";
        String id = shop.pulled("1001");
        shop.sandbox.inflow().catalogue().activate("WRAP-GIFT", false);
        shop.warehouse().completeServices(id);
        shop.warehouse().fulfil(id, "UPS", "1Z001");
        shop.runSettled();

        assertThat(shop.pushes("1001")).hasSize(1);
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.calls(CallKind.INFLOW_OTHER)).isLessThanOrEqualTo(1);
    }

    @Test
    @Tag("P4")
    void parcelsThatDoNotAddUpAreAnErrorThatResolvesByItself() {
        String id = shop.pulled("1001");
        shop.warehouse().pickAll(id);
        shop.warehouse().packAll(id, "1");
        shop.warehouse().ship(id, "UPS", "1Z001", "1");
        String again = shop.warehouse().ship(id, "UPS", "1Z002", "1");
        shop.run();
        assertThat(shop.errors()).isEmpty();
        shop.later(ShippingShop.SETTLED);
        shop.run();
        assertThat(shop.errorCodes()).containsExactly("contents-unclear");
        assertThat(shop.shipment("1001").state()).isEqualTo(ShipmentRow.State.HELD);

        shop.warehouse().unship(id, again);
        shop.runSettled();
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.pushes()).hasSize(1);
    }
}
