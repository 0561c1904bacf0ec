package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.inflow.NameId;
import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.PowerCut;
import app.cartwright.schedule.RunResult;
import app.cartwright.store.OrderMarks;
import app.cartwright.store.OrderRow;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("M73")
class CancellationsTest extends PullTesting {
    @Test
    void beforeThePullTheOrderIsNeverWritten() {
        shop.place("1");
        shop.carts().cancel("1");

        shop.run();

        assertThat(shop.sandbox.inflow().orders()).isEmpty();
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.CANCELLED);
        assertThat(shop.row("1").reason()).isEqualTo("Cancelled at the cart before it was pulled.");
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void afterThePullAndNothingPickedTheOrderIsCancelledInInflowOnce() {
        shop.place("1");
        shop.run();
        shop.carts().cancel("1");

        RunResult result = shop.run();
        shop.run();

        assertThat(result.cancelled()).isEqualTo(1);
        assertThat(shop.inflowOrder("1").path("isCancelled").asBoolean()).isTrue();
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.CANCELLED);
        assertThat(shop.row("1").inflowId()).isEqualTo(NameId.order("1"));
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
        assertThat(shop.errors()).isEmpty();
    }

    /** Found by seeds 1664 and 1780: what was cancelled while the clock was more than a day ahead was never read. */
    @Test
    @Tag("P2")
    void aCancellationIsSeenAlthoughTheLastReadingIsNotedADayTooLate() {
        shop.place("1");
        shop.run();
        shop.carts().cancel("1");
        shop.clock.advance(Duration.ofHours(2));
        shop.marks().put(OrderMarks.Mark.CANCELLED_READ, shop.clock.instant().plus(Duration.ofHours(23)));

        RunResult result = shop.run();

        assertThat(result.cancelled()).isEqualTo(1);
        assertThat(shop.inflowOrder("1").path("isCancelled").asBoolean()).isTrue();
    }

    @Test
    void onceStartedItIsAnErrorAndNothingIsWritten() {
        shop.place("1");
        shop.run();
        shop.sandbox.inflow().warehouse().pickAll(NameId.order("1"));
        shop.carts().cancel("1");
        long writes = shop.sandbox.history().writes().size();

        shop.run();
        shop.run();

        assertThat(shop.sandbox.history().writes()).hasSize((int) writes);
        assertThat(shop.inflowOrder("1").path("isCancelled").asBoolean()).isFalse();
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.row("1").cancelledAtCart()).isNotNull();
        assertThat(shop.error(ProblemCode.CANCELLED_LATE).title()).contains("cancelled at the cart");
        assertThat(shop.error(ProblemCode.CANCELLED_LATE).retryable()).isFalse();

        shop.sandbox.inflow().warehouse().cancel(NameId.order("1"));
        shop.clock.advance(Duration.ofHours(1));
        shop.run();

        assertThat(shop.errors()).isEmpty();
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.CANCELLED);
    }

    @Test
    void onceFulfilledItIsAnErrorToo() {
        shop.place("1");
        shop.run();
        shop.sandbox.inflow().warehouse().fulfil(NameId.order("1"), "UPS", "1Z0001");
        shop.carts().cancel("1");

        shop.run();

        assertThat(shop.error(ProblemCode.CANCELLED_LATE).items())
                .extracting(item -> item.detail())
                .containsExactly("fulfilled");
    }

    @Test
    void whatIsCancelledInInflowAlreadyIsOnlyNoted() {
        shop.place("1");
        shop.run();
        shop.sandbox.inflow().warehouse().cancel(NameId.order("1"));
        shop.carts().cancel("1");

        shop.run();

        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(1);
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_ANSWER", "LOST_REQUEST", "ERROR_500_AFTER", "ERROR_500_BEFORE", "ODD_ANSWER", "EMPTY_BODY"})
    void aCancellationOfUnknownOutcomeIsReadFirst(Fault fault) {
        shop.place("1");
        shop.run();
        shop.carts().cancel("1");
        shop.sandbox.faults().next(fault, CallKind.INFLOW_ORDER_WRITE, 1);

        shop.run();
        shop.clock.advance(Duration.ofMinutes(5));
        shop.run();

        assertThat(shop.inflowOrder("1").path("isCancelled").asBoolean()).isTrue();
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.CANCELLED);
        assertThat(shop.ledger.unsettled(app.cartwright.ledger.IntentKind.CANCEL_ORDER))
                .isEmpty();
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void anOrderThatIsPickedWhileItIsBeingCancelledIsNotCancelled() {
        shop.place("1");
        shop.run();
        shop.carts().cancel("1");
        boolean[] picked = {false};
        shop.powerCut(
                call -> {
                    if (!picked[0] && PullShop.put("/sales-orders").test(call)) {
                        picked[0] = true;
                        shop.sandbox.inflow().warehouse().pickAll(NameId.order("1"));
                    }
                    return false;
                },
                call -> false);

        shop.run();

        assertThat(picked[0]).isTrue();
        assertThat(shop.inflowOrder("1").path("isCancelled").asBoolean()).isFalse();
        assertThat(shop.error(ProblemCode.CANCELLED_LATE)).isNotNull();
    }

    @Test
    void aPowerCutInTheMiddleOfACancellationDoesNoHarm() {
        shop.place("1");
        shop.run();
        shop.carts().cancel("1");
        shop.powerCut(call -> false, PullShop.put("/sales-orders"));
        assertThatThrownBy(() -> shop.run()).isInstanceOf(PowerCut.class);
        shop.powerBack();

        shop.run();

        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.CANCELLED);
    }

    @Test
    void anOrderThatSomebodyOpensAgainInInflowIsLeftAlone() {
        shop.place("1");
        shop.run();
        shop.carts().cancel("1");
        shop.run();
        shop.sandbox.inflow().warehouse().reopen(NameId.order("1"));

        shop.run();
        shop.runByHand();

        assertThat(shop.inflowOrder("1").path("isCancelled").asBoolean()).isFalse();
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(2);
    }

    @Test
    void aHeldOrderThatIsCancelledIsClosedAndItsErrorEnds() {
        shop.place(shop.order("1").line("NOWHERE", "1", "1.00"));
        shop.run();
        shop.carts().cancel("1");

        RunResult result = shop.run();

        assertThat(result.cancelled()).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.row("1").state()).isEqualTo(OrderRow.State.CANCELLED);
    }

    @Test
    void sendingThatIsStoppedAfterThePullIsToldAndNotAcknowledged() {
        shop.place("1");
        shop.run();
        shop.carts().makeNewAgain("1");
        shop.carts().cancelSending("1", true);

        shop.run();

        assertThat(shop.row("1").laterEdit()).contains("Cancel Sending");
        assertThat(shop.status("1")).isEqualTo("new");
        assertThat(shop.writes(CallKind.ROVER_ACKNOWLEDGE)).isEqualTo(1);
    }
}
