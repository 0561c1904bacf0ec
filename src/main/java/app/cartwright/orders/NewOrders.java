package app.cartwright.orders;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whole lists of orders from CartRover, page by page. */
final class NewOrders {
    /** Far above any real list; where a service pages without end, it ends here. */
    private static final int MOST_PAGES = 1_000;

    private final CartRoverClient cartrover;
    private final InstantSource clock;

    NewOrders(CartRoverClient cartrover, InstantSource clock) {
        this.cartrover = cartrover;
        this.clock = clock;
    }

    /**
     * A whole list.
     *
     * @param byRef the records of each {@code cust_ref}, those that are alike only once, in the list's order
     * @param unreadable records that could not be made an order
     * @param beganAt when the reading began
     */
    record Listing(Map<String, List<Order>> byRef, List<OrderPage.Unreadable> unreadable, Instant beganAt) {
        /** The newest time at which CartRover made one of the records, or null. */
        @Nullable
        Instant newestCreated() {
            Instant newest = null;
            for (List<Order> records : byRef.values()) {
                for (Order order : records) {
                    Instant created = order.createdAt();
                    newest = created != null && (newest == null || created.isAfter(newest)) ? created : newest;
                }
            }
            return newest;
        }

        /** Every reference of the list, those of unreadable records included. */
        Set<String> references() {
            Set<String> references = new HashSet<>(byRef.keySet());
            unreadable.stream()
                    .map(OrderPage.Unreadable::custRef)
                    .filter(Objects::nonNull)
                    .forEach(references::add);
            return references;
        }

        /** One record for each reference. */
        List<Order> orders() {
            return byRef.values().stream().map(List::getLast).toList();
        }
    }

    /** All pages, or the outcome of the page that failed. */
    Outcome<Listing> all(OrderStatus status, @Nullable Instant from) {
        return upTo(status, from, MOST_PAGES);
    }

    /** At most so many pages. */
    Outcome<Listing> upTo(OrderStatus status, @Nullable Instant from, int pages) {
        Instant beganAt = clock.instant();
        Map<String, List<Order>> byRef = new LinkedHashMap<>();
        List<OrderPage.Unreadable> unreadable = new ArrayList<>();
        int came = 0;
        for (int page = 1; page <= pages; page++) {
            Outcome<OrderPage> answer = cartrover.orders(new OrderQuery(status, from, page, false));
            if (!(answer instanceof Outcome.Done<OrderPage>(OrderPage read, String ignored))) {
                return answer.map(never -> new Listing(byRef, unreadable, beganAt));
            }
            boolean fresh = false;
            for (Order order : read.orders()) {
                List<Order> known = byRef.computeIfAbsent(order.custRef(), ref -> new ArrayList<>());
                fresh |= known.isEmpty();
                if (known.stream().noneMatch(other -> OrderIdentity.sameInOneList(other, order))) {
                    known.add(order);
                }
            }
            unreadable.addAll(read.unreadable());
            came += read.orders().size() + read.unreadable().size();
            // A short page is the last one, unless CartRover says that there are more: it may give smaller pages.
            boolean more = read.totalRecords() != null && came < read.totalRecords();
            if ((read.last() && !more) || (!fresh && read.unreadable().isEmpty())) {
                break;
            }
        }
        return new Outcome.Done<>(new Listing(byRef, List.copyOf(unreadable), beganAt), null);
    }
}
