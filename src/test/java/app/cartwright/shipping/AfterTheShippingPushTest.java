package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.CallKind;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to an order after its shipping was sent: changes are told and never sent, the cart confirms. */
class AfterTheShippingPushTest extends ShippingTesting {
    @Test
    @Tag("M86")
    @Tag("M87")
    void aChangeAfterThePushIsToldOnceAndNeverSent() {
        String id = shop.pulled("1001");
        String line = shop.warehouse().fulfil(id, "UPS", "1Z001");
        shop.runSettled();
        shop.warehouse().setTracking(id, line, "USPS", "9400");
        shop.later(Duration.ofHours(2));
        shop.run();
        shop.later(Duration.ofHours(2));
        shop.run();

        assertThat(shop.pushes()).hasSize(1);
        assertThat(shop.told("1001", ShippingEvents.CHANGED))
                .containsExactly("Tracking number 1Z001 → 9400; Carrier UPS → USPS."
                        + " Nothing was sent; change it in the cart by hand.");
        assertThat(shop.shipment("1001").changedAfterPush())
                .isEqualTo("Tracking number 1Z001 → 9400; Carrier UPS → USPS");
        assertThat(shop.errors()).isEmpty();

        assertThat(shop.shipments.markDone("1001").done()).isTrue();
        assertThat(shop.shipment("1001").changedAfterPush()).isNull();
        shop.warehouse().setTracking(id, line, "USPS", "9401");
        shop.later(Duration.ofHours(2));
        shop.run();
        assertThat(shop.shipment("1001").changedAfterPush()).contains("9401");
    }

    @Test
    @Tag("M86")
    void aChangeIsSeenAtOnceWhereTheListBringsTheOrderAlong() {
        String id = shop.pulled("1001");
        String line = shop.warehouse().fulfil(id, "UPS", "1Z001");
        shop.runSettled();
        shop.pulled("1002");
        shop.pulled("1003");
        shop.run();
        shop.warehouse().setTracking(id, line, "UPS", "1Z009");
        shop.later(Duration.ofMinutes(1));
        shop.run();

        assertThat(shop.shipment("1001").changedAfterPush()).contains("1Z009");
    }

    @Test
    @Tag("M86")
    void anOrderUnfulfilledAgainAfterThePushIsToldAndNothingIsSent() {
        String id = shop.fulfilled("1001");
        shop.runSettled();
        shop.warehouse().unfulfil(id);
        shop.later(Duration.ofHours(2));
        shop.run();
        shop.warehouse().fulfil(id, "UPS", "1Z555");
        shop.later(Duration.ofHours(2));
        shop.run();

        assertThat(shop.pushes()).hasSize(1);
        assertThat(shop.told("1001", ShippingEvents.CHANGED).getFirst())
                .startsWith("Not entirely fulfilled any more in inFlow");
        assertThat(shop.shipment("1001").changedAfterPush()).contains("1Z555");
    }

    @Test
    void aShipmentThatTheCartTookIsConfirmed() {
        shop.fulfilled("1001");
        shop.fulfilled("1002");
        shop.fulfilled("1003");
        shop.runSettled();
        assertThat(shop.shipment("1001").reason()).startsWith("Waits for cart");
        shop.sandbox.cartRover().carts().confirm("1001");
        shop.sandbox.cartRover().carts().confirm("1003");
        shop.later(Duration.ofMinutes(29));
        shop.run();
        assertThat(shop.row("1001").confirmedAt()).isNull();

        shop.later(Duration.ofMinutes(1));
        shop.sandbox.history().clear();
        shop.run();
        assertThat(shop.row("1001").cartStatus()).isEqualTo("confirmed");
        assertThat(shop.row("1003").confirmedAt()).isNotNull();
        assertThat(shop.row("1002").confirmedAt()).isNull();
        assertThat(shop.journey("1001")).endsWith(ShippingEvents.CONFIRMED);
        assertThat(shop.calls(CallKind.ROVER_ORDERS)).isEqualTo(1);
        assertThat(shop.calls(CallKind.ROVER_ORDER_STATUS)).isZero();
    }
}
