package app.cartwright.troubleshoot;

/** "Shipping didn't reach my cart", as the help article has it, with what a program can look up by itself. */
final class ShippingGuide {
    static final Guide GUIDE = Guide.named("Shipping didn't reach my cart")
            .step(
                    "through",
                    "Did the order come through CartRover?",
                    Fact.ORDER_CAME_THROUGH,
                    "cancelled",
                    "notOurs",
                    "cantSeeInflow")
            .aside("cancelled", "Was it cancelled?", Fact.SHIPMENT_CANCELLED, "wasCancelled", "gone")
            .aside("gone", "Was it deleted in inFlow?", Fact.SHIPMENT_ORDER_GONE, "isGone", "fulfilled")
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
                    Legs.NO_FAULT,
                    "Not a fault: {number} didn't come through CartRover, and only orders that did are updated.",
                    "Enter the shipment at the cart by hand, if a cart has this order. Check the number, if it should"
                            + " be one of a cart.",
                    null)
            .verdict(
                    "wasCancelled",
                    Legs.NO_FAULT,
                    "Not a fault: the order was cancelled, so no shipment is sent.",
                    "Nothing to do.",
                    null)
            .verdict(
                    "isGone",
                    Legs.NO_FAULT,
                    "Not a fault: inFlow doesn't have the order any more, so there is no shipment to send.",
                    "If it was shipped, enter carrier and tracking number at {cart} by hand.",
                    null)
            .verdict(
                    "notFulfilled",
                    Legs.NO_FAULT,
                    "Not a fault: the order isn't entirely fulfilled in inFlow. {lines}",
                    "Fulfil the rest in inFlow. Shipping is sent only once, when the entire order is shipped and"
                            + " fulfilled.",
                    Links.INFLOW)
            .verdict(
                    "cantSeeInflow",
                    Legs.UNKNOWN,
                    "Can't tell yet: {unread}",
                    "Look in inFlow: is {number} entirely fulfilled?",
                    Links.INFLOW)
            .verdict(
                    "cantSee",
                    Legs.UNKNOWN,
                    "Can't tell yet: {unread}",
                    "Log in at app.cartrover.com, click Orders, then the order: is its status shipped, and are there"
                            + " shipments on the right?",
                    Links.CARTROVER)
            .verdict(
                    "isOff",
                    Legs.INFLOW_TO_CARTROVER,
                    "It's stuck between inFlow and CartRover: {why}.",
                    "{whyNext}",
                    null)
            .verdict("isSettling", Legs.NO_FAULT, "Not a fault: {settling}.", "Nothing to do: it goes by itself.", null)
            .verdict(
                    "isHeld",
                    Legs.INFLOW_TO_CARTROVER,
                    "It's stuck between inFlow and CartRover: {title}.",
                    "{errorNext}",
                    null)
            .verdict(
                    "notSent",
                    Legs.INFLOW_TO_CARTROVER,
                    "It's stuck between inFlow and CartRover: the order is entirely fulfilled, but CartRover doesn't"
                            + " show its shipment.",
                    "Press Sync now; then look at Shipments for the reason.",
                    null)
            .verdict(
                    "noParcels",
                    Legs.INFLOW_TO_CARTROVER,
                    "It's stuck between inFlow and CartRover: CartRover's order is {status}, but shows no shipment.",
                    "Enter carrier and tracking number in CartRover or at the cart by hand; shipping is sent only"
                            + " once.",
                    Links.CARTROVER)
            .verdict(
                    "wasChanged",
                    Legs.NO_FAULT,
                    "Not a fault: the shipment was changed in inFlow after it was sent, and later changes aren't sent.",
                    "Make the change at the cart by hand.",
                    null)
            .verdict(
                    "shippedElsewhere",
                    Legs.INFLOW_TO_CARTROVER,
                    "It's stuck between inFlow and CartRover: CartRover's order was shipped with other tracking"
                            + " numbers ({theirs}).",
                    "Compare both; correct it at the cart by hand.",
                    Links.CARTROVER)
            .verdict(
                    "isConfirmed",
                    Legs.NO_FAULT,
                    "It isn't stuck: CartRover says that the cart has it.",
                    "Look at the order in the cart again. Changes made after that aren't sent; make them at the cart"
                            + " by hand.",
                    null)
            .verdict(
                    "wait",
                    Legs.NO_FAULT,
                    "Not a fault so far: it was sent {ago} ago, and with Automatic the cart gets it within a minute or"
                            + " two.",
                    "Wait a few minutes and check again.",
                    null)
            .verdict(
                    "askRun",
                    Legs.CARTROVER_TO_CART,
                    "It's stuck between CartRover and {cart}: CartRover has the shipment.",
                    "In CartRover click Carts, then the cart: is Last Shipment Run later than {sentAt}, and was it a"
                            + " success?",
                    Links.CARTROVER)
            .verdict(
                    "noRunSince",
                    Legs.CARTROVER_TO_CART,
                    "It's stuck between CartRover and {cart}: Shipment Upload hasn't run since the shipment was"
                            + " sent.",
                    "In CartRover: Carts › {cart} › Edit Setup. Set Shipment Upload to Automatic.",
                    Links.CARTROVER)
            .verdict(
                    "runFailed",
                    Legs.CARTROVER_TO_CART,
                    "It's stuck between CartRover and {cart}: the last Shipment Upload failed.",
                    Legs.LOOK_AT_ALERTS,
                    Links.CARTROVER)
            .verdict(
                    "askResult",
                    Legs.CARTROVER_TO_CART,
                    "It's stuck between CartRover and {cart}: Shipment Upload ran since, but the cart doesn't show"
                            + " it.",
                    "In CartRover click Carts, then the cart: was Last Shipment Run a success? If it failed, look at"
                            + " CartRover's Alerts.",
                    Links.CARTROVER)
            .verdict(
                    "allFits",
                    Legs.CARTROVER_TO_CART,
                    "It's between CartRover and {cart}: Shipment Upload ran well since, but the cart doesn't show"
                            + " it.",
                    "Look at the order in the cart: a wrong carrier code or an order already marked as shipped is a"
                            + " common cause. Then ask CartRover's support.",
                    Links.CARTROVER)
            .done();

    private ShippingGuide() {}
}
