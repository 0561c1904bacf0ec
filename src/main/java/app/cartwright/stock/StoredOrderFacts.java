package app.cartwright.stock;

import app.cartwright.store.OrderMarks;
import app.cartwright.store.StockOrders;
import app.cartwright.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What pull orders left in the store. */
public final class StoredOrderFacts implements OrderFacts {
    private final StockOrders orders;
    private final Supplier<@Nullable Instant> lastCompletePull;

    public StoredOrderFacts(Store store) {
        this(
                new StockOrders(store),
                () -> new OrderMarks(store).lastCompletePullStartedAt().orElse(null));
    }

    /** @param lastCompletePull when the newest pull began that read CartRover's new orders whole, or null */
    public StoredOrderFacts(StockOrders orders, Supplier<@Nullable Instant> lastCompletePull) {
        this.orders = orders;
        this.lastCompletePull = lastCompletePull;
    }

    @Override
    public @Nullable Instant lastCompletePullStartedAt() {
        return lastCompletePull.get();
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
