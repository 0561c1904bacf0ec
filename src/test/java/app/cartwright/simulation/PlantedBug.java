package app.cartwright.simulation;

import java.util.List;

/**
 * One bug that is planted into a copy of the engine's classes.
 *
 * @param what what is wrong, in words
 * @param target the class that is changed
 */
record PlantedBug(String name, String what, String target, Changes.Change change) {
    private static PlantedBug of(String name, String what, String target, Changes.Change change) {
        return new PlantedBug(name, what, "app.cartwright." + target, change);
    }

    static List<PlantedBug> all() {
        return List.of(
                of(
                        "intent-not-committed",
                        "the ledger is written after the call",
                        "orders.Sending",
                        (bytes, struck) -> Changes.redirect("lambda$send$1", "finish", "begunAndFinished")
                                .apply(
                                        Changes.redirect("send", "write", "notCommitted")
                                                .apply(bytes, struck),
                                        struck)),
                of(
                        "client-retries",
                        "the client sends again where no answer came",
                        "http.Exchange",
                        Changes.redirect("call", "send", "sentTwice")),
                of(
                        "unknown-is-refused",
                        "an unknown outcome counts as a refusal",
                        "ledger.StoredLedger",
                        Changes.redirect("finish", "mayHaveArrived", "no")),
                of(
                        "unknown-is-done",
                        "an unknown outcome counts as done",
                        "ledger.StoredLedger",
                        Changes.swap("finish", "UNKNOWN", "DONE")),
                of(
                        "first-day-left-out",
                        "> for >= at the first day that is pulled",
                        "orders.OrderPlanner",
                        Changes.redirect("skip", "isBefore", "notAfter")),
                of(
                        "push-before-tracking",
                        "the gate does not ask for tracking",
                        "shipping.Gate",
                        Changes.answers("missing", "nothing", "java.lang.String")),
                of(
                        "no-settle-time",
                        "the gate does not wait for the settle time",
                        "shipping.Gate",
                        Changes.redirect("ofFulfilled", "plusSeconds", "atOnce")),
                of(
                        "negatives-left-out",
                        "ALL is summed without negative parts",
                        "stock.Available",
                        Changes.redirect("of", "BigDecimal.add", "addPositive")),
                of(
                        "on-hand",
                        "on hand is pushed for available",
                        "stock.Available",
                        Changes.redirect("of", "available", "onHand")),
                of(
                        "missing-is-zero",
                        "a missing row counts as zero",
                        "stock.Available",
                        Changes.redirect("of", "apply", "zeroWhereMissing")),
                of(
                        "id-made-anew",
                        "an order's id does not follow from its reference",
                        "inflow.NameId",
                        Changes.redirect("of", "version5", "idMadeAnew")),
                of(
                        "cents-lost",
                        "odd cents are lost in spreading a discount",
                        "orders.Spread",
                        Changes.number("spread", 1, 0)),
                of(
                        "tax-left-out",
                        "the tax is not written",
                        "orders.SalesOrderMapping",
                        Changes.redirect("order", "tax", "noMoney")),
                of(
                        "ledger-never-compared",
                        "the ledger is believed after a restore",
                        "orders.LedgerCheck",
                        Changes.answers("run", "nothing", "app.cartwright.schedule.Trouble")),
                of(
                        "no-look-before-push",
                        "nothing is read before a shipment goes",
                        "shipping.Pushing",
                        Changes.returns("mustLook", 0)),
                of(
                        "proof-too-early",
                        "a push that did not show up at once counts as lost",
                        "shipping.Pushing",
                        Changes.redirect("neverArrived", "isBefore", "no")),
                of(
                        "first-parcel-only",
                        "only the first parcel is sent",
                        "shipping.Pushing",
                        Changes.redirect("send", "ship", "firstParcel")),
                of(
                        "started-is-cancelled",
                        "an order that was begun is cancelled",
                        "orders.Cancellations",
                        Changes.redirect("carryOut", "contains", "yes")),
                of(
                        "cancellations-unread",
                        "cancellations at the cart are not carried out",
                        "orders.Cancellations",
                        Changes.answers("open", "emptyList", "java.util.List")),
                of(
                        "stopped-is-written",
                        "an order that is not to be sent is written",
                        "orders.OrderPlanner",
                        Changes.redirect("skip", "sendingCanceled", "no")),
                of(
                        "not-acknowledged",
                        "the acknowledgement is not sent",
                        "orders.PullOrders",
                        Changes.redirect("write", "acknowledge", "nothingDone")),
                of(
                        "unsettled-forgotten",
                        "open intents of a former run are forgotten",
                        "ledger.StoredLedger",
                        Changes.answers("unsettled", "emptyList", "java.util.List")),
                of("no-budget", "nobody counts the calls", "schedule.CallTimes", Changes.returns("untilRoom", 0L)),
                of(
                        "budget-forgotten",
                        "the budget begins anew at each start",
                        "schedule.CallMemory",
                        Changes.answers("ages", "emptyList", "java.util.List")),
                of(
                        "back-off-without-end",
                        "the wait after a failure grows for ever",
                        "schedule.Lane",
                        Changes.number("<clinit>", 5, 50_000)),
                of("change-unseen", "a figure that changed is not sent", "stock.PushPlan", Changes.flip("reason", 1)),
                of(
                        "errors-uncounted",
                        "the status does not look at open errors",
                        "bridge.Lists",
                        Changes.redirect("status", "openCount", "none")));
    }
}
