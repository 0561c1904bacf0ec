package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.CallKind;
import app.cartwright.store.ShipmentRow;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calls are not spent on orders to which nothing happens, and nothing that happens waits longer than a quarter of an hour. */
class FewLooksTest extends ShippingTesting {
    /** A run a minute for half an hour; gives how often the order was read by itself. */
    private long looksInHalfAnHour() {
        shop.sandbox.history().clear();
        for (int i = 0; i < 30; i++) {
            shop.later(Duration.ofMinutes(1));
            shop.run();
        }
        return shop.calls(CallKind.INFLOW_ORDER);
    }

    @Test
    void anOrderThatOnlyWaitsIsReadTheMoreSeldomTheLongerNothingHappens() {
        shop.pulled("1001");
        shop.run();
        assertThat(looksInHalfAnHour()).isEqualTo(30);

        shop.later(Duration.ofDays(2));
        shop.run();
        assertThat(looksInHalfAnHour()).isEqualTo(2);
    }

    @Test
    void whatHappensAfterALongWaitGoesOutWithinAQuarterOfAnHourAndByHandAtOnce() {
        String first = shop.pulled("1001");
        shop.run();
        shop.later(Duration.ofDays(2));
        shop.run();

        shop.warehouse().fulfil(first, "UPS", "1Z001");
        shop.later(Duration.ofMinutes(1));
        shop.run();
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.WAITING);
        shop.later(Duration.ofMinutes(14));
        shop.run();
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PENDING);
        shop.later(ShippingShop.SETTLED);
        shop.run();
        assertThat(shop.pushes("1001")).hasSize(1);

        String second = shop.pulled("1002");
        shop.run();
        shop.later(Duration.ofDays(2));
        shop.run();
        shop.warehouse().fulfil(second, "UPS", "1Z002");
        shop.later(Duration.ofMinutes(1));
        shop.runByHand();
        assertThat(shop.row("1002").state()).isEqualTo(ShipmentRow.State.PENDING);
    }

    @Test
    void whatIsHeldForDaysIsReadSeldomUntilTheOwnerDecides() {
        shop.warehouse().fulfil(shop.pulled("1001"), "FDX", "70");
        shop.runSettled();
        assertThat(looksInHalfAnHour()).isEqualTo(30);
        shop.later(Duration.ofDays(3));
        shop.run();
        assertThat(looksInHalfAnHour()).isEqualTo(2);

        shop.later(Duration.ofMinutes(1));
        assertThat(shop.shipments.acceptCarrier("FDX", "FEDEX").done()).isTrue();
        shop.run();

        assertThat(shop.pushes("1001")).hasSize(1);
    }

    @Test
    void shipMethodsAreReadOnceADayAndSoonerWhereACarrierIsStrange() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(Duration.ofHours(20));
        shop.fulfilled("1002");
        shop.run();
        assertThat(shop.calls(CallKind.ROVER_SHIP_METHODS)).isEqualTo(1);

        shop.warehouse().fulfil(shop.pulled("1003"), "FDX", "70");
        shop.later(Duration.ofMinutes(1));
        shop.run();
        assertThat(shop.calls(CallKind.ROVER_SHIP_METHODS)).isEqualTo(2);
    }

    @Test
    void allThatWaitForTheirCartsAreLookedAtTogether() {
        shop.fulfilled("1001");
        shop.runSettled();
        shop.later(Duration.ofMinutes(10));
        shop.fulfilled("1002");
        shop.runSettled();
        shop.sandbox.history().clear();

        shop.later(Duration.ofMinutes(20));
        shop.run();
        shop.later(Duration.ofMinutes(20));
        shop.run();

        assertThat(shop.calls(CallKind.ROVER_ORDERS) + shop.calls(CallKind.ROVER_ORDER_STATUS))
                .isEqualTo(1);
    }

    @Test
    void everyHourOneListBringsTheOpenOrdersAndOnceADayAllThatWereOver() {
        for (int i = 0; i < 5; i++) {
            shop.fulfilled("10" + i);
        }
        shop.runSettled();
        shop.later(Duration.ofHours(8));
        String id = shop.pulled("2001");
        shop.pulled("2002");
        shop.run();
        shop.sandbox.history().clear();

        shop.later(Duration.ofMinutes(61));
        shop.run();
        assertThat(shop.calls(CallKind.INFLOW_ORDERS) + shop.calls(CallKind.INFLOW_ORDER))
                .isLessThanOrEqualTo(2);

        shop.warehouse().cancel(id);
        shop.later(Duration.ofMinutes(61));
        shop.run();
        assertThat(shop.row("2001").state()).isEqualTo(ShipmentRow.State.CLOSED);
    }
}
