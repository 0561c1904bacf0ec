package app.cartwright.setup;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Outcome;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * The orders that wait in CartRover, as they would come in with a first day. Orders that are stopped there are left out;
 * those shipped or cancelled don't wait.
 *
 * @param total orders from the first day on
 * @param older orders before it, which stay out
 * @param byOrderSource those of {@code total} by order source; {@code ""} where an order names none
 */
public record WaitingOrders(int total, int older, Map<String, Integer> byOrderSource) {
    private static final int MOST_PAGES = 10_000;

    /**
     * Counts them, page by page.
     *
     * @param since the first day, inclusive
     * @param counted is told how many were seen so far
     */
    public static Outcome<WaitingOrders> count(CartRoverClient client, LocalDate since, IntConsumer counted) {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> bySource = new TreeMap<>();
        int total = 0;
        int older = 0;
        for (int page = 1; page <= MOST_PAGES; page++) {
            Outcome<OrderPage> answer = client.orders(new OrderQuery(OrderStatus.NEW, null, page, false));
            if (!(answer instanceof Outcome.Done<OrderPage> done)) {
                return answer.map(p -> new WaitingOrders(0, 0, Map.of()));
            }
            int before = seen.size();
            for (Order order : done.value().orders()) {
                // The list may shift between two pages: the same order counts once.
                if (!seen.add(order.custRef()) || order.sendingCanceled()) {
                    continue;
                }
                LocalDate day = order.orderDate();
                if (day != null && day.isBefore(since)) {
                    older++;
                } else {
                    total++;
                    bySource.merge(order.orderSource() == null ? "" : order.orderSource(), 1, Integer::sum);
                }
            }
            counted.accept(seen.size());
            boolean repeated = !done.value().orders().isEmpty() && seen.size() == before;
            if (done.value().last() || repeated) {
                break;
            }
        }
        return new Outcome.Done<>(new WaitingOrders(total, older, Map.copyOf(bySource)), null);
    }
}
