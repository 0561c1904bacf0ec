package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import app.cartwright.bridge.JourneyStep;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.OrderDetail;
import app.cartwright.bridge.OrderView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cartwright orders} and {@code cartwright orders NUMBER}. */
@Command(name = "orders", description = "The orders, or the journey of one.")
final class OrdersCommand extends Session {
    @Parameters(
            arity = "0..1",
            paramLabel = "NUMBER",
            description = "Number in inFlow, the shop's number, or CartRover's cust_ref.")
    private @Nullable String number;

    @Override
    public Integer call() {
        return reading(bridge -> number == null ? list(bridge) : one(bridge, number));
    }

    private int list(LocalBridge bridge) {
        bridge.requireSetUp();
        List<OrderView> orders = bridge.orders();
        Table table = new Table("NUMBER", "CART", "STATE", "ORDERED", "TOTAL", "REASON").words("REASON", "CART");
        for (OrderView order : orders) {
            table.row(
                    order.number(),
                    order.cart(),
                    order.state(),
                    console().time(order.orderedAt()),
                    order.total() == null
                            ? null
                            : order.total().toPlainString() + (order.currency() == null ? "" : " " + order.currency()),
                    order.stateReason() == null ? "" : order.stateReason());
        }
        console().result(orders, table.isEmpty() ? "No orders yet." : console().table(table));
        return code(bridge);
    }

    private int one(LocalBridge bridge, String wanted) {
        bridge.requireSetUp();
        List<OrderDetail> found = bridge.order(wanted);
        if (found.isEmpty()) {
            throw Failure.usage("No order has the number " + wanted, "See the list: cartwright orders");
        }
        List<OrderJourney> journeys = found.stream()
                .map(d -> new OrderJourney(d.order(), d.journey()))
                .toList();
        StringBuilder text = new StringBuilder();
        for (OrderDetail detail : found) {
            OrderView order = detail.order();
            text.append("%s (%s, cust_ref %s): %s%s%n"
                    .formatted(
                            order.number() == null ? order.custRef() : order.number(),
                            order.cart() == null ? "no cart" : order.cart(),
                            order.custRef(),
                            order.state(),
                            order.stateReason() == null ? "" : ", " + order.stateReason()));
            text.append(Journeys.text(detail.journey(), console()));
        }
        console().result(journeys.size() == 1 ? journeys.getFirst() : journeys, text.toString());
        return code(bridge);
    }

    /** The list's object with its journey. */
    record OrderJourney(
            @com.fasterxml.jackson.annotation.JsonUnwrapped OrderView order, List<JourneyStep> journey) {}
}
