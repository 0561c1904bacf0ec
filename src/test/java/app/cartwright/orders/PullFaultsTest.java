package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.OrderRow;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P1")
class PullFaultsTest extends PullTesting {
    @Test
    @Tag("P10")
    void onePoisonOrderDelaysNoOther() {
        shop.place("0");
        shop.run();
        shop.place("poison", "1", "2", "3");
        shop.sandbox.faults().next(Fault.ERROR_500_BEFORE, CallKind.INFLOW_ORDER_WRITE, 1);

        RunResult result = shop.run();

        assertThat(result.written()).isEqualTo(3);
        assertThat(result.trouble()).isNull();
        assertThat(shop.row("poison").state()).isEqualTo(OrderRow.State.WAITING);
    }

    @Test
    @Tag("P10")
    @Tag("P13")
    void anOrderThatFailsAgainAndAgainWaitsLongerAndIsHeldInTheEnd() {
        shop.place("0");
        shop.run();
        shop.place("poison");
        shop.sandbox.faults().next(Fault.ERROR_500_BEFORE, CallKind.INFLOW_ORDER_WRITE, 100);

        long tries = 0;
        for (int minute = 0; minute < 60; minute++) {
            shop.run();
        }
        tries = shop.writes(CallKind.INFLOW_ORDER_WRITE) - 1;

        // At once, after 25 s, 125 s, 625 s and 3,125 s, rounded up to whole minutes.
        assertThat(tries).isEqualTo(4);
        assertThat(shop.row("poison").state()).isEqualTo(OrderRow.State.HELD);
        assertThat(shop.error(ProblemCode.INFLOW_REFUSED).cause()).contains("trouble of its own");

        shop.sandbox.faults().calm();
        shop.runByHand();
        assertThat(shop.row("poison").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    @Tag("P14")
    void anOrderThatFailedWhileTheClockWasAheadIsTriedOnceTheClockIsRight() {
        shop.place("0", "late");
        shop.sandbox.faults().next(Fault.ERROR_500_BEFORE, CallKind.INFLOW_ORDER_WRITE, 100);
        shop.clock.set(PullShop.MORNING.plus(Duration.ofHours(20)));
        for (int minute = 0; minute < 60; minute++) {
            shop.run();
        }
        assertThat(shop.row("late").state()).isEqualTo(OrderRow.State.HELD);

        shop.sandbox.faults().calm();
        shop.clock.set(PullShop.MORNING.plus(Duration.ofMinutes(5)));
        shop.run();

        assertThat(shop.row("late").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void anOrderThatInflowRefusesIsHeldWithItsWordsAndTriedAgainLater() {
        shop.settings = Settings.withLocation(shop.settings, "5e0c7a10-0000-4000-9000-00000000dead");
        shop.place("1");

        shop.run();

        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.HELD);
        assertThat(shop.error(ProblemCode.INFLOW_REFUSED).rawAnswer()).isNotBlank();
        assertThat(shop.error(ProblemCode.INFLOW_REFUSED).attempts()).isEqualTo(1);

        shop.pullOrders(pull -> new app.cartwright.setup.Settings.PullOrders(true, null, pull.since(), pull.carts()));
        shop.desk().retryAll();
        shop.run();

        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.errors()).isEmpty();
    }

    /** Settings with an inFlow location that does not exist. */
    private static final class Settings {
        static app.cartwright.setup.Settings withLocation(app.cartwright.setup.Settings settings, String id) {
            var pull = settings.pullOrders();
            return new app.cartwright.setup.Settings(
                    settings.inflow(),
                    settings.cartrover(),
                    settings.pushInventory(),
                    new app.cartwright.setup.Settings.PullOrders(
                            true, new app.cartwright.setup.Settings.Source.One(id, "Gone"), pull.since(), pull.carts()),
                    settings.pushShipping(),
                    settings.limits(),
                    settings.intervals());
        }
    }

    @Test
    void aRefusedKeyStopsTheRunAndKeepsTheQueue() {
        shop.place("1", "2");
        shop.sandbox.inflow().revokeKey();

        RunResult result = shop.run();

        assertThat(result.trouble()).isInstanceOf(Trouble.KeyRefused.class);
        assertThat(result.complete()).isFalse();
        assertThat(shop.marks().lastCompletePullStartedAt()).isEmpty();
        assertThat(shop.status("1")).isEqualTo("new");
    }

    @Test
    void aServiceThatIsAwayIsTroubleOfTheWholeRun() {
        shop.place("1", "2", "3");
        shop.sandbox.faults().offlineFor(Api.CARTROVER, Duration.ofMinutes(10));
        assertThat(shop.run().trouble())
                .isInstanceOfSatisfying(
                        Trouble.NoAnswer.class,
                        trouble -> assertThat(trouble.api()).isEqualTo(Api.CARTROVER));
        shop.clock.advance(Duration.ofMinutes(10));

        shop.sandbox.faults().offlineFor(Api.INFLOW, Duration.ofMinutes(10));
        assertThat(shop.run().trouble())
                .isInstanceOfSatisfying(
                        Trouble.NoAnswer.class,
                        trouble -> assertThat(trouble.api()).isEqualTo(Api.INFLOW));
        shop.clock.advance(Duration.ofMinutes(10));

        assertThat(shop.run().written()).isEqualTo(3);
        assertThat(shop.lists().in(OrderRow.State.HELD)).isEmpty();
        assertThat(shop.row("1").attempts()).isZero();
    }

    @Test
    void stoppingInTheMiddleSendsNothingAndGoesOnLater() {
        shop.place("1");
        shop.gate.closeAfter(0);
        assertThat(shop.run().trouble()).isInstanceOf(Trouble.Stopping.class);

        shop.gate.open();
        assertThat(shop.run().written()).isEqualTo(1);
    }

    @Test
    void anOrderThatMovesToAnotherPageWhileTheListIsReadIsNotLost() {
        for (int i = 0; i < 150; i++) {
            shop.carts().place(shop.order("R" + i));
        }
        shop.sandbox.faults().next(Fault.PAGE_CHANGE, CallKind.ROVER_ORDERS, 2);

        for (int i = 0; i < 4; i++) {
            shop.run();
        }

        List<String> refs = shop.sandbox.cartRover().custRefs();
        assertThat(refs.stream().filter(ref -> shop.status(ref).equals("new"))).isEmpty();
        assertThat(refs.stream().filter(ref -> shop.status(ref).equals("at_wms")))
                .hasSizeGreaterThanOrEqualTo(148)
                .allSatisfy(ref -> assertThat(shop.row(ref).state()).isEqualTo(OrderRow.State.PULLED));
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE))
                .isEqualTo(shop.sandbox.inflow().orders().size());
    }

