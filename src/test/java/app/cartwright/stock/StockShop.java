package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.http.Transport;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.InflowClient;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.StoredLedger;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.StoredProblems;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.ClosableGate;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.InventoryWrite;
import app.cartwright.sandbox.PowerCut;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxClock;
import app.cartwright.sandbox.ShopClients;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunResult;
import app.cartwright.setup.LentSettings;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.PushInventory;
import app.cartwright.setup.Settings.Source;
import app.cartwright.setup.SettingsBook;
import app.cartwright.store.ErrorRows;
import app.cartwright.store.Store;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small shop in both simulated services, and push stock against it, on a real store. */
final class StockShop implements AutoCloseable {
    static final String MAIN = "Main warehouse";
    static final String FLOOR = "Shop floor";
    static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");

    final SandboxClock clock = SandboxClock.standing(MORNING);
    final Sandbox sandbox;
    final Path file;
    final Orders orders = new Orders();
    boolean storedOrders;
    final ClosableGate gate = new ClosableGate();
    final SettingsBook book = new LentSettings(() -> this.settings, changed -> this.settings = changed);
    InflowClient inflow;
    CartRoverClient rover;
    Activity activityList;
    Settings settings;
    Store store;
    StockTables tables;
    StoredProblems problems;
    StoredLedger ledger;
    CatalogueReader catalogue;
    PushStock push;
    boolean supervised;
    Transport wire;

    StockShop(Path file) {
        this(file, CartRoverVariant.standard());
    }

    StockShop(Path file, CartRoverVariant variant) {
        this.file = file;
        this.sandbox = new Sandbox(clock, 1, InflowVariant.standard().perMinute(1_000_000), variant);
        sandbox.inflow().catalogue().addCurrency("USD", "US dollar", "$");
        sandbox.inflow().catalogue().addLocation(MAIN);
        sandbox.inflow().catalogue().addLocation(FLOOR);
        this.settings = settings(on("MAIN", MAIN));
        this.wire = sandbox.transport();
        start();
    }

    /** What the owner's other data says of orders. */
    static final class Orders implements OrderFacts {
        @Nullable
        Instant pulled = MORNING.minusSeconds(30);

        final List<Line> lines = new ArrayList<>();
        final List<Waiting> waiting = new ArrayList<>();

        @Override
        public @Nullable Instant lastCompletePullStartedAt() {
            return pulled;
        }

        @Override
        public List<Line> since(Instant at) {
            return List.copyOf(lines);
        }

        @Override
        public List<Waiting> waiting() {
            return List.copyOf(waiting);
        }
    }

