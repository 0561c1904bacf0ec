package app.cartwright.problems;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Outcome;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Draws the alerts from what can be read: no call of CartRover's gives its own list (requirements, "Everything"). Orders in
 * error, carts that have gone quiet, shipments that the cart has not confirmed for a day. A read that fails changes
 * nothing.
 */
public final class AlertReader {
    /** CartRover's alerts page: where every alert is fixed and dismissed. */
    public static final String PAGE = "https://app.cartrover.com/";

    private static final Duration UNCONFIRMED = Duration.ofDays(1);
    private static final Duration LOOK_BACK = Duration.ofDays(60);
    private static final int MOST_PAGES = 10;

    private final CartRoverClient cartrover;
    private final Alerts alerts;
    private final ShipmentRows shipments;
    private final Function<Instant, Map<String, List<Instant>>> orderTimes;
    private final Function<String, String> cartOf;
    private final InstantSource clock;

    /**
     * @param orderTimes when each order source's orders came, from an instant on
     * @param cartOf the order source of a {@code cust_ref}, {@code ""} where it is not known
     */
    public AlertReader(
            CartRoverClient cartrover,
            Alerts alerts,
            ShipmentRows shipments,
            Function<Instant, Map<String, List<Instant>>> orderTimes,
            Function<String, String> cartOf,
            InstantSource clock) {
        this.cartrover = cartrover;
        this.alerts = alerts;
        this.shipments = shipments;
        this.orderTimes = orderTimes;
        this.cartOf = cartOf;
        this.clock = clock;
    }

    /** Reads anew; at most a few calls. */
    public void read() {
        Instant now = clock.instant();
        readOrdersInError(now);
        alerts.read("quiet-cart", quietCarts(now));
        alerts.read("unconfirmed", unconfirmed(now));
    }

    private void readOrdersInError(Instant now) {
        List<Alerts.Seen> seen = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Outcome<OrderPage> answer =
                    cartrover.orders(new OrderQuery(OrderStatus.ERROR, now.minus(LOOK_BACK), page, false));
            if (!(answer instanceof Outcome.Done<OrderPage> done)) {
                if (answer instanceof Outcome.Refused<OrderPage> refused
                        && refused.refusal().kind() == Outcome.RefusalKind.FORBIDDEN) {
                    alerts.refused(now);
                }
                return;
            }
            done.value().orders().forEach(order -> seen.add(inError(order, now)));
            if (done.value().last()) {
                break;
            }
        }
        alerts.read("order-in-error", seen);
        alerts.looked(now);
    }

    private static Alerts.Seen inError(Order order, Instant now) {
        String number = order.custPoNo() == null ? order.custRef() : order.custPoNo();
        String message = order.errorMessage() == null || order.errorMessage().isBlank()
                ? "CartRover holds this order because of an error."
                : order.errorMessage();
        return new Alerts.Seen(
                order.custRef(),
                order.orderSource(),
                number,
                message,
                order.updatedAt() != null ? order.updatedAt() : now,
                PAGE);
    }

    private List<Alerts.Seen> quietCarts(Instant now) {
        List<Alerts.Seen> seen = new ArrayList<>();
        orderTimes
                .apply(now.minus(LOOK_BACK))
                .forEach((cart, times) -> QuietCart.since(times, now)
                        .ifPresent(since -> seen.add(new Alerts.Seen(
                                cart,
                                cart,
                                cart,
                                "No order has come from this cart for longer than usual. Look at its Last Order Run.",
                                since,
                                PAGE))));
        return seen;
    }

    private List<Alerts.Seen> unconfirmed(Instant now) {
        List<Alerts.Seen> seen = new ArrayList<>();
        for (ShipmentRow row : shipments.unconfirmed(now.minus(LOOK_BACK))) {
            Instant pushed = row.pushedAt();
            if (pushed != null && pushed.plus(UNCONFIRMED).isBefore(now)) {
                String cart = cartOf.apply(row.custRef());
                seen.add(new Alerts.Seen(
                        row.custRef(),
                        cart.isEmpty() ? null : cart,
                        row.custRef(),
                        "The shipment was pushed, but the cart has not confirmed it for a day. Look at Last Shipment"
                                + " Run.",
                        pushed,
                        PAGE));
            }
        }
        return seen;
    }
}
