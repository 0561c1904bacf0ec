package app.cartwright.setup;

import app.cartwright.cartrover.Cart;
import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.InventoryPage;
import app.cartwright.cartrover.InventoryRecord;
import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.Product;
import app.cartwright.setup.SetupFacts.CartList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a set-up shows: carts, locations of both sides, SKUs of both sides. Only reads. A page walk that breaks off
 * gives no half list, but why.
 */
public final class SetupReader {
    /** How far back orders are looked at for carts that no list names. */
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private static final int MOST_PAGES = 10_000;

    private final InstantSource clock;

    public SetupReader(InstantSource clock) {
        this.clock = clock;
    }

    /** Hears how far a reading is. */
    @FunctionalInterface
    public interface Progress {
        /** Nobody listens. */
        Progress NONE = (what, rows) -> {};

        /**
         * One more page was read.
         *
         * @param what {@code products of inFlow} or {@code stock of CartRover}
         * @param rows rows read so far
         */
        void read(String what, int rows);
    }

    /**
     * What CartRover's stock list names.
     *
     * @param skus every SKU, exactly as given, in CartRover's order
     * @param locations names of the locations that have ever reported, in the order seen
     */
    public record RoverStock(List<String> skus, List<String> locations) {}

    /**
     * The carts.
     *
     * @param list whether CartRover gave the list
     * @param carts in CartRover's order, or from orders
     * @param failure why neither could be read, or null
     */
    public record Carts(
            CartList list, List<Cart> carts, @Nullable String failure) {}

    /** All locations of inFlow, inactive ones included. */
    public Outcome<List<Location>> inflowLocations(InflowClient client) {
        return walk(client::locations, page -> {});
    }

    /** All active products of inFlow. */
    public Outcome<List<Product>> products(InflowClient client, Progress progress) {
        return walk(client::products, rows -> progress.read("products of inFlow", rows));
    }

    /** CartRover's SKUs and locations, from its whole stock list: it has no list of locations. */
    public Outcome<RoverStock> stock(CartRoverClient client, Progress progress) {
        return stock(client, MOST_PAGES, progress);
    }

    /** The same from the first pages only: enough for the locations, as a location has many SKUs. */
    Outcome<RoverStock> stock(CartRoverClient client, int mostPages, Progress progress) {
        Set<String> skus = new LinkedHashSet<>();
        Set<String> locations = new LinkedHashSet<>();
        for (int page = 1; page <= mostPages; page++) {
            Outcome<InventoryPage> answer = client.inventory(page);
            if (!(answer instanceof Outcome.Done<InventoryPage> done)) {
                return answer.map(p -> new RoverStock(List.of(), List.of()));
            }
            int before = skus.size();
            for (InventoryRecord record : done.value().records()) {
                skus.add(record.sku());
                record.warehouses().forEach(w -> locations.add(w.warehouse()));
            }
            progress.read("stock of CartRover", skus.size());
            boolean repeated = !done.value().records().isEmpty() && skus.size() == before;
            if (done.value().last() || repeated) {
                break;
            }
        }
        return new Outcome.Done<>(new RoverStock(List.copyOf(skus), List.copyOf(locations)), null);
    }

    /** The carts that CartRover lists or, where it gives no list, those that orders name. */
    public Carts carts(CartRoverClient client) {
        Outcome<List<Cart>> answer = client.carts();
        if (answer instanceof Outcome.Done<List<Cart>> done && !done.value().isEmpty()) {
            return new Carts(CartList.GIVEN, List.copyOf(done.value()), null);
        }
        if (answer instanceof Outcome.Unknown<List<Cart>> unknown
                && unknown.cause() != Outcome.UnknownCause.ODD_ANSWER) {
            return new Carts(CartList.NOT_GIVEN, List.of(), why(Api.CARTROVER, answer));
        }
        CartList list = answer instanceof Outcome.Done<List<Cart>> ? CartList.EMPTY : CartList.NOT_GIVEN;
        Instant from = clock.instant().minus(LOOK_BACK);
        Outcome<OrderPage> orders = client.orders(new OrderQuery(OrderStatus.ANY, from, 1, false));
        if (!(orders instanceof Outcome.Done<OrderPage> seen)) {
            return new Carts(list, List.of(), why(Api.CARTROVER, orders));
        }
        Map<String, Cart> carts = new LinkedHashMap<>();
        for (Order order : seen.value().orders()) {
            String source = order.orderSource();
            if (source != null && !source.isBlank()) {
                carts.putIfAbsent(source, new Cart(source, null, source, true, null));
            }
        }
        return new Carts(list, List.copyOf(carts.values()), null);
    }

    /** Why an outcome is not done, one sentence for people. */
    public static String why(Api api, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "";
            case Outcome.Refused<?> refused ->
                api.label() + " says: “" + refused.refusal().message() + "”";
            case Outcome.Unknown<?> unknown -> unknown.detail();
        };
    }

    private static <T> Outcome<List<T>> walk(PageRead<T> read, IntConsumer progress) {
        List<T> all = new ArrayList<>();
        @Nullable String after = null;
        for (int page = 1; page <= MOST_PAGES; page++) {
            Outcome<Page<T>> answer = read.page(after);
            if (!(answer instanceof Outcome.Done<Page<T>> done)) {
                return answer.map(Page::rows);
            }
            all.addAll(done.value().rows());
            progress.accept(all.size());
            String next = done.value().after();
            if (next == null || next.equals(after)) {
                break;
            }
            after = next;
        }
        return new Outcome.Done<>(List.copyOf(all), null);
    }

    private interface PageRead<T> {
        Outcome<Page<T>> page(@Nullable String after);
    }
}
