package app.cartwright.bridge;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.InflowClient;
import app.cartwright.orders.OrderPreview;
import app.cartwright.orders.PullOrders;
import app.cartwright.orders.PullParts;
import app.cartwright.problems.AlertReader;
import app.cartwright.schedule.Flow;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import app.cartwright.shipping.PushShipping;
import app.cartwright.shipping.StoredEvents;
import app.cartwright.shipping.StoredOrders;
import app.cartwright.stock.PushStock;
import app.cartwright.stock.StockTables;
import app.cartwright.stock.StoredOrderFacts;
import app.cartwright.store.OrderLists;
import app.cartwright.store.OrderMarks;
import app.cartwright.store.ShippingOrders;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The three flows and the alerts, over one pair of clients. Made anew when a key or an address changes. */
final class Crew {
    private static final Duration CATALOGUE_AGE = Duration.ofDays(1);

    private final OrderMarks marks;
    private final PullOrders orders;
    private final OrderPreview preview;
    private final PushStock stock;
    private final PushShipping shipping;
    private final AlertReader alerts;
    private final InflowClient inflow;
    private final CartRoverClient cartrover;

    Crew(LocalParts local, SettingsBook settings, InflowClient inflow, CartRoverClient cartrover) {
        this.inflow = inflow;
        this.cartrover = cartrover;
        CatalogueReader catalogue = new CatalogueReader(inflow, local.clock(), CATALOGUE_AGE);
        Set<Api> supervised = supervised(settings.current());
        PullParts pull = new PullParts(
                inflow,
                cartrover,
                catalogue,
                local.store(),
                local.ledger(),
                local.problems(),
                local.activity(),
                settings,
                local.clock(),
                supervised);
        this.marks = new OrderMarks(local.store());
        this.orders = new PullOrders(pull);
        this.preview = new OrderPreview(pull);
        this.stock = new PushStock(new PushStock.Parts(
                inflow,
                cartrover,
                catalogue,
                StockTables.of(local.store()),
                new StoredOrderFacts(local.store()),
                local.ledger(),
                local.problems(),
                local.activity(),
                settings,
                local.clock(),
                supervised.contains(Api.CARTROVER)));
        StoredOrders shipped = new StoredOrders(new ShippingOrders(local.store()));
        this.shipping = new PushShipping(new PushShipping.Parts(
                inflow,
                cartrover,
                catalogue,
                shipped,
                local.store(),
                local.shipments(),
                local.ledger(),
                local.problems(),
                new StoredEvents(local.events(), local.activity(), shipped),
                settings,
                local.clock(),
                supervised.contains(Api.CARTROVER)));
        OrderLists lists = new OrderLists(local.store());
        this.alerts = new AlertReader(
                cartrover,
                local.alerts(),
                local.shipments(),
                from -> times(lists.arrivals(from)),
                custRef -> local.orders()
                        .find(custRef)
                        .map(row -> row.cart() == null ? "" : row.cart())
                        .orElse(""),
                local.clock());
    }

    /** In order of importance. */
    List<Flow> flows() {
        return List.of(new WhileAlone(shipping, marks), orders, new WhileAlone(stock, marks));
    }

    OrderPreview preview() {
        return preview;
    }

    PushStock stock() {
        return stock;
    }

    PushShipping shipping() {
        return shipping;
    }

    AlertReader alerts() {
        return alerts;
    }

    InflowClient inflow() {
        return inflow;
    }

    CartRoverClient cartrover() {
        return cartrover;
    }

    /** The first write of each kind is supervised where the service is a real one. */
    private static Set<Api> supervised(Settings settings) {
        Set<Api> real = EnumSet.noneOf(Api.class);
        if (!loopback(settings.inflow().baseUrl())) {
            real.add(Api.INFLOW);
        }
        if (!loopback(settings.cartrover().baseUrl())) {
            real.add(Api.CARTROVER);
        }
        return real;
    }

    private static boolean loopback(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("::1");
    }

    private static Map<String, List<Instant>> times(List<OrderLists.Arrival> arrivals) {
        Map<String, List<Instant>> times = new HashMap<>();
        for (OrderLists.Arrival arrival : arrivals) {
            if (arrival.cart() != null) {
                times.computeIfAbsent(arrival.cart(), cart -> new ArrayList<>()).add(arrival.at());
            }
        }
        return times;
    }
}
