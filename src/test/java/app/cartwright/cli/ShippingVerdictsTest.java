package app.cartwright.cli;

import app.cartwright.http.Api;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.troubleshoot.Guides;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every leaf of the guide “Shipping didn't reach my cart”. */
class ShippingVerdictsTest extends VerdictsInOneShop {
    ShippingVerdictsTest() {
        super("shipping", Guides.SHIPPING);
    }

    @Test
    @Reaches({"notOurs", "wasCancelled", "isGone", "notFulfilled", "isOff", "isSettling"})
    @Tag("M130")
    @Tag("M131")
    void nothingIsSentBeforeTheWholeOrderIsFulfilled() {
        explain("SO-77")
                .ends(
                        "notOurs",
                        NO_FAULT,
                        "Not a fault: SO-77 didn't come through CartRover, and only orders that did are updated.",
                        0);
        String cancelled = shop.pulled("9070");
        shop.warehouse().cancel(cancelled);
        explain("9070")
                .ends("wasCancelled", NO_FAULT, "Not a fault: the order was cancelled, so no shipment is sent.", 0);
        String deleted = shop.pulled("9072");
        shop.warehouse().delete(deleted);
        explain("9072")
                .ends(
                        "isGone",
                        NO_FAULT,
                        "Not a fault: inFlow doesn't have the order any more, so there is no shipment to send.",
                        0)
                .next("at Shopify by hand");
        shop.carts()
                .place(NewOrder.of("9071", TrialShop.CART)
                        .line(SKU, "2", "15.00")
                        .line("TIN-SMALL", "1", "4.00"));
        shop.sync();
        String id = shop.orderInInflow("9071");
        shop.warehouse().pick(id, "TIN-SMALL", BigDecimal.ONE);
        shop.sync();
        explain("9071")
                .ends(
                        "notFulfilled",
                        NO_FAULT,
                        "Not a fault: the order isn't entirely fulfilled in inFlow. It waits for 2 of 2 lines.",
                        0)
                .next("only once");
        shop.warehouse().fulfil(id, "UPS", "1Z9071");
        explain("9071")
                .ends(
                        "isSettling",
                        NO_FAULT,
                        "Not a fault: it was fulfilled after the last run, and the next one takes it up.",
                        0);
        shop.sync();
        explain("9071")
                .ends(
                        "isSettling",
                        NO_FAULT,
                        "Not a fault: it is complete and waits for its turn (settling, 2 min).",
                        0);
        shop.trial.run("pause");
        explain("9071").ends("isOff", PUSH, "It's stuck between inFlow and CartRover: all services are paused.", 0);
    }

    @Test
    @Reaches({"cantSeeInflow", "cantSee", "isHeld"})
    @Tag("M132")
    void aShipmentThatCantBeSeenOrIsHeldBackSaysWhy() {
        String id = shop.pulled("9080");
        shop.sandbox.faults().offlineFor(Api.INFLOW, Duration.ofMinutes(5));
        explain("9080").ends("cantSeeInflow", UNKNOWN, CANT_READ_INFLOW, 0);
        shop.sandbox.faults().calm();
        shop.warehouse().fulfil(id, "UPS", "");
        shop.sync();
        explain("9080")
                .ends(
                        "isHeld",
                        PUSH,
                        "It's stuck between inFlow and CartRover: it is fulfilled, but waits for tracking, 0 s.",
                        0)
                .next("Add carrier and tracking number in inFlow");
        shop.sandbox.faults().offlineFor(Api.CARTROVER, Duration.ofMinutes(5));
        explain("9080").ends("cantSee", UNKNOWN, CANT_READ_CARTROVER, 0);
    }

    @Test
    @Reaches({"noParcels", "shippedElsewhere", "wasChanged", "notSent"})
    @Tag("M133")
    @Tag("M134")
    void theParcelsThatCartRoverShowsAreHeldAgainstInflows() {
        shop.pulled("9090");
        String id = shop.orderInInflow("9090");
        shop.carts().shipByHand("9090", "UPS");
        shop.warehouse().fulfil(id, "UPS", "1Z9090");
        explain("9090")
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
        explain("9091")
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
        explain("9092")
                .ends(
                        "wasChanged",
                        NO_FAULT,
                        "Not a fault: the shipment was changed in inFlow after it was sent, and later changes aren't"
                                + " sent.",
                        1)
                .next("by hand");
        shop.shipped("9093");
        shop.carts().loseShipments("9093");
        explain("9093")
                .ends(
                        "notSent",
                        PUSH,
                        "It's stuck between inFlow and CartRover: the order is entirely fulfilled, but CartRover"
                                + " doesn't show its shipment.",
                        1);
    }

    @Test
    @Reaches({"wait", "askRun", "noRunSince", "runFailed", "askResult", "allFits", "isConfirmed"})
    @Tag("M135")
    @Tag("M136")
    void aShipmentThatCartRoverHasIsFollowedByTheCartsLastRun() {
        shop.shipped("9100");
        Instant sent = shop.now();
        shop.later(2);
        explain("9100")
                .ends(
                        "wait",
                        NO_FAULT,
                        "Not a fault so far: it was sent 2 min ago, and with Automatic the cart gets it within a minute"
                                + " or two.",
                        0);
        shop.later(8);
        explain("SH:9100")
                .ends("askRun", CART_PUSH, "It's stuck between CartRover and Shopify: CartRover has the shipment.", 0)
                .next("Last Shipment Run");
        explain("9100", "lastShipmentRun=" + shop.pacific(sent.minusSeconds(600)))
                .ends(
                        "noRunSince",
                        CART_PUSH,
                        "It's stuck between CartRover and Shopify: Shipment Upload hasn't run since the shipment was"
                                + " sent.",
                        0);
        explain("9100", "lastShipmentRun=" + shop.pacific(sent.plusSeconds(120)))
                .ends(
                        "askResult",
                        CART_PUSH,
                        "It's stuck between CartRover and Shopify: Shipment Upload ran since, but the cart doesn't"
                                + " show it.",
                        0);
        explain("9100", "lastShipmentRunResult=failed")
                .ends(
                        "runFailed",
                        CART_PUSH,
                        "It's stuck between CartRover and Shopify: the last Shipment Upload failed.",
                        0);
        explain("9100", "lastShipmentRunResult=success")
                .ends(
                        "allFits",
                        CART_PUSH,
                        "It's between CartRover and Shopify: Shipment Upload ran well since, but the cart doesn't"
                                + " show it.",
                        0);
        shop.carts().confirm("9100");
        explain("9100").ends("isConfirmed", NO_FAULT, "It isn't stuck: CartRover says that the cart has it.", 0);
    }
}
