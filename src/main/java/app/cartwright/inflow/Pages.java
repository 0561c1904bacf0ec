package app.cartwright.inflow;

import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.UnknownCause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole list, page by page. inFlow ignores parameters that it does not know and then gives its first page for
 * ever, so a page that begins with a row that began an earlier page ends the reading without a result. Any page that
 * fails ends it too: a short list never passes for a whole one.
 */
public final class Pages {
    private static final int MOST = 10_000;

    private Pages() {}

    /** Every location, inactive ones included. */
    public static Outcome<List<Location>> locations(InflowClient client) {
        return all(client::locations, Location::locationId);
    }

    /** Every active product. */
    public static Outcome<List<Product>> products(InflowClient client) {
        return all(client::products, Product::productId);
    }

    /** Every order that a query finds, from its page on. */
    public static Outcome<List<SalesOrder>> salesOrders(InflowClient client, SalesOrderQuery query) {
        return all(
                after -> client.salesOrders(new SalesOrderQuery(
                        query.inventoryStatuses(),
                        query.orderDateFrom(),
                        query.orderNumber(),
                        query.poNumber(),
                        query.withLines(),
                        after == null ? query.after() : after)),
                SalesOrder::salesOrderId);
    }

    /**
     * Every row, one call for each page.
     *
     * @param read reads the page after a row's id, or the first one for null
     * @param id the id of a row
     */
    public static <T> Outcome<List<T>> all(Function<@Nullable String, Outcome<Page<T>>> read, Function<T, String> id) {
        List<T> rows = new ArrayList<>();
        Set<String> firstIds = new HashSet<>();
        String after = null;
        for (int page = 0; page < MOST; page++) {
            Outcome<Page<T>> outcome = read.apply(after);
            if (!(outcome instanceof Outcome.Done<Page<T>>(Page<T> done, String processId))) {
                return outcome.map(Page::rows);
            }
            if (!done.rows().isEmpty() && !firstIds.add(id.apply(done.rows().getFirst()))) {
                return odd("inFlow gave the same page of a list again, so the list was not used.", processId);
            }
            rows.addAll(done.rows());
            if (done.after() == null) {
                return new Outcome.Done<>(List.copyOf(rows), processId);
            }
            if (done.after().equals(after)) {
                return odd("inFlow gave the same page of a list again, so the list was not used.", processId);
            }
            after = done.after();
        }
        return odd("inFlow's list did not end after " + MOST + " pages, so it was not used.", null);
    }

    private static <T> Outcome<List<T>> odd(String detail, @Nullable String processId) {
        return new Outcome.Unknown<>(UnknownCause.ODD_ANSWER, true, detail, null, processId);
    }
}
