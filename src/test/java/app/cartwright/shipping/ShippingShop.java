package app.cartwright.shipping;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.HttpCall;
import app.cartwright.http.Transport;
import app.cartwright.inflow.Address;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.NewSalesOrder;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.StoredLedger;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.StoredProblems;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.ClosableGate;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.InflowWarehouse;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.PowerCut;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxClock;
import app.cartwright.sandbox.ShipmentPush;
import app.cartwright.sandbox.ShopClients;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunResult;
import app.cartwright.setup.LentSettings;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import app.cartwright.store.ErrorRows;
import app.cartwright.store.OrderEvents;
import app.cartwright.store.OrderRow;
import app.cartwright.store.OrderRows;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRows;
import app.cartwright.store.ShippingOrders;
import app.cartwright.store.Store;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A small shop in both simulated services with orders that are pulled, and push shipping against it on a real store. */
public final class ShippingShop implements AutoCloseable {
    public static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");
    public static final String CART = "Larkspur Lane Teas";
    public static final Duration SETTLED = Duration.ofSeconds(120);

    public final SandboxClock clock = SandboxClock.standing(MORNING);
    public final Sandbox sandbox;
    final Path file;
    final ClosableGate gate = new ClosableGate();
    public Settings settings = settings(new Settings.PushShipping(true, 120, 24, Map.of()));
    boolean supervised;
    Transport wire;
    public Store store;
    ShipmentRows rows;
    StoredOrders orders;
    StoredProblems problems;
    StoredLedger ledger;
    public InflowClient inflow;
    public CartRoverClient rover;
    public Shipments shipments;
    public PushShipping push;

    public ShippingShop(Path file) {
        this(file, CartRoverVariant.standard());
    }

    ShippingShop(Path file, CartRoverVariant variant) {
        this.file = file;
        this.sandbox = new Sandbox(clock, 1, InflowVariant.standard().perMinute(1_000_000), variant);
        sandbox.inflow().catalogue().addCurrency("USD", "US dollar", "$");
        sandbox.inflow().catalogue().addLocation("Main warehouse");
        for (String sku : List.of("TEA-ASSAM-100", "TIN-SMALL", "POT-CAST-06")) {
            sandbox.inflow().catalogue().addProduct(sku, "Product " + sku, BigDecimal.TEN);
            sandbox.inflow().catalogue().setOnHand(sku, "Main warehouse", BigDecimal.valueOf(1_000));
            sandbox.cartRover().account().addSku(sku, sku);
        }
        sandbox.cartRover().carts().addCart("shopify", CART);
        sandbox.cartRover().account().addShipMethod("UPS", "03", "UPS Ground");
        sandbox.cartRover().account().addShipMethod("USPS", "09", "Priority Mail");
        this.wire = sandbox.transport();
        start();
    }

    /** Starts the program on the store as it is. */
    void start() {
        store = Store.open(file);
        rows = new ShipmentRows(store);
        orders = new StoredOrders(new ShippingOrders(store));
        problems = new StoredProblems(store, clock);
        ledger = new StoredLedger(store, clock);
        ShopClients clients = ShopClients.of(sandbox, call -> wire.send(call), gate, clock);
        inflow = clients.inflow();
        rover = clients.rover();
        ShippingEvents events = new StoredEvents(new OrderEvents(store), new Activity(store, clock), orders);
        SettingsBook book = new LentSettings(() -> this.settings, changed -> this.settings = changed);
        shipments = new Shipments(store, rows, orders, problems, events, book, clock);
        push = new PushShipping(new PushShipping.Parts(
                inflow,
                rover,
                new CatalogueReader(inflow, clock, Duration.ofDays(1)),
                orders,
                store,
                rows,
                ledger,
                problems,
                events,
                book,
                clock,
                supervised));
    }

    void restart() {
        store.close();
        start();
    }

    @Override
    public void close() {
        store.close();
    }

    private static Settings settings(Settings.PushShipping shipping) {
        return new Settings(
                new Settings.Inflow("c", URI.create("http://127.0.0.1:1"), "2025-06-24"),
                new Settings.CartRover(URI.create("http://127.0.0.1:2")),
                new Settings.PushInventory(false, List.of(), BigDecimal.valueOf(5), 5, false),
                new Settings.PullOrders(true, null, LocalDate.of(2026, 11, 1), List.of()),
                shipping,
                new Settings.Limits(50, 950, 90),
                new Settings.Intervals(60, 60, 60));
    }

    void settings(boolean enabled, int settleSeconds, Map<String, String> carriers) {
        settings = settings(new Settings.PushShipping(enabled, settleSeconds, 24, carriers));
    }

    // the world

    /** An order of two Assam and one tin that was pulled and acknowledged just now. Gives inFlow's id. */
    public String pulled(String custRef) {
        return pulled(custRef, null);
    }

    String pulled(String custRef, @Nullable String shipCode) {
        String id = inInflow(custRef);
        record(custRef, id, shipCode, false);
        rover.acknowledge(custRef);
        new OrderRows(store).acknowledged(custRef, clock.instant());
        return id;
    }

    /** The SKU of the second line of each order. */
    String second = "TIN-SMALL";

