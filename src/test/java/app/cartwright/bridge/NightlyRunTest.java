package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CallRecord;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.setup.HouseRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When the nightly comparison runs, how it goes on after a stop, and what it must never do. */
@Tag("P8")
@Tag("M53")
class NightlyRunTest extends NightTesting {
    private static final Instant THREE_AT_NIGHT = Instant.parse("2026-11-25T08:00:00Z");

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
                .changeHouseRules("The nightly report comes at 21:00", new HouseRules(30, true, LocalTime.of(21, 0)));
        shop.goOn(Duration.ofMinutes(2));
        shop.sleep(Duration.ofHours(3));
        shop.goOn(Duration.ofMinutes(5));
        assertThat(shop.bridge().driftReports()).hasSize(1);

        shop.bridge().changeHouseRules("No nightly report", new HouseRules(30, false, LocalTime.of(3, 0)));
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
