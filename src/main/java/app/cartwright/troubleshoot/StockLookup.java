package app.cartwright.troubleshoot;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.InventoryRecord;
import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.Product;
import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import app.cartwright.setup.Settings;
import app.cartwright.stock.Available;
import app.cartwright.store.StockRows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks a SKU's figures up on both sides, afresh. Reads only. */
final class StockLookup {
    private static final int MOST_PAGES = 5;

    private final InflowClient inflow;
    private final CartRoverClient cartrover;
    private final StockRows rows;

    StockLookup(InflowClient inflow, CartRoverClient cartrover, StockRows rows) {
        this.inflow = inflow;
        this.cartrover = cartrover;
        this.rows = rows;
    }

    /**
     * The active products in inFlow that have exactly this SKU.
     *
     * @param near a SKU there that differs by case or blanks only, or null
     */
    record Products(Lookup<List<Product>> exact, @Nullable String near) {}

    Products products(String sku) {
        Outcome<List<Product>> answer = inflow.productsLike(sku);
        List<Product> found = answer.valueOrNull();
        if (found == null) {
            return new Products(new Lookup.Unreadable<>(OrderLookup.why("inFlow", answer)), null);
        }
        List<Product> exact = found.stream()
                .filter(product -> product.active() && product.sku().equals(sku))
                .toList();
        String near = found.stream()
                .map(Product::sku)
                .filter(other -> !other.equals(sku) && bare(other).equals(bare(sku)))
                .findFirst()
                .orElse(null);
        return new Products(exact.isEmpty() ? new Lookup.Absent<>() : new Lookup.Found<>(exact), near);
    }

    private static String bare(String sku) {
        return sku.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    /** CartRover's record of exactly this SKU. */
    Lookup<StockCase.Record> inCartRover(String sku) {
        Outcome<InventoryRecord> answer = cartrover.inventoryOf(sku);
        if (answer instanceof Outcome.Done<InventoryRecord>(InventoryRecord record, String processId)) {
            return record.sku().equals(sku) ? new Lookup.Found<>(told(record)) : new Lookup.Absent<>();
        }
        return OrderLookup.notThere(answer)
                ? new Lookup.Absent<>()
                : new Lookup.Unreadable<>(OrderLookup.why("CartRover", answer));
    }

    private static StockCase.Record told(InventoryRecord record) {
        return new StockCase.Record(
                record.available(),
                record.warehouses().stream()
                        .map(figure -> new StockCase.Record.Figure(figure.warehouse(), figure.available()))
                        .toList());
    }

    /** Each mapped location with the figure that it should have by what inFlow says now. */
    List<StockCase.Location> locations(
            String sku, @Nullable String productId, Settings.PushInventory settings, Duration interval, Instant now) {
        Map<StockKey, StockFigure> figures = new HashMap<>();
        List<String> active = List.of();
        if (productId != null && settings.locations().stream().anyMatch(Settings.LocationMapping::enabled)) {
            active = active(settings);
            figures = figures(productId, settings, active);
        }
        Map<String, StockRows.Line> lines = new HashMap<>();
        rows.linesOf(sku).forEach(line -> lines.put(line.location(), line));
        List<StockCase.Location> found = new ArrayList<>();
        for (Settings.LocationMapping mapping : settings.locations()) {
            Long wanted = productId == null
                    ? null
                    : Available.of(productId, Available.locations(mapping.source(), active), figures::get)
                            .toPush();
            StockRows.Line line = lines.get(mapping.cartroverLocation());
            Long sent = line == null ? null : line.pushed();
            found.add(new StockCase.Location(
                    mapping.cartroverLocation(),
                    mapping.source() instanceof Settings.Source.One one ? one.name() : "ALL",
                    mapping.enabled(),
                    wanted,
                    sent,
                    line == null ? null : line.pushedAt(),
                    waiting(wanted, sent, line, interval, now)));
        }
        return found;
    }

    /** A figure that inFlow has changed since the last run, or that the last runs are still about to send. */
    private static boolean waiting(
            @Nullable Long wanted, @Nullable Long sent, StockRows.@Nullable Line line, Duration interval, Instant now) {
        if (wanted == null || wanted.equals(sent)) {
            return false;
        }
        return line == null
                || line.want() != wanted
                || !line.changedAt().plus(interval.multipliedBy(3)).isBefore(now);
    }

    private List<String> active(Settings.PushInventory settings) {
        boolean all = settings.locations().stream()
                .anyMatch(mapping -> mapping.enabled() && mapping.source() instanceof Settings.Source.All);
        List<String> ids = new ArrayList<>();
        @Nullable String after = null;
        while (all) {
            Page<Location> page = inflow.locations(after).valueOrNull();
            if (page == null) {
                return List.of();
            }
            page.rows().stream()
                    .filter(Location::active)
                    .map(Location::locationId)
                    .forEach(ids::add);
            after = page.after();
            all = after != null;
        }
        return ids;
    }

    private Map<StockKey, StockFigure> figures(String productId, Settings.PushInventory settings, List<String> active) {
        Set<StockKey> keys = new LinkedHashSet<>();
        settings.locations().stream()
                .filter(Settings.LocationMapping::enabled)
                .forEach(mapping -> Available.locations(mapping.source(), active)
                        .forEach(id -> keys.add(new StockKey(productId, id))));
        Map<StockKey, StockFigure> found = new HashMap<>();
        List<StockKey> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += 100) {
            List<StockFigure> some = inflow.stockFigures(all.subList(from, Math.min(from + 100, all.size())))
                    .valueOrNull();
            if (some != null) {
                some.forEach(figure -> found.put(figure.key(), figure));
            }
        }
        return found;
    }

    /** Units on CartRover's new orders that came after the figure that was sent: CartRover takes them off. */
    BigDecimal newOrders(String sku) {
        Instant wms = rows.linesOf(sku).stream()
                .map(StockRows.Line::pushedWms)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        BigDecimal units = BigDecimal.ZERO;
        for (int page = 1; page <= MOST_PAGES; page++) {
            OrderPage orders = cartrover
                    .orders(new OrderQuery(OrderStatus.NEW, null, page, false))
                    .valueOrNull();
            if (orders == null) {
                return units;
            }
            for (Order order : orders.orders()) {
                Instant created = order.createdAt();
                if (wms != null && created != null && !created.isAfter(wms)) {
                    continue;
                }
                for (Order.Line line : order.lines()) {
                    if (line.sku().equals(sku) && !line.filtered() && line.quantity() != null) {
                        units = units.add(line.quantity());
                    }
                }
            }
            if (orders.last()) {
                return units;
            }
        }
        return units;
    }
}
