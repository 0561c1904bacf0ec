package app.cartwright.stock;

import app.cartwright.store.OrderMarks;
import app.cartwright.store.StockOrders;
import app.cartwright.store.Store;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pull orders left in the store. */
public final class StoredOrderFacts implements OrderFacts {
    private final StockOrders orders;
    private final OrderMarks marks;

    public StoredOrderFacts(Store store) {
        this.orders = new StockOrders(store);
        this.marks = new OrderMarks(store);
    }

    @Override
    public @Nullable Instant lastCompletePullStartedAt() {
        return marks.lastCompletePullStartedAt().orElse(null);
    }

    @Override
    public List<Line> since(Instant at) {
        return orders.since(at).stream()
                .map(line -> new Line(line.sku(), line.createdAt()))
                .toList();
    }

    @Override
    public List<Waiting> waiting() {
        return orders.waiting().stream()
                .map(line -> new Waiting(line.sku(), line.label(), line.units(), line.createdAt(), line.held()))
                .toList();
    }
}
