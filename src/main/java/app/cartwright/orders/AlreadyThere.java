package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.inflow.SalesOrderQuery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks in inFlow for an order that somebody may have typed by hand: by number and by the customer's number, both
 * compared exactly, because inFlow's own matching may be wider.
 */
final class AlreadyThere {
    private static final int MOST_PAGES = 10;

    private final InflowClient inflow;

    AlreadyThere(InflowClient inflow) {
        this.inflow = inflow;
    }

    /** What the look showed. */
    sealed interface Look {
        /** Nobody typed it. */
        record Nothing() implements Look {}

        /** An order that may be it. */
        record Hit(SalesOrder order) implements Look {}

        /** A call failed. */
        record Failed(Outcome<?> outcome) implements Look {}
    }

    /** By each number that it would get or that people would type, then by the customer's number. */
    Look look(Order order, List<String> numbers) {
        Set<String> all = new LinkedHashSet<>(numbers);
        String shopNumber = order.custPoNo();
        if (shopNumber != null && !shopNumber.isBlank()) {
            all.add(shopNumber);
        }
        for (String number : all) {
            Look look = find(
                    order.custRef(), number, null, found -> found.orderNumber().equals(number));
            if (!(look instanceof Look.Nothing)) {
                return look;
            }
        }
        if (shopNumber == null || shopNumber.isBlank()) {
            return new Look.Nothing();
        }
        return find(order.custRef(), null, shopNumber, found -> found.poNumber().equals(shopNumber));
    }

    /** Whether another order has this number. */
    Look number(String custRef, String number) {
        return find(custRef, number, null, found -> found.orderNumber().equals(number), true);
    }

    private Look find(String custRef, @Nullable String number, @Nullable String poNumber, Predicate<SalesOrder> exact) {
        return find(custRef, number, poNumber, exact, false);
    }

    private Look find(
            String custRef,
            @Nullable String number,
            @Nullable String poNumber,
            Predicate<SalesOrder> exact,
            boolean oursToo) {
        @Nullable String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Outcome<Page<SalesOrder>> answer =
                    inflow.salesOrders(new SalesOrderQuery(List.of(), null, number, poNumber, false, after));
            if (!(answer instanceof Outcome.Done<Page<SalesOrder>>(Page<SalesOrder> rows, String ignored))) {
                return new Look.Failed(answer);
            }
            for (SalesOrder found : rows.rows()) {
                boolean itself = found.salesOrderId().equalsIgnoreCase(NameId.order(custRef));
                // Another pulled order may well have the same shop's number, in another cart.
                boolean otherOfOurs = !itself && LedgerCheck.isOurs(found) && !oursToo;
                if (exact.test(found) && !otherOfOurs && (itself || oursToo || !found.cancelled())) {
                    return new Look.Hit(found);
                }
            }
            after = rows.after();
            if (after == null) {
                break;
            }
        }
        return new Look.Nothing();
    }
}
