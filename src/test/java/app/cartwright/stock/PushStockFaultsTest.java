package app.cartwright.stock;

import static app.cartwright.stock.PoisonedPush.poisons;
import static app.cartwright.stock.PoisonedPush.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.HttpAnswer;
import app.cartwright.http.Outcome;
import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.Fault;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PushStockFaultsTest extends StockTesting {
    @Test
    @Tag("P10")
    @Tag("M107")
    void aPartlyAcceptedBatchKeepsWhatWasTakenAndNamesTheRest() {
        reopen(CartRoverVariant.standard().unknownSku(CartRoverVariant.UnknownSku.FAILED));
        shop.sku("TIN-SMALL", 7);
        shop.sku("TIN-LARGE", 3);
        shop.run();
        shop.sandbox.cartRover().account().removeSku("TIN-LARGE");
        shop.stock("TIN-SMALL", StockShop.MAIN, 6);
        shop.stock("TIN-LARGE", StockShop.MAIN, 2);
        RunResult partly = shop.run();
        assertThat(partly.written()).isEqualTo(1);
        assertThat(partly.held()).isEqualTo(1);
        assertThat(shop.tables.rows().pushed("MAIN"))
                .containsEntry("TIN-SMALL", 6L)
                .containsEntry("TIN-LARGE", 3L);
        assertThat(shop.open(ProblemCode.STOCK_REFUSED)).singleElement().satisfies(error -> {
            assertThat(error.items()).extracting(item -> item.key()).containsExactly("TIN-LARGE");
            assertThat(error.subject()).isEqualTo("Unknown SKU: TIN-LARGE");
        });
        shop.cleared();
        shop.clock.advance(Duration.ofSeconds(-45));
        shop.run();
        assertThat(shop.pushes()).as("waits 25 s").isZero();
    }

    @Test
    @Tag("M109")
    void aRefusedFigureIsRetriedGoesThroughAndItsErrorEnds() {
        aPartlyAcceptedBatchKeepsWhatWasTakenAndNamesTheRest();
        shop.sandbox.cartRover().account().addSku("TIN-LARGE", "Large tin");
        shop.push.actions().retry(ProblemCode.STOCK_REFUSED, "", List.of("TIN-LARGE"));
        shop.run();
        shop.inStep("TIN-LARGE", 2);
        assertThat(shop.open(ProblemCode.STOCK_REFUSED)).isEmpty();
    }

    @Test
    void oneErrorForEachAnswerNotForEachSku() {
        reopen(CartRoverVariant.standard().newWarehouseRefused(true));
        shop.skus(12, 9);
        shop.run();
        assertThat(shop.open(ProblemCode.STOCK_REFUSED)).singleElement().satisfies(error -> {
            assertThat(error.items()).hasSize(12);
            assertThat(error.subject()).isEqualTo("Unknown warehouse: MAIN");
        });
    }

    @Test
    @Tag("P10")
    void onePoisonFigureThatSpoilsTheWholeCallKeepsNoOtherOneBack() {
        shop.skus(64, 9);
        shop.wire = call ->
                poisons(call, "SKU-0033") ? refusal() : shop.sandbox.transport().send(call);
        RunResult result = shop.run();
        assertThat(result.written()).isEqualTo(63);
        assertThat(shop.open(ProblemCode.STOCK_REFUSED))
                .singleElement()
                .satisfies(error ->
                        assertThat(error.items()).extracting(item -> item.key()).containsExactly("SKU-0033"));
        shop.stock("SKU-0001", StockShop.MAIN, 4);
        shop.clock.advance(Duration.ofHours(1));
        shop.cleared();
        shop.run();
        shop.inStep("SKU-0001", 4);
        assertThat(shop.pushes()).as("the suspect travels apart").isLessThanOrEqualTo(2);
    }

    @Test
    void aCallThatIsRefusedAsAWholeEndsInABoundedNumberOfCalls() {
        shop.skus(300, 9);
        shop.wire = call ->
                poisons(call, "SKU") ? refusal() : shop.sandbox.transport().send(call);
        RunResult result = shop.run();
        assertThat(result.held()).isEqualTo(300);
        assertThat(shop.open(ProblemCode.STOCK_REFUSED))
                .singleElement()
                .satisfies(error -> assertThat(error.items()).hasSize(300));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RATE_LIMITED", "UNAUTHORIZED"})
    void aRefusedKeyOrRateStopsTheRunAndNothingIsUnknown(Fault fault) {
        shop.sku("TIN-SMALL", 7);
        shop.sandbox.faults().next(fault, CallKind.ROVER_INVENTORY_WRITE, 1);
        RunResult stopped = shop.run();
        assertThat(stopped.trouble())
                .isInstanceOf(fault == Fault.RATE_LIMITED ? Trouble.RateLimited.class : Trouble.KeyRefused.class);
        assertThat(shop.tables.rows().unsettled()).isEmpty();
        shop.run();
        shop.inStep("TIN-SMALL", 7);
    }

    @Test
    void aSkuThatTheAnswerDoesNotNameIsNotConfirmedUntilItIsReadBack() {
        shop.sku("TIN-SMALL", 7);
        shop.sku("TIN-LARGE", 3);
        shop.wire = call -> {
            HttpAnswer real = shop.sandbox.transport().send(call);
            return poisons(call, "TIN")
                    ? new HttpAnswer.Received(
                            200,
                            Map.of(),
                            "{\"success_code\":true,\"response\":{\"success\":[{\"sku\":\"TIN-SMALL\"}],\"failed\":[]}}")
                    : real;
        };
        RunResult result = shop.run();
        assertThat(result.written()).isEqualTo(1);
        assertThat(shop.tables.rows().unsettled())
                .extracting(open -> open.sku())
                .containsExactly("TIN-LARGE");
        shop.wire = shop.sandbox.transport();
        shop.cleared();
        shop.run();
        shop.inStep("TIN-LARGE", 3);
        assertThat(shop.pushes()).isZero();
    }

    @Test
    void anUnreachableServiceIsATroubleOfTheWholeRun() {
        shop.sku("TIN-SMALL", 7);
        shop.sandbox.faults().next(Fault.OFFLINE, CallKind.ROVER_INVENTORY, 1);
        assertThat(shop.run().trouble())
                .isInstanceOfSatisfying(
                        Trouble.NoAnswer.class,
                        none -> assertThat(none.cause()).isEqualTo(Outcome.UnknownCause.UNREACHABLE));
    }
}
