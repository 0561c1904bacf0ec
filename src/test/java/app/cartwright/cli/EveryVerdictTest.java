package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.troubleshoot.Guide;
import app.cartwright.troubleshoot.Guides;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Every leaf of the three trees, by the command line, over real HTTP and a real store, in one practice shop. */
class EveryVerdictTest {
    private static final String CART = "cartToCartRover";
    private static final String PULL = "cartRoverToInflow";
    private static final String PUSH = "inflowToCartRover";
    private static final String CART_PUSH = "cartRoverToCart";
    private static final String NO_FAULT = "noFault";
    private static final String UNKNOWN = "unknown";
    private static final String CANT_READ_INFLOW = "Can't tell yet: inFlow can't be read at the moment. The connection"
            + " to inFlow (127.0.0.1) broke before the answer was whole.";
    private static final String CANT_READ_CARTROVER = CANT_READ_INFLOW.replace("inFlow", "CartRover");
    private static final String SKU = "TEA-ASSAM-100";

    @TempDir
    static Path folder;

    private static ExplainingShop shop;

    @BeforeAll
    static void open() throws IOException {
        // 14:06 in New York, 11:06 in Los Angeles.
        shop = new ExplainingShop(folder, Instant.parse("2026-03-11T18:06:00Z"), ZoneId.of("America/New_York"));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void fresh() {
        shop.later(30);
        shop.sync();
        dismissAll();
        shop.reached.clear();
    }

    @AfterEach
    void reachesWhatItSays(TestInfo info) {
        shop.sandbox.faults().calm();
        shop.trial.run("resume");
        dismissAll();
        Set<String> said = said(info.getTestMethod().orElseThrow());
        assertThat(shop.reached).containsAll(said);
    }

    @Test
    void everyLeafOfTheThreeTreesIsReached() {
        Set<String> said = new LinkedHashSet<>();
        Arrays.stream(EveryVerdictTest.class.getDeclaredMethods()).forEach(method -> said.addAll(said(method)));

        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                all("order", Guides.ORDER),
                                all("stock", Guides.STOCK),
                                all("shipping", Guides.SHIPPING))
                        .flatMap(leaves -> leaves)
                        .toList());
    }

    private static void dismissAll() {
        shop.openErrors().forEach(id -> shop.trial.run("dismiss", id, "--reason", "seen"));
    }

    private static Stream<String> all(String topic, Guide guide) {
        return guide.verdicts().keySet().stream().map(leaf -> topic + "/" + leaf);
    }

    private static Set<String> said(Method method) {
        Reaches reaches = method.getAnnotation(Reaches.class);
        Set<String> said = new LinkedHashSet<>();
        if (reaches != null) {
            Arrays.stream(reaches.order()).forEach(leaf -> said.add("order/" + leaf));
            Arrays.stream(reaches.stock()).forEach(leaf -> said.add("stock/" + leaf));
            Arrays.stream(reaches.shipping()).forEach(leaf -> said.add("shipping/" + leaf));
        }
        return said;
    }

    private static ExplainingShop.Answered order(String number, String... told) {
        return shop.explain("order", number, told);
    }

    private static ExplainingShop.Answered stock(String sku, String... told) {
        return shop.explain("stock", sku, told);
    }

    private static ExplainingShop.Answered shipping(String number, String... told) {
        return shop.explain("shipping", number, told);
    }

    // My order didn't come in

    @Test
    @Reaches(order = {"askRun", "waitForRun", "noRunSince", "runFailed", "askResult"})
    @Tag("M111")
    @Tag("M113")
    @Tag("M114")
    @Tag("M115")
    @Tag("M116")
    void anOrderThatCartRoverLacksIsFollowedByItsLastRun() {
        ExplainingShop.Answered asked = order("9001")
                .ends(
                        "askRun",
                        CART,
                        "It's stuck between the cart and CartRover: CartRover doesn't have order 9001.",
                        0)
                .next("Last Order Run");
        assertThat(asked.lastStep().path("asks").asText()).isEqualTo("lastOrderRun");
        assertThat(asked.ran().json().at("/verdict/url").asText()).isEqualTo("https://app.cartrover.com/");

        order("9002", "lastOrderRun=" + shop.pacific(shop.ago(20)), "orderInCartAt=" + shop.own(shop.ago(2)))
                .ends(
                        "waitForRun",
                        NO_FAULT,
                        "Not a fault so far: the order is only minutes old, and Order Download hasn't run since.",
                        0);
        order("9003", "lastOrderRun=" + shop.pacific(shop.ago(90)), "orderInCartAt=" + shop.own(shop.ago(60)))
                .ends(
                        "noRunSince",
                        CART,
                        "It's stuck between the cart and CartRover: Order Download hasn't run since the order was"
                                + " made.",
                        0);
        String[] ran = {"lastOrderRun=" + shop.pacific(shop.ago(20)), "orderInCartAt=" + shop.own(shop.ago(60))};
        order("9004", ran)
                .ends(
                        "askResult",
                        CART,
                        "It's stuck between the cart and CartRover: Order Download ran after the order was made, but"
                                + " didn't bring it.",
                        0);
        order("9004", "lastOrderRunResult=failed")
                .ends(
                        "runFailed",
                        CART,
                        "It's stuck between the cart and CartRover: the last Order Download failed.",
                        0)
                .next("Alerts");
    }

    @Test
    @Reaches(order = {"askStatus", "wrongStatus", "askDate", "beforeEarliest", "allFits"})
    @Tag("M117")
    @Tag("M118")
    @Tag("M119")
    void aGoodRunLeadsToTheCartsEditSetup() {
        String[] ran = {
            "lastOrderRun=" + shop.pacific(shop.ago(20)),
            "orderInCartAt=" + shop.own(shop.ago(60)),
            "lastOrderRunResult=success"
        };
        order("9010", ran)
                .ends(
                        "askStatus",
                        CART,
                        "It's stuck between the cart and CartRover: Order Download ran without a failure after the"
                                + " order was made, but didn't bring it.",
                        0)
                .next("Edit Setup");
        order("9010", "orderStatusesPulled=Awaiting Fulfillment", "orderStatusInCart=Pending")
                .ends(
                        "wrongStatus",
                        CART,
                        "It's stuck between the cart and CartRover: the order's status isn't one that CartRover pulls.",
                        0)
                .next("or change the order's status");
        order("9010", "orderStatusInCart=awaiting fulfillment")
                .ends(
                        "askDate",
                        CART,
                        "It's stuck between the cart and CartRover: the run was good and the status is pulled, but the"
                                + " order didn't come.",
                        0)
                .next("Earliest Order Date");
        order("9010", "earliestOrderDate=2026-03-20")
                .ends(
                        "beforeEarliest",
                        CART,
                        "It's stuck between the cart and CartRover: the order is older than the cart's Earliest Order"
                                + " Date.",
                        0);
        order("9010", "earliestOrderDate=2026-03-01")
                .ends(
                        "allFits",
                        CART,
                        "It's stuck between the cart and CartRover, and run, status and date all fit.",
                        0);
    }

    @Test
    @Reaches(order = {"cantSee", "cantSeeInflow", "isThere"})
    @Tag("M112")
    void withAServiceDownTheGuideAsksWhatOnlyTheOwnerSees() {
        shop.sandbox.faults().offlineFor(Api.CARTROVER, Duration.ofMinutes(5));
        ExplainingShop.Answered asked = order("9020")
                .ends("cantSee", UNKNOWN, "Can't tell yet: CartRover can't be read at the moment.", 0)
                .next("app.cartrover.com");
        assertThat(asked.lastStep().path("asks").asText()).isEqualTo("orderInCartRover");
        order("9020", "orderInCartRover=no")
                .ends("askRun", CART, asked.sentence().isEmpty() ? "" : noOrder("9020"), 0);
        shop.sandbox.faults().calm();

        shop.placed("9021");
        shop.sandbox.faults().offlineFor(Api.INFLOW, Duration.ofMinutes(5));
        order("9021")
                .ends(
                        "cantSeeInflow",
                        UNKNOWN,
                        "Can't tell yet: CartRover has the order, but inFlow can't be read at the moment.",
                        0);
        shop.sandbox.faults().calm();

        shop.sync();
        order("9021").ends("isThere", NO_FAULT, "It isn't stuck: it is in inFlow as SH:9021.", 0);
        order("SH:9021").ends("isThere", NO_FAULT, "It isn't stuck: it is in inFlow as SH:9021.", 0);
    }

    private static String noOrder(String number) {
        return "It's stuck between the cart and CartRover: CartRover doesn't have order " + number + ".";
    }

    @Test
    @Reaches(order = {"hasError", "wasDeclined"})
    @Tag("M120")
    void aHeldOrderLeadsToItsErrorAndADismissedOneIsNoFault() {
        shop.carts().place(NewOrder.of("9030", TrialShop.CART).line("TEA-NOWHERE", "1", "15.00"));
        shop.sync();
        order("9030")
                .ends("hasError", PULL, "It's stuck between CartRover and inFlow: SKU TEA-NOWHERE isn't in inFlow.", 1)
                .next("inFlow");

        shop.trial.run("dismiss", shop.openErrors().getFirst());
        order("9030")
                .ends(
                        "wasDeclined",
                        NO_FAULT,
                        "Not a fault: you dismissed its error, so it isn't written to inFlow.",
                        0);
    }

    @Test
    @Reaches(order = {"wasCancelled", "isStopped", "hasErrorThere", "tooOld"})
    void whatCartRoverItselfStopsIsNamed() {
        shop.placed("9040");
        shop.carts().cancel("9040");
        order("9040")
                .ends(
                        "wasCancelled",
                        NO_FAULT,
                        "Not a fault: it was cancelled before it was pulled, so it isn't written to inFlow.",
                        0);
        shop.placed("9041");
        shop.carts().hold("9041", true);
        order("9041")
                .ends(
                        "isStopped",
                        NO_FAULT,
                        "Not a fault: CartRover has the order on hold; it is pulled once that is lifted.",
                        0);
        shop.placed("9042");
        shop.carts().cancelSending("9042", true);
        order("9042").ends("isStopped", NO_FAULT, "Not a fault: sending the order was cancelled in CartRover.", 0);
        shop.placed("9043");
        shop.carts().fail("9043", "E1", "Address is not valid");
        order("9043")
                .ends(
                        "hasErrorThere",
                        CART,
                        "It's stuck between Larkspur Lane Teas and CartRover: CartRover holds the order with an error.",
                        0)
                .next("Alerts");
        shop.carts().cancel("9043");
        shop.carts()
                .place(NewOrder.of("9044", TrialShop.CART)
                        .line(SKU, "1", "15.00")
                        .orderDate(LocalDate.of(2026, 2, 20)));
        order("9044")
                .ends("tooOld", NO_FAULT, "Not a fault: it is older than 2026-03-01, the first day that is pulled.", 0);
    }

    @Test
    @Reaches(order = {"isOff", "justCame", "notPulled", "takenElsewhere"})
    @Tag("M120")
    void anOrderThatIsOnlyInCartRoverIsBetweenCartRoverAndInflow() {
        Instant synced = shop.now();
        shop.placed("9050");
        order("9050")
                .ends(
                        "justCame",
                        NO_FAULT,
                        "Not a fault: it has only just come to CartRover and is pulled with the next run.",
                        0);
        shop.later(10);
        order("9050")
                .ends(
                        "notPulled",
                        PULL,
                        "It's stuck between CartRover and inFlow: CartRover has it, and it hasn't been pulled.",
                        0)
                .next("Sync now");
        shop.trial.run("pause");
        order("9050")
                .ends("isOff", PULL, "It's stuck between CartRover and inFlow: all services are paused.", 0)
                .next("Resume");
        shop.trial.run("resume");
        shop.later(20);
        order("9050")
                .ends(
                        "isOff",
                        PULL,
                        "It's stuck between CartRover and inFlow: Pull orders hasn't had a good run since "
                                + DateTimeFormatter.ofPattern("HH:mm").format(synced.atZone(shop.zone)) + ".",
                        0);
        shop.carts().takeElsewhere("9050");
        shop.sync();
        order("9050")
                .ends(
                        "takenElsewhere",
                        PULL,
                        "It's stuck between CartRover and inFlow: CartRover has handed it over already, but not to this"
                                + " Cartwright.",
                        0);
    }

    // Stock differs between inFlow and my cart

    @Test
    @Reaches(stock = {"nowhere", "skuDiffers", "twice", "cartSkuDiffers", "cantSee"})
    @Tag("M121")
    @Tag("M122")
    @Tag("M123")
    void theFirstQuestionIsTheSku() {
        stock("TEA-NOWHERE")
                .ends("nowhere", UNKNOWN, "Can't tell yet: neither inFlow nor CartRover has the SKU TEA-NOWHERE.", 0);
        stock("tea-assam-100").next("The nearest is TEA-ASSAM-100");
        shop.sandbox.inflow().catalogue().addProduct("TEA-ONLY-HERE", "Only here", new BigDecimal("5.00"));
        stock("TEA-ONLY-HERE")
                .ends("skuDiffers", PUSH, "The SKUs don't match: TEA-ONLY-HERE is only in inFlow.", 0)
                .next("Then push the SKU again");
        shop.sandbox.cartRover().account().addSku("TEA-ONLY-THERE", "Only there");
        stock("TEA-ONLY-THERE")
                .ends("skuDiffers", PUSH, "The SKUs don't match: TEA-ONLY-THERE is only in CartRover.", 0);
        stock(SKU, "skuInCart=TEA-ASSAM")
                .ends(
                        "cartSkuDiffers",
                        CART_PUSH,
                        "The SKUs don't match: the cart has TEA-ASSAM, inFlow and CartRover have TEA-ASSAM-100.",
                        0);
        stock(SKU, "skuInCart=" + SKU);
        shop.sandbox.inflow().catalogue().addProduct("TEA-TWICE", "One", new BigDecimal("5.00"));
        shop.sandbox.inflow().catalogue().addTwin("TEA-TWICE", "Two");
        shop.sandbox.cartRover().account().addSku("TEA-TWICE", "Twice");
        stock("TEA-TWICE").ends("twice", PUSH, "TEA-TWICE is on 2 products in inFlow, so it isn't pushed.", 0);
        shop.sandbox.cartRover().account().removeSku("TEA-TWICE");
        shop.sandbox.faults().offlineFor(Api.INFLOW, Duration.ofMinutes(5));
        stock(SKU).ends("cantSee", UNKNOWN, CANT_READ_INFLOW, 0);
    }

    @Test
    @Reaches(stock = {"isOff", "noLocation", "cantCompare"})
    @Tag("M125")
    void withoutAFigureToCompareTheGuideSaysWhatIsMissing() throws IOException {
        shop.trial.run("pause");
        stock(SKU).ends("isOff", PUSH, "It's stuck between inFlow and CartRover: all services are paused.", 0);
        shop.trial.run("resume");
        shop.setup(file -> file.withObject("/pushInventory")
                .withArray("locations")
                .forEach(location -> ((ObjectNode) location).put("enabled", false)));
        stock(SKU)
                .ends(
                        "noLocation",
                        PUSH,
                        "It's stuck between inFlow and CartRover: no CartRover location is switched on.",
                        0);
        shop.setup(file -> {});
        shop.sandbox.faults().next(Fault.UNAVAILABLE_503, CallKind.INFLOW_SUMMARY, 1);
        stock(SKU)
                .ends("cantCompare", UNKNOWN, "Can't tell yet: inFlow's figure can't be read.", 0)
                .next("Merchants › Locations & Products");
    }

    @Test
    @Reaches(stock = {"isOnItsWay", "onNewOrders", "differs"})
    @Tag("M124")
    void eachLocationIsComparedAsBothSidesAreNow() {
        String sku = "TEA-EARL-100";
        BigDecimal figure = shop.sandbox.inflow().catalogue().available(sku, "Main warehouse");
        BigInteger after = figure.add(new BigDecimal("8")).toBigInteger();
        shop.later(1);
        shop.carts().place(NewOrder.of("9060", TrialShop.CART).line(sku, "2", "15.00"));
        // Not known: whether CartRover's own figure shows it, or only what the cart is told.
        String taken = "Not a fault: CartRover has taken off 2 for new orders that came after the last push.";
        stock(sku, "cartFigure=" + shop.carts().figureForCarts(sku).toBigInteger())
                .ends("onNewOrders", NO_FAULT, taken, 0);
        shop.sandbox.cartRover().account().setFigure(sku, "MAIN", figure.subtract(new BigDecimal("2")), shop.now());
        stock(sku).ends("onNewOrders", NO_FAULT, taken, 0);
        shop.sync();
        shop.sandbox.inflow().catalogue().adjust(sku, "Main warehouse", BigDecimal.TEN);
        stock(sku)
                .ends(
                        "isOnItsWay",
                        NO_FAULT,
                        "Not a fault: the figure for MAIN changed to " + after + " and goes with the next run.",
                        0);
        shop.sync();
        shop.later(5);
        shop.sync();
        shop.sandbox.cartRover().account().setFigure(sku, "MAIN", BigDecimal.ONE, shop.now());
        shop.later(10);
        stock(sku)
                .ends(
                        "differs",
                        PUSH,
                        "It's stuck between inFlow and CartRover: for MAIN inFlow has " + after + ", " + after
                                + " was sent and CartRover shows 1.",
                        0)
                .next("Push the SKU again");
        shop.trial.run("push", sku);
        shop.sync();
    }

    @Test
    @Reaches(stock = "hasError")
    @Tag("M124")
    void figuresThatTheZeroGuardHoldsLeadToItsError() {
        List<String> some = List.of(
                "TEA-CHAI-100", "TEA-DARJ-100", "TEA-SENCHA-100", "TEA-GENMAI-100", "TEA-OOLONG-100", "TEA-MINT-50");
        List<BigDecimal> before = some.stream()
                .map(sku -> shop.sandbox.inflow().catalogue().onHand(sku, "Main warehouse"))
                .toList();
        some.forEach(sku -> shop.sandbox.inflow().catalogue().setOnHand(sku, "Main warehouse", BigDecimal.ZERO));
        shop.sync();
        stock(some.getFirst())
                .ends(
                        "hasError",
                        PUSH,
                        "It's stuck between inFlow and CartRover: Stock push held: 6 of 38 SKUs would become 0.",
                        1);
        for (int i = 0; i < some.size(); i++) {
            shop.sandbox.inflow().catalogue().setOnHand(some.get(i), "Main warehouse", before.get(i));
        }
        shop.sync();
    }

    @Test
    @Reaches(
            stock = {
                "allEqual",
                "belowMinimum",
                "wait",
                "askRun",
                "noRunSince",
                "runFailed",
                "askResult",
                "askSync",
                "wrongLocation",
                "allFits"
            })
    @Tag("M126")
    @Tag("M127")
    @Tag("M128")
    @Tag("M129")
    void equalFiguresLeadToTheCartsLastRunAndItsSetting() {
        String sku = "TIN-SMALL";
        shop.trial.run("push", sku);
        shop.sync();
        Instant sent = shop.now();
        shop.later(2);
        stock(sku, "cartFigure=1")
                .ends(
                        "wait",
                        NO_FAULT,
                        "Not a fault so far: the figure was sent 2 min ago, and with Automatic the cart gets it within"
                                + " a minute or two.",
                        0);
        BigDecimal total = shop.sandbox
                .inflow()
                .catalogue()
                .available(sku, "Main warehouse")
                .add(shop.sandbox.inflow().catalogue().available(sku, "Shop floor"));
        stock(sku, "cartFigure=" + total.toBigInteger())
                .ends("allEqual", NO_FAULT, "Not a fault: inFlow, CartRover and the cart show the same.", 0);
        stock(sku, "cartFigure=0", "minimumLevel=100000")
                .ends(
                        "belowMinimum",
                        NO_FAULT,
                        "Not a fault: the figure is below the cart's minimum level of 100000, so the cart is told 0.",
                        0);
        shop.later(8);
        String same = "inFlow and CartRover show the same, so it is between CartRover and the cart.";
        stock(sku, "cartFigure=1", "minimumLevel=0")
                .ends("askRun", CART_PUSH, same, 0)
                .next("Last Inventory Run");
        stock(sku, "lastInventoryRun=" + shop.pacific(sent.minusSeconds(600)))
                .ends(
                        "noRunSince",
                        CART_PUSH,
                        "It's stuck between CartRover and the cart: Inventory Upload hasn't run since the figure was"
                                + " sent.",
                        0)
                .next("Automatic");
        stock(sku, "lastInventoryRun=" + shop.pacific(sent.plusSeconds(120)))
                .ends(
                        "askResult",
                        CART_PUSH,
                        "It's stuck between CartRover and the cart: Inventory Upload ran since, but the cart shows"
                                + " something else.",
                        0);
        stock(sku, "lastInventoryRunResult=failed")
                .ends(
                        "runFailed",
                        CART_PUSH,
                        "It's stuck between CartRover and the cart: the last Inventory Upload failed.",
                        0)
                .next("Alerts");
        stock(sku, "lastInventoryRunResult=success")
                .ends(
                        "askSync",
                        CART_PUSH,
                        "It's between CartRover and the cart: inFlow and CartRover agree, and Inventory Upload ran"
                                + " well.",
                        0)
                .next("COMBINE ALL LOCATIONS");
        stock(sku, "syncInventoryWithLocation=MAIN", "wantedLocation=COMBINE ALL LOCATIONS")
                .ends(
                        "wrongLocation",
                        CART_PUSH,
                        "It's between CartRover and the cart: the cart takes its stock from MAIN.",
                        0)
                .next("to COMBINE ALL LOCATIONS");
        stock(sku, "wantedLocation=MAIN")
                .ends(
                        "allFits",
                        CART_PUSH,
                        "It's between CartRover and the cart, and run and Sync Inventory with Location both fit.",
                        0);
    }

    // Shipping didn't reach my cart

    @Test
    @Reaches(shipping = {"notOurs", "wasCancelled", "notFulfilled", "isOff", "isSettling"})
    @Tag("M130")
    @Tag("M131")
    void nothingIsSentBeforeTheWholeOrderIsFulfilled() {
        shipping("SO-77")
                .ends(
                        "notOurs",
                        NO_FAULT,
                        "Not a fault: SO-77 didn't come through CartRover, and only orders that did are updated.",
                        0);
        String cancelled = shop.pulled("9070");
        shop.warehouse().cancel(cancelled);
        shipping("9070")
                .ends("wasCancelled", NO_FAULT, "Not a fault: the order was cancelled, so no shipment is sent.", 0);
        shop.carts()
                .place(NewOrder.of("9071", TrialShop.CART)
                        .line(SKU, "2", "15.00")
                        .line("TIN-SMALL", "1", "4.00"));
        shop.sync();
        String id = shop.orderInInflow("9071");
        shop.warehouse().pick(id, "TIN-SMALL", BigDecimal.ONE);
        shop.sync();
        shipping("9071")
                .ends(
                        "notFulfilled",
                        NO_FAULT,
                        "Not a fault: the order isn't entirely fulfilled in inFlow. It waits for 2 of 2 lines.",
                        0)
                .next("only once");
        shop.warehouse().fulfil(id, "UPS", "1Z9071");
        shipping("9071")
                .ends(
                        "isSettling",
                        NO_FAULT,
                        "Not a fault: it was fulfilled after the last run, and the next one takes it up.",
                        0);
        shop.sync();
        shipping("9071")
                .ends(
                        "isSettling",
                        NO_FAULT,
                        "Not a fault: it is complete and waits for its turn (settling, 2 min).",
                        0);
        shop.trial.run("pause");
        shipping("9071").ends("isOff", PUSH, "It's stuck between inFlow and CartRover: all services are paused.", 0);
    }

    @Test
    @Reaches(shipping = {"cantSeeInflow", "cantSee", "isHeld"})
    @Tag("M132")
    void aShipmentThatCantBeSeenOrIsHeldBackSaysWhy() {
        String id = shop.pulled("9080");
        shop.sandbox.faults().offlineFor(Api.INFLOW, Duration.ofMinutes(5));
        shipping("9080").ends("cantSeeInflow", UNKNOWN, CANT_READ_INFLOW, 0);
        shop.sandbox.faults().calm();
        shop.warehouse().fulfil(id, "UPS", "");
        shop.sync();
        shipping("9080")
                .ends(
                        "isHeld",
                        PUSH,
                        "It's stuck between inFlow and CartRover: it is fulfilled, but waits for tracking, 0 s.",
                        0)
                .next("Add carrier and tracking number in inFlow");
        shop.sandbox.faults().offlineFor(Api.CARTROVER, Duration.ofMinutes(5));
        shipping("9080").ends("cantSee", UNKNOWN, CANT_READ_CARTROVER, 0);
    }

    @Test
    @Reaches(shipping = {"noParcels", "shippedElsewhere", "wasChanged", "notSent"})
    @Tag("M133")
    @Tag("M134")
    void theParcelsThatCartRoverShowsAreHeldAgainstInflows() {
        shop.pulled("9090");
        String id = shop.orderInInflow("9090");
        shop.carts().shipByHand("9090", "UPS");
        shop.warehouse().fulfil(id, "UPS", "1Z9090");
        shipping("9090")
                .ends(
                        "noParcels",
                        PUSH,
                        "It's stuck between inFlow and CartRover: CartRover's order is shipped, but shows no shipment.",
                        0);
        String other = shop.pulled("9091");
        shop.carts().shipByHand("9091", "USPS", "9400111");
        shop.warehouse().fulfil(other, "UPS", "1Z9091");
        shop.sync();
        shop.later(3);
        shop.sync();
        shipping("9091")
                .ends(
                        "shippedElsewhere",
                        PUSH,
                        "It's stuck between inFlow and CartRover: CartRover's order was shipped with other tracking"
                                + " numbers (9400111).",
                        1);
        String changed = shop.shipped("9092");
        shop.warehouse().unfulfil(changed);
        shop.warehouse().fulfil(changed, "UPS", "1ZOTHER");
        shop.sync();
        shipping("9092")
                .ends(
                        "wasChanged",
                        NO_FAULT,
                        "Not a fault: the shipment was changed in inFlow after it was sent, and later changes aren't"
                                + " sent.",
                        1)
                .next("by hand");
        shop.shipped("9093");
        shop.carts().loseShipments("9093");
        shipping("9093")
                .ends(
                        "notSent",
                        PUSH,
                        "It's stuck between inFlow and CartRover: the order is entirely fulfilled, but CartRover"
                                + " doesn't show its shipment.",
                        1);
    }

    @Test
    @Reaches(shipping = {"wait", "askRun", "noRunSince", "runFailed", "askResult", "allFits", "isConfirmed"})
    @Tag("M135")
    @Tag("M136")
    void aShipmentThatCartRoverHasIsFollowedByTheCartsLastRun() {
        shop.shipped("9100");
        Instant sent = shop.now();
        shop.later(2);
        shipping("9100")
                .ends(
                        "wait",
                        NO_FAULT,
                        "Not a fault so far: it was sent 2 min ago, and with Automatic the cart gets it within a minute"
                                + " or two.",
                        0);
        shop.later(8);
        shipping("SH:9100")
                .ends("askRun", CART_PUSH, "It's stuck between CartRover and the cart: CartRover has the shipment.", 0)
                .next("Last Shipment Run");
        shipping("9100", "lastShipmentRun=" + shop.pacific(sent.minusSeconds(600)))
                .ends(
                        "noRunSince",
                        CART_PUSH,
                        "It's stuck between CartRover and the cart: Shipment Upload hasn't run since the shipment was"
                                + " sent.",
                        0);
        shipping("9100", "lastShipmentRun=" + shop.pacific(sent.plusSeconds(120)))
                .ends(
                        "askResult",
                        CART_PUSH,
                        "It's stuck between CartRover and the cart: Shipment Upload ran since, but the cart doesn't"
                                + " show it.",
                        0);
        shipping("9100", "lastShipmentRunResult=failed")
                .ends(
                        "runFailed",
                        CART_PUSH,
                        "It's stuck between CartRover and the cart: the last Shipment Upload failed.",
                        0);
        shipping("9100", "lastShipmentRunResult=success")
                .ends(
                        "allFits",
                        CART_PUSH,
                        "It's between CartRover and the cart: Shipment Upload ran well since, but the cart doesn't"
                                + " show it.",
                        0);
        shop.carts().confirm("9100");
        shipping("9100").ends("isConfirmed", NO_FAULT, "It isn't stuck: CartRover says that the cart has it.", 0);
    }
}
