package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.RunResult;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The zero-out guard in the flow. */
@Tag("P6")
class ZeroOutTest extends StockTesting {
    @BeforeEach
    void open() {
        shop.skus(40, 9);
    }

    private void soldOut(int count) {
        for (int i = 0; i < count; i++) {
            shop.stock("SKU-%04d".formatted(i), StockShop.MAIN, 0);
        }
    }

    private void held() {
        shop.run();
        soldOut(6);
        shop.stock("SKU-0030", StockShop.MAIN, 3);
        RunResult held = shop.run();
        assertThat(held.written()).isZero();
        assertThat(held.held()).isEqualTo(6);
        assertThat(shop.figure("SKU-0030", "MAIN")).as("nothing of that run").isEqualTo(9);
    }

    @Test
    void tooManyZeroesHoldTheWholeRunOfThatLocationWithOneError() {
        held();
        assertThat(shop.open(ProblemCode.STOCK_HELD)).singleElement().satisfies(error -> {
            assertThat(error.subject()).isEqualTo("MAIN");
            assertThat(error.items()).extracting(item -> item.key()).hasSize(6).contains("SKU-0005");
        });
        shop.run();
        assertThat(shop.open(ProblemCode.STOCK_HELD)).hasSize(1);
    }

    @Test
    void fewZeroesGoThrough() {
        shop.run();
        soldOut(4);
        assertThat(shop.run().written()).isEqualTo(4);
        assertThat(shop.open(ProblemCode.STOCK_HELD)).isEmpty();
    }

    @Test
    void theOtherLocationsRunIsNotHeld() {
        for (int i = 0; i < 40; i++) {
            shop.stock("SKU-%04d".formatted(i), StockShop.FLOOR, 5);
        }
        shop.map(shop.on("MAIN", StockShop.MAIN), shop.on("SHOPFLOOR", StockShop.FLOOR));
        shop.run();
        soldOut(6);
        shop.stock("SKU-0030", StockShop.FLOOR, 3);
        assertThat(shop.run().written()).isEqualTo(1);
        assertThat(shop.figure("SKU-0030", "SHOPFLOOR")).isEqualTo(3);
    }

    @Test
    void itEndsByItselfWhenALaterReadIsUnderTheLimit() {
        held();
        shop.stock("SKU-0000", StockShop.MAIN, 8);
        shop.stock("SKU-0001", StockShop.MAIN, 8);
        RunResult after = shop.run();
        assertThat(after.written()).isEqualTo(7);
        assertThat(shop.open(ProblemCode.STOCK_HELD)).isEmpty();
    }

    @Test
    void confirmedByTheCommandLineAllGo() {
        held();
        assertThat(shop.runByHand(ZeroAnswer.CONFIRM).written()).isEqualTo(7);
        assertThat(shop.figure("SKU-0000", "MAIN")).isZero();
        assertThat(shop.open(ProblemCode.STOCK_HELD)).isEmpty();
    }

    @Test
    void skippedByTheCommandLineAllButTheZeroesGoAndTheyStaySkipped() {
        held();
        assertThat(shop.runByHand(ZeroAnswer.SKIP).written()).isEqualTo(1);
        assertThat(shop.open(ProblemCode.STOCK_HELD)).isEmpty();
        assertThat(shop.runByHand(ZeroAnswer.ASK).written()).isZero();
        assertThat(shop.figure("SKU-0000", "MAIN")).isEqualTo(9);
        shop.stock("SKU-0000", StockShop.MAIN, 2);
        assertThat(shop.run().written()).as("the figure changed").isEqualTo(1);
        shop.stock("SKU-0000", StockShop.MAIN, 0);
        assertThat(shop.run().written()).as("and the skip is forgotten").isEqualTo(1);
    }

    @Test
    void aSkippedZeroThatTheOwnerPushesIsSent() {
        held();
        shop.runByHand(ZeroAnswer.SKIP);
        shop.push.actions().pushAgain(List.of("SKU-0000", "SKU-0001", "SKU-0002", "SKU-0003", "SKU-0004", "SKU-0005"));
        assertThat(shop.run().written()).isEqualTo(6);
        assertThat(shop.figure("SKU-0005", "MAIN")).isZero();
    }

