package app.cartwright.orders;

import app.cartwright.http.Api;
import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.http.Transport;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.NameId;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Service;
import app.cartwright.ledger.StoredLedger;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.problems.OpenError;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.StoredProblems;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartDesk;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.ClosableGate;
import app.cartwright.sandbox.InflowCatalogue;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.PowerCut;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxClock;
import app.cartwright.sandbox.ShopClients;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunResult;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.PullOrders;
import app.cartwright.setup.SettingsBook;
import app.cartwright.store.OrderLists;
import app.cartwright.store.OrderMarks;
import app.cartwright.store.OrderRow;
import app.cartwright.store.OrderRows;
import app.cartwright.store.Store;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Larkspur Lane Teas in both simulated services, and the order pull against them, on a real store. */
final class PullShop implements AutoCloseable {
    static final String TEAS = "Larkspur Lane Teas";
    static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    final SandboxClock clock;
    final Sandbox sandbox;
    final List<String> changes = new ArrayList<>();
    Path file;
    Settings settings;
    Set<Api> supervised = EnumSet.noneOf(Api.class);
    private Predicate<HttpCall> cutBefore = call -> false;
    private Predicate<HttpCall> cutAfter = call -> false;
    final ClosableGate gate = new ClosableGate();
    /** Changes what CartRover's list of new orders says on its way. */
    UnaryOperator<String> newOrders = body -> body;
    /** Changes any answer on its way. */
    BiFunction<HttpCall, String, String> answers = (call, body) -> body;

    Store store;
    StoredProblems problems;
    StoredLedger ledger;
    CatalogueReader catalogue;
    PullParts parts;
    app.cartwright.orders.PullOrders pull;
    OrderActions actions;

    PullShop(Path file) {
        this(file, InflowVariant.standard(), CartRoverVariant.standard());
    }

    PullShop(Path file, InflowVariant inflowVariant, CartRoverVariant roverVariant) {
        this(file, SandboxClock.standing(MORNING), inflowVariant, roverVariant);
    }

    private PullShop(Path file, SandboxClock clock, InflowVariant inflowVariant, CartRoverVariant roverVariant) {
        this.clock = clock;
        this.sandbox = new Sandbox(clock, 7, inflowVariant.perMinute(1_000_000), roverVariant);
        this.file = file;
        InflowCatalogue products = products();
        products.addCurrency("USD", "US dollar", "$");
        products.addLocation("Main warehouse");
        products.addLocation("Shop floor");
        products.addProduct("TEA-ASSAM-100", "Assam loose leaf 100 g", new BigDecimal("15.00"));
        products.addProduct("TEA-CHAI-250", "Chai 250 g", new BigDecimal("21.00"));
        products.addProduct("TIN-SMALL", "Small tin", new BigDecimal("10.00"));
        products.setOnHand("TEA-ASSAM-100", "Main warehouse", new BigDecimal("1000"));
        carts().addCart("shopify", TEAS);
        this.settings = firstSettings();
        start();
    }

    /** Another computer with a store of its own, on the same two accounts. */
    private PullShop(Path file, PullShop first) {
        this.clock = first.clock;
        this.sandbox = first.sandbox;
        this.file = file;
        this.settings = first.settings;
        start();
    }

    PullShop another(Path otherFile) {
        return new PullShop(otherFile, this);
    }

    private static Settings firstSettings() {
        return new Settings(
                new Settings.Inflow("company", URI.create("http://127.0.0.1:1"), "2025-06-24"),
                new Settings.CartRover(URI.create("http://127.0.0.1:2")),
                new Settings.PushInventory(true, List.of(), new BigDecimal("5"), 5, false),
                new PullOrders(true, null, TODAY, List.of(new CartPrefix(TEAS, "shopify", "SH:", false))),
                new Settings.PushShipping(true, 120, 24, Map.of()),
                new Settings.Limits(50, 950, 90),
                new Settings.Intervals(60, 60, 60));
    }