    /** Starts the program on the store as it is. */
    void start() {
        store = Store.open(file);
        tables = StockTables.of(store);
        problems = new StoredProblems(store, clock);
        ledger = new StoredLedger(store, clock);
        activityList = new Activity(store, clock);
        ShopClients clients = ShopClients.of(sandbox, call -> wire.send(call), gate, clock);
        inflow = clients.inflow();
        rover = clients.rover();
        catalogue = new CatalogueReader(inflow, clock, Duration.ofDays(1));
        push = new PushStock(new PushStock.Parts(
                inflow,
                rover,
                catalogue,
                tables,
                storedOrders ? new StoredOrderFacts(store) : orders,
                ledger,
                problems,
                activityList,
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

    // settings

    Source.One source(String inflowLocation) {
        return new Source.One(
                sandbox.inflow().catalogue().locationId(inflowLocation).orElseThrow(), inflowLocation);
    }

    LocationMapping on(String location, String inflowLocation) {
        return new LocationMapping(location, true, source(inflowLocation));
    }

    static LocationMapping all(String location) {
        return new LocationMapping(location, true, new Source.All());
    }

    static LocationMapping off(LocationMapping mapping) {
        return new LocationMapping(mapping.cartroverLocation(), false, mapping.source());
    }

    static Settings settings(LocationMapping... mappings) {
        return new Settings(
                new Settings.Inflow("c", URI.create("http://127.0.0.1:1"), "2025-06-24"),
                new Settings.CartRover(URI.create("http://127.0.0.1:2")),
                new PushInventory(true, List.of(mappings), BigDecimal.valueOf(5), 5, false),
                new Settings.PullOrders(true, null, LocalDate.of(2026, 11, 1), List.of()),
                new Settings.PushShipping(true, 120, 24, Map.of()),
                new Settings.Limits(50, 950, 90),
                new Settings.Intervals(60, 60, 60));
    }

    void map(LocationMapping... mappings) {
        settings = settings(mappings);
    }

    void pushing(boolean enabled) {
        PushInventory old = settings.pushInventory();
        settings = with(new PushInventory(
                enabled, old.locations(), old.zeroGuardPercent(), old.zeroGuardAtLeast(), old.acceptDoubleCount()));
    }

    void pulling(boolean enabled) {
        Settings.PullOrders old = settings.pullOrders();
        settings = new Settings(
                settings.inflow(),
                settings.cartrover(),
                settings.pushInventory(),
                new Settings.PullOrders(enabled, old.location(), old.since(), old.carts()),
                settings.pushShipping(),
                settings.limits(),
                settings.intervals());
    }

    private Settings with(PushInventory pushInventory) {
        return new Settings(
                settings.inflow(),
                settings.cartrover(),
                pushInventory,
                settings.pullOrders(),
                settings.pushShipping(),
                settings.limits(),
                settings.intervals());
    }

    void limits(int perMinute, int perHour) {
        settings = new Settings(
                settings.inflow(),
                settings.cartrover(),
                settings.pushInventory(),
                settings.pullOrders(),
                settings.pushShipping(),
                new Settings.Limits(perMinute, perHour, 90),
                settings.intervals());
    }

    // the world

    /** A SKU on both sides, with stock in the main warehouse. */
    String sku(String sku, int onHand) {
        inflow(sku, onHand);
        sandbox.cartRover().account().addSku(sku, sku);
        return sku;
    }

    String inflow(String sku, int onHand) {
        sandbox.inflow().catalogue().addProduct(sku, "Product " + sku, BigDecimal.TEN);
        stock(sku, MAIN, onHand);
        return sku;
    }

    void skus(int count, int onHand) {
        skusFrom(0, count, onHand);
    }

    void skusFrom(int first, int count, int onHand) {
        for (int i = first; i < first + count; i++) {
            sku("SKU-%04d".formatted(i), onHand);
        }
    }

    void stock(String sku, String location, int onHand) {
        sandbox.inflow().catalogue().setOnHand(sku, location, BigDecimal.valueOf(onHand));
    }

    void shows(String sku, String location, int figure) {
        sandbox.cartRover()
                .account()
                .setFigure(sku, location, BigDecimal.valueOf(figure), MORNING.minusSeconds(86_400));
    }

    // what was done

    RunResult run() {
        clock.advance(Duration.ofMinutes(1));
        orders.pulled = orders.pulled == null ? null : clock.instant().minusSeconds(30);
        return push.run(RunRequest.BY_CLOCK);
    }

    RunResult runByHand(RunRequest.ZeroAnswer answer) {
        clock.advance(Duration.ofMinutes(1));
        orders.pulled = orders.pulled == null ? null : clock.instant().minusSeconds(30);
        return push.run(new RunRequest(true, answer));
    }

    /** The figure that CartRover holds, or null. */
    @Nullable
    Integer figure(String sku, String location) {
        return sandbox.cartRover()
                .figure(sku, location)
                .map(BigDecimal::intValueExact)
                .orElse(null);
    }

    List<InventoryWrite> writes() {
        return sandbox.cartRover().inventoryWrites();
    }

    List<Integer> written(String sku) {
        return writes().stream()
                .filter(write -> write.sku().equals(sku))
                .map(write -> write.available().intValueExact())
                .toList();
    }

    long pushes() {
        return sandbox.history().count(CallKind.ROVER_INVENTORY_WRITE);
    }

    void cleared() {
        sandbox.history().clear();
    }

    List<ErrorRows.Row> open(ProblemCode code) {
        return new ErrorRows(store)
                .all().stream()
                        .filter(row ->
                                row.code().equals(code.word()) && row.state().equals("open"))
                        .toList();
    }

    List<String> activity() {
        return new Activity(store, clock)
                .newest(100).stream().map(entry -> entry.what()).toList();
    }

    /** Cuts the power right before, or right after, the next call of a push reaches CartRover. */
    void powerCutAtPush(boolean after) {
        Transport real = sandbox.transport();
        wire = new Transport() {
            @Override
            public HttpAnswer send(HttpCall call) {
                if (call.method().equals("POST") && call.uri().getPath().endsWith("/merchant/inventory")) {
                    if (after) {
                        real.send(call);
                    }
                    throw new PowerCut();
                }
                return real.send(call);
            }
        };
    }

    void powerBack() {
        wire = sandbox.transport();
        restart();
    }

    /** CartRover shows this figure, it is noted as pushed, and nothing is open. */
    void inStep(String sku, int figure) {
        assertThat(figure(sku, "MAIN")).isEqualTo(figure);
        assertThat(tables.rows().pushed("MAIN")).containsEntry(sku, (long) figure);
        assertThat(tables.rows().unsettled()).isEmpty();
        assertThat(ledger.unsettled(IntentKind.PUSH_STOCK)).isEmpty();
    }
}
