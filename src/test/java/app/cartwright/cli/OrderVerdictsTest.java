package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.troubleshoot.Guides;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every leaf of the guide “My order didn't come in”. */
class OrderVerdictsTest extends VerdictsInOneShop {
    OrderVerdictsTest() {
        super("order", Guides.ORDER);
    }

    @Test
    @Reaches({"askRun", "waitForRun", "noRunSince", "runFailed", "askResult"})
    @Tag("M111")
    @Tag("M113")
    @Tag("M114")
    @Tag("M115")
    @Tag("M116")
    void anOrderThatCartRoverLacksIsFollowedByItsLastRun() {
        ExplainingShop.Answered asked = explain("9001")
                .ends(
                        "askRun",
                        CART,
                        "It's stuck between the cart and CartRover: CartRover doesn't have order 9001.",
                        0)
                .next("Last Order Run");
        assertThat(asked.lastStep().path("asks").asText()).isEqualTo("lastOrderRun");
        assertThat(asked.ran().json().at("/verdict/url").asText()).isEqualTo("https://app.cartrover.com/");

        explain("9002", "lastOrderRun=" + shop.pacific(shop.ago(20)), "orderInCartAt=" + shop.own(shop.ago(2)))
                .ends(
                        "waitForRun",
                        NO_FAULT,
                        "Not a fault so far: the order is only minutes old, and Order Download hasn't run since.",
                        0);
        explain("9003", "lastOrderRun=" + shop.pacific(shop.ago(90)), "orderInCartAt=" + shop.own(shop.ago(60)))
                .ends(
                        "noRunSince",
                        CART,
                        "It's stuck between the cart and CartRover: Order Download hasn't run since the order was"
                                + " made.",
                        0);
        String[] ran = {"lastOrderRun=" + shop.pacific(shop.ago(20)), "orderInCartAt=" + shop.own(shop.ago(60))};
        explain("9004", ran)
                .ends(
                        "askResult",
                        CART,
                        "It's stuck between the cart and CartRover: Order Download ran after the order was made, but"
                                + " didn't bring it.",
                        0);
        explain("9004", "lastOrderRunResult=failed")
                .ends(
                        "runFailed",
                        CART,
                        "It's stuck between the cart and CartRover: the last Order Download failed.",
                        0)
                .next("Alerts");
    }

    @Test
    @Reaches({"askStatus", "wrongStatus", "askDate", "beforeEarliest", "allFits"})
    @Tag("M117")
    @Tag("M118")
    @Tag("M119")
    void aGoodRunLeadsToTheCartsEditSetup() {
        String[] ran = {
            "lastOrderRun=" + shop.pacific(shop.ago(20)),
            "orderInCartAt=" + shop.own(shop.ago(60)),
            "lastOrderRunResult=success"
        };
        explain("9010", ran)
                .ends(
                        "askStatus",
                        CART,
                        "It's stuck between the cart and CartRover: Order Download ran without a failure after the"
                                + " order was made, but didn't bring it.",
                        0)
                .next("Edit Setup");
        explain("9010", "orderStatusesPulled=Awaiting Fulfillment", "orderStatusInCart=Pending")
                .ends(
                        "wrongStatus",
                        CART,
                        "It's stuck between the cart and CartRover: the order's status isn't one that CartRover pulls.",
                        0)
                .next("Either change the order's status");
        explain("9010", "orderStatusInCart=awaiting fulfillment")
                .ends(
                        "askDate",
                        CART,
                        "It's stuck between the cart and CartRover: the run was good and the status is pulled, but the"
                                + " order didn't come.",
                        0)
                .next("Earliest Order Date");
        explain("9010", "earliestOrderDate=2026-03-20")
                .ends(
                        "beforeEarliest",
                        CART,
                        "It's stuck between the cart and CartRover: the order is older than the cart's Earliest Order"
                                + " Date.",
                        0);
        explain("9010", "earliestOrderDate=2026-03-01")
                .ends(
                        "allFits",
                        CART,
                        "It's stuck between the cart and CartRover, and run, status and date all fit.",
                        0);
    }

