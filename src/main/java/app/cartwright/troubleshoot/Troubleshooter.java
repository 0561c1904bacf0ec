package app.cartwright.troubleshoot;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.Order;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Product;
import app.cartwright.ledger.Service;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import app.cartwright.shipping.Shipments;
import app.cartwright.store.OrderLists;
import app.cartwright.store.OrderRow;
import app.cartwright.store.ServiceRows;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.StockRows;
import app.cartwright.store.Store;
import app.cartwright.store.StoreProblem;
import app.cartwright.store.ToldRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The three guides on live evidence: both services read afresh, the store, and what the owner told. Writes nothing else. */
public final class Troubleshooter {
    private static final String ORDER = "order";
    private static final String STOCK = "stock";
    private static final String SHIPPING = "shipping";

    private final Parts parts;
    private final OrderLookup orderLookup;
    private final ShippingLookup shippingLookup;
    private final StockLookup stockLookup;
    private final OrderLists orders;
    private final ToldRows toldRows;
    private final ServiceStates services;

    /**
     * What the guides work with.
     *
     * @param nearest the SKU that is nearly this one on the other side, or null
     * @param zone the owner's own
     */
    public record Parts(
            InflowClient inflow,
            CartRoverClient cartrover,
            Store store,
            Shipments shipments,
            ErrorDesk errors,
            SettingsBook settings,
            Function<String, @Nullable String> nearest,
            InstantSource clock,
            ZoneId zone) {}

    public Troubleshooter(Parts parts) {
        this.parts = parts;
        this.orderLookup = new OrderLookup(parts.inflow(), parts.cartrover());
        this.shippingLookup = new ShippingLookup(parts.inflow(), parts.cartrover());
        this.stockLookup = new StockLookup(parts.inflow(), parts.cartrover(), new StockRows(parts.store()));
        this.orders = new OrderLists(parts.store());
        this.toldRows = new ToldRows(parts.store());
        this.services = new ServiceStates(new ServiceRows(parts.store()), parts.zone());
    }

    /**
     * Why an order did not come in.
     *
     * @param number as the owner knows it
     * @param told facts that only the owner can see, by the names in {@link Told}
     */
    public Explanation order(String number, Map<String, String> told) {
        Settings settings = parts.settings().current();
        Instant now = parts.clock().instant();
        Asked asked = Asked.of(number, settings);
        List<OrderRow> fitting = fitting(asked);
        OrderRow known = fitting.stream()
                .min(Comparator.comparing((OrderRow row) -> row.pulledAt() != null))
                .orElse(null);
        Lookup<OrderLookup.Seen> found = orderLookup.inCartRover(asked, known, now);
        OrderLookup.Seen seen = found.orNull();
        Order record = seen == null ? null : seen.order();
        boolean absent = found instanceof Lookup.Absent<OrderLookup.Seen>;
        Lookup<String> inflow = absent
                ? new Lookup.Absent<>()
                : orderLookup.inInflow(asked, known, record == null ? null : record.custRef());
        String cart = record != null && record.orderSource() != null
                ? record.orderSource()
                : known != null && known.cart() != null ? known.cart() : asked.cart();
        OrderCase orderCase = new OrderCase(
                asked.typed(),
                record(found),
                inflow,
                known == null ? null : here(known),
                services.of(Service.PULL_ORDERS, settings, now),
                CalledCart.name(cart, settings.pullOrders().carts()),
                absent ? orderLookup.lastOrderRun(cart) : null,
                settings.pullOrders().since(),
                now);
        OrderEvidence evidence = new OrderEvidence(orderCase, told(ORDER, subjectKey(asked, known), told, now));
        return GuideWalk.walk(Guides.ORDER, subject(asked, fitting), evidence)
                .explanation()
                .about(cart);
    }

    /** Why a SKU's stock differs between inFlow and the cart. */
    public Explanation stock(String typed, Map<String, String> told) {
        String sku = typed;
        Settings settings = parts.settings().current();
        Instant now = parts.clock().instant();
        ServiceState push = services.of(Service.PUSH_INVENTORY, settings, now);
        StockLookup.Products listed = stockLookup.products(sku);
        Lookup<List<Product>> products = listed.exact();
        Lookup<StockCase.Record> record = stockLookup.inCartRover(sku);
        List<Product> found = products.orNull();
        boolean both = found != null && record instanceof Lookup.Found<?>;
        String productId =
                found != null && both && found.size() == 1 ? found.getFirst().productId() : null;
        StockCase stockCase = new StockCase(
                sku,
                switch (products) {
                    case Lookup.Found<List<Product>>(List<Product> rows) -> new Lookup.Found<>(rows.size());
                    case Lookup.Absent<List<Product>> none -> new Lookup.Absent<>();
                    case Lookup.Unreadable<List<Product>>(String why) -> new Lookup.Unreadable<>(why);
                },
                record,
                both
                        ? null
                        : listed.near() != null
                                ? listed.near()
                                : parts.nearest().apply(sku),
                push,
                stockLookup.locations(sku, productId, settings.pushInventory(), push.interval(), now),
                error(sku, Service.PUSH_INVENTORY),
                both ? stockLookup.newOrders(sku) : BigDecimal.ZERO,
                now);
        StockEvidence evidence = new StockEvidence(stockCase, told(STOCK, sku, told, now));
        return GuideWalk.walk(Guides.STOCK, sku, evidence).explanation();
    }

