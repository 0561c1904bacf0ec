package app.cartwright.cli;

import app.cartwright.http.Api;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.troubleshoot.Guides;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every leaf of the guide “Stock differs between inFlow and my cart”. */
class StockVerdictsTest extends VerdictsInOneShop {
    StockVerdictsTest() {
        super("stock", Guides.STOCK);
    }

    @Test
    @Reaches({"nowhere", "skuDiffers", "twice", "cartSkuDiffers", "cantSee"})
    @Tag("M121")
    @Tag("M122")
    @Tag("M123")
    void theFirstQuestionIsTheSku() {
        explain("TEA-NOWHERE")
                .ends("nowhere", UNKNOWN, "Can't tell yet: neither inFlow nor CartRover has the SKU TEA-NOWHERE.", 0);
        explain("tea-assam-100").next("The nearest is TEA-ASSAM-100");
        shop.sandbox.inflow().catalogue().addProduct("TEA-ONLY-HERE", "Only here", new BigDecimal("5.00"));
        explain("TEA-ONLY-HERE")
                .ends("skuDiffers", PUSH, "The SKUs don't match: TEA-ONLY-HERE is only in inFlow.", 0)
                .next("Then push the SKU again");
        shop.sandbox.cartRover().account().addSku("TEA-ONLY-THERE", "Only there");
        explain("TEA-ONLY-THERE")
                .ends("skuDiffers", PUSH, "The SKUs don't match: TEA-ONLY-THERE is only in CartRover.", 0);
        explain(SKU, "skuInCart=TEA-ASSAM")
                .ends(
                        "cartSkuDiffers",
                        CART_PUSH,
                        "The SKUs don't match: the cart has TEA-ASSAM, inFlow and CartRover have TEA-ASSAM-100.",
                        0);
        explain(SKU, "skuInCart=" + SKU);
        shop.sandbox.inflow().catalogue().addProduct("TEA-TWICE", "One", new BigDecimal("5.00"));
        shop.sandbox.inflow().catalogue().addTwin("TEA-TWICE", "Two");
        shop.sandbox.cartRover().account().addSku("TEA-TWICE", "Twice");
        explain("TEA-TWICE").ends("twice", PUSH, "TEA-TWICE is on 2 products in inFlow, so it isn't pushed.", 0);
        shop.sandbox.cartRover().account().removeSku("TEA-TWICE");
        shop.sandbox.faults().offlineFor(Api.INFLOW, Duration.ofMinutes(5));
        explain(SKU).ends("cantSee", UNKNOWN, CANT_READ_INFLOW, 0);
    }

    @Test
    @Reaches({"isOff", "noLocation", "cantCompare"})
    @Tag("M125")
    void withoutAFigureToCompareTheGuideSaysWhatIsMissing() throws IOException {
        shop.trial.run("pause");
        explain(SKU).ends("isOff", PUSH, "It's stuck between inFlow and CartRover: all services are paused.", 0);
        shop.trial.run("resume");
        shop.setup(file -> file.withObject("/pushInventory")
                .withArray("locations")
                .forEach(location -> ((ObjectNode) location).put("enabled", false)));
        explain(SKU)
                .ends(
                        "noLocation",
                        PUSH,
                        "It's stuck between inFlow and CartRover: no CartRover location is switched on.",
                        0);
        shop.setup(file -> {});
        shop.sandbox.faults().next(Fault.UNAVAILABLE_503, CallKind.INFLOW_SUMMARY, 1);
        explain(SKU)
                .ends("cantCompare", UNKNOWN, "Can't tell yet: inFlow's figure can't be read.", 0)
                .next("Merchants › Locations & Products");
    }

