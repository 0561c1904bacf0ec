package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CallRecord;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.setup.HouseRules;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nightly comparison: every verdict by what really happens in the shop, and what it must never do. */
@Tag("P8")
@Tag("M53")
class NightlyReportTest {
    private static final Instant THREE_AT_NIGHT = Instant.parse("2026-11-25T08:00:00Z");
    private static final String SKU = "TEA-ASSAM-100";

    @TempDir
    Path folder;

    private NightShop shop;

    @BeforeEach
    void open() {
        shop = new NightShop(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void written(String custRef) {
        shop.place(custRef);
        shop.sync();
    }

    private void shipped(String custRef) {
        written(custRef);
        shop.sandbox.inflow().warehouse().fulfil(shop.inflowId(custRef), "UPS", "1Z" + custRef);
        shop.sync();
        assertThat(shop.sandbox.cartRover().status(custRef)).isEqualTo("shipped");
    }

    /** Asks for a comparison and lets it end. */
    private DriftReportView compare() {
        shop.goOn(Duration.ofMinutes(3));
        int before = shop.bridge().driftReports().size();
        assertThat(shop.bridge().compareNow().done()).isTrue();
        assertThat(shop.goOn(
                        Duration.ofMinutes(40),
                        () -> shop.bridge().driftReports().size() > before && finished()))
                .isTrue();
        return shop.bridge().driftReports().getFirst();
    }

    private boolean finished() {
        List<DriftReportView> reports = shop.bridge().driftReports();
        return !reports.isEmpty() && reports.getFirst().finishedAt() != null;
    }

    private DriftRowView row(String kind, String place) {
        long id = shop.bridge().driftReports().getFirst().id();
        return shop.bridge().driftRows(id).stream()
                .filter(row -> row.kind().equals(kind))
                .filter(row -> row.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        kind + " " + place + " is not among " + shop.bridge().driftRows(id)));
    }

    private DriftRowView figure(String location) {
        long id = shop.bridge().driftReports().getFirst().id();
        return shop.bridge().driftRows(id).stream()
                .filter(row -> row.kind().equals("stock"))
                .filter(row -> row.subject().equals(SKU) && row.place().equals(location))
                .findFirst()
                .orElseThrow();
    }

    private void typedOver(String location, String figure) {
        shop.sandbox.cartRover().account().setFigure(SKU, location, new BigDecimal(figure), shop.clock.instant());
    }

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

    @Test
    void itIsMadeOnceEachNightAtThreeOClock() {
        written("7018");
        shop.goOn(Duration.ofMinutes(2));
        shop.sleep(Duration.between(shop.clock.instant(), THREE_AT_NIGHT.minusSeconds(300)));
        shop.goOn(Duration.ofMinutes(5));
        assertThat(shop.bridge().driftReports()).isEmpty();

        shop.goOn(Duration.ofMinutes(30));

        assertThat(shop.bridge().driftReports()).hasSize(1);
        DriftReportView report = shop.bridge().driftReports().getFirst();
        assertThat(report.startedAt()).isBetween(THREE_AT_NIGHT, THREE_AT_NIGHT.plusSeconds(180));
        assertThat(report.finishedAt()).isNotNull();
        assertThat(report.byHand()).isFalse();
        for (int i = 0; i < 5; i++) {
            shop.sleep(Duration.ofHours(4));
            shop.goOn(Duration.ofMinutes(2));
        }
        assertThat(shop.bridge().driftReports()).hasSize(1);
        shop.sleep(Duration.ofHours(4));
        shop.goOn(Duration.ofMinutes(5));
        assertThat(shop.bridge().driftReports()).hasSize(2);
    }

    @Test
    void aNightThatTheComputerSleptThroughIsCaughtUpAfterTheServices() {
        written("7019");
        shop.goOn(Duration.ofMinutes(5));

        shop.sleep(Duration.ofHours(14));
        shop.goOn(Duration.ofMinutes(30));

        assertThat(shop.bridge().driftReports()).hasSize(1);
        assertThat(finished()).isTrue();
    }

    @Test
    void theOwnerSetsTheHourOrSwitchesItOff() {
        written("7020");
        shop.bridge()
                .changeHouseRules(
                        "The nightly report comes at 21:00", HouseRules.DEFAULT.withNightlyAt(LocalTime.of(21, 0)));
        shop.goOn(Duration.ofMinutes(2));
        shop.sleep(Duration.ofHours(3));
        shop.goOn(Duration.ofMinutes(5));
        assertThat(shop.bridge().driftReports()).hasSize(1);

        shop.bridge().changeHouseRules("No nightly report", HouseRules.DEFAULT.withNightlyReport(false));
        shop.sleep(Duration.ofDays(1));
        shop.goOn(Duration.ofMinutes(5));
        assertThat(shop.bridge().driftReports()).hasSize(1);
        assertThat(shop.bridge().houseRules().nightlyReport()).isFalse();
    }

    @Test
    @Tag("P14")
    void killedInTheMiddleItGoesOnWhereItWas() {
        written("7021");
        shop.goOn(Duration.ofMinutes(3));
        shop.bridge().compareNow();
        assertThat(shop.goOn(
                        Duration.ofMinutes(10),
                        () -> shop.bridge().driftReports().stream()
                                .anyMatch(r -> r.stage().equals("stock"))))
                .isTrue();
        int found = shop.bridge()
                .driftRows(shop.bridge().driftReports().getFirst().id())
                .size();
        assertThat(found).isPositive();
        Instant began = shop.bridge().driftReports().getFirst().startedAt();

        shop.kill();
        assertThat(shop.bridge().compareNow().done()).isFalse();
        assertThat(shop.goOn(Duration.ofMinutes(40), this::finished)).isTrue();

        assertThat(shop.bridge().driftReports()).hasSize(1);
        assertThat(shop.bridge().driftReports().getFirst().startedAt()).isEqualTo(began);
        assertThat(row("order", "7021").verdict()).isEqualTo("equal");
        assertThat(figure("MAIN").verdict()).isEqualTo("equal");
    }

    @Test
    @Tag("P14")
    void killedWhileTheOrdersAreReadItReadsThemAnew() {
        for (int i = 0; i < 3; i++) {
            shop.place("71" + i);
        }
        shop.sync();
        shop.goOn(Duration.ofMinutes(3));
        shop.bridge().compareNow();
        shop.goOn(
                Duration.ofMinutes(10),
                () -> shop.bridge().driftReports().stream()
                        .anyMatch(r -> r.stage().equals("inflowOrders")));

        shop.kill();
        assertThat(shop.goOn(Duration.ofMinutes(40), this::finished)).isTrue();

        assertThat(shop.bridge().driftReports()).hasSize(1);
        assertThat(row("order", "712").verdict()).isEqualTo("equal");
    }

    @Test
    void aServiceThatDoesNotAnswerIsTriedAgainAndInTheEndSaidPlainly() {
        written("7022");
        shop.goOn(Duration.ofMinutes(3));
        shop.bridge().compareNow();
        shop.sandbox.faults().next(Fault.ERROR_500_BEFORE, CallKind.ROVER_ORDERS, 3);
        assertThat(shop.goOn(Duration.ofMinutes(60), this::finished)).isTrue();
        assertThat(row("order", "7022").verdict()).isEqualTo("equal");

        shop.sandbox.faults().next(Fault.ERROR_500_BEFORE, CallKind.ROVER_ORDERS, 100_000);
        shop.bridge().compareNow();
        assertThat(shop.goOn(
                        Duration.ofHours(3), () -> shop.bridge().driftReports().size() == 2 && finished()))
                .isTrue();
        assertThat(shop.bridge().driftReports().getFirst().line())
                .startsWith("Not finished: CartRover didn't give the list of orders.");
    }

    @Test
    @Tag("P11")
    void itLeavesTheServicesTheirRoomAndWritesNoOrderAndNoShipment() {
        for (int i = 0; i < 150; i++) {
            shop.place("8" + (100 + i));
        }
        shop.sync();
        shop.goOn(Duration.ofMinutes(5));
        long before = writes();
        shop.sandbox.history().clear();

        compare();

        assertThat(writes()).isZero();
        assertThat(before).isPositive();
        assertThat(shop.bridge().driftReports().getFirst().equal()).isGreaterThanOrEqualTo(300);
        List<CallRecord> calls = shop.sandbox.history().calls();
        for (Api api : Api.values()) {
            for (CallRecord one : calls) {
                long inMinute = calls.stream()
                        .filter(other -> other.kind().api() == api)
                        .filter(other -> !other.at().isBefore(one.at())
                                && other.at().isBefore(one.at().plusSeconds(60)))
                        .count();
                assertThat(inMinute).isLessThanOrEqualTo(api == Api.INFLOW ? 50 : 90);
            }
        }
    }

    private long writes() {
        return shop.calls(CallKind.INFLOW_ORDER_WRITE)
                + shop.calls(CallKind.INFLOW_QUICK_CANCEL)
                + shop.calls(CallKind.INFLOW_CUSTOMER_WRITE)
                + shop.calls(CallKind.ROVER_ACKNOWLEDGE)
                + shop.calls(CallKind.ROVER_SHIP);
    }

    @Test
    @Tag("P13")
    void onlyTheNewestReportNamesWhatIsEqual() {
        written("7023");
        compare();
        compare();

        List<DriftReportView> two = shop.bridge().driftReports();
        assertThat(shop.bridge().driftRows(two.getFirst().id()))
                .anyMatch(row -> row.verdict().equals("equal"));
        assertThat(shop.bridge().driftRows(two.getLast().id()))
                .noneMatch(row -> row.verdict().equals("equal"));
        assertThat(two.getLast().equal()).isPositive();
    }

    @Test
    void theExportIsSafeInASpreadsheet() {
        shop.place(
                NewOrder.of("=7024", NightShop.CART).custPoNo("=HYPERLINK(1)").line(SKU, "1", "15.00"));
        shop.sync();

        compare();

        String csv =
                shop.bridge().driftCsv(shop.bridge().driftReports().getFirst().id());
        assertThat(csv.lines().findFirst())
                .hasValue("What,Subject,Location or reference,Verdict,inFlow,Sent,CartRover,Explanation");
        assertThat(csv).contains(",'=7024,").doesNotContain(",=7024,").contains("\r\n");
    }
}
