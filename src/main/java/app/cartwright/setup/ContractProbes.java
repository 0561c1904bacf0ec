package app.cartwright.setup;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.Product;
import app.cartwright.inflow.SalesOrderQuery;
import app.cartwright.inflow.StockKey;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Read-only looks at both services that settle what no document proves, before anything is written. The clients judge
 * each answer and report what it confirms or contradicts; an answer that does not come settles nothing. A whole look is
 * at most nine calls.
 */
public final class ContractProbes {
    private static final Duration LOOK_BACK = Duration.ofDays(30);
    /** No shop makes such a number, so CartRover shows how it says "not there". */
    private static final String NO_SUCH_ORDER = "cartwright-asks-for-no-order";

    private final InstantSource clock;

    public ContractProbes(InstantSource clock) {
        this.clock = clock;
    }

    /** Stock figures of a few products at one location, and the list of orders with the filters that are used. */
    public void inflow(InflowClient client) {
        String location = client.probe() instanceof Outcome.Done<List<Location>>(List<Location> rows, String ignored)
                        && !rows.isEmpty()
                ? rows.getFirst().locationId()
                : "";
        if (!location.isEmpty()
                && client.products(null) instanceof Outcome.Done<Page<Product>>(Page<Product> page, String never)) {
            List<StockKey> keys = page.rows().stream()
                    .map(product -> new StockKey(product.productId(), location))
                    .limit(client.contract().summaryBatchSize())
                    .toList();
            if (!keys.isEmpty()) {
                client.stockFigures(keys);
            }
        }
        client.salesOrders(new SalesOrderQuery(
                List.of("started", "fulfilled"),
                clock.instant().minus(LOOK_BACK).atZone(ZoneOffset.UTC).toLocalDate(),
                null,
                null,
                true,
                null));
    }

    /** The ship methods, the orders of the last month, one of them in full with its status, and one that isn't there. */
    public void cartrover(CartRoverClient client) {
        client.shipMethods();
        OrderQuery recent = new OrderQuery(OrderStatus.ANY, clock.instant().minus(LOOK_BACK), 1, false);
        if (client.orders(recent) instanceof Outcome.Done<OrderPage>(OrderPage page, String ignored)
                && !page.orders().isEmpty()) {
            String custRef = page.orders().getFirst().custRef();
            client.order(custRef, false);
            client.orderState(custRef);
        }
        client.orderState(NO_SUCH_ORDER);
    }
}
