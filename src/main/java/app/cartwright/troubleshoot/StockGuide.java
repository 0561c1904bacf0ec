package app.cartwright.troubleshoot;

/** "Stock differs between inFlow and my cart", as the help article has it, with what a program can look up by itself. */
final class StockGuide {
    static final Guide GUIDE = Guide.named("Stock differs between inFlow and my cart")
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
                    "cartNewOrders",
                    "justSent",
                    "justSent")
            .aside(
                    "cartNewOrders",
                    "Is the difference on orders that came after the last push?",
                    Fact.CART_LESS_NEW_ORDERS,
                    "onNewOrders",
                    "minimum")
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
                    Legs.UNKNOWN,
                    "Can't tell yet: {unread}",
                    "Check again when it can be read. Until then: do inFlow and the cart have exactly the SKU {sku}?",
                    null)
            .verdict(
                    "nowhere",
                    Legs.UNKNOWN,
                    "Can't tell yet: neither inFlow nor CartRover has the SKU {sku}.",
                    "Which SKU does the product have in inFlow?{near}",
                    null)
            .verdict(
                    "skuDiffers",
                    Legs.INFLOW_TO_CARTROVER,
                    "The SKUs don't match: {sku} is only in {side}.",
                    "Make the SKUs equal on both sides, also at the cart. Then push the SKU again.",
                    Links.INFLOW)
            .verdict(
                    "twice",
                    Legs.INFLOW_TO_CARTROVER,
                    "{sku} is on {count} products in inFlow, so it isn't pushed.",
                    "Give all but one of them another SKU in inFlow.",
                    Links.INFLOW)
            .verdict(
                    "cartSkuDiffers",
                    Legs.CARTROVER_TO_CART,
                    "The SKUs don't match: the cart has {cartSku}, inFlow and CartRover have {sku}.",
                    "Make the SKUs equal at the cart and in inFlow. Then push the SKU again.",
                    null)
            .verdict(
                    "isOff",
                    Legs.INFLOW_TO_CARTROVER,
                    "It's stuck between inFlow and CartRover: {why}.",
                    "{whyNext}",
                    null)
            .verdict(
                    "noLocation",
                    Legs.INFLOW_TO_CARTROVER,
                    "It's stuck between inFlow and CartRover: no CartRover location is switched on.",
                    "Switch a location on under Settings › Stock and locations.",
                    null)
            .verdict(
                    "cantCompare",
                    Legs.UNKNOWN,
                    "Can't tell yet: {unread}",
                    "In CartRover open Merchants › Locations & Products, then the location, then {sku}: which quantity"
                            + " available does it show?",
                    Links.CARTROVER)
            .verdict(
                    "onNewOrders",
                    Legs.NO_FAULT,
                    "Not a fault: {explained}.",
                    "Nothing to do: CartRover subtracts new orders by itself until they are in inFlow.",
                    null)
            .verdict(
                    "hasError",
                    Legs.INFLOW_TO_CARTROVER,
                    "It's stuck between inFlow and CartRover: {title}.",
                    "{errorNext}",
                    null)
            .verdict(
                    "isOnItsWay",
                    Legs.NO_FAULT,
                    "Not a fault: {onItsWay}.",
                    "Nothing to do; check again in a few minutes.",
                    null)
            .verdict(
                    "differs",
                    Legs.INFLOW_TO_CARTROVER,
                    "It's stuck between inFlow and CartRover: {difference}.",
                    "Push the SKU again; then check once more.",
                    null)
            .verdict(
                    "allEqual",
                    Legs.NO_FAULT,
                    "Not a fault: inFlow, CartRover and the cart show the same.",
                    "Nothing to do.",
                    null)
            .verdict(
                    "belowMinimum",
                    Legs.NO_FAULT,
                    "Not a fault: the figure is below the cart's minimum level of {minimum}, so the cart is told 0.",
                    "Change the minimum level in Carts › the cart › Edit Setup, if that isn't what you want.",
                    Links.CARTROVER)
            .verdict(
                    "wait",
                    Legs.NO_FAULT,
                    "Not a fault so far: the figure was sent {ago} ago, and with Automatic the cart gets it within a"
                            + " minute or two.",
                    "Wait a few minutes and check again.",
                    null)
            .verdict(
                    "askRun",
                    Legs.CARTROVER_TO_CART,
                    "inFlow and CartRover show the same, so it is between CartRover and the cart.",
                    "In CartRover click Carts, then the cart: is Last Inventory Run later than {sentAt}, and was it a"
                            + " success?",
                    Links.CARTROVER)
            .verdict(
                    "noRunSince",
                    Legs.CARTROVER_TO_CART,
                    "It's stuck between CartRover and the cart: Inventory Upload hasn't run since the figure was sent.",
                    "In CartRover: Carts › the cart › Edit Setup. Set Inventory Upload to Automatic.",
                    Links.CARTROVER)
            .verdict(
                    "runFailed",
                    Legs.CARTROVER_TO_CART,
                    "It's stuck between CartRover and the cart: the last Inventory Upload failed.",
                    Legs.LOOK_AT_ALERTS,
                    Links.CARTROVER)
            .verdict(
                    "askResult",
                    Legs.CARTROVER_TO_CART,
                    "It's stuck between CartRover and the cart: Inventory Upload ran since, but the cart shows"
                            + " something else.",
                    "In CartRover click Carts, then the cart: was Last Inventory Run a success? If it failed, look at"
                            + " CartRover's Alerts.",
                    Links.CARTROVER)
            .verdict(
                    "askSync",
                    Legs.CARTROVER_TO_CART,
                    "It's between CartRover and the cart: inFlow and CartRover agree, and Inventory Upload ran well.",
                    "In CartRover: Carts › the cart › Edit Setup › General Inventory Options. Which is Sync Inventory"
                            + " with Location set to, and which do you want: one location, or COMBINE ALL LOCATIONS?",
                    Links.CARTROVER)
            .verdict(
                    "wrongLocation",
                    Legs.CARTROVER_TO_CART,
                    "It's between CartRover and the cart: the cart takes its stock from {location}.",
                    "In CartRover: Carts › the cart › Edit Setup › General Inventory Options. Set Sync Inventory with"
                            + " Location to {wanted}.",
                    Links.CARTROVER)
            .verdict(
                    "allFits",
                    Legs.CARTROVER_TO_CART,
                    "It's between CartRover and the cart, and run and Sync Inventory with Location both fit.",
                    "Look at the cart's minimum level in Edit Setup, and at the cart's own stock settings. Then ask"
                            + " CartRover's support.",
                    Links.CARTROVER)
            .done();

    private StockGuide() {}
}