    @Test
    @Reaches({"isOnItsWay", "onNewOrders", "differs"})
    @Tag("M124")
    void eachLocationIsComparedAsBothSidesAreNow() {
        String sku = "TEA-EARL-100";
        BigDecimal figure = shop.sandbox.inflow().catalogue().available(sku, "Main warehouse");
        BigInteger after = figure.add(new BigDecimal("8")).toBigInteger();
        shop.later(1);
        shop.carts().place(NewOrder.of("9060", TrialShop.CART).line(sku, "2", "15.00"));
        // Not known: whether CartRover's own figure shows it, or only what the cart is told.
        String taken = "Not a fault: CartRover has taken off 2 for new orders that came after the last push.";
        explain(sku, "cartFigure=" + shop.carts().figureForCarts(sku).toBigInteger())
                .ends("onNewOrders", NO_FAULT, taken, 0);
        shop.sandbox.cartRover().account().setFigure(sku, "MAIN", figure.subtract(new BigDecimal("2")), shop.now());
        explain(sku).ends("onNewOrders", NO_FAULT, taken, 0);
        shop.sync();
        shop.sandbox.inflow().catalogue().adjust(sku, "Main warehouse", BigDecimal.TEN);
        explain(sku)
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
        explain(sku)
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
    @Reaches("hasError")
    @Tag("M124")
    void figuresThatTheZeroGuardHoldsLeadToItsError() {
        List<String> some = List.of(
                "TEA-CHAI-100", "TEA-DARJ-100", "TEA-SENCHA-100", "TEA-GENMAI-100", "TEA-OOLONG-100", "TEA-MINT-50");
        List<BigDecimal> before = some.stream()
                .map(sku -> shop.sandbox.inflow().catalogue().onHand(sku, "Main warehouse"))
                .toList();
        some.forEach(sku -> shop.sandbox.inflow().catalogue().setOnHand(sku, "Main warehouse", BigDecimal.ZERO));
        shop.sync();
        explain(some.getFirst())
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
    @Reaches({
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
        explain(sku, "cartFigure=1")
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
        explain(sku, "cartFigure=" + total.toBigInteger())
                .ends("allEqual", NO_FAULT, "Not a fault: inFlow, CartRover and the cart show the same.", 0);
        explain(sku, "cartFigure=0", "minimumLevel=100000")
                .ends(
                        "belowMinimum",
                        NO_FAULT,
                        "Not a fault: the figure is below the cart's minimum level of 100000, so the cart is told 0.",
                        0);
        shop.later(8);
        String same = "inFlow and CartRover show the same, so it is between CartRover and the cart.";
        explain(sku, "cartFigure=1", "minimumLevel=0")
                .ends("askRun", CART_PUSH, same, 0)
                .next("Last Inventory Run");
        explain(sku, "lastInventoryRun=" + shop.pacific(sent.minusSeconds(600)))
                .ends(
                        "noRunSince",
                        CART_PUSH,
                        "It's stuck between CartRover and the cart: Inventory Upload hasn't run since the figure was"
                                + " sent.",
                        0)
                .next("Automatic");
        explain(sku, "lastInventoryRun=" + shop.pacific(sent.plusSeconds(120)))
                .ends(
                        "askResult",
                        CART_PUSH,
                        "It's stuck between CartRover and the cart: Inventory Upload ran since, but the cart shows"
                                + " something else.",
                        0);
        explain(sku, "lastInventoryRunResult=failed")
                .ends(
                        "runFailed",
                        CART_PUSH,
                        "It's stuck between CartRover and the cart: the last Inventory Upload failed.",
                        0)
                .next("Alerts");
        explain(sku, "lastInventoryRunResult=success")
                .ends(
                        "askSync",
                        CART_PUSH,
                        "It's between CartRover and the cart: inFlow and CartRover agree, and Inventory Upload ran"
                                + " well.",
                        0)
                .next("COMBINE ALL LOCATIONS");
        explain(sku, "syncInventoryWithLocation=MAIN", "wantedLocation=COMBINE ALL LOCATIONS")
                .ends(
                        "wrongLocation",
                        CART_PUSH,
                        "It's between CartRover and the cart: the cart takes its stock from MAIN.",
                        0)
                .next("to COMBINE ALL LOCATIONS");
        explain(sku, "wantedLocation=MAIN")
                .ends(
                        "allFits",
                        CART_PUSH,
                        "It's between CartRover and the cart, and run and Sync Inventory with Location both fit.",
                        0);
    }
}
