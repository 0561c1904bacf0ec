package app.cartwright.shipping;

import app.cartwright.http.Outcome;
import app.cartwright.problems.ProblemCode;
import app.cartwright.store.ShipmentRow;
import java.time.InstantSource;
import java.util.Map;

/** What CartRover's own order, or its refusal, means for a shipment, as it is noted. */
final class CartOutcomes {
    private final ShipmentNotes notes;
    private final PulledOrders orders;
    private final InstantSource clock;

    CartOutcomes(ShipmentNotes notes, PulledOrders orders, InstantSource clock) {
        this.notes = notes;
        this.orders = orders;
        this.clock = clock;
    }

    /** CartRover has exactly these parcels. */
    void found(OrderedGoods goods, ShipmentRow row, CartLook.Ours found, String step, String how) {
        notes.pushed(goods, row, step, how, null);
        notes.cartSays(goods.custRef(), found.status(), found.confirmed());
    }

    /** CartRover's order was shipped with other parcels; nothing is sent. */
    void elsewhere(OrderedGoods goods, ShipmentRow row, CartLook.Elsewhere other) {
        String theirs =
                other.trackingNumbers().isEmpty() ? "no tracking number" : String.join(", ", other.trackingNumbers());
        notes.failed(
                goods,
                row,
                ProblemCode.SHIPPED_ELSEWHERE,
                Map.of(
                        "number",
                        goods.number(),
                        "reason",
                        "CartRover's order is " + other.status() + " with " + theirs + ". Nothing was sent."),
                "Already shipped in CartRover with " + theirs + "; nothing is sent",
                null,
                null);
    }

    /** CartRover said no. */
    void refused(OrderedGoods goods, ShipmentRow row, Outcome.Refusal refusal) {
        notes.failed(
                goods,
                row,
                ProblemCode.CARTROVER_REFUSED,
                Map.of("number", goods.number(), "answer", refusal.message()),
                "CartRover refused it: “" + refusal.message() + "”",
                refusal.rawAnswer(),
                refusal.processId());
    }

    /** It was cancelled at the cart; nothing will be sent, and the order itself is looked after too. */
    void cancelled(OrderedGoods goods, ShipmentRow row) {
        notes.together(() -> {
            notes.closed(goods, row, "Cancelled at the cart");
            orders.cancelledAtCart(goods.custRef(), clock.instant());
        });
    }
}
