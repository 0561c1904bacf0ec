package app.cartwright.troubleshoot;

import app.cartwright.troubleshoot.Explanation.Way;

/** "My order didn't come in", as the help article has it, with what a program can look up by itself. */
final class OrderGuide {
    private static final String EDIT_SETUP = "In CartRover: Carts › {cart} › Edit Setup.";

    static final Guide GUIDE = Guide.named("My order didn't come in")
            .step("reached", "Did the order reach CartRover?", Fact.ORDER_IN_CARTROVER, "inInflow", "run", "cantSee")
            .step("inInflow", "Is it in inFlow?", Fact.ORDER_IN_INFLOW, "isThere", "error", "cantSeeInflow")
            .aside("error", "Does an error hold it?", Fact.ORDER_HAS_ERROR, "hasError", "declined")
            .aside("declined", "Did you decline it?", Fact.ORDER_DECLINED, "wasDeclined", "cancelled")
            .aside("cancelled", "Was it cancelled at the cart?", Fact.ORDER_CANCELLED, "wasCancelled", "stopped")
            .aside("stopped", "Is it stopped or on hold in CartRover?", Fact.ORDER_STOPPED, "isStopped", "errorThere")
            .aside(
                    "errorThere",
                    "Does CartRover itself hold it with an error?",
                    Fact.ORDER_IN_ERROR_THERE,
                    "hasErrorThere",
                    "old")
            .aside("old", "Is it older than the first day that is pulled?", Fact.ORDER_BEFORE_FIRST_DAY, "tooOld", "on")
            .step("on", "Is Pull orders running?", Fact.PULL_RUNS, "fresh", "isOff", "fresh")
            .aside("fresh", "Has it only just come to CartRover?", Fact.ORDER_JUST_CAME, "justCame", "elsewhere")
            .aside(
                    "elsewhere",
                    "Has CartRover handed it over already?",
                    Fact.ORDER_TAKEN_ELSEWHERE,
                    "takenElsewhere",
                    "notPulled")
            .step(
                    "run",
                    "Has Order Download run since the order was made?",
                    Fact.ORDER_RUN_SINCE,
                    "good",
                    "justMade",
                    "askRun")
            .aside("justMade", "Was the order made only just now?", Fact.ORDER_JUST_MADE, "waitForRun", "lateGood")
            .step(
                    "lateGood",
                    "Was the last run a success?",
                    Fact.ORDER_RUN_GOOD,
                    "noRunSince",
                    "runFailed",
                    "noRunSince")
            .step("good", "Was that run a success?", Fact.ORDER_RUN_GOOD, "status", "runFailed", "askResult")
            .step(
                    "status",
                    "Is the order's status one that the cart pulls?",
                    Fact.ORDER_STATUS_PULLED,
                    "date",
                    "wrongStatus",
                    "askStatus")
            .step(
                    "date",
                    "Does the cart's Earliest Order Date lie before this order?",
                    Fact.ORDER_AFTER_EARLIEST_DATE,
                    "allFits",
                    "beforeEarliest",
                    "askDate")
            .verdict(
                    "cantSee",
                    Legs.UNKNOWN,
                    "Can't tell yet: CartRover can't be read at the moment.",
                    "Log in at app.cartrover.com and click Orders: is order {number} there? If not, it is stuck"
                            + " between {cart} and CartRover.",
                    Links.CARTROVER)
            .verdict(
                    "cantSeeInflow",
                    Legs.UNKNOWN,
                    "Can't tell yet: CartRover has the order, but inFlow can't be read at the moment.",
                    "Look in inFlow: is there a sales order for {number}?",
                    Links.INFLOW)
            .verdict(
                    "isThere",
                    Legs.NO_FAULT,
                    "It isn't stuck: it is in inFlow as {inflowNumber}.",
                    "Open it in inFlow.",
                    Links.INFLOW)
            .verdict(
                    "hasError",
                    Legs.CARTROVER_TO_INFLOW,
                    "It's stuck between CartRover and inFlow: {title}.",
                    "{errorNext}",
                    null)
            .verdict(
                    "wasDeclined",
                    Legs.NO_FAULT,
                    "Not a fault: you dismissed its error, so it isn't written to inFlow.",
                    "Take the dismissal back under Problems, if it is to come in after all.",
                    null)
            .verdict(
                    "wasCancelled",
                    Legs.NO_FAULT,
                    "Not a fault: it was cancelled before it was pulled, so it isn't written to inFlow.",
                    "Nothing to do.",
                    null)
            .verdict(
                    "isStopped",
                    Legs.NO_FAULT,
                    "Not a fault: {stopped}",
                    "Lift that in CartRover's Orders, if the order is to come in.",
                    Links.CARTROVER)
            .verdict(
                    "hasErrorThere",
                    Legs.CART_TO_CARTROVER,
                    "It's stuck between {cart} and CartRover: CartRover holds the order with an error.",
                    Legs.LOOK_AT_ALERTS,
                    Links.CARTROVER)
            .verdict(
                    "tooOld",
                    Legs.NO_FAULT,
                    "Not a fault: it is older than {since}, the first day that is pulled.",
                    "Set an earlier first day under Settings › Orders, or enter the order in inFlow by hand.",
                    null)
            .verdict(
                    "isOff",
                    Legs.CARTROVER_TO_INFLOW,
                    "It's stuck between CartRover and inFlow: {why}.",
                    "{whyNext}",
                    null)
            .verdict(
                    "justCame",
                    Legs.NO_FAULT,
                    "Not a fault: it has only just come to CartRover and is pulled with the next run.",
                    "Nothing to do; check again in a few minutes.",
                    null)
            .verdict(
                    "takenElsewhere",
                    Legs.CARTROVER_TO_INFLOW,
                    "It's stuck between CartRover and inFlow: CartRover has handed it over already, but not to this"
                            + " Cartwright.",
                    "Look whether another program or another copy of Cartwright uses CartRover's API; then enter the"
                            + " order in inFlow by hand.",
                    Links.CARTROVER)
            .verdict(
                    "notPulled",
                    Legs.CARTROVER_TO_INFLOW,
                    "It's stuck between CartRover and inFlow: CartRover has it, and it hasn't been pulled.",
                    "Press Sync now; then look at Problems › Errors for the reason.",
                    null)
            .verdict(
                    "askRun",
                    Legs.CART_TO_CARTROVER,
                    "It's stuck between {cart} and CartRover: CartRover doesn't have order {number}.",
                    "In CartRover click Carts, then the cart: is Last Order Run later than the order?",
                    Links.CARTROVER)
            .verdict(
                    "waitForRun",
                    Legs.NO_FAULT,
                    "Not a fault so far: the order is only minutes old, and Order Download hasn't run since.",
                    "Wait for the next Order Download; every five minutes is what we recommend.",
                    Links.CARTROVER)
            .verdict(
                    "noRunSince",
                    Legs.CART_TO_CARTROVER,
                    "It's stuck between {cart} and CartRover: Order Download hasn't run since the order was made.",
                    EDIT_SETUP + " Set Order Download to every five minutes.",
                    Links.CARTROVER)
            .verdict(
                    "runFailed",
                    Legs.CART_TO_CARTROVER,
                    "It's stuck between {cart} and CartRover: the last Order Download failed.",
                    Legs.LOOK_AT_ALERTS,
                    Links.CARTROVER)
            .verdict(
                    "askResult",
                    Legs.CART_TO_CARTROVER,
                    "It's stuck between {cart} and CartRover: Order Download ran after the order was made, but"
                            + " didn't bring it.",
                    "In CartRover click Carts, then the cart: was Last Order Run a success? If it failed, look at"
                            + " CartRover's Alerts.",
                    Links.CARTROVER)
            .verdict(
                    "askStatus",
                    Legs.CART_TO_CARTROVER,
                    "It's stuck between {cart} and CartRover: Order Download ran without a failure after the order"
                            + " was made, but didn't bring it.",
                    EDIT_SETUP
                            + " The usual cause: the order's status isn't one that the cart pulls, for example only"
                            + " Awaiting Fulfillment. Which statuses are set there, and which has the order?",
                    Links.CARTROVER)
            .verdict(
                    "wrongStatus",
                    Guide.Ending.choice(
                            Legs.CART_TO_CARTROVER,
                            "It's stuck between {cart} and CartRover: the order's status isn't one that CartRover"
                                    + " pulls.",
                            "CartRover pulls orders of {cart} with status {statuses}. Order {number} is {status}."
                                    + " It never reached Cartwright or inFlow.",
                            new Way(
                                    Way.EITHER,
                                    "change the order's status at {cart} to one of: {statuses}",
                                    Way.AT_CART),
                            new Way(
                                    Way.OR,
                                    "add {status} to the cart's settings: Carts › {cart} › Edit Setup",
                                    Way.AT_CARTROVER),
                            new Way(Way.THEN, "wait for the next Order Download", Way.HERE),
                            Links.CARTROVER))
            .verdict(
                    "askDate",
                    Legs.CART_TO_CARTROVER,
                    "It's stuck between {cart} and CartRover: the run was good and the status is pulled, but the"
                            + " order didn't come.",
                    EDIT_SETUP + " Does Earliest Order Date lie before this order?",
                    Links.CARTROVER)
            .verdict(
                    "beforeEarliest",
                    Guide.Ending.choice(
                            Legs.CART_TO_CARTROVER,
                            "It's stuck between {cart} and CartRover: the order is older than the cart's Earliest Order"
                                    + " Date.",
                            "CartRover leaves older orders where they are. Order {number} never reached Cartwright or"
                                    + " inFlow.",
                            new Way(
                                    Way.EITHER,
                                    "set an earlier Earliest Order Date in Carts › {cart} › Edit Setup",
                                    Way.AT_CARTROVER),
                            new Way(Way.OR, "enter order {number} in inFlow by hand, and ship it from there", Way.HERE),
                            new Way(Way.THEN, "wait for the next Order Download, if you changed the date", Way.HERE),
                            Links.CARTROVER))
            .verdict(
                    "allFits",
                    Legs.CART_TO_CARTROVER,
                    "It's stuck between {cart} and CartRover, and run, status and date all fit.",
                    EDIT_SETUP
                            + " Go through the cart's other settings; its ? at the top left explains them. Then ask"
                            + " CartRover's support.",
                    Links.CARTROVER)
            .done();

    private OrderGuide() {}
}