    /** The order at the cart and in inFlow, of which the store knows nothing. */
    String inInflow(String custRef) {
        sandbox.cartRover()
                .carts()
                .place(NewOrder.of(custRef, CART)
                        .line("TEA-ASSAM-100", "2", "15.00")
                        .line(second, "1", "10.00"));
        String id = NameId.order(custRef);
        String customer = sandbox.inflow().catalogue().addCustomer("Odile Farrow", custRef + "@shop.example");
        inflow.createSalesOrder(new NewSalesOrder(
                id,
                customer,
                "SH:" + custRef,
                custRef,
                custRef,
                "Cartwright",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                null,
                sandbox.inflow().catalogue().locationId("Main warehouse").orElseThrow(),
                null,
                "Odile Farrow",
                "",
                "",
                "",
                Address.NONE,
                Address.NONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "",
                List.of(
                        new NewSalesOrder.Line(
                                NameId.line(custRef, "1", 0),
                                product("TEA-ASSAM-100"),
                                "Assam",
                                new BigDecimal("2"),
                                new BigDecimal("15")),
                        new NewSalesOrder.Line(
                                NameId.line(custRef, "2", 0),
                                product(second),
                                "Tin",
                                BigDecimal.ONE,
                                BigDecimal.TEN))));
        return id;
    }

    /** Writes into the store what pull orders would have written. */
    void record(String custRef, String id, @Nullable String shipCode, boolean adopted) {
        OrderRows rows = new OrderRows(store);
        rows.offer(
                new OrderRows.Offer(
                        custRef,
                        CART,
                        custRef,
                        null,
                        "Odile Farrow",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        clock.instant(),
                        clock.instant(),
                        new BigDecimal("40.00"),
                        "USD",
                        shipCode,
                        "{}",
                        List.of(
                                new OrderRow.Line("1", "TEA-ASSAM-100", "Assam", new BigDecimal("2"), null, null),
                                new OrderRow.Line("2", second, "Tin", BigDecimal.ONE, null, null))),
                clock.instant());
        rows.inInflow(custRef, "SH:" + custRef, id, "customer", adopted, clock.instant());
        Map<String, String> products = new LinkedHashMap<>();
        products.put("1", product("TEA-ASSAM-100"));
        products.put("2", product(second));
        rows.products(custRef, products);
    }

    public String product(String sku) {
        return sandbox.inflow().catalogue().productId(sku).orElseThrow();
    }

    public InflowWarehouse warehouse() {
        return sandbox.inflow().warehouse();
    }

    /** An order that was pulled and is entirely fulfilled by UPS. */
    public String fulfilled(String custRef) {
        String id = pulled(custRef);
        warehouse().fulfil(id, "UPS", "1Z" + custRef);
        return id;
    }

    // what is done

    public RunResult run() {
        return push.run(RunRequest.BY_CLOCK);
    }

    RunResult runByHand() {
        return push.run(RunRequest.BY_HAND);
    }

    /** Sees it, waits for the settle time, and runs again. */
    public RunResult runSettled() {
        run();
        clock.advance(SETTLED);
        return run();
    }

    public void later(Duration time) {
        clock.advance(time);
    }

    // what is seen

    ShipmentRow row(String custRef) {
        return rows.find(custRef).orElseThrow();
    }

    Shipments.Shipment shipment(String custRef) {
        return shipments.find(custRef).orElseThrow();
    }

    List<ShipmentPush> pushes(String custRef) {
        return sandbox.cartRover().shipmentPushes(custRef);
    }

    List<ShipmentPush> pushes() {
        return sandbox.cartRover().shipmentPushes();
    }

    long calls(CallKind kind) {
        return sandbox.history().count(kind);
    }

    List<ErrorRows.Row> errors() {
        return new ErrorRows(store)
                .all().stream().filter(row -> row.state().equals("open")).toList();
    }

    List<String> errorCodes() {
        return errors().stream().map(ErrorRows.Row::code).toList();
    }

    boolean open(ProblemCode code, String custRef) {
        return problems.isOpen(code, custRef);
    }

    List<String> journey(String custRef) {
        return new OrderEvents(store)
                .of(custRef).stream().map(OrderEvents.Event::step).toList();
    }

    List<String> told(String custRef, String step) {
        List<String> details = new ArrayList<>();
        new OrderEvents(store)
                .of(custRef).stream()
                        .filter(event -> event.step().equals(step))
                        .forEach(event -> details.add(event.detail()));
        return details;
    }

    /** Cuts the power right before, or right after, the next call that fits reaches its service. */
    void powerCutAt(Predicate<HttpCall> calls, boolean after) {
        Transport real = sandbox.transport();
        wire = call -> {
            if (!calls.test(call)) {
                return real.send(call);
            }
            if (after) {
                real.send(call);
            }
            throw new PowerCut();
        };
    }

    static boolean isPush(HttpCall call) {
        String body = call.body();
        return call.method().equals("POST")
                && call.uri().getPath().endsWith("/merchant/orders/update")
                && body != null
                && body.contains("shipped");
    }

    static boolean isLook(HttpCall call) {
        return call.uri().getPath().contains("/merchant/orders/status/");
    }

    void powerBack() {
        wire = sandbox.transport();
        restart();
    }

    /** Nothing fails any more, and everything that waits has had its time. */
    void calm() {
        sandbox.faults().calm();
        for (int i = 0; i < 6; i++) {
            later(Duration.ofHours(30));
            run();
        }
    }

    /** How many pushes of this order CartRover took. */
    long acceptedPushes(String custRef) {
        return pushes(custRef).stream().filter(push -> push.accepted()).count();
    }
}