    /** Why a shipment is not in the cart. */
    public Explanation shipping(String number, Map<String, String> told) {
        Settings settings = parts.settings().current();
        Instant now = parts.clock().instant();
        Asked asked = Asked.of(number, settings);
        List<OrderRow> fitting =
                fitting(asked).stream().filter(row -> row.pulledAt() != null).toList();
        OrderRow known = fitting.stream()
                .min(Comparator.comparing((OrderRow row) -> isPushed(row.custRef())))
                .orElse(null);
        Optional<Shipments.Shipment> shipment =
                known == null ? Optional.empty() : parts.shipments().any(known.custRef());
        String cart = shipment.map(one -> one.order().cart()).orElse(asked.cart());
        String called = CalledCart.name(cart, settings.pullOrders().carts());
        ShippingCase shippingCase = shipment.map(one -> new ShippingCase(
                        asked.typed(),
                        new Lookup.Found<>(here(one)),
                        shippingLookup.inInflow(one),
                        shippingLookup.inCartRover(one.order().custRef()),
                        services.of(Service.PUSH_SHIPPING, settings, now),
                        called,
                        now))
                .orElseGet(() -> new ShippingCase(
                        asked.typed(),
                        new Lookup.Absent<>(),
                        new Lookup.Absent<>(),
                        new Lookup.Absent<>(),
                        services.of(Service.PUSH_SHIPPING, settings, now),
                        called,
                        now));
        ShippingEvidence evidence =
                new ShippingEvidence(shippingCase, told(SHIPPING, subjectKey(asked, known), told, now));
        return GuideWalk.walk(Guides.SHIPPING, subject(asked, fitting), evidence)
                .explanation()
                .about(cart);
    }

    private boolean isPushed(String custRef) {
        return parts.shipments()
                .any(custRef)
                .filter(shipment -> shipment.state() == ShipmentRow.State.PUSHED)
                .isPresent();
    }

    private List<OrderRow> fitting(Asked asked) {
        Map<String, OrderRow> fitting = new LinkedHashMap<>();
        orders.named(asked.typed()).forEach(row -> fitting.put(row.custRef(), row));
        if (fitting.isEmpty()) {
            for (String number : asked.numbers()) {
                orders.named(number).stream()
                        .filter(row -> asked.cart() == null || asked.cart().equals(row.cart()))
                        .forEach(row -> fitting.put(row.custRef(), row));
            }
        }
        return List.copyOf(fitting.values());
    }

    /** What the owner told of an order holds by whichever of its numbers it is asked for next. */
    private static String subjectKey(Asked asked, @Nullable OrderRow known) {
        return known == null ? asked.numbers().getFirst() : known.custRef();
    }

    /** What was typed; where it fits several orders, all are named. */
    private static String subject(Asked asked, List<OrderRow> fitting) {
        return fitting.size() < 2
                ? asked.typed()
                : asked.typed() + " ("
                        + String.join(", ", fitting.stream().map(OrderRow::name).toList())
                        + ")";
    }

    private static Lookup<OrderCase.Record> record(Lookup<OrderLookup.Seen> found) {
        return switch (found) {
            case Lookup.Found<OrderLookup.Seen>(OrderLookup.Seen(Order order, String status)) ->
                new Lookup.Found<>(new OrderCase.Record(
                        order.custRef(),
                        status == null ? null : status.toLowerCase(Locale.ROOT),
                        order.sendingCanceled(),
                        order.onHold(),
                        order.errorMessage() == null ? order.errorCode() : order.errorMessage(),
                        order.orderDate(),
                        order.createdAt()));
            case Lookup.Absent<OrderLookup.Seen> none -> new Lookup.Absent<>();
            case Lookup.Unreadable<OrderLookup.Seen>(String why) -> new Lookup.Unreadable<>(why);
        };
    }

    private OrderCase.Here here(OrderRow row) {
        return new OrderCase.Here(
                row.state().word(),
                row.reason(),
                row.number(),
                row.pulledAt(),
                error(row.custRef(), Service.PULL_ORDERS));
    }

    private ShippingCase.Here here(Shipments.Shipment shipment) {
        return new ShippingCase.Here(
                shipment.state().word(),
                shipment.reason(),
                shipment.pushedAt(),
                error(shipment.order().custRef(), Service.PUSH_SHIPPING),
                shipment.changedAfterPush());
    }

    private @Nullable OpenError error(String itemKey, Service service) {
        return parts.errors().naming(itemKey).stream()
                .filter(error -> error.service() == service)
                .findFirst()
                .map(error -> new OpenError(bare(error.title()), error.cause(), error.nextStep()))
                .orElse(null);
    }

    private static String bare(String title) {
        return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    }

    /** What is told now comes first; what was told before holds as long as it can. */
    private Told told(String question, String subject, Map<String, String> now, Instant at) {
        Map<String, Told.Entry> all = new LinkedHashMap<>();
        toldRows.of(question, subject).forEach(told -> all.put(told.name(), new Told.Entry(told.value(), told.at())));
        now.forEach((name, value) -> all.put(name, new Told.Entry(value, at)));
        try {
            now.forEach((name, value) -> toldRows.put(question, subject, new ToldRows.Told(name, value, at)));
        } catch (StoreProblem readOnly) {
            // Beside a running Cartwright the store is only read: the facts hold for this answer.
            return new Told(all, parts.zone(), at);
        }
        return new Told(all, parts.zone(), at);
    }
}