    /** Starts the program on the store as it is. */
    void start() {
        store = Store.open(file);
        problems = new StoredProblems(store, clock);
        ledger = new StoredLedger(store, clock);
        Transport wire = sandbox.transport();
        ShopClients clients = ShopClients.of(sandbox, call -> send(wire, call), gate, clock);
        catalogue = new CatalogueReader(clients.inflow(), clock, Duration.ofDays(1));
        Activity activity = new Activity(store, clock);
        parts = new PullParts(
                clients.inflow(),
                clients.rover(),
                catalogue,
                store,
                ledger,
                problems,
                activity,
                new Book(),
                clock,
                supervised);
        pull = new app.cartwright.orders.PullOrders(parts);
        actions = new OrderActions(store, ledger, activity, clock);
    }

    void restart() {
        store.close();
        start();
    }

    private HttpAnswer send(Transport wire, HttpCall call) {
        if (cutBefore.test(call)) {
            throw new PowerCut();
        }
        HttpAnswer answer = wire.send(call);
        if (cutAfter.test(call)) {
            throw new PowerCut();
        }
        if (!(answer instanceof HttpAnswer.Received received)) {
            return answer;
        }
        String body = answers.apply(call, received.body());
        boolean newOnes = call.uri().getPath().contains("/orders/list/new");
        return new HttpAnswer.Received(received.status(), received.headers(), newOnes ? newOrders.apply(body) : body);
    }

    /** The power goes before such a call leaves, or after its effect and before its answer is read. */
    void powerCut(Predicate<HttpCall> before, Predicate<HttpCall> after) {
        cutBefore = before;
        cutAfter = after;
    }

    void powerBack() {
        powerCut(call -> false, call -> false);
        restart();
    }

    static Predicate<HttpCall> put(String what) {
        return call -> call.method().equals("PUT") && call.uri().getPath().endsWith(what);
    }

    static Predicate<HttpCall> acknowledgement() {
        return call -> call.uri().getPath().endsWith("/orders/update");
    }

    private final class Book implements SettingsBook {
        @Override
        public Settings current() {
            return settings;
        }

        @Override
        public boolean isSetUp() {
            return true;
        }

        @Override
        public void change(String what, UnaryOperator<Settings> change) {
            settings = change.apply(settings);
            changes.add(what);
        }
    }

    void pullOrders(UnaryOperator<PullOrders> change) {
        settings = new Settings(
                settings.inflow(),
                settings.cartrover(),
                settings.pushInventory(),
                change.apply(settings.pullOrders()),
                settings.pushShipping(),
                settings.limits(),
                settings.intervals());
    }

    InflowCatalogue products() {
        return sandbox.inflow().catalogue();
    }

    CartDesk carts() {
        return sandbox.cartRover().carts();
    }

    /** An ordinary order of today, placed a minute after what was before. */
    NewOrder order(String ref) {
        return NewOrder.of(ref, TEAS).line("TEA-ASSAM-100", "2", "15.00").orderDate(today());
    }

    void place(NewOrder order) {
        clock.advance(Duration.ofMinutes(1));
        carts().place(order);
        clock.advance(Duration.ofMinutes(1));
    }

    void place(String... refs) {
        for (String ref : refs) {
            place(order(ref));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** One cycle by the clock, a minute later. */
    RunResult run() {
        clock.advance(Duration.ofMinutes(1));
        return pull.run(RunRequest.BY_CLOCK);
    }

    RunResult runByHand() {
        clock.advance(Duration.ofSeconds(1));
        return pull.run(RunRequest.BY_HAND);
    }

    OrderRow row(String ref) {
        return new OrderRows(store).find(ref).orElseThrow();
    }

    OrderLists lists() {
        return new OrderLists(store);
    }

    OrderMarks marks() {
        return new OrderMarks(store);
    }

    /** inFlow's order of a reference. */
    ObjectNode inflowOrder(String ref) {
        return sandbox.inflow().order(NameId.order(ref)).orElseThrow();
    }

    String status(String ref) {
        return sandbox.cartRover().status(ref);
    }

    long writes(CallKind kind) {
        return sandbox.history().count(kind);
    }

    ErrorDesk desk() {
        return new ErrorDesk(
                store, Map.of(Service.PULL_ORDERS, actions), new Activity(store, clock), clock, ZoneOffset.UTC);
    }

    List<OpenError> errors() {
        return desk().list(false);
    }

    OpenError error(ProblemCode code) {
        return errors().stream()
                .filter(error -> error.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " among " + errors()));
    }

    @Override
    public void close() {
        store.close();
    }
}
