package app.cartwright.simulation;

import java.util.List;

/** Bugs in stock figures and in the gate of shipments. */
final class StockAndShippingBugs {
    private StockAndShippingBugs() {}

    static List<PlantedBug> all() {
        return List.of(
                PlantedBug.of(
                        "all-without-negatives",
                        "ALL is summed without negative parts",
                        "stock.Available",
                        Changes.redirect("of", "BigDecimal.add", "addPositive")),
                PlantedBug.of(
                        "on-hand-for-available",
                        "on hand is pushed for available",
                        "stock.Available",
                        Changes.redirect("of", "available", "onHand")),
                PlantedBug.of(
                        "older-after-newer",
                        "an older reading is used after a newer one",
                        "stock.InflowStock$Reading",
                        Changes.redirect("ask", "stockFigures", "olderNowAndThen")),
                PlantedBug.of(
                        "missing-row-is-zero",
                        "a missing row counts as zero",
                        "stock.Available",
                        Changes.redirect("of", "apply", "zeroWhereMissing")),
                PlantedBug.of(
                        "change-unseen",
                        "a figure that changed is not sent",
                        "stock.PushPlan",
                        Changes.flip("reason", 1)),
                PlantedBug.of(
                        "push-before-tracking",
                        "the gate does not ask for tracking",
                        "shipping.Gate",
                        Changes.answers("missing", "nothing", "java.lang.String")),
                PlantedBug.of(
                        "no-settle-time",
                        "the gate does not wait for the settle time",
                        "shipping.Gate",
                        Changes.redirect("ofFulfilled", "plusSeconds", "atOnce")),
                PlantedBug.of(
                        "first-parcel-only",
                        "only the first parcel is sent",
                        "shipping.Pushing",
                        Changes.redirect("send", "ship", "firstParcel")));
    }
}
