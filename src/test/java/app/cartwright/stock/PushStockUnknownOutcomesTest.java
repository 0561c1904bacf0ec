package app.cartwright.stock;

import static app.cartwright.stock.PoisonedPush.poisons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.http.HttpAnswer;
import app.cartwright.ledger.IntentKind;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.PowerCut;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stock pushes whose outcome is not known, and what changes while a push is in flight. */
class PushStockUnknownOutcomesTest extends StockTesting {
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
                "CAPTIVE_PORTAL",
                "TRUNCATED_JSON",
                "EMPTY_BODY",
                "ODD_ANSWER"
            })
    @Tag("P5")
    void anUnknownOutcomeIsReadBeforeAnythingIsSentAgain(Fault fault) {
        shop.sku("TIN-SMALL", 7);
        shop.sandbox.faults().next(fault, CallKind.ROVER_INVENTORY_WRITE, 1);
        RunResult unknown = shop.run();
        assertThat(unknown.complete()).isFalse();
        assertThat(shop.tables.rows().pushed("MAIN")).isEmpty();
        boolean arrived = shop.figure("TIN-SMALL", "MAIN") != null;
        shop.cleared();
        shop.run();
        shop.inStep("TIN-SMALL", 7);
        assertThat(shop.pushes()).as("sent again only where it was not there").isEqualTo(arrived ? 0 : 1);
        assertThat(shop.written("TIN-SMALL")).containsExactly(7);
    }

    @Test
    @Tag("P5")
    void aNewValueWhileTheOldOneIsInFlightWaitsForItsOutcomeAndSupersedesIt() {
        shop.sku("TIN-SMALL", 7);
        shop.sandbox.faults().next(Fault.LOST_REQUEST, CallKind.ROVER_INVENTORY_WRITE, 1);
        shop.run();
        shop.stock("TIN-SMALL", StockShop.MAIN, 5);
        shop.sandbox.faults().next(Fault.LOST_ANSWER, CallKind.ROVER_INVENTORY, 1);
        assertThat(shop.run().written())
                .as("nothing is sent while the outcome can't be read")
                .isZero();
        shop.run();
        shop.inStep("TIN-SMALL", 5);
        assertThat(shop.written("TIN-SMALL")).containsExactly(5);
        assertThat(shop.tables.pushes().history("TIN-SMALL", 10))
                .extracting(push -> push.value() + " " + push.outcome())
                .containsExactly("5 done", "7 notTaken");
    }

    @Test
    void whatCertainlyNeverLeftIsSimplySentAgain() {
        shop.sku("TIN-SMALL", 7);
        shop.sandbox.faults().next(Fault.OFFLINE, CallKind.ROVER_INVENTORY_WRITE, 1);
        shop.run();
        assertThat(shop.tables.rows().unsettled()).isEmpty();
        shop.cleared();
        shop.run();
        shop.inStep("TIN-SMALL", 7);
        assertThat(shop.sandbox.history().count(CallKind.ROVER_INVENTORY)).isZero();
    }

    @Test
    @Tag("P5")
    void aPushThatCartRoverHasAlreadyReducedByNewOrdersCountsAsArrived() {
        shop.sku("TIN-SMALL", 7);
        shop.sandbox.faults().next(Fault.LOST_ANSWER, CallKind.ROVER_INVENTORY_WRITE, 1);
        shop.run();
        shop.sandbox
                .cartRover()
                .account()
                .setFigure(
                        "TIN-SMALL",
                        "MAIN",
                        java.math.BigDecimal.valueOf(4),
                        shop.writes().getFirst().wmsDatetime());
        shop.cleared();
        shop.run();
        assertThat(shop.pushes()).isZero();
        assertThat(shop.tables.rows().pushed("MAIN")).containsEntry("TIN-SMALL", 7L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("P14")
    @Tag("P5")
    void killedAroundTheCallTheOutcomeIsReadAfterTheRestart(boolean afterTheCall) {
        shop.sku("TIN-SMALL", 7);
        shop.powerCutAtPush(afterTheCall);
        assertThatThrownBy(shop::run).isInstanceOf(PowerCut.class);
        shop.powerBack();
        assertThat(shop.ledger.unsettled(IntentKind.PUSH_STOCK)).hasSize(1);
        shop.run();
        shop.inStep("TIN-SMALL", 7);
        assertThat(shop.written("TIN-SMALL")).containsExactly(7);
    }

    @Test
    @Tag("P14")
    void stoppedWhileWaitingForTheBudgetNothingIsLeftUnknown() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.stock("TIN-SMALL", StockShop.MAIN, 5);
        shop.gate.closeAfter(1);
        RunResult stopped = shop.run();
        assertThat(stopped.trouble()).isInstanceOf(Trouble.Stopping.class);
        shop.gate.open();
        shop.restart();
        assertThat(shop.tables.rows().unsettled()).isEmpty();
        shop.run();
        shop.inStep("TIN-SMALL", 5);
    }

    @Test
    @Tag("M50")
    void aLocationThatIsSwitchedOffInFlightGetsNoFurtherBatch() {
        shop.skus(250, 9);
        shop.wire = call -> {
            HttpAnswer answer = shop.sandbox.transport().send(call);
            if (poisons(call, "SKU")) {
                shop.map(StockShop.off(shop.on("MAIN", StockShop.MAIN)));
            }
            return answer;
        };
        RunResult result = shop.run();
        assertThat(result.written()).isEqualTo(100);
        assertThat(shop.pushes()).isEqualTo(1);
    }

    @Test
    @Tag("M49")
    void aMappingThatChangesInFlightEndsTheOldOnesNumbers() {
        shop.skus(150, 9);
        shop.wire = call -> {
            HttpAnswer answer = shop.sandbox.transport().send(call);
            if (poisons(call, "SKU")) {
                shop.map(shop.on("MAIN", StockShop.FLOOR));
            }
            return answer;
        };
        shop.run();
        assertThat(shop.writes()).hasSize(100);
        shop.wire = shop.sandbox.transport();
        shop.runByHand(ZeroAnswer.CONFIRM);
        assertThat(shop.figure("SKU-0149", "MAIN")).isZero();
        assertThat(shop.figure("SKU-0000", "MAIN")).isZero();
    }
}
