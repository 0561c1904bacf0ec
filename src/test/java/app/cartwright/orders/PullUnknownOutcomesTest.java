package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.http.HttpCall;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.Effect;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.FaultProfile;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.Person;
import app.cartwright.sandbox.PowerCut;
import app.cartwright.schedule.RunResult;
import app.cartwright.store.OrderRow;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders and acknowledgements whose outcome is not known, after a cut, a spoiled answer or a storm: read before anything is sent again. */
@Tag("P1")
class PullUnknownOutcomesTest extends PullTesting {
    /** Where the power may go. */
    enum Kill {
        BEFORE_FIRST_PAGE(call -> call.uri().getPath().contains("/orders/list/new"), false),
        AFTER_LIST_PAGE(call -> call.uri().getPath().contains("/orders/list/new"), true),
        AFTER_CANCELLED_PAGE(call -> call.uri().getPath().contains("/orders/list/canceled"), true),
        AFTER_CUSTOMER_INTENT(PullShop.put("/customers"), false),
        CUSTOMER_ANSWER_LOST(PullShop.put("/customers"), true),
        AFTER_ORDER_INTENT(PullShop.put("/sales-orders"), false),
        ORDER_ANSWER_LOST(PullShop.put("/sales-orders"), true),
        AFTER_ACKNOWLEDGE_INTENT(PullShop.acknowledgement(), false),
        ACKNOWLEDGE_ANSWER_LOST(PullShop.acknowledgement(), true);

        private final Predicate<HttpCall> where;
        private final boolean after;

        Kill(Predicate<HttpCall> where, boolean after) {
            this.where = where;
            this.after = after;
        }
    }

    @ParameterizedTest
    @EnumSource(Kill.class)
    @Tag("M7")
    @Tag("M74")
    @Tag("P14")
    void afterAPowerCutNothingIsLostAndNothingDoubled(Kill kill) {
        shop.place("0");
        shop.run();
        for (String ref : List.of("1", "2")) {
            shop.place(shop.order(ref).buyer(Person.of("Ned", "Vale", "ned@shop.example")));
        }
        shop.powerCut(kill.after ? call -> false : kill.where, kill.after ? kill.where : call -> false);

        assertThatThrownBy(() -> shop.run()).isInstanceOf(PowerCut.class);
        shop.powerBack();
        shop.run();
        shop.run();

        assertThat(shop.sandbox.inflow().orders()).hasSize(3);
        assertThat(shop.sandbox.inflow().customers()).hasSize(2);
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(3);
        for (String ref : List.of("0", "1", "2")) {
            assertThat(shop.row(ref).state()).isEqualTo(OrderRow.State.PULLED);
            assertThat(shop.row(ref).number()).isEqualTo("SH:" + ref);
            assertThat(shop.row(ref).acknowledgedAt()).isNotNull();
            assertThat(shop.status(ref)).isEqualTo("at_wms");
        }
        assertThat(shop.errors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "LOST_REQUEST",
                "LOST_ANSWER",
                "CUT_ANSWER",
                "ERROR_500_BEFORE",
                "ERROR_500_AFTER",
                "HTML_502_BEFORE",
                "HTML_502_AFTER",
                "UNAVAILABLE_503",
                "TRUNCATED_JSON",
                "EMPTY_BODY",
                "ODD_ANSWER",
                "CAPTIVE_PORTAL",
                "OFFLINE",
                "RATE_LIMITED"
            })
    @Tag("M74")
    void anOrderWhoseAnswerIsSpoiledIsReadBeforeAnythingIsSentAgain(Fault fault) {
        shop.place("0");
        shop.run();
        shop.place("1", "2");
        shop.sandbox.faults().next(fault, CallKind.INFLOW_ORDER_WRITE, 1);

        int written = shop.run().written();
        shop.clock.advance(Duration.ofMinutes(5));
        written += shop.run().written();
        shop.clock.advance(Duration.ofMinutes(5));
        written += shop.run().written();

        assertThat(shop.sandbox.inflow().orders()).hasSize(3);
        assertThat(written).isEqualTo(2);
        for (String ref : List.of("1", "2")) {
            assertThat(shop.sandbox.history().writesFor(CallKind.INFLOW_ORDER_WRITE, ref).stream()
                            .filter(call -> call.effect().kind() == Effect.Kind.CREATED))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(shop.status(ref)).isEqualTo("at_wms");
            assertThat(shop.row(ref).state()).isEqualTo(OrderRow.State.PULLED);
        }
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void anOrderOfUnknownOutcomeThatIsThereIsNotSentAgain() {
        shop.place("0");
        shop.run();
        shop.place("1");
        shop.sandbox.faults().next(Fault.LOST_ANSWER, CallKind.INFLOW_ORDER_WRITE, 1);

        RunResult first = shop.run();
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.WAITING);
        assertThat(first.waiting()).isEqualTo(1);
        RunResult second = shop.run();

        assertThat(second.written()).isEqualTo(1);
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.PULLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_ANSWER", "ERROR_500_AFTER", "LOST_REQUEST", "ODD_ANSWER", "EMPTY_BODY", "TRUNCATED_JSON"})
    void aLostAcknowledgementNeverWritesTheOrderAgain(Fault fault) {
        shop.place("1", "2");
        shop.sandbox.faults().next(fault, CallKind.ROVER_ACKNOWLEDGE, 1);

        shop.run();
        shop.clock.advance(Duration.ofMinutes(1));
        shop.run();

        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
        assertThat(shop.status("1")).isEqualTo("at_wms");
        assertThat(shop.status("2")).isEqualTo("at_wms");
        assertThat(shop.row("1").acknowledgedAt()).isNotNull();
        assertThat(shop.ledger.unsettled(app.cartwright.ledger.IntentKind.ACKNOWLEDGE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Tag("M74")
    @Tag("P2")
    void afterAStormEveryOrderIsThereOnce(long seed) {
        shop.close();
        shop = new PullShop(
                folder.resolve("storm" + seed + ".db"),
                InflowVariant.standard().duplicateNumberRefused(seed != 2),
                CartRoverVariant.standard());
        shop.sandbox.faults().profile(FaultProfile.STORM);
        for (int i = 0; i < 40; i++) {
            shop.place(shop.order("S" + i));
            if (i % 3 == 0) {
                shop.run();
            }
            if (i % 10 == 9) {
                shop.restart();
            }
        }
        shop.sandbox.faults().calm();

        for (int i = 0; i < 60; i++) {
            shop.clock.advance(Duration.ofMinutes(10));
            shop.run();
        }

        assertThat(shop.sandbox.inflow().orders()).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(shop.sandbox.inflow().ordersByExternalId("S" + i)).hasSize(1);
            assertThat(shop.status("S" + i)).isEqualTo("at_wms");
            assertThat(shop.row("S" + i).state()).isEqualTo(OrderRow.State.PULLED);
        }
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.sandbox.inflow().customers()).hasSize(1);
    }
}
