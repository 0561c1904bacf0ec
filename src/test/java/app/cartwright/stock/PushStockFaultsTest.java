package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.IntentKind;
import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.Fault;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushStockFaultsTest {
    @TempDir
    Path folder;

    private StockShop shop;

    @BeforeEach
    void open() {
        shop = new StockShop(folder.resolve("store.db"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void reopen(CartRoverVariant variant) {
        shop.close();
        shop = new StockShop(folder.resolve("other.db"), variant);
    }

    private void inStep(String sku, int figure) {
        assertThat(shop.figure(sku, "MAIN")).isEqualTo(figure);
        assertThat(shop.tables.rows().pushed("MAIN")).containsEntry(sku, (long) figure);
        assertThat(shop.tables.rows().unsettled()).isEmpty();
        assertThat(shop.ledger.unsettled(IntentKind.PUSH_STOCK)).isEmpty();
    }

    // unknown outcomes

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
        inStep("TIN-SMALL", 7);
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
        inStep("TIN-SMALL", 5);
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
        inStep("TIN-SMALL", 7);
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

    // kills

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("P14")
    @Tag("P5")
    void killedAroundTheCallTheOutcomeIsReadAfterTheRestart(boolean afterTheCall) {
        shop.sku("TIN-SMALL", 7);
        shop.powerCutAtPush(afterTheCall);
        assertThatThrownBy(shop::run).isInstanceOf(StockShop.PowerCut.class);
        shop.powerBack();
        assertThat(shop.ledger.unsettled(IntentKind.PUSH_STOCK)).hasSize(1);
        shop.run();
        inStep("TIN-SMALL", 7);
        assertThat(shop.written("TIN-SMALL")).containsExactly(7);
    }

    @Test
    @Tag("P14")
    void stoppedWhileWaitingForTheBudgetNothingIsLeftUnknown() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.stock("TIN-SMALL", StockShop.MAIN, 5);
        shop.gate.closedAfter = 1;
        RunResult stopped = shop.run();
        assertThat(stopped.trouble()).isInstanceOf(Trouble.Stopping.class);
        shop.gate.closedAfter = Integer.MAX_VALUE;
        shop.restart();
        assertThat(shop.tables.rows().unsettled()).isEmpty();
        shop.run();
        inStep("TIN-SMALL", 5);
    }

    // short and failed reads

    @Test
    @Tag("P6")
    void aRowThatIsMissingInTheAnswerIsAskedForOnceMore() {
        shop.skus(3, 9);
        shop.run();
        shop.stock("SKU-0001", StockShop.MAIN, 4);
        shop.sandbox.faults().next(Fault.ROW_MISSING, CallKind.INFLOW_SUMMARY, 1);
        shop.cleared();
        shop.run();
        assertThat(shop.sandbox.history().count(CallKind.INFLOW_SUMMARY)).isEqualTo(2);
        inStep("SKU-0001", 4);
    }

    @Test
    @Tag("P6")
    void aRowThatStaysMissingIsUnknownAndChangesNothing() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.sandbox.faults().next(Fault.ROW_MISSING, CallKind.INFLOW_SUMMARY, 100);
        RunResult result = shop.run();
        assertThat(result.sentence()).contains("1 unknown in inFlow");
        shop.cleared();
        shop.run();
        assertThat(shop.sandbox.history().count(CallKind.INFLOW_SUMMARY))
                .as("not asked for again and again")
                .isEqualTo(1);
        assertThat(shop.written("TIN-SMALL")).containsExactly(7);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "OFFLINE",
                "LOST_ANSWER",
                "ERROR_500_BEFORE",
                "HTML_502_BEFORE",
                "CAPTIVE_PORTAL",
                "TRUNCATED_JSON",
                "EMPTY_BODY",
                "ODD_ANSWER",
                "RATE_LIMITED",
                "UNAUTHORIZED"
            })
    @Tag("P6")
    void aReadThatFailsPushesNothingFromWhatItMissed(Fault fault) {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.stock("TIN-SMALL", StockShop.MAIN, 3);
        shop.sandbox.faults().next(fault, CallKind.INFLOW_SUMMARY, 1);
        RunResult failed = shop.run();
        assertThat(failed.complete()).isFalse();
        assertThat(failed.trouble()).isNotNull();
        assertThat(shop.written("TIN-SMALL")).containsExactly(7);
        shop.run();
        inStep("TIN-SMALL", 3);
    }

    @Test
    @Tag("P6")
    void aShortListOfLocationsMakesNoSumSmaller() {
        shop.sku("TIN-SMALL", 7);
        shop.stock("TIN-SMALL", StockShop.FLOOR, 2);
        shop.map(StockShop.all("MAIN"));
        shop.run();
        shop.clock.advance(Duration.ofHours(1));
        shop.sandbox.faults().next(Fault.SHORT_PAGE, CallKind.INFLOW_LOCATIONS, 1);
        shop.run();
        assertThat(shop.written("TIN-SMALL")).containsExactly(9);
    }

    @Test
    @Tag("P6")
    void aSkuThatOneListingOfCartRoverLacksIsStillPushed() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.clock.advance(Duration.ofHours(1));
        shop.stock("TIN-SMALL", StockShop.MAIN, 5);
        shop.sandbox.faults().next(Fault.ROW_MISSING, CallKind.ROVER_INVENTORY, 1);
        shop.run();
        inStep("TIN-SMALL", 5);
    }

    @Test
    @Tag("P10")
    void aProductThatInflowDoesNotKnowKeepsNoOtherOneBack() {
        shop.skus(40, 9);
        shop.run();
        shop.stock("SKU-0007", StockShop.MAIN, 4);
        shop.wire = call -> {
            String poison =
                    shop.sandbox.inflow().catalogue().productId("SKU-0020").orElseThrow();
            boolean poisoned = call.uri().getPath().endsWith("/summary")
                    && call.body() != null
                    && call.body().contains(poison);
            return poisoned
                    ? new HttpAnswer.Received(404, Map.of(), "{\"message\":\"No such product\"}")
                    : shop.sandbox.transport().send(call);
        };
        assertThat(shop.run().complete()).isTrue();
        inStep("SKU-0007", 4);
        assertThat(shop.written("SKU-0020")).containsExactly(9);
    }

    // refusals

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
        inStep("TIN-LARGE", 2);
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
        inStep("SKU-0001", 4);
        assertThat(shop.pushes()).as("the suspect travels apart").isLessThanOrEqualTo(2);
    }

    private static boolean poisons(HttpCall call, String sku) {
        return call.method().equals("POST")
                && call.uri().getPath().endsWith("/merchant/inventory")
                && call.body() != null
                && call.body().contains(sku);
    }

    private static HttpAnswer refusal() {
        return new HttpAnswer.Received(
                200,
                Map.of(),
                "{\"success_code\":false,\"error_code\":\"Invalid\",\"message\":\"A record is not valid\"}");
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
        inStep("TIN-SMALL", 7);
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
        inStep("TIN-LARGE", 3);
        assertThat(shop.pushes()).isZero();
    }

    // in flight

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

    // reading back

    @Test
    @Tag("M124")
    @Tag("P5")
    void aFigureThatWasChangedInCartRoverIsSentAgainAfterTheNextListing() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.shows("TIN-SMALL", "MAIN", 12);
        assertThat(shop.run().written()).isZero();
        shop.clock.advance(Duration.ofHours(1));
        shop.run();
        shop.run();
        assertThat(shop.figure("TIN-SMALL", "MAIN")).isEqualTo(7);
        assertThat(shop.written("TIN-SMALL")).containsExactly(7, 7);
    }

    @Test
    @Tag("M124")
    void runsThatAreOnlyStartedByHandMendADifferenceToo() {
        shop.sku("TIN-SMALL", 7);
        shop.runByHand(ZeroAnswer.ASK);
        shop.shows("TIN-SMALL", "MAIN", 3);
        shop.runByHand(ZeroAnswer.ASK);
        assertThat(shop.figure("TIN-SMALL", "MAIN")).isEqualTo(7);
    }

    @Test
    @Tag("M124")
    void aFigureThatIsLessByOrdersThatWaitIsLeftAlone() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.shows("TIN-SMALL", "MAIN", 5);
        shop.orders.waiting.add(
                new OrderFacts.Waiting("TIN-SMALL", "1001", java.math.BigDecimal.TWO, shop.clock.instant(), true));
        shop.clock.advance(Duration.ofHours(1));
        shop.run();
        shop.run();
        assertThat(shop.written("TIN-SMALL")).containsExactly(7);
    }

    @Test
    @Tag("P5")
    void anOrderThatCameWhileItsPullWasRunningIsNotSubtractedTwice() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        java.time.Instant created = shop.clock.instant().plusSeconds(55);
        shop.orders.lines.add(new OrderFacts.Line("TIN-SMALL", created));
        shop.stock("TIN-SMALL", StockShop.MAIN, 6);
        shop.run();
        assertThat(shop.writes().getLast().wmsDatetime())
                .as("speaks of a time before the order")
                .isBefore(created);
        shop.run();
        assertThat(shop.written("TIN-SMALL")).containsExactly(7, 6, 6);
        assertThat(shop.writes().getLast().wmsDatetime()).isAfter(created);
        shop.run();
        assertThat(shop.written("TIN-SMALL")).containsExactly(7, 6, 6);
    }

    // the supervised first push

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
