package app.cartwright.troubleshoot;

/** The three guides, as the help article has them, with what a program can look up by itself. */
public final class Guides {
    private static final String CART_SIDE = "cartToCartRover";
    private static final String PULL_SIDE = "cartRoverToInflow";
    private static final String PUSH_SIDE = "inflowToCartRover";
    private static final String CART_PUSH_SIDE = "cartRoverToCart";
    private static final String NO_FAULT = "noFault";
    private static final String UNKNOWN = "unknown";

    private static final String EDIT_SETUP = "In CartRover: Carts › {cart} › Edit Setup.";
    private static final String LOOK_AT_ALERTS = "Look at CartRover's Alerts for the reason; it is fixed there.";

    /** "My order didn't come in". */
    public static final Guide ORDER = Guide.named("My order didn't come in")
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
                    UNKNOWN,
                    "Can't tell yet: CartRover can't be read at the moment.",
                    "Log in at app.cartrover.com and click Orders: is order {number} there? If not, it is stuck"
                            + " between the cart and CartRover.",
                    Links.CARTROVER)
            .verdict(
                    "cantSeeInflow",
                    UNKNOWN,
                    "Can't tell yet: CartRover has the order, but inFlow can't be read at the moment.",
                    "Look in inFlow: is there a sales order for {number}?",
                    Links.INFLOW)
            .verdict(
                    "isThere",
                    NO_FAULT,
                    "It isn't stuck: it is in inFlow as {inflowNumber}.",
                    "Open it in inFlow.",
                    Links.INFLOW)
            .verdict("hasError", PULL_SIDE, "It's stuck between CartRover and inFlow: {title}.", "{errorNext}", null)
            .verdict(
                    "wasDeclined",
                    NO_FAULT,
                    "Not a fault: you dismissed its error, so it isn't written to inFlow.",
                    "Take the dismissal back under Problems, if it is to come in after all.",
                    null)
            .verdict(
                    "wasCancelled",
                    NO_FAULT,
                    "Not a fault: it was cancelled before it was pulled, so it isn't written to inFlow.",
                    "Nothing to do.",
                    null)
            .verdict(
                    "isStopped",
                    NO_FAULT,
                    "Not a fault: {stopped}",
                    "Lift that in CartRover's Orders, if the order is to come in.",
                    Links.CARTROVER)
            .verdict(
                    "hasErrorThere",
                    CART_SIDE,
                    "It's stuck between {cart} and CartRover: CartRover holds the order with an error.",
                    LOOK_AT_ALERTS,
                    Links.CARTROVER)
            .verdict(
                    "tooOld",
                    NO_FAULT,
                    "Not a fault: it is older than {since}, the first day that is pulled.",
                    "Set an earlier first day under Settings › Orders, or enter the order in inFlow by hand.",
                    null)
            .verdict("isOff", PULL_SIDE, "It's stuck between CartRover and inFlow: {why}.", "{whyNext}", null)
            .verdict(
                    "justCame",
                    NO_FAULT,
                    "Not a fault: it has only just come to CartRover and is pulled with the next run.",
                    "Nothing to do; check again in a few minutes.",
                    null)
            .verdict(
                    "takenElsewhere",
                    PULL_SIDE,
                    "It's stuck between CartRover and inFlow: CartRover has handed it over already, but not to this"
                            + " Cartwright.",
                    "Look whether another program or another copy of Cartwright uses CartRover's API; then enter the"
                            + " order in inFlow by hand.",
                    Links.CARTROVER)
            .verdict(
                    "notPulled",
                    PULL_SIDE,
                    "It's stuck between CartRover and inFlow: CartRover has it, and it hasn't been pulled.",
                    "Press Sync now; then look at Problems › Errors for the reason.",
                    null)
            .verdict(
                    "askRun",
                    CART_SIDE,
                    "It's stuck between the cart and CartRover: CartRover doesn't have order {number}.",
                    "In CartRover click Carts, then the cart: is Last Order Run later than the order?",
                    Links.CARTROVER)
            .verdict(
                    "waitForRun",
                    NO_FAULT,
                    "Not a fault so far: the order is only minutes old, and Order Download hasn't run since.",
                    "Wait for the next Order Download; every five minutes is what we recommend.",
                    Links.CARTROVER)
            .verdict(
                    "noRunSince",
                    CART_SIDE,
                    "It's stuck between the cart and CartRover: Order Download hasn't run since the order was made.",
                    EDIT_SETUP + " Set Order Download to every five minutes.",
                    Links.CARTROVER)
            .verdict(
                    "runFailed",
                    CART_SIDE,
                    "It's stuck between the cart and CartRover: the last Order Download failed.",
                    LOOK_AT_ALERTS,
                    Links.CARTROVER)
            .verdict(
                    "askResult",
                    CART_SIDE,
                    "It's stuck between the cart and CartRover: Order Download ran after the order was made, but"
                            + " didn't bring it.",
                    "In CartRover click Carts, then the cart: was Last Order Run a success? If it failed, look at"
                            + " CartRover's Alerts.",
                    Links.CARTROVER)
            .verdict(
                    "askStatus",
                    CART_SIDE,
                    "It's stuck between the cart and CartRover: Order Download ran without a failure after the order"
                            + " was made, but didn't bring it.",
                    EDIT_SETUP
                            + " The usual cause: the order's status isn't one that the cart pulls, for example only"
                            + " Awaiting Fulfillment. Which statuses are set there, and which has the order?",
                    Links.CARTROVER)
            .verdict(
                    "wrongStatus",
                    CART_SIDE,
                    "It's stuck between the cart and CartRover: the order's status isn't one that CartRover pulls.",
                    "Either add “{status}” to the statuses in Carts › {cart} › Edit Setup, or change the order's"
                            + " status at the cart to one of: {statuses}. Then wait for the next Order Download.",
                    Links.CARTROVER)
            .verdict(
                    "askDate",
                    CART_SIDE,
                    "It's stuck between the cart and CartRover: the run was good and the status is pulled, but the"
                            + " order didn't come.",
                    EDIT_SETUP + " Does Earliest Order Date lie before this order?",
                    Links.CARTROVER)
            .verdict(
                    "beforeEarliest",
                    CART_SIDE,
                    "It's stuck between the cart and CartRover: the order is older than the cart's Earliest Order"
                            + " Date.",
                    EDIT_SETUP + " Set an earlier Earliest Order Date, or enter the order in inFlow by hand.",
                    Links.CARTROVER)
            .verdict(
                    "allFits",
                    CART_SIDE,
                    "It's stuck between the cart and CartRover, and run, status and date all fit.",
                    EDIT_SETUP
                            + " Go through the cart's other settings; its ? at the top left explains them. Then ask"
                            + " CartRover's support.",
                    Links.CARTROVER)
            .done();

    /** "Stock differs between inFlow and my cart". */
    public static final Guide STOCK = Guide.named("Stock differs between inFlow and my cart")
            .step(
                    "sku",
                    "Does the product have the same SKU in inFlow and in CartRover?",
                    Fact.SKU_ON_BOTH_SIDES,
                    "once",
                    "somewhere",
                    "cantSee")
            .aside("somewhere", "Does one side have it at all?", Fact.SKU_SOMEWHERE, "skuDiffers", "nowhere")
            .step(
                    "once",
                    "Does only one product in inFlow have it?",
                    Fact.SKU_ONCE_IN_INFLOW,
                    "cartSku",
                    "twice",
                    "cartSku")
            .step(
                    "cartSku",
                    "Does the cart have the same SKU?",
                    Fact.SKU_SAME_IN_CART,
                    "runs",
                    "cartSkuDiffers",
                    "runs")
            .step("runs", "Is Push stock running?", Fact.STOCK_RUNS, "location", "isOff", "location")
            .step(
                    "location",
                    "Is a CartRover location switched on for it?",
                    Fact.LOCATION_SWITCHED_ON,
                    "equal",
                    "noLocation",
                    "equal")
            .step(
                    "equal",
                    "Does CartRover show inFlow's figure, at each location?",
                    Fact.FIGURES_EQUAL,
                    "cartFigure",
                    "newOrders",
                    "cantCompare")
            .aside(
                    "newOrders",
                    "Is the difference on orders that came after the last push?",
                    Fact.DIFFERENCE_ON_NEW_ORDERS,
                    "onNewOrders",
                    "error")
            .aside("error", "Does an error hold it?", Fact.STOCK_HAS_ERROR, "hasError", "onItsWay")
            .aside("onItsWay", "Is the new figure on its way?", Fact.STOCK_ON_ITS_WAY, "isOnItsWay", "differs")
            .step(
                    "cartFigure",
                    "Does the cart show the figure that CartRover has?",
                    Fact.CART_FIGURE_EQUAL,
                    "allEqual",
                    "minimum",
                    "justSent",
                    "justSent")
            .aside(
                    "minimum",
                    "Is the figure below the cart's minimum level?",
                    Fact.CART_BELOW_MINIMUM,
                    "belowMinimum",
                    "justSent")
            .aside("justSent", "Was it sent only minutes ago?", Fact.STOCK_JUST_SENT, "wait", "run")
            .step(
                    "run",
                    "Has Inventory Upload run since the figure was sent?",
                    Fact.INVENTORY_RUN_SINCE,
                    "good",
                    "lateGood",
                    "askRun")
            .step(
                    "lateGood",
                    "Was the last run a success?",
                    Fact.INVENTORY_RUN_GOOD,
                    "noRunSince",
                    "runFailed",
                    "noRunSince")
            .step("good", "Was that run a success?", Fact.INVENTORY_RUN_GOOD, "sync", "runFailed", "askResult")
            .step(
                    "sync",
                    "Is Sync Inventory with Location what you want?",
                    Fact.SYNC_LOCATION_RIGHT,
                    "allFits",
                    "wrongLocation",
                    "askSync")
            .verdict(
                    "cantSee",
                    UNKNOWN,
                    "Can't tell yet: {unread}",
                    "Check again when it can be read. Until then: do inFlow and the cart have exactly the SKU {sku}?",
                    null)
            .verdict(
                    "nowhere",
                    UNKNOWN,
                    "Can't tell yet: neither inFlow nor CartRover has the SKU {sku}.",
                    "Which SKU does the product have in inFlow? {near}",
                    null)
            .verdict(
                    "skuDiffers",
                    PUSH_SIDE,
                    "The SKUs don't match: {sku} is only in {side}.",
                    "Make the SKUs equal on both sides, also at the cart. Then push the SKU again.",
                    Links.INFLOW)
            .verdict(
                    "twice",
                    PUSH_SIDE,
                    "{sku} is on {count} products in inFlow, so it isn't pushed.",
                    "Give all but one of them another SKU in inFlow.",
                    Links.INFLOW)
            .verdict(
                    "cartSkuDiffers",
                    CART_PUSH_SIDE,
                    "The SKUs don't match: the cart has {cartSku}, inFlow and CartRover have {sku}.",
                    "Make the SKUs equal at the cart and in inFlow. Then push the SKU again.",
                    null)
            .verdict("isOff", PUSH_SIDE, "It's stuck between inFlow and CartRover: {why}.", "{whyNext}", null)
            .verdict(
                    "noLocation",
                    PUSH_SIDE,
                    "It's stuck between inFlow and CartRover: no CartRover location is switched on.",
                    "Switch a location on under Settings › Stock and locations.",
                    null)
            .verdict(
                    "cantCompare",
                    UNKNOWN,
                    "Can't tell yet: {unread}",
                    "In CartRover open Merchants › Locations & Products, then the location, then {sku}: which quantity"
                            + " available does it show?",
                    Links.CARTROVER)
            .verdict(
                    "onNewOrders",
                    NO_FAULT,
                    "Not a fault: {explained}.",
                    "Nothing to do: CartRover subtracts new orders by itself until they are in inFlow.",
                    null)
            .verdict("hasError", PUSH_SIDE, "It's stuck between inFlow and CartRover: {title}.", "{errorNext}", null)
            .verdict(
                    "isOnItsWay",
                    NO_FAULT,
                    "Not a fault: {onItsWay}.",
                    "Nothing to do; check again in a few minutes.",
                    null)
            .verdict(
                    "differs",
                    PUSH_SIDE,
                    "It's stuck between inFlow and CartRover: {difference}.",
                    "Push the SKU again; then check once more.",
                    null)
            .verdict(
                    "allEqual",
                    NO_FAULT,
                    "Not a fault: inFlow, CartRover and the cart show the same.",
                    "Nothing to do.",
                    null)
            .verdict(
                    "belowMinimum",
                    NO_FAULT,
                    "Not a fault: the figure is below the cart's minimum level of {minimum}, so the cart is told 0.",
                    "Change the minimum level in Carts › the cart › Edit Setup, if that isn't what you want.",
                    Links.CARTROVER)
            .verdict(
                    "wait",
                    NO_FAULT,
                    "Not a fault so far: the figure was sent {ago} ago, and with Automatic the cart gets it within a"
                            + " minute or two.",
                    "Wait a few minutes and check again.",
                    null)
            .verdict(
                    "askRun",
                    CART_PUSH_SIDE,
                    "inFlow and CartRover show the same, so it is between CartRover and the cart.",
                    "In CartRover click Carts, then the cart: is Last Inventory Run later than {sentAt}, and was it a"
                            + " success?",
                    Links.CARTROVER)
            .verdict(
                    "noRunSince",
                    CART_PUSH_SIDE,
                    "It's stuck between CartRover and the cart: Inventory Upload hasn't run since the figure was sent.",
                    "In CartRover: Carts › the cart › Edit Setup. Set Inventory Upload to Automatic.",
                    Links.CARTROVER)
            .verdict(
                    "runFailed",
                    CART_PUSH_SIDE,
                    "It's stuck between CartRover and the cart: the last Inventory Upload failed.",
                    LOOK_AT_ALERTS,
                    Links.CARTROVER)
            .verdict(
                    "askResult",
                    CART_PUSH_SIDE,
                    "It's stuck between CartRover and the cart: Inventory Upload ran since, but the cart shows"
                            + " something else.",
                    "In CartRover click Carts, then the cart: was Last Inventory Run a success? If it failed, look at"
                            + " CartRover's Alerts.",
                    Links.CARTROVER)
            .verdict(
                    "askSync",
                    CART_PUSH_SIDE,
                    "It's between CartRover and the cart: inFlow and CartRover agree, and Inventory Upload ran well.",
                    "In CartRover: Carts › the cart › Edit Setup › General Inventory Options. Which is Sync Inventory"
                            + " with Location set to, and which do you want: one location, or COMBINE ALL LOCATIONS?",
                    Links.CARTROVER)
            .verdict(
                    "wrongLocation",
                    CART_PUSH_SIDE,
                    "It's between CartRover and the cart: the cart takes its stock from {location}.",
                    "In CartRover: Carts › the cart › Edit Setup › General Inventory Options. Set Sync Inventory with"
                            + " Location to {wanted}.",
                    Links.CARTROVER)
            .verdict(
                    "allFits",
                    CART_PUSH_SIDE,
                    "It's between CartRover and the cart, and run and Sync Inventory with Location both fit.",
                    "Look at the cart's minimum level in Edit Setup, and at the cart's own stock settings. Then ask"
                            + " CartRover's support.",
                    Links.CARTROVER)
            .done();

    /** "Shipping didn't reach my cart". */
    public static final Guide SHIPPING = Guide.named("Shipping didn't reach my cart")
            .step(
                    "through",
                    "Did the order come through CartRover?",
                    Fact.ORDER_CAME_THROUGH,
                    "cancelled",
                    "notOurs",
                    "cantSeeInflow")
            .aside("cancelled", "Was it cancelled?", Fact.SHIPMENT_CANCELLED, "wasCancelled", "fulfilled")
            .step(
                    "fulfilled",
                    "Is the order entirely fulfilled in inFlow?",
                    Fact.ENTIRELY_FULFILLED,
                    "received",
                    "notFulfilled",
                    "cantSeeInflow")
            .step(
                    "received",
                    "Did CartRover get the shipping information: is the order's status shipped?",
                    Fact.SHIPMENT_RECEIVED,
                    "parcels",
                    "runs",
                    "cantSee")
            .step("runs", "Is Push shipping running?", Fact.SHIPPING_RUNS, "settling", "isOff", "settling")
            .aside("settling", "Is it about to be sent?", Fact.SHIPMENT_SETTLING, "isSettling", "held")
            .aside("held", "Does something hold it back?", Fact.SHIPMENT_HELD, "isHeld", "notSent")
            .step(
                    "parcels",
                    "Does CartRover's order show its shipments?",
                    Fact.SHIPMENT_HAS_PARCELS,
                    "ours",
                    "noParcels",
                    "ours")
            .step(
                    "ours",
                    "Are they the ones that inFlow has?",
                    Fact.SHIPMENT_IS_OURS,
                    "confirmed",
                    "changed",
                    "confirmed")
            .aside(
                    "changed",
                    "Was the shipment changed in inFlow after it was sent?",
                    Fact.CHANGED_AFTER_PUSH,
                    "wasChanged",
                    "shippedElsewhere")
            .step(
                    "confirmed",
                    "Does CartRover say that the cart has it (status confirmed)?",
                    Fact.CART_CONFIRMED,
                    "isConfirmed",
                    "justSent",
                    "justSent")
            .aside("justSent", "Was it sent only minutes ago?", Fact.SHIPMENT_JUST_SENT, "wait", "run")
            .step(
                    "run",
                    "Has Shipment Upload run since it was sent?",
                    Fact.SHIPMENT_RUN_SINCE,
                    "good",
                    "lateGood",
                    "askRun")
            .step(
                    "lateGood",
                    "Was the last run a success?",
                    Fact.SHIPMENT_RUN_GOOD,
                    "noRunSince",
                    "runFailed",
                    "noRunSince")
            .step("good", "Was that run a success?", Fact.SHIPMENT_RUN_GOOD, "allFits", "runFailed", "askResult")
            .verdict(
                    "notOurs",
                    NO_FAULT,
                    "Not a fault: {number} didn't come through CartRover, and only orders that did are updated.",
                    "Enter the shipment at the cart by hand, if a cart has this order. Check the number, if it should"
                            + " be one of a cart.",
                    null)
            .verdict(
                    "wasCancelled",
                    NO_FAULT,
                    "Not a fault: the order was cancelled, so no shipment is sent.",
                    "Nothing to do.",
                    null)
            .verdict(
                    "notFulfilled",
                    NO_FAULT,
                    "Not a fault: the order isn't entirely fulfilled in inFlow. {lines}",
                    "Fulfil the rest in inFlow. Shipping is sent only once, when the entire order is shipped and"
                            + " fulfilled.",
                    Links.INFLOW)
            .verdict(
                    "cantSeeInflow",
                    UNKNOWN,
                    "Can't tell yet: {unread}",
                    "Look in inFlow: is {number} entirely fulfilled?",
                    Links.INFLOW)
            .verdict(
                    "cantSee",
                    UNKNOWN,
                    "Can't tell yet: {unread}",
                    "Log in at app.cartrover.com, click Orders, then the order: is its status shipped, and are there"
                            + " shipments on the right?",
                    Links.CARTROVER)
            .verdict("isOff", PUSH_SIDE, "It's stuck between inFlow and CartRover: {why}.", "{whyNext}", null)
            .verdict(
                    "isSettling",
                    NO_FAULT,
                    "Not a fault: {settling}.",
                    "Nothing to do: it goes by itself. Send now under Shipments skips the wait.",
                    null)
            .verdict("isHeld", PUSH_SIDE, "It's stuck between inFlow and CartRover: {title}.", "{errorNext}", null)
            .verdict(
                    "notSent",
                    PUSH_SIDE,
                    "It's stuck between inFlow and CartRover: the order is entirely fulfilled, but its shipment hasn't"
                            + " been sent.",
                    "Press Sync now; then look at Shipments for the reason.",
                    null)
            .verdict(
                    "noParcels",
                    PUSH_SIDE,
                    "It's stuck between inFlow and CartRover: CartRover's order is {status}, but shows no shipment.",
                    "Enter carrier and tracking number in CartRover or at the cart by hand; shipping is sent only"
                            + " once.",
                    Links.CARTROVER)
            .verdict(
                    "wasChanged",
                    NO_FAULT,
                    "Not a fault: the shipment was changed in inFlow after it was sent, and later changes aren't sent.",
                    "Make the change at the cart by hand.",
                    null)
            .verdict(
                    "shippedElsewhere",
                    PUSH_SIDE,
                    "It's stuck between inFlow and CartRover: CartRover's order was shipped with other tracking"
                            + " numbers ({theirs}).",
                    "Compare both; correct it at the cart by hand.",
                    Links.CARTROVER)
            .verdict(
                    "isConfirmed",
                    NO_FAULT,
                    "It isn't stuck: CartRover says that the cart has it.",
                    "Look at the order in the cart again. Changes made after that aren't sent; make them at the cart"
                            + " by hand.",
                    null)
            .verdict(
                    "wait",
                    NO_FAULT,
                    "Not a fault so far: it was sent {ago} ago, and with Automatic the cart gets it within a minute or"
                            + " two.",
                    "Wait a few minutes and check again.",
                    null)
            .verdict(
                    "askRun",
                    CART_PUSH_SIDE,
                    "It's stuck between CartRover and the cart: CartRover has the shipment.",
                    "In CartRover click Carts, then the cart: is Last Shipment Run later than {sentAt}, and was it a"
                            + " success?",
                    Links.CARTROVER)
            .verdict(
                    "noRunSince",
                    CART_PUSH_SIDE,
                    "It's stuck between CartRover and the cart: Shipment Upload hasn't run since the shipment was"
                            + " sent.",
                    "In CartRover: Carts › {cart} › Edit Setup. Set Shipment Upload to Automatic.",
                    Links.CARTROVER)
            .verdict(
                    "runFailed",
                    CART_PUSH_SIDE,
                    "It's stuck between CartRover and the cart: the last Shipment Upload failed.",
                    LOOK_AT_ALERTS,
                    Links.CARTROVER)
            .verdict(
                    "askResult",
                    CART_PUSH_SIDE,
                    "It's stuck between CartRover and the cart: Shipment Upload ran since, but the cart doesn't show"
                            + " it.",
                    "In CartRover click Carts, then the cart: was Last Shipment Run a success? If it failed, look at"
                            + " CartRover's Alerts.",
                    Links.CARTROVER)
            .verdict(
                    "allFits",
                    CART_PUSH_SIDE,
                    "It's between CartRover and the cart: Shipment Upload ran well since, but the cart doesn't show"
                            + " it.",
                    "Look at the order in the cart: a wrong carrier code or an order already marked as shipped is a"
                            + " common cause. Then ask CartRover's support.",
                    Links.CARTROVER)
            .done();

    private Guides() {}
}
