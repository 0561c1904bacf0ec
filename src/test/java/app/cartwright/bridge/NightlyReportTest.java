package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.NewOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The nightly comparison: every verdict by what really happens in the shop. */
@Tag("P8")
@Tag("M53")
class NightlyReportTest extends NightTesting {
    @Test
    void everythingThatAgreesIsEqualAndTheLineSaysSo() {
        written("7001");
        shipped("7002");
        shop.sandbox.cartRover().carts().confirm("7002");

        DriftReportView report = compare();

        assertThat(report.open()).isZero();
        assertThat(report.repaired()).isZero();
        // Two SKUs of the shop are spelled differently on both sides: nothing is sent for them.
        assertThat(report.explained()).isEqualTo(2);
        assertThat(report.line())
                .startsWith("2 orders, ")
                .endsWith(" stock figures and 1 shipment compared: 2 explained, the rest agrees.");
        assertThat(row("order", "7001").verdict()).isEqualTo("equal");
        assertThat(row("total", "7001").inflow()).isEqualTo("30.00");
        assertThat(row("shipment", "7002").verdict()).isEqualTo("equal");
        DriftRowView figure = figure("MAIN");
        assertThat(figure.inflow()).isEqualTo(figure.sent()).isEqualTo(figure.cartrover());
        FullCheck check = shop.bridge().lastFullCheck();
        assertThat(check).isNotNull();
        assertThat(check.equal()).isPositive();
        assertThat(shop.bridge().activity(20))
                .anyMatch(line ->
                        line.subject().equals("Nightly report") && line.what().equals(report.line()));
    }

    @Test
    void anOrderThatWasChangedInInflowIsExplained() {
        written("7003");
        shop.sandbox.inflow().warehouse().setQuantity(shop.inflowId("7003"), SKU, new BigDecimal("3"));

        compare();

        assertThat(row("order", "7003").verdict()).isEqualTo("explained");
        assertThat(row("order", "7003").sentence())
                .isEqualTo("Changed in inFlow after it was written: TEA-ASSAM-100 2 → 3. It stays so.");
        assertThat(row("total", "7003").verdict()).isEqualTo("explained");
        assertThat(row("total", "7003").inflow()).isEqualTo("45.00");
        assertThat(row("total", "7003").cartrover()).isEqualTo("30.00");
    }

