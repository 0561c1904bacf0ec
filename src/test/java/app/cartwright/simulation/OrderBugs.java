package app.cartwright.simulation;

import java.util.List;

/** Bugs in pulling orders: which, under what identity, with what sums, and what is done about cancellations. */
final class OrderBugs {
    private OrderBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                PlantedBug.of(
                        "date-bound",
                        "> for >= at the first day that is pulled",
                        "orders.OrderPlanner",
                        Changes.redirect("skip", "isBefore", "notAfter")),
                PlantedBug.of(
                        "acknowledged-while-paging",
                        "a page's orders are acknowledged before the next page is read",
                        "orders.NewOrders",
                        Changes.redirect("upTo", "CartRoverClient.orders", "acknowledgedWhilePaging")),
                PlantedBug.of(
                        "offset-paging",
                        "the next page is asked for by an offset",
                        "inflow.InflowClient",
                        Changes.text("page", "after", "skip")),
                PlantedBug.of(
                        "prefix-in-identity",
                        "an order's id follows from prefix and number",
                        "orders.SalesOrderMapping",
                        Changes.redirect("order", "NameId.order", "idOfNumber", 1)),
                PlantedBug.of(
                        "id-made-anew",
                        "an order's id does not follow from anything",
                        "inflow.NameId",
                        Changes.redirect("of", "version5", "idMadeAnew")),
                PlantedBug.of(
                        "sum-in-binary",
                        "the sum is added up in binary floating point",
                        "orders.OrderMoney",
                        Changes.redirect("priced", "BigDecimal.add", "addedInBinary")),
                PlantedBug.of(
                        "cents-lost",
                        "odd cents are lost in spreading a discount",
                        "orders.Spread",
                        Changes.number("spread", 1, 0)),
                PlantedBug.of(
                        "tax-left-out",
                        "the tax is not written",
                        "orders.SalesOrderMapping",
                        Changes.redirect("order", "tax", "noMoney")),
                PlantedBug.of(
                        "cancel-on-started",
                        "an order that was begun is cancelled",
                        "orders.Cancellations",
                        Changes.redirect("carryOut", "contains", "yes")),
                PlantedBug.of(
                        "cancellations-unread",
                        "cancellations at the cart are not carried out",
                        "orders.Cancellations",
                        Changes.answers("open", "emptyList", "java.util.List")),
                PlantedBug.of(
                        "stopped-is-written",
                        "an order that is not to be sent is written",
                        "orders.OrderPlanner",
                        Changes.redirect("skip", "sendingCanceled", "no")),
                PlantedBug.of(
                        "never-acknowledged",
                        "the acknowledgement is not sent",
                        "orders.Acknowledger",
                        Changes.answers("acknowledge", "actDone", "app.cartwright.orders.Act")),
                PlantedBug.of(
                        "one-bad-order-stops-all",
                        "the run ends at the first order that fails",
                        "orders.OrderWriter",
                        Changes.redirect("failed", "Strain.of", "troubleAtOnce")),
                PlantedBug.of(
                        "alert-dismissed",
                        "an alert of CartRover can be dismissed here",
                        "problems.ErrorDesk",
                        Changes.redirect("dismiss+", "named", "namedWithoutAlerts")));
    }
}