    @Test
    void theFirstWriteOfEachKindToARealAccountIsReadBackBeforeTheRest() {
        shop.supervised = Set.of(Api.INFLOW, Api.CARTROVER);
        shop.restart();
        shop.place("1", "2");
        shop.sandbox.faults().after(1, Fault.UNAVAILABLE_503, CallKind.INFLOW_ORDER, 1);

        RunResult first = shop.run();

        assertThat(first.trouble()).isNotNull();
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(1);

        RunResult second = shop.run();
        assertThat(second.trouble()).isNull();
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
        assertThat(shop.writes(CallKind.ROVER_ORDER_STATUS)).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void aFirstWriteThatIsNotShownStopsTheRestUntilTheOwnerHasLooked() {
        shop.supervised = Set.of(Api.CARTROVER);
        shop.restart();
        shop.place("1", "2");
        shop.answers =
                (call, body) -> call.uri().getPath().contains("/orders/status/") ? body.replace("at_wms", "new") : body;

        assertThat(shop.run().trouble()).isInstanceOf(Trouble.NoAnswer.class);
        shop.run();
        assertThat(shop.writes(CallKind.ROVER_ACKNOWLEDGE)).isEqualTo(1);
        assertThat(shop.error(ProblemCode.ODD_ANSWER).subject()).isEqualTo("First acknowledgement");

        shop.desk().dismiss(List.of(shop.error(ProblemCode.ODD_ANSWER).id()), "It is right");
        shop.run();

        assertThat(shop.status("2")).isEqualTo("at_wms");
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.errors()).isEmpty();
    }
}