    @Test
    @Reaches({"cantSee", "cantSeeInflow", "isThere"})
    @Tag("M112")
    void withAServiceDownTheGuideAsksWhatOnlyTheOwnerSees() {
        shop.sandbox.faults().offlineFor(Api.CARTROVER, Duration.ofMinutes(5));
        ExplainingShop.Answered asked = explain("9020")
                .ends("cantSee", UNKNOWN, "Can't tell yet: CartRover can't be read at the moment.", 0)
                .next("app.cartrover.com");
        assertThat(asked.lastStep().path("asks").asText()).isEqualTo("orderInCartRover");
        explain("9020", "orderInCartRover=no")
                .ends("askRun", CART, asked.sentence().isEmpty() ? "" : noOrder("9020"), 0);
        shop.sandbox.faults().calm();

        shop.placed("9021");
        shop.sandbox.faults().offlineFor(Api.INFLOW, Duration.ofMinutes(5));
        explain("9021")
                .ends(
                        "cantSeeInflow",
                        UNKNOWN,
                        "Can't tell yet: CartRover has the order, but inFlow can't be read at the moment.",
                        0);
        shop.sandbox.faults().calm();

        shop.sync();
        explain("9021").ends("isThere", NO_FAULT, "It isn't stuck: it is in inFlow as SH:9021.", 0);
        explain("SH:9021").ends("isThere", NO_FAULT, "It isn't stuck: it is in inFlow as SH:9021.", 0);
    }

    private static String noOrder(String number) {
        return "It's stuck between the cart and CartRover: CartRover doesn't have order " + number + ".";
    }

    @Test
    @Reaches({"hasError", "wasDeclined"})
    @Tag("M120")
    void aHeldOrderLeadsToItsErrorAndADismissedOneIsNoFault() {
        shop.carts().place(NewOrder.of("9030", TrialShop.CART).line("TEA-NOWHERE", "1", "15.00"));
        shop.sync();
        explain("9030")
                .ends("hasError", PULL, "It's stuck between CartRover and inFlow: SKU TEA-NOWHERE isn't in inFlow.", 1)
                .next("inFlow");

        shop.trial.run("dismiss", shop.openErrors().getFirst());
        explain("9030")
                .ends(
                        "wasDeclined",
                        NO_FAULT,
                        "Not a fault: you dismissed its error, so it isn't written to inFlow.",
                        0);
    }

    @Test
    @Reaches({"wasCancelled", "isStopped", "hasErrorThere", "tooOld"})
    void whatCartRoverItselfStopsIsNamed() {
        shop.placed("9040");
        shop.carts().cancel("9040");
        explain("9040")
                .ends(
                        "wasCancelled",
                        NO_FAULT,
                        "Not a fault: it was cancelled before it was pulled, so it isn't written to inFlow.",
                        0);
        shop.placed("9041");
        shop.carts().hold("9041", true);
        explain("9041")
                .ends(
                        "isStopped",
                        NO_FAULT,
                        "Not a fault: CartRover has the order on hold; it is pulled once that is lifted.",
                        0);
        shop.placed("9042");
        shop.carts().cancelSending("9042", true);
        explain("9042").ends("isStopped", NO_FAULT, "Not a fault: sending the order was cancelled in CartRover.", 0);
        shop.placed("9043");
        shop.carts().fail("9043", "E1", "Address is not valid");
        explain("9043")
                .ends(
                        "hasErrorThere",
                        CART,
                        "It's stuck between Shopify and CartRover: CartRover holds the order with an error.",
                        0)
                .next("Alerts");
        shop.carts().cancel("9043");
        shop.carts()
                .place(NewOrder.of("9044", TrialShop.CART)
                        .line(SKU, "1", "15.00")
                        .orderDate(LocalDate.of(2026, 2, 20)));
        explain("9044")
                .ends("tooOld", NO_FAULT, "Not a fault: it is older than 2026-03-01, the first day that is pulled.", 0);
    }

    @Test
    @Reaches({"isOff", "justCame", "notPulled", "takenElsewhere"})
    @Tag("M120")
    void anOrderThatIsOnlyInCartRoverIsBetweenCartRoverAndInflow() {
        Instant synced = shop.now();
        shop.placed("9050");
        explain("9050")
                .ends(
                        "justCame",
                        NO_FAULT,
                        "Not a fault: it has only just come to CartRover and is pulled with the next run.",
                        0);
        shop.later(10);
        explain("9050")
                .ends(
                        "notPulled",
                        PULL,
                        "It's stuck between CartRover and inFlow: CartRover has it, and it hasn't been pulled.",
                        0)
                .next("Sync now");
        shop.trial.run("pause");
        explain("9050")
                .ends("isOff", PULL, "It's stuck between CartRover and inFlow: all services are paused.", 0)
                .next("Resume");
        shop.trial.run("resume");
        shop.later(20);
        explain("9050")
                .ends(
                        "isOff",
                        PULL,
                        "It's stuck between CartRover and inFlow: Pull orders hasn't had a good run since "
                                + DateTimeFormatter.ofPattern("HH:mm").format(synced.atZone(shop.zone)) + ".",
                        0);
        shop.carts().takeElsewhere("9050");
        shop.sync();
        explain("9050")
                .ends(
                        "takenElsewhere",
                        PULL,
                        "It's stuck between CartRover and inFlow: CartRover has handed it over already, but not to this"
                                + " Cartwright.",
                        0);
    }
}
