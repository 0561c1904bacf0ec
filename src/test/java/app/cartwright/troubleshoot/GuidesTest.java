package app.cartwright.troubleshoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuidesTest {
    static List<Guide> guides() {
        return List.of(Guides.ORDER, Guides.STOCK, Guides.SHIPPING);
    }

    static Stream<Arguments> situations() {
        return Stream.of(OrderSituations.all(), StockSituations.all(), ShippingSituations.all())
                .flatMap(map -> map.entrySet().stream())
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Explanation order(String name) {
        return explain(OrderSituations.all(), name);
    }

    private static Explanation stock(String name) {
        return explain(StockSituations.all(), name);
    }

    private static Explanation shipping(String name) {
        return explain(ShippingSituations.all(), name);
    }

    private static Explanation explain(Map<String, Situations.Situation> all, String name) {
        return all.get(name).explain();
    }

    private static Explanation.Step step(Explanation explanation, String startOfQuestion) {
        return explanation.steps().stream()
                .filter(step -> step.question().startsWith(startOfQuestion))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("situations")
    @Tag("M111")
    @Tag("M121")
    @Tag("M130")
    void eachSituationEndsInItsVerdict(String name, Situations.Situation situation) {
        GuideWalk.Walked walked = GuideWalk.walk(situation.guide(), "1047", situation.evidence());

        assertThat(walked.ending()).isEqualTo(situation.ending());
        Explanation.Verdict verdict = walked.explanation().verdict();
        assertThat(verdict.sentence() + verdict.nextStep()).doesNotContain("{", "}", "null");
        assertThat(verdict.nextStep()).isNotBlank();
        assertThat(verdict.detail() == null ? "" : verdict.detail()).doesNotContain("{", "}", "null");
        assertThat(verdict.ways()).allSatisfy(way -> {
            assertThat(way.text()).doesNotContain("{", "}", "null").doesNotEndWith(".");
            assertThat(verdict.nextStep()).contains(way.text());
        });
        walked.explanation()
                .steps()
                .forEach(step -> assertThat(step.evidence()).isNotBlank().doesNotContain("{", "}", "null"));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyLeafIsReached(Guide guide) {
        Set<String> reached = new HashSet<>();
        situations()
                .map(arguments -> (Situations.Situation) arguments.get()[1])
                .filter(situation -> situation.guide() == guide)
                .forEach(situation -> reached.add(situation.ending()));

        assertThat(reached).isEqualTo(guide.verdicts().keySet());
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyAnswerLeadsOnAndNoneLeadsBack(Guide guide) {
        List<String> order = guide.steps().stream().map(Guide.Step::id).toList();
        for (Guide.Step step : guide.steps()) {
            step.next().values().forEach(next -> {
                boolean verdict = guide.verdicts().containsKey(next);
                assertThat(verdict || order.indexOf(next) >= 0).as(next).isTrue();
                assertThat(next).isNotEqualTo(step.id());
            });
        }
        assertThat(depth(guide, order.getFirst(), 0)).isLessThan(guide.steps().size() + 1);
    }

    private static int depth(Guide guide, String id, int above) {
        assertThat(above).as("a guide that goes round in circles").isLessThan(50);
        Guide.Step step = guide.step(id);
        return step == null
                ? above
                : step.next().values().stream()
                        .mapToInt(next -> depth(guide, next, above + 1))
                        .max()
                        .orElse(above);
    }

    @Test
    void theLegsAreThoseOfTheContract() {
        Set<String> legs = Set.of(
                "cartToCartRover", "cartRoverToInflow", "inflowToCartRover", "cartRoverToCart", "noFault", "unknown");

        guides().forEach(guide ->
                guide.verdicts().values().forEach(ending -> assertThat(legs).contains(ending.where())));
    }

    @Test
    @Tag("M111")
    void theFirstQuestionOfAMissedOrderIsWhetherItReachedCartRover() {
        assertThat(order("nothing told").steps().getFirst().question()).isEqualTo("Did the order reach CartRover?");
    }

    @Test
    @Tag("M112")
    void whereCartRoverCantBeReadTheOwnerIsSentToItsOrders() {
        Explanation explanation = order("CartRover can't be read");

        assertThat(explanation.verdict().where()).isEqualTo("unknown");
        assertThat(explanation.verdict().nextStep()).contains("app.cartrover.com", "Orders");
        assertThat(explanation.verdict().url()).isEqualTo("https://app.cartrover.com/");
        assertThat(explanation.steps().getFirst().answer()).isEqualTo("ask");
        assertThat(explanation.steps().getFirst().asks()).isEqualTo("orderInCartRover");
    }

    @Test
    @Tag("M113")
    void anOrderThatIsNotInCartRoverIsStuckBetweenCartAndCartRover() {
        Explanation explanation = order("nothing told");

        assertThat(explanation.verdict().where()).isEqualTo("cartToCartRover");
        assertThat(explanation.steps().getFirst().answer()).isEqualTo("no");
        assertThat(order("not there, says the owner").verdict().where()).isEqualTo("cartToCartRover");
    }

    @Test
    @Tag("M114")
    void theLastOrderRunIsComparedWithTheOrder() {
        assertThat(step(order("nothing told"), "Has Order Download run").asks()).isEqualTo("lastOrderRun");
        assertThat(step(order("run told, not when it was made"), "Has Order Download run")
                        .asks())
                .isEqualTo("orderInCartAt");
        assertThat(step(order("run before the order"), "Has Order Download run").answer())
                .isEqualTo("no");
        assertThat(step(order("result not told"), "Has Order Download run").answer())
                .isEqualTo("yes");
    }

    @Test
    @Tag("M115")
    void cartRoversTimesArePacificAndShownInBothZones() {
        assertThat(step(order("result not told"), "Has Order Download run").evidence())
                .isEqualTo("Yes. Order made 13:41 your time. Last Order Run 11:05 Pacific = 14:05 your time.");
    }

    @Test
    @Tag("M116")
    void aFailedOrderRunPointsAtTheAlerts() {
        assertThat(order("run failed").verdict().nextStep()).contains("Alerts");
        assertThat(order("run before the order, failed").verdict().nextStep()).contains("Alerts");
    }

    @Test
    @Tag("M117")
    @Tag("M118")
    void aGoodRunLeadsToEditSetupAndNamesTheUsualCause() {
        assertThat(order("statuses not told").verdict().nextStep())
                .contains("Carts › Shopify › Edit Setup", "usual cause", "Awaiting Fulfillment");
    }

    @Test
    @Tag("M119")
    void forAStatusThatIsNotPulledBothFixesAreOffered() {
        Explanation explanation = order("status not pulled");

        assertThat(explanation.verdict().where()).isEqualTo("cartToCartRover");
        assertThat(explanation.verdict().nextStep())
                .contains(
                        "Either change the order's status",
                        "or add On hold to the cart's settings",
                        "Awaiting Fulfillment");
    }

    @Test
    @Tag("M120")
    void anOrderThatCartRoverHasAndInflowHasNotIsStuckBetweenThem() {
        assertThat(order("there for hours").verdict().where()).isEqualTo("cartRoverToInflow");
        assertThat(order("there for hours").verdict().nextStep()).contains("Errors");
        assertThat(order("held by an error").verdict())
                .extracting(Explanation.Verdict::where, Explanation.Verdict::nextStep)
                .containsExactly("cartRoverToInflow", "Give it this SKU in inFlow.");
    }

    @Test
    @Tag("M122")
    void stockStartsWithTheSameSku() {
        assertThat(stock("another figure").steps().getFirst().question()).contains("same SKU");
        assertThat(stock("only in inFlow").steps().getFirst().answer()).isEqualTo("no");
        assertThat(stock("only in inFlow").steps().getFirst().evidence()).contains("tea-assam-100");
    }

    @Test
    @Tag("M123")
    void differentSkusAreMadeEqualAndPushedAgain() {
        assertThat(stock("only in inFlow").verdict().nextStep()).contains("Make the SKUs equal", "push the SKU again");
        assertThat(stock("another SKU at the cart").verdict().nextStep()).contains("push the SKU again");
    }

    @Test
    @Tag("M124")
    void figuresAreComparedLocationByLocation() {
        assertThat(step(stock("another figure"), "Does CartRover show").evidence())
                .isEqualTo("No. For MAIN inFlow has 28, 28 was sent and CartRover shows 31.");
        assertThat(stock("another figure").verdict().where()).isEqualTo("inflowToCartRover");
    }

    @Test
    @Tag("M125")
    void thePathToCartRoversFigureIsShown() {
        assertThat(stock("a figure can't be read").verdict().nextStep())
                .contains("Merchants › Locations & Products", "TEA-ASSAM-100");
    }

    @Test
    @Tag("M126")
    void equalFiguresMeanBetweenCartRoverAndTheCart() {
        assertThat(stock("run not told").verdict().where()).isEqualTo("cartRoverToCart");
    }

    @Test
    @Tag("M127")
    @Tag("M128")
    void theLastInventoryRunIsAskedForAndAFailureLeadsToTheAlerts() {
        assertThat(stock("run not told").verdict().nextStep()).contains("Carts, then the cart", "Last Inventory Run");
        assertThat(step(stock("run not told"), "Has Inventory Upload").asks()).isEqualTo("lastInventoryRun");
        assertThat(stock("run failed").verdict().nextStep()).contains("Alerts");
    }

    @Test
    @Tag("M129")
    void afterAGoodRunSyncInventoryWithLocationIsTheLastCheck() {
        assertThat(stock("location not told").verdict().nextStep())
                .contains("Edit Setup", "Sync Inventory with Location", "COMBINE ALL LOCATIONS");
        assertThat(stock("one location where all are wanted").verdict().sentence())
                .contains("from MAIN");
    }

    @Test
    void whatIsNoFaultIsNotCalledOne() {
        assertThat(List.of(
                        stock("three on new orders"),
                        stock("below the minimum level"),
                        stock("sent two minutes ago"),
                        stock("changed just now"),
                        shipping("partly fulfilled"),
                        shipping("settling"),
                        shipping("sent two minutes ago"),
                        order("came a minute ago"),
                        order("made two minutes ago")))
                .extracting(explanation -> explanation.verdict().where())
                .containsOnly("noFault");
    }

    @Test
    @Tag("M131")
    void anOrderThatIsNotEntirelyFulfilledExplainsThatShippingGoesOnce() {
        Explanation explanation = shipping("partly fulfilled");

        assertThat(explanation.verdict().sentence()).contains("aits for 2 of 5 lines");
        assertThat(explanation.verdict().nextStep()).contains("only once", "entire order");
    }

    @Test
    @Tag("M132")
    @Tag("M133")
    void nextIsWhetherCartRoverGotItWithTheStatusShipped() {
        assertThat(step(shipping("run not told"), "Did CartRover get").answer()).isEqualTo("yes");
        assertThat(step(shipping("confirmed"), "Did CartRover get").answer()).isEqualTo("yes");
        assertThat(step(shipping("waits for tracking"), "Did CartRover get").answer())
                .isEqualTo("no");
        assertThat(shipping("waits for tracking").verdict().where()).isEqualTo("inflowToCartRover");
    }

    @Test
    @Tag("M134")
    void theShipmentsOfCartRoversOrderAreCounted() {
        assertThat(step(shipping("run not told"), "Does CartRover's order show").evidence())
                .isEqualTo("Yes. 1 shipment.");
        assertThat(shipping("shipped without a shipment").verdict().where()).isEqualTo("inflowToCartRover");
    }

    @Test
    @Tag("M135")
    void whereAllIsRightItIsBetweenCartRoverAndTheCart() {
        assertThat(shipping("run not told").verdict().where()).isEqualTo("cartRoverToCart");
        assertThat(shipping("run good").verdict().where()).isEqualTo("cartRoverToCart");
    }

    @Test
    @Tag("M136")
    void theLastShipmentRunIsAskedForAndAFailureLeadsToTheAlerts() {
        assertThat(shipping("run not told").verdict().nextStep()).contains("Carts", "Last Shipment Run");
        assertThat(shipping("run failed").verdict().nextStep()).contains("Alerts");
    }

    @Test
    @Tag("M77")
    void anOrderMadeInInflowItselfIsNoFault() {
        assertThat(shipping("not through CartRover").verdict().where()).isEqualTo("noFault");
    }

    @Test
    @Tag("M86")
    @Tag("M87")
    void aChangeAfterThePushIsToBeMadeAtTheCartByHand() {
        assertThat(shipping("changed after the push").verdict())
                .extracting(Explanation.Verdict::where, Explanation.Verdict::nextStep)
                .containsExactly("noFault", "Make the change at the cart by hand.");
    }

    @Test
    @Tag("M117")
    void aStatusThatIsNotPulledHasTwoWaysOutAsData() {
        Explanation.Verdict verdict = OrderSituations.all().values().stream()
                .filter(situation -> situation.ending().equals("wrongStatus"))
                .findFirst()
                .orElseThrow()
                .explain()
                .verdict();
        assertThat(verdict.ways()).extracting(Explanation.Way::part).containsExactly("either", "or", "then");
        assertThat(verdict.ways()).extracting(Explanation.Way::at).containsExactly("cart", "cartRover", "here");
        assertThat(verdict.nextStep()).startsWith("Either ").contains(", or ", ". Then ");
    }
}