    @Test
    @Tag("M7")
    void anOrderThatIsGoneFromInflowIsOpenAndNotWrittenAgain() {
        written("7004");
        shop.sandbox.inflow().warehouse().delete(shop.inflowId("7004"));

        compare();

        assertThat(row("order", "7004").verdict()).isEqualTo("open");
        assertThat(row("order", "7004").inflow()).isEqualTo("not there");
        assertThat(row("order", "7004").sentence()).contains("inFlow has no such order any more");
        assertThat(shop.calls(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(1);
    }

    @Test
    @Tag("M8")
    @Tag("M10")
    void aRefundAtTheCartIsOpenUntilItIsDoneByHand() {
        written("7005");
        shop.sandbox.cartRover().carts().refund("7005", new BigDecimal("5.00"));

        compare();

        assertThat(row("total", "7005").verdict()).isEqualTo("open");
        assertThat(row("total", "7005").cartrover()).isEqualTo("25.00");
        assertThat(row("total", "7005").sentence()).contains("adjust it in inFlow by hand");

        shop.sync();
        assertThat(shop.bridge().markDone("7005").done()).isTrue();
        compare();
        assertThat(row("total", "7005").verdict()).isEqualTo("explained");
        assertThat(shop.calls(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(1);
    }

    @Test
    void heldSkippedAndCancelledOrdersEndWithTheirReason() {
        shop.place(NewOrder.of("7006", NightShop.CART).line("TEA-NOT-THERE", "1", "10.00"));
        shop.place("7007");
        shop.sandbox.cartRover().carts().hold("7007", true);
        shop.place("7008");
        shop.sandbox.cartRover().carts().cancel("7008");
        written("7009");
        shop.sandbox.inflow().warehouse().cancel(shop.inflowId("7009"));
        shop.sync();

        compare();

        assertThat(row("order", "7006").verdict()).isEqualTo("open");
        assertThat(row("order", "7006").sentence()).startsWith("Held: ").contains("TEA-NOT-THERE");
        assertThat(row("order", "7007").verdict()).isEqualTo("explained");
        assertThat(row("order", "7008").verdict()).isEqualTo("equal");
        assertThat(row("order", "7009").verdict()).isEqualTo("open");
        assertThat(row("order", "7009").sentence()).startsWith("Cancelled in inFlow, but the cart still has it.");
    }

    @Test
    void aCancellationThatWasCarriedIsEqual() {
        written("7010");
        shop.sandbox.cartRover().carts().cancel("7010");
        shop.sync();

        compare();

        assertThat(row("order", "7010").verdict()).isEqualTo("equal");
        assertThat(row("order", "7010").sentence()).isEqualTo("Cancelled on both sides.");
    }

    @Test
    void aFigureThatSomebodyTypedOverIsSentAgainAndReadBack() {
        written("7011");
        shop.goOn(Duration.ofMinutes(3));
        BigDecimal right = shop.sandbox.cartRover().figure(SKU, "MAIN").orElseThrow();
        typedOver("MAIN", "999");

        DriftReportView report = compare();

        assertThat(figure("MAIN").verdict()).isEqualTo("repaired");
        assertThat(figure("MAIN").cartrover()).isEqualTo(right.toPlainString());
        assertThat(figure("SHOPFLOOR").verdict()).isEqualTo("equal");
        assertThat(shop.sandbox.cartRover().figure(SKU, "MAIN").orElseThrow()).isEqualByComparingTo(right);
        assertThat(report.repaired()).isEqualTo(1);
        assertThat(report.line()).contains("1 repaired");
    }

    @Test
    void whatCartRoverSubtractedForAnOrderThatWaitsIsExplained() {
        written("7012");
        shop.goOn(Duration.ofMinutes(3));
        BigDecimal right = shop.sandbox.cartRover().figure(SKU, "MAIN").orElseThrow();
        shop.sleep(Duration.ofSeconds(1));
        shop.place(NewOrder.of("7013", NightShop.CART).line(SKU, "2", "15.00").line("TEA-NOT-THERE", "1", "9.00"));
        shop.goOn(Duration.ofMinutes(2));
        // Its clock stays the one of the push: only the figure fell.
        Instant pushed =
                shop.bridge().stockOf(SKU).stock().locations().getFirst().lastPushedAt();
        shop.sandbox.cartRover().account().setFigure(SKU, "MAIN", right.subtract(new BigDecimal("2")), pushed);
        long writes = shop.calls(CallKind.ROVER_INVENTORY_WRITE);

        compare();

        assertThat(figure("MAIN").verdict()).isEqualTo("explained");
        assertThat(figure("MAIN").sentence()).isEqualTo("2 on new orders.");
        assertThat(shop.calls(CallKind.ROVER_INVENTORY_WRITE)).isEqualTo(writes);
    }

    @Test
    @Tag("M86")
    @Tag("M87")
    void trackingThatWasTakenAwayAfterThePushIsOpenAndNeverSentAgain() {
        shipped("7014");
        String id = shop.inflowId("7014");
        String line = shop.sandbox
                .inflow()
                .order(id)
                .orElseThrow()
                .path("shipLines")
                .path(0)
                .path("salesOrderShipLineId")
                .asText();
        shop.sandbox.inflow().warehouse().setTracking(id, line, "UPS", "");

        compare();

        assertThat(row("shipment", "7014").verdict()).isEqualTo("open");
        assertThat(row("shipment", "7014").sentence())
                .startsWith("Changed in inFlow after it was sent: ")
                .contains("1Z7014")
                .endsWith("Change it at the cart by hand.");
        assertThat(shop.sandbox.cartRover().shipmentPushes("7014")).hasSize(1);
    }

    @Test
    void unfulfilledAfterThePushAndUnconfirmedForADayAreOpen() {
        shipped("7015");
        shipped("7016");
        shop.sandbox.inflow().warehouse().unfulfil(shop.inflowId("7015"));

        compare();
        assertThat(row("shipment", "7015").verdict()).isEqualTo("open");
        assertThat(row("shipment", "7015").sentence()).startsWith("Un-fulfilled in inFlow after it was sent.");
        assertThat(row("shipment", "7016").verdict()).isEqualTo("explained");

        shop.sleep(Duration.ofHours(25));
        compare();
        assertThat(row("shipment", "7016").verdict()).isEqualTo("open");
        assertThat(row("shipment", "7016").sentence()).contains("more than a day");
        assertThat(shop.sandbox.cartRover().shipmentPushes()).hasSize(2);
    }

    @Test
    void whatWaitsForTheOwnerBeforeItIsSentIsOpen() {
        written("7017");
        shop.sandbox.inflow().warehouse().fulfil(shop.inflowId("7017"), "UPS", "");
        shop.sync();

        compare();

        assertThat(row("shipment", "7017").verdict()).isEqualTo("open");
        assertThat(row("shipment", "7017").sentence()).startsWith("Not sent: ");
    }
}
