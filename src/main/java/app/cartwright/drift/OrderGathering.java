package app.cartwright.drift;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.drift.Sides.InCartRover;
import app.cartwright.drift.Sides.InInflow;
import app.cartwright.drift.Sides.Look;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.inflow.SalesOrderQuery;
import app.cartwright.store.OrderRow;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the orders of a stretch of days on both sides, one call at a time: CartRover's list, inFlow's list, and one by one
 * those that inFlow's list lacks, because only that proves that an order is gone. Kept in memory; after a stop it begins
 * anew.
 */
final class OrderGathering {
    /** Far above any real list; where a service pages without end, it ends here. */
    private static final int MOST_PAGES = 1_000;
    /** At most so many orders are looked up one by one. */
    private static final int MOST_SINGLES = 60;

    private final CartRoverClient cartrover;
    private final InflowClient inflow;
    private final LocalDate from;
    private final Supplier<List<OrderRow>> known;
    private final InstantSource clock;
    private final Map<String, InCartRover> theirs = new HashMap<>();
    private final Map<String, InInflow> ours = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> firstRows = new HashSet<>();
    private int page = 1;
    private boolean cartroverRead;
    private @Nullable String after;
    private boolean inflowRead;
    private @Nullable Deque<OrderRow> singles;

    /**
     * @param from the first day by the shop's date
     * @param known gives the orders of these days that are known here
     */
    OrderGathering(
            CartRoverClient cartrover,
            InflowClient inflow,
            LocalDate from,
            Supplier<List<OrderRow>> known,
            InstantSource clock) {
        this.cartrover = cartrover;
        this.inflow = inflow;
        this.from = from;
        this.known = known;
        this.clock = clock;
    }

    /** Which service the next call goes to; null where everything is read. */
    @Nullable
    Api next() {
        return !cartroverRead
                ? Api.CARTROVER
                : !inflowRead || singles == null || !singles.isEmpty() ? Api.INFLOW : null;
    }

    /** How many orders were read so far. */
    int read() {
        return theirs.size() + ours.size();
    }

    List<InCartRover> inCartRover() {
        return List.copyOf(theirs.values());
    }

    @Nullable
    InCartRover inCartRover(String custRef) {
        return theirs.get(custRef);
    }

    Look inInflow(OrderRow row) {
        String id = row.inflowId();
        InInflow found = id == null ? null : ours.get(id);
        return found != null
                ? new Look.Found(found)
                : id != null && gone.contains(id) ? new Look.Gone() : new Look.NotLooked();
    }

    /**
     * Makes the next call.
     *
     * @return the outcome, where it was none that could be used; null where it was
     */
    @Nullable
    Outcome<?> step() {
        if (!cartroverRead) {
            return cartRoverPage();
        }
        if (!inflowRead) {
            return inflowPage();
        }
        Deque<OrderRow> left = singles;
        if (left == null) {
            left = new ArrayDeque<>(lacking(known.get()));
            singles = left;
        }
        return left.isEmpty() ? null : single(left);
    }

    private @Nullable Outcome<?> cartRoverPage() {
        Instant now = clock.instant();
        // A day earlier: the date it compares is that of its own record, in UTC.
        Outcome<OrderPage> answer = cartrover.orders(new OrderQuery(
                OrderStatus.ANY, from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), page, false));
        if (!(answer instanceof Outcome.Done<OrderPage>(OrderPage read, String ignored))) {
            return answer;
        }
        boolean fresh = false;
        for (Order order : read.orders()) {
            fresh |= theirs.put(order.custRef(), InCartRover.of(order, now)) == null;
        }
        page++;
        cartroverRead =
                read.last() || page > MOST_PAGES || !fresh && read.unreadable().isEmpty();
        return null;
    }

    private @Nullable Outcome<?> inflowPage() {
        Instant now = clock.instant();
        Outcome<Page<SalesOrder>> answer =
                inflow.salesOrders(new SalesOrderQuery(List.of(), from.minusDays(1), null, null, true, after));
        if (!(answer instanceof Outcome.Done<Page<SalesOrder>>(Page<SalesOrder> read, String ignored))) {
            return answer;
        }
        read.rows().forEach(order -> ours.put(order.salesOrderId(), InInflow.of(order, now)));
        // inFlow gives its first page for ever where it doesn't know a parameter.
        boolean again =
                !read.rows().isEmpty() && !firstRows.add(read.rows().getFirst().salesOrderId());
        after = read.after();
        inflowRead = after == null || again || firstRows.size() > MOST_PAGES;
        return null;
    }

    private List<OrderRow> lacking(List<OrderRow> orders) {
        List<OrderRow> lacking = new ArrayList<>();
        for (OrderRow row : orders) {
            boolean written = row.state() == OrderRow.State.PULLED && row.inflowId() != null;
            if (written && !ours.containsKey(row.inflowId()) && lacking.size() < MOST_SINGLES) {
                lacking.add(row);
            }
        }
        return lacking;
    }

    private @Nullable Outcome<?> single(Deque<OrderRow> left) {
        String id = left.getFirst().inflowId();
        if (id == null) {
            left.removeFirst();
            return null;
        }
        Instant now = clock.instant();
        Outcome<SalesOrder> answer = inflow.salesOrder(id);
        if (answer instanceof Outcome.Done<SalesOrder>(SalesOrder order, String ignored)) {
            ours.put(id, InInflow.of(order, now));
        } else if (answer instanceof Outcome.Refused<SalesOrder>(Outcome.Refusal refusal)
                && refusal.kind() == RefusalKind.NOT_FOUND) {
            gone.add(id);
        } else {
            return answer;
        }
        left.removeFirst();
        return null;
    }
}
