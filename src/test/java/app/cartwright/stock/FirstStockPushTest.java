package app.cartwright.stock;

import static app.cartwright.stock.PoisonedPush.poisons;
import static app.cartwright.stock.PoisonedPush.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.HttpAnswer;
import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.Fault;
import app.cartwright.schedule.RunResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first push of stock to a real account: it is read back before the rest goes. */
class FirstStockPushTest extends StockTesting {
    private void supervise() {
        shop.supervised = true;
        shop.restart();
    }

    @Test
    void theFirstPushIsReadBackBeforeTheRestGoes() {
        shop.skus(30, 9);
        supervise();
        assertThat(shop.run().written()).isEqualTo(30);
        assertThat(shop.pushes()).isEqualTo(2);
        shop.restart();
        shop.stock("SKU-0001", StockShop.MAIN, 4);
        shop.stock("SKU-0002", StockShop.MAIN, 4);
        shop.cleared();
        shop.run();
        assertThat(shop.pushes()).as("proven once for all").isEqualTo(1);
    }

    @Test
    void anOddAnswerToTheFirstPushStopsItWithOneErrorAndTheRawAnswer() {
        shop.skus(30, 9);
        supervise();
        shop.sandbox.faults().next(Fault.ODD_ANSWER, CallKind.ROVER_INVENTORY_WRITE, 1);
        RunResult stopped = shop.run();
        assertThat(stopped.written()).isZero();
        assertThat(shop.pushes()).isEqualTo(1);
        assertThat(shop.open(ProblemCode.ODD_ANSWER))
                .singleElement()
                .satisfies(error -> assertThat(error.rawAnswer()).isNotBlank());
        shop.run();
        assertThat(shop.open(ProblemCode.ODD_ANSWER))
                .as("CartRover shows the figure after all")
                .isEmpty();
        assertThat(shop.figure("SKU-0029", "MAIN")).isEqualTo(9);
    }

    @Test
    void aFirstPushThatCartRoverDoesNotShowStopsEverythingUntilTheOwnerTriesAgain() {
        shop.skus(30, 9);
        supervise();
        shop.wire = call -> poisons(call, "SKU")
                ? new HttpAnswer.Received(200, Map.of(), "{\"success_code\":true}")
                : shop.sandbox.transport().send(call);
        shop.run();
        assertThat(shop.open(ProblemCode.ODD_ANSWER)).hasSize(1);
        shop.wire = shop.sandbox.transport();
        RunResult stopped = shop.run();
        assertThat(stopped.complete()).isFalse();
        assertThat(shop.writes()).isEmpty();
        // As a face does it, which does not run the services.
        StockActions.over(shop.tables, shop.problems, shop.book, shop.clock)
                .retry(ProblemCode.ODD_ANSWER, FirstWrite.SUBJECT, List.of());
        shop.run();
        assertThat(shop.figure("SKU-0029", "MAIN")).isEqualTo(9);
        assertThat(shop.open(ProblemCode.ODD_ANSWER)).isEmpty();
    }

    @Test
    void aFirstPushThatIsRefusedIsAnOrdinaryErrorOfThatFigure() {
        reopen(CartRoverVariant.standard());
        shop.skus(10, 9);
        supervise();
        shop.wire = call ->
                poisons(call, "SKU-0000") ? refusal() : shop.sandbox.transport().send(call);
        RunResult result = shop.run();
        assertThat(result.written()).isEqualTo(9);
        assertThat(shop.open(ProblemCode.ODD_ANSWER)).isEmpty();
        assertThat(shop.open(ProblemCode.STOCK_REFUSED)).hasSize(1);
    }
}
