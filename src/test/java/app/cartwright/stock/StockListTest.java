package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.HttpAnswer;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.Fault;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.stock.SkuMatch.Kind;
import app.cartwright.stock.StockList.At;
import app.cartwright.stock.StockList.State;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StockListTest extends StockTesting {
    private StockList list() {
        return new StockList(shop.tables, shop.orders);
    }

    private At at(String sku) {
        StockList.Row row = list().row(shop.settings, sku);
        assertThat(row).isNotNull();
        assertThat(list().rows(shop.settings)).contains(row);
        return row.locations().getFirst();
    }

    @Test
    void aPushedFigureIsInStepWithItsThreeNumbers() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.clock.advance(Duration.ofHours(1));
        shop.run();
        At at = at("TIN-SMALL");
        assertThat(at.state()).isEqualTo(State.IN_STEP);
        assertThat(at.source()).isEqualTo(StockShop.MAIN);
        assertThat(at.available()).isEqualByComparingTo("7");
        assertThat(at.lastPushed()).isEqualTo(7);
        assertThat(at.cartroverFigure()).isEqualByComparingTo("7");
        assertThat(at.verdict()).isEqualTo(Drift.Verdict.EQUAL);
        assertThat(list().waitingSince(shop.settings)).isNull();
    }

    @Test
    void whatCouldNotBeSentWaitsSinceItChanged() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.stock("TIN-SMALL", StockShop.MAIN, 5);
        shop.sandbox.faults().next(Fault.OFFLINE, CallKind.ROVER_INVENTORY_WRITE, 1);
        shop.run();
        assertThat(at("TIN-SMALL").state()).isEqualTo(State.PENDING);
        assertThat(list().waitingSince(shop.settings)).isEqualTo(shop.clock.instant());
    }

    @Test
    void aLostAnswerIsUnconfirmedAndARefusalFailed() {
        shop.close();
        shop = new StockShop(
                folder.resolve("b.db"), CartRoverVariant.standard().unknownSku(CartRoverVariant.UnknownSku.FAILED));
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.stock("TIN-SMALL", StockShop.MAIN, 5);
        shop.sandbox.faults().next(Fault.LOST_REQUEST, CallKind.ROVER_INVENTORY_WRITE, 1);
        shop.run();
        assertThat(at("TIN-SMALL").state()).isEqualTo(State.UNCONFIRMED);
        shop.run();
        shop.sandbox.cartRover().account().removeSku("TIN-SMALL");
        shop.stock("TIN-SMALL", StockShop.MAIN, 4);
        shop.run();
        assertThat(at("TIN-SMALL").state()).isEqualTo(State.FAILED);
        assertThat(at("TIN-SMALL").note()).isEqualTo("CartRover says: Unknown SKU: TIN-SMALL");
    }

    @Test
    @Tag("M50")
    void aLocationThatIsOffIsShownAsOff() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.map(StockShop.off(shop.on("MAIN", StockShop.MAIN)));
        assertThat(at("TIN-SMALL").state()).isEqualTo(State.OFF);
        assertThat(at("TIN-SMALL").lastPushed()).isEqualTo(7);
    }

    @Test
    @Tag("M124")
    void aFigureThatDiffersInCartRoverIsUnconfirmedAndSaysSo() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.shows("TIN-SMALL", "MAIN", 12);
        shop.orders.pulled = shop.clock.instant();
        shop.clock.advance(Duration.ofHours(1));
        shop.push.run(app.cartwright.schedule.RunRequest.BY_CLOCK);
        assertThat(at("TIN-SMALL").verdict()).isEqualTo(Drift.Verdict.DIFFERS);
        assertThat(at("TIN-SMALL").state()).isEqualTo(State.UNCONFIRMED);
        assertThat(at("TIN-SMALL").note()).isEqualTo("CartRover shows 12, 7 was sent");
    }

    @Test
    void aSkippedZeroAndAHeldPushSayWhy() {
        shop.skus(20, 9);
        shop.run();
        for (int i = 0; i < 20; i++) {
            shop.stock("SKU-%04d".formatted(i), StockShop.MAIN, 0);
        }
        shop.run();
        assertThat(at("SKU-0003").note()).isEqualTo("Held: too many SKUs would become 0");
        shop.runByHand(ZeroAnswer.SKIP);
        assertThat(at("SKU-0003").note()).isEqualTo("0 is not sent, as you chose");
        assertThat(at("SKU-0003").state()).isEqualTo(State.PENDING);
        assertThat(list().waitingSince(shop.settings))
                .as("nothing waits that is not to be sent")
                .isNull();
    }

    @Test
    @Tag("M14")
    void skusWithoutAPartnerAreListed() {
        shop.sku("TIN-SMALL", 7);
        shop.inflow("CRATE-WOOD", 1);
        shop.inflow("tin-medium", 1);
        shop.sandbox.cartRover().account().addSku("TIN-MEDIUM", "Medium tin");
        shop.sandbox.cartRover().account().addSku("VOUCHER-25", "Voucher");
        shop.run();
        Map<String, Kind> kinds = new java.util.TreeMap<>();
        list().rows(shop.settings).forEach(row -> kinds.put(row.sku(), row.match()));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "TIN-SMALL", Kind.MATCHED,
                        "CRATE-WOOD", Kind.ONLY_INFLOW,
                        "VOUCHER-25", Kind.ONLY_CARTROVER,
                        "tin-medium", Kind.DIFFERS_BY_CASE_OR_BLANK,
                        "TIN-MEDIUM", Kind.DIFFERS_BY_CASE_OR_BLANK));
        StockList.Row near = list().row(shop.settings, "TIN-MEDIUM");
        assertThat(near).isNotNull();
        assertThat(near.nearest()).isEqualTo("tin-medium");
        assertThat(list().row(shop.settings, "NO-SUCH")).isNull();
    }

    @Test
    @Tag("M47")
    void locationsAreThoseThatCartRoverReportsAndThoseThatWereTyped() {
        shop.sku("TIN-SMALL", 7);
        for (int i = 0; i < 50; i++) {
            shop.shows("TIN-SMALL", "SHOP-%02d".formatted(i), 1);
        }
        shop.runByHand(ZeroAnswer.ASK);
        List<StockList.Location> locations =
                list().locations(List.of(shop.on("SHOP-00", StockShop.MAIN), shop.on("TYPED", StockShop.MAIN)));
        assertThat(locations).hasSize(51).contains(new StockList.Location("TYPED", false));
        assertThat(locations).contains(new StockList.Location("SHOP-49", true));
    }

    @Test
    @Tag("M47")
    void beforeAnythingIsReportedThereIsNoLocation() {
        shop.sku("TIN-SMALL", 7);
        shop.map();
        assertThat(shop.push.survey().locations().cartRover()).isEmpty();
    }

    // why this number

    private List<WhyThisNumber.Sum> why(String sku) {
        SkuMatch.Item item = list().match().matched().get(sku);
        assertThat(item).isNotNull();
        return new WhyThisNumber(shop.tables, shop.orders).sums(shop.settings, item);
    }

    @Test
    @Tag("M58")
    void theSumBehindANumberIsShownPartByPart() {
        shop.sku("TIN-SMALL", 7);
        shop.sandbox.inflow().catalogue().setOnHand("TIN-SMALL", StockShop.FLOOR, new BigDecimal("1.5"));
        shop.map(StockShop.all("MAIN"));
        shop.run();
        shop.orders.waiting.add(
                new OrderFacts.Waiting("TIN-SMALL", "1001", BigDecimal.TWO, shop.clock.instant(), true));
        WhyThisNumber.Sum sum = why("TIN-SMALL").getFirst();
        assertThat(sum.source()).isEqualTo("ALL");
        assertThat(sum.parts())
                .extracting(part -> part.inflowLocation() + " " + part.available())
                .containsExactlyInAnyOrder("Main warehouse 7", "Shop floor 1.5");
        assertThat(sum.sum()).isEqualByComparingTo("8.5");
        assertThat(sum.toPush()).isEqualTo(8);
        assertThat(sum.notes())
                .containsExactly(
                        "Counts all 2 active inFlow locations, as they are, also below 0.",
                        "Pushed is what is available: on hand less reserved.",
                        "8.5 is rounded down to 8.",
                        "2 on held orders (1001) are not subtracted.");
    }

    @Test
    @Tag("P6")
    void anUnknownPartSaysThatNothingIsSent() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.map(shop.on("MAIN", StockShop.FLOOR));
        WhyThisNumber.Sum sum = why("TIN-SMALL").getFirst();
        assertThat(sum.sum()).isNull();
        assertThat(sum.notes()).contains("inFlow gave no figure for Shop floor: unknown, so nothing is sent.");
    }

    @Test
    void belowZeroIsSentAsZeroAndSaysSo() {
        shop.sku("TIN-SMALL", 7);
        shop.stock("TIN-SMALL", StockShop.MAIN, -3);
        shop.run();
        assertThat(why("TIN-SMALL").getFirst().notes()).contains("-3 is below 0 and is sent as 0.");
        assertThat(shop.figure("TIN-SMALL", "MAIN")).isZero();
    }

    @Test
    @Tag("M61")
    void whatACombiningCartSeesIsSaid() {
        shop.sku("TIN-SMALL", 7);
        shop.map(shop.on("MAIN", StockShop.MAIN), shop.on("RETAIL", StockShop.MAIN));
        shop.shows("TIN-SMALL", "MAIN", 3);
        shop.run();
        assertThat(why("TIN-SMALL").getFirst().notes())
                .as("what was pushed since it was read counts")
                .contains("A cart that combines all locations sees 14.");
        shop.map(shop.on("MAIN", StockShop.MAIN), StockShop.off(shop.on("RETAIL", StockShop.MAIN)));
        assertThat(why("TIN-SMALL").getLast().notes())
                .contains("Switched off: nothing is sent, CartRover keeps its last number.");
    }

    @Test
    void theJourneyTellsEveryPushWithItsProcessIdAndWhatWasSuperseded() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.stock("TIN-SMALL", StockShop.MAIN, 5);
        shop.sandbox.faults().next(Fault.LOST_REQUEST, CallKind.ROVER_INVENTORY_WRITE, 1);
        shop.run();
        shop.run();
        List<WhyThisNumber.Step> journey = new WhyThisNumber(shop.tables, shop.orders).journey("TIN-SMALL");
        assertThat(journey)
                .filteredOn(step -> !step.step().equals("readBack"))
                .extracting(step -> step.step() + ": " + step.detail())
                .containsExactly(
                        "pushed: MAIN: 7 sent",
                        "notTaken: MAIN: 5 did not arrive. CartRover shows 7",
                        "pushed: MAIN: 5 sent");
        assertThat(journey.getFirst().processId()).isNotBlank();
    }

    // dry run and set-up

    @Test
    void theDryRunTellsWhatWouldChangeAndWritesNothing() {
        shop.skus(30, 9);
        for (int i = 0; i < 8; i++) {
            shop.stock("SKU-%04d".formatted(i), StockShop.MAIN, 0);
        }
        for (int i = 0; i < 29; i++) {
            shop.shows("SKU-%04d".formatted(i), "MAIN", i == 10 ? 9 : i == 11 ? 3 : 20);
        }
        StockPreview.Result preview = shop.push.preview(shop.settings.pushInventory());
        assertThat(preview.trouble()).isNull();
        assertThat(preview.equal()).isEqualTo(1);
        Map<String, Long> changes = new java.util.TreeMap<>();
        preview.figures().forEach(figure -> changes.merge(figure.change().word(), 1L, Long::sum));
        assertThat(changes).isEqualTo(Map.of("becomesZero", 8L, "down", 19L, "up", 1L, "new", 1L));
        assertThat(preview.guarded()).singleElement().satisfies(guard -> {
            assertThat(guard.cartroverLocation()).isEqualTo("MAIN");
            assertThat(guard.zeroes()).hasSize(8);
            assertThat(guard.matched()).isEqualTo(30);
        });
        assertThat(shop.sandbox.history().writes()).isEmpty();
        assertThat(shop.tables.rows().lines("MAIN")).isEmpty();
    }

    @Test
    void aDryRunThatCanNotReadSaysWhichSide() {
        shop.sku("TIN-SMALL", 7);
        shop.sandbox.faults().next(Fault.OFFLINE, CallKind.INFLOW_SUMMARY, 1);
        StockPreview.Result preview = shop.push.preview(shop.settings.pushInventory());
        assertThat(preview.trouble()).isNotNull();
        assertThat(preview.trouble().api()).isEqualTo(app.cartwright.http.Api.INFLOW);
    }

    @Test
    void aDryRunAfterARunFindsEverythingEqual() {
        shop.skus(3, 9);
        shop.run();
        assertThat(shop.push.preview(shop.settings.pushInventory()).figures()).isEmpty();
        StockPreview.Result after = shop.push.preview(shop.settings.pushInventory());
        assertThat(after.equal()).isEqualTo(3);
        assertThat(after.inStep()).allMatch(f -> f.change() == StockPreview.Change.EQUAL);
        shop.push.actions().pushAgain(List.of("SKU-0001"));
        assertThat(shop.push.preview(shop.settings.pushInventory()).figures())
                .extracting(figure -> figure.change())
                .containsExactly(StockPreview.Change.AGAIN);
    }

    @Test
    void theSurveyShowsBothSidesLocationsWithAnExample() {
        shop.sku("TIN-SMALL", 7);
        shop.sku("TIN-LARGE", 4);
        shop.stock("TIN-SMALL", StockShop.FLOOR, 2);
        shop.shows("TIN-LARGE", "MAIN", 1);
        StockSurvey.Locations locations = shop.push.survey().locations();
        assertThat(locations.cartRover()).containsExactly("MAIN");
        assertThat(locations.inflow()).extracting(l -> l.name()).containsExactly("Main warehouse", "Shop floor");
        assertThat(locations.exampleSku()).isEqualTo("TIN-SMALL");
        assertThat(locations.exampleAt().values().stream()
                        .map(n -> n.stripTrailingZeros().toPlainString()))
                .containsExactlyInAnyOrder("7", "2");
        assertThat(shop.push.survey().match().match().matched()).hasSize(2);
    }

    @Test
    void aSkuOnTwoProductsIsOneErrorAndEndsWithIt() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        String answer = "\"sku\":\"TIN-SMALL\"";
        shop.inflow("TIN-OTHER", 1);
        shop.wire = call -> {
            HttpAnswer real = shop.sandbox.transport().send(call);
            if (real instanceof HttpAnswer.Received(int status, var headers, String body)
                    && call.uri().getPath().endsWith("/products")) {
                return new HttpAnswer.Received(status, headers, body.replace("\"sku\":\"TIN-OTHER\"", answer));
            }
            return real;
        };
        shop.clock.advance(Duration.ofHours(1));
        shop.stock("TIN-SMALL", StockShop.MAIN, 1);
        shop.run();
        assertThat(shop.written("TIN-SMALL")).containsExactly(7);
        assertThat(shop.open(app.cartwright.problems.ProblemCode.SKU_AMBIGUOUS)).hasSize(1);
        assertThat(at("TIN-SMALL").state()).isEqualTo(State.FAILED);
        shop.wire = shop.sandbox.transport();
        shop.clock.advance(Duration.ofHours(1));
        shop.run();
        assertThat(shop.written("TIN-SMALL")).containsExactly(7, 1);
        assertThat(shop.open(app.cartwright.problems.ProblemCode.SKU_AMBIGUOUS)).isEmpty();
    }
}
