package app.cartwright.troubleshoot;

import app.cartwright.cartrover.Cart;
import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderState;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.inflow.SalesOrderQuery;
import app.cartwright.store.OrderRow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks an order up on both sides, afresh. Reads only. */
final class OrderLookup {
    /** How far back CartRover's orders are searched for a shop's number, which it can't be asked for. */
    static final Duration SEARCHED = Duration.ofDays(30);

    private static final int MOST_PAGES = 20;

    private final InflowClient inflow;
    private final CartRoverClient cartrover;

    OrderLookup(InflowClient inflow, CartRoverClient cartrover) {
        this.inflow = inflow;
        this.cartrover = cartrover;
    }

    /** CartRover's own record, by its reference or else by the shop's number. */
    Lookup<Seen> inCartRover(Asked asked, @Nullable OrderRow known, Instant now) {
        Set<String> refs = new LinkedHashSet<>();
        if (known != null) {
            refs.add(known.custRef());
        }
        refs.addAll(asked.numbers());
        for (String ref : refs) {
            Outcome<Order> answer = cartrover.order(ref, false);
            if (answer instanceof Outcome.Done<Order>(Order order, String processId)
                    && (asked.cart() == null
                            || known != null
                            || order.orderSource() == null
                            || order.orderSource().equals(asked.cart()))) {
                return new Lookup.Found<>(withStatus(order));
            }
            if (answer.valueOrNull() == null && !notThere(answer)) {
                return new Lookup.Unreadable<>(why("CartRover", answer));
            }
        }
        return known == null ? byShopNumber(asked, now) : new Lookup.Absent<>();
    }

    private Lookup<Seen> byShopNumber(Asked asked, Instant now) {
        for (int page = 1; page <= MOST_PAGES; page++) {
            Outcome<OrderPage> answer =
                    cartrover.orders(new OrderQuery(OrderStatus.ANY, now.minus(SEARCHED), page, false));
            OrderPage orders = answer.valueOrNull();
            if (orders == null) {
                return new Lookup.Unreadable<>(why("CartRover", answer));
            }
            for (Order order : orders.orders()) {
                boolean cartFits = asked.cart() == null || asked.cart().equals(order.orderSource());
                if (cartFits && asked.numbers().contains(Objects.requireNonNullElse(order.custPoNo(), ""))) {
                    return new Lookup.Found<>(withStatus(order));
                }
            }
            if (orders.last()) {
                return new Lookup.Absent<>();
            }
        }
        return new Lookup.Unreadable<>("CartRover has more orders than can be searched");
    }

    /** The single read may lack the status. */
    private Seen withStatus(Order order) {
        if (order.status() != null) {
            return new Seen(order, order.status());
        }
        OrderState state = cartrover.orderState(order.custRef()).valueOrNull();
        return new Seen(order, state == null ? null : state.status());
    }

    /** An order in CartRover with its status word, where that is told at all. */
    record Seen(Order order, @Nullable String status) {}

    /** The order's number in inFlow. */
    Lookup<String> inInflow(Asked asked, @Nullable OrderRow known, @Nullable String custRef) {
        Set<String> ids = new LinkedHashSet<>();
        if (known != null && known.inflowId() != null) {
            ids.add(known.inflowId());
        }
        if (custRef != null) {
            ids.add(NameId.order(custRef));
        }
        for (String id : ids) {
            Outcome<SalesOrder> answer = inflow.salesOrder(id);
            if (answer instanceof Outcome.Done<SalesOrder>(SalesOrder order, String processId)) {
                return new Lookup.Found<>(order.orderNumber());
            }
            if (!notThere(answer)) {
                return new Lookup.Unreadable<>(why("inFlow", answer));
            }
        }
        for (String number : asked.numbers()) {
            Outcome<Page<SalesOrder>> answer =
                    inflow.salesOrders(new SalesOrderQuery(List.of(), null, null, number, false, null));
            Page<SalesOrder> page = answer.valueOrNull();
            if (page == null) {
                return new Lookup.Unreadable<>(why("inFlow", answer));
            }
            for (SalesOrder order : page.rows()) {
                if (order.poNumber().equals(number)) {
                    return new Lookup.Found<>(order.orderNumber());
                }
            }
        }
        return new Lookup.Absent<>();
    }

    /** When a cart's orders were last downloaded, where CartRover tells it. */
    @Nullable
    Instant lastOrderRun(@Nullable String cart) {
        List<Cart> carts = cartrover.carts().valueOrNull();
        if (carts == null) {
            return null;
        }
        return carts.stream()
                .filter(one -> carts.size() == 1 || one.orderSource().equals(cart))
                .map(Cart::lastOrderRun)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static boolean notThere(Outcome<?> answer) {
        return answer instanceof Outcome.Refused<?> refused
                && refused.refusal().kind() == Outcome.RefusalKind.NOT_FOUND;
    }

    static String why(String service, Outcome<?> answer) {
        return switch (answer) {
            case Outcome.Done<?> done -> service + " answered";
            case Outcome.Refused<?>(Outcome.Refusal refusal) -> service + " says: “" + refusal.message() + "”";
            case Outcome.Unknown<?> unknown ->
                service + " can't be read at the moment. " + Words.stop(unknown.detail());
        };
    }
}