    @Test
    void answeredInTheWindowTheNextRunDoesIt() {
        held();
        assertThat(shop.push.actions().answerZeroes("MAIN", true)).isTrue();
        assertThat(shop.open(ProblemCode.STOCK_HELD)).isEmpty();
        assertThat(shop.run().written()).isEqualTo(7);
        assertThat(shop.push.actions().answerZeroes("MAIN", true))
                .as("nothing is held")
                .isFalse();
    }

    @Test
    void aConfirmationCoversWhatWasShownAndNoMore() {
        held();
        shop.push.actions().answerZeroes("MAIN", true);
        soldOut(20);
        RunResult more = shop.run();
        assertThat(more.written()).isZero();
        assertThat(more.held()).isEqualTo(14);
    }

    @Test
    void answeredInTheWindowWithAllButTheZeroes() {
        held();
        shop.push.actions().answerZeroes("MAIN", false);
        assertThat(shop.run().written()).isEqualTo(1);
        assertThat(shop.figure("SKU-0000", "MAIN")).isEqualTo(9);
    }

    @Test
    void theFirstRunAsksToo() {
        soldOut(10);
        for (int i = 0; i < 40; i++) {
            shop.shows("SKU-%04d".formatted(i), "MAIN", 20);
        }
        RunResult first = shop.run();
        assertThat(first.written()).isZero();
        assertThat(shop.open(ProblemCode.STOCK_HELD))
                .singleElement()
                .satisfies(error -> assertThat(error.items()).hasSize(10));
    }

    @Test
    void whatIsZeroInCartRoverAlreadyIsNotCounted() {
        soldOut(10);
        for (int i = 0; i < 40; i++) {
            shop.shows("SKU-%04d".formatted(i), "MAIN", i < 8 ? 0 : 20);
        }
        assertThat(shop.run().written()).isEqualTo(40);
    }

    @Test
    void cartRoversFiguresAreReadAnewBeforeManyZeroesAreJudged() {
        shop.run();
        for (int i = 0; i < 6; i++) {
            shop.shows("SKU-%04d".formatted(i), "MAIN", 0);
        }
        soldOut(6);
        shop.cleared();
        assertThat(shop.run().written()).isEqualTo(6);
        assertThat(shop.sandbox.history().count(CallKind.ROVER_INVENTORY)).isEqualTo(1);
    }

    @Test
    void whereTheyCanNotBeReadNothingIsSent() {
        shop.run();
        soldOut(6);
        shop.sandbox.faults().next(Fault.ERROR_500_BEFORE, CallKind.ROVER_INVENTORY, 1);
        RunResult failed = shop.run();
        assertThat(failed.written()).isZero();
        assertThat(failed.trouble()).isNotNull();
        assertThat(shop.open(ProblemCode.STOCK_HELD)).isEmpty();
    }

    @Test
    void aSweepInTurnsCountsAsOneRun() {
        shop.skusFrom(40, 560, 9);
        shop.runByHand(ZeroAnswer.ASK);
        shop.limits(10, 100);
        for (int i = 0; i < 600; i++) {
            shop.stock("SKU-%04d".formatted(i), StockShop.MAIN, 0);
        }
        for (int minute = 0; minute < 30; minute++) {
            shop.run();
        }
        long zeroes = shop.writes().stream()
                .filter(write -> write.available().signum() == 0)
                .count();
        assertThat(zeroes).isLessThanOrEqualTo(30);
        assertThat(shop.open(ProblemCode.STOCK_HELD)).hasSize(1);
    }

    @Test
    void aLocationThatIsSwitchedOffIsNotHeldAnyMore() {
        held();
        shop.map(StockShop.off(shop.on("MAIN", StockShop.MAIN)));
        shop.run();
        assertThat(shop.open(ProblemCode.STOCK_HELD)).isEmpty();
    }
}
