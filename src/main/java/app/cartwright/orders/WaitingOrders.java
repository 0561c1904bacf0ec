package app.cartwright.orders;

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

/** Counts the orders that wait in CartRover, once at the set-up: older ones than the chosen day are never read again. */
public final class WaitingOrders {
    private static final int MOST_PAGES = 1_000;

    private final CartRoverClient cartrover;

    public WaitingOrders(CartRoverClient cartrover) {
        this.cartrover = cartrover;
    }

    /**
     * How many wait.
     *
     * @param total all orders that are {@code new}
     * @param older of these, ordered before the day
     * @param byOrderSource of the others, by order source; orders that name none under {@code ""}
     */
    public record Count(int total, int older, Map<String, Integer> byOrderSource) {}

    /**
     * Counts.
     *
     * @param progress is told how many were counted so far, after each page
     */
    public Outcome<Count> count(LocalDate since, IntConsumer progress) {
        Set<String> counted = new HashSet<>();
        int older = 0;
        Map<String, Integer> bySource = new TreeMap<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Outcome<OrderPage> answer = cartrover.orders(new OrderQuery(OrderStatus.NEW, null, page, false));
            if (!(answer instanceof Outcome.Done<OrderPage>(OrderPage read, String ignored))) {
                return answer.map(never -> new Count(0, 0, Map.of()));
            }
            int before = counted.size();
            for (Order order : read.orders()) {
                if (!counted.add(order.custRef())) {
                    continue;
                }
                LocalDate day = SalesOrderMapping.orderDate(order);
                if (day != null && day.isBefore(since)) {
                    older++;
                } else {
                    bySource.merge(order.orderSource() == null ? "" : order.orderSource(), 1, Integer::sum);
                }
            }
            progress.accept(counted.size());
            if (read.last() || counted.size() == before) {
                break;
            }
        }
        return new Outcome.Done<>(new Count(counted.size(), older, Map.copyOf(bySource)), null);
    }
}
