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
import java.util.Objects;
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
 * @param numbers the shop's number of the newest order that was seen of each order source, older ones included
 */
public record WaitingOrders(int total, int older, Map<String, Integer> byOrderSource, Map<String, String> numbers) {
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
        Map<String, Order> newest = new TreeMap<>();
        int total = 0;
        int older = 0;
        for (int page = 1; page <= MOST_PAGES; page++) {
            Outcome<OrderPage> answer = client.orders(new OrderQuery(OrderStatus.NEW, null, page, false));
            if (!(answer instanceof Outcome.Done<OrderPage> done)) {
                return answer.map(p -> new WaitingOrders(0, 0, Map.of(), Map.of()));
            }
            int before = seen.size();
            for (Order order : done.value().orders()) {
                // The list may shift between two pages: the same order counts once.
                if (!seen.add(order.custRef()) || order.sendingCanceled()) {
                    continue;
                }
                String source = Objects.requireNonNullElse(order.orderSource(), "");
                newest.merge(source, order, WaitingOrders::newer);
                LocalDate day = order.orderDate();
                if (day != null && day.isBefore(since)) {
                    older++;
                } else {
                    total++;
                    bySource.merge(source, 1, Integer::sum);
                }
            }
            counted.accept(seen.size());
            boolean repeated = !done.value().orders().isEmpty() && seen.size() == before;
            if (done.value().last() || repeated) {
                break;
            }
        }
        Map<String, String> numbers = new TreeMap<>();
        newest.forEach((source, order) -> numbers.put(source, number(order)));
        return new Outcome.Done<>(new WaitingOrders(total, older, Map.copyOf(bySource), Map.copyOf(numbers)), null);
    }

    private static Order newer(Order one, Order other) {
        LocalDate day = one.orderDate();
        LocalDate otherDay = other.orderDate();
        return day != null && (otherDay == null || otherDay.isBefore(day)) ? one : other;
    }

    /** The number that people know an order by: what follows the prefix in inFlow. */
    private static String number(Order order) {
        String given = order.custPoNo();
        return given == null || given.isBlank() ? order.custRef() : given;
    }
}
