package app.cartwright.desktop;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.DryRunView;
import app.cartwright.bridge.SetupDesk;
import app.cartwright.setup.ConnectStep;
import app.cartwright.setup.Prefixes;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A set-up desk that answers as Larkspur Lane Teas' accounts would. Being asked on the JavaFX thread is a fault: the real
 * one reads files and the services.
 */
public class StubSetupDesk implements SetupDesk {
    public static final KeyKeeping NO_KEYRING =
            new KeyKeeping("keyring", false, "system keyring", "This computer has no keyring that Cartwright can use.");

    public final Map<String, String> values =
            new ConcurrentHashMap<>(Map.of("companyId", Larkspur.COMPANY, "apiUser", "larkspur_api_7741"));
    public final List<String> asked = new CopyOnWriteArrayList<>();
    /** What the fields of keys were given, to be sought where it must not be. */
    public final List<String> keys = new CopyOnWriteArrayList<>();

    public final List<String> calledOnFxThread = new CopyOnWriteArrayList<>();
    public volatile String step = "welcome";
    public volatile @Nullable Connection inflow =
            LarkspurSetup.connected(LarkspurSetup.LOCATIONS, LarkspurSetup.PRODUCTS);
    public volatile @Nullable Connection cartrover = LarkspurSetup.connected(LarkspurSetup.CARTS);
    public volatile @Nullable Connection nextAnswer;
    public volatile KeyKeeping keeping = new KeyKeeping(
            "keyring", true, "Windows Credential Manager", "Keys are kept in the Windows Credential Manager.");
    public volatile List<CartTile> tiles = LarkspurSetup.cartTiles();
    public volatile boolean cartsKnown = true;
    public volatile @Nullable String cartsFailure;
    public volatile boolean listReadable = true;
    public volatile List<DoubleCount> twice = List.of();
    /** The one passphrase that opens the file; empty where any does. */
    public volatile String opens = "";

    /** Null where inFlow's orders can't be read. */
    public volatile @Nullable CarriersInUse carriersInUse = new CarriersInUse(
            List.of(
                    new CarrierUse("UPS", true, "UPS"),
                    new CarrierUse("USPS", true, "USPS"),
                    new CarrierUse("FDX", true, null)),
            null);

    public volatile RepairFile repair = new RepairFile("ProductName,SKU\r\n", List.of());
    public volatile Products products = LarkspurSetup.products();
    public volatile List<String> cartroverLocations = List.of("Warehouse A", "Retail store", "Market stall");
    public volatile ActionResult live = ActionResult.ok("Larkspur Lane Teas is live.");
    /** Whether a test runs everything on its own thread. */
    public volatile boolean inline;

    public volatile DryRunView dryRun = LarkspurSetup.firstSync();
    /** The last step that a Connect tells of before it waits for its answer. */
    public volatile ConnectStep furthest = ConnectStep.CONTENTS;
    /** Holds back every answer until it is opened. */
    public volatile CountDownLatch gate = new CountDownLatch(0);

    private void called(String what) {
        asked.add(what);
        looked(what);
    }

    /** What is read from this computer alone, which nobody has to count. */
    private void looked(String what) {
        if (!inline && Platform.isFxApplicationThread()) {
            calledOnFxThread.add(what);
        }
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Answers answers() {
        return new Answers(step, Map.copyOf(values), draft(), inflow, cartrover);
    }

    private @Nullable Settings draft() {
        if (values.getOrDefault("companyId", "").isEmpty()) {
            return null;
        }
        Settings base = LarkspurSettings.settings();
        Map<String, LocationMapping> rows = new LinkedHashMap<>();
        base.pushInventory().locations().forEach(r -> rows.put(r.cartroverLocation(), r));
        values.forEach((name, value) -> {
            if (name.startsWith("location:")) {
                String location = name.substring("location:".length());
                String id = value.substring(value.indexOf(' ') + 1);
                Source source = id.equals("ALL")
                        ? new Source.All()
                        : new Source.One(id, id.equals("loc-main") ? "Main warehouse" : "Retail store");
                rows.put(location, new LocationMapping(location, value.startsWith("on "), source));
            }
        });
        Map<String, String> carriers = new LinkedHashMap<>(base.pushShipping().carriers());
        values.forEach((name, value) -> {
            if (name.startsWith("carrier:")) {
                carriers.put(name.substring("carrier:".length()), value);
            }
        });
        carriers.values().removeIf(String::isEmpty);
        return new Settings(
                base.inflow(),
                base.cartrover(),
                new Settings.PushInventory(
                        on("pushInventory"),
                        List.copyOf(rows.values()),
                        new BigDecimal("5"),
                        5,
                        on("acceptDoubleCount")),
                new Settings.PullOrders(
                        on("pullOrders"),
                        null,
                        LocalDate.parse(values.getOrDefault("since", "2026-01-05")),
                        cartsKnown ? base.pullOrders().carts() : List.of()),
                new Settings.PushShipping(
                        on("pushShipping"),
                        Integer.parseInt(values.getOrDefault("settleSeconds", "120")),
                        Integer.parseInt(values.getOrDefault("trackingWaitHours", "24")),
                        carriers),
                base.limits(),
                base.intervals());
    }

    private boolean on(String name) {
        return values.getOrDefault(name, "true").equals("true");
    }

    @Override
    public void answer(Map<String, String> more) {
        called("answer " + more);
        values.putAll(more);
        step = values.getOrDefault("step", step);
    }

    @Override
    public Connection connectInflow(String companyId, String apiKey, Consumer<ConnectStep> heard) {
        reached(heard);
        called("connectInflow " + companyId);
        keys.add(apiKey);
        Connection answer = nextAnswer;
        nextAnswer = null;
        inflow = answer == null ? LarkspurSetup.connected(LarkspurSetup.LOCATIONS, LarkspurSetup.PRODUCTS) : answer;
        return inflow;
    }

    @Override
    public Connection connectCartRover(String apiUser, String apiKey, Consumer<ConnectStep> heard) {
        reached(heard);
        called("connectCartRover " + apiUser);
        keys.add(apiKey);
        Connection answer = nextAnswer;
        nextAnswer = null;
        cartrover = answer == null ? LarkspurSetup.connected(LarkspurSetup.CARTS) : answer;
        return cartrover;
    }

    @Override
    public Connection test(String api, Consumer<ConnectStep> heard) {
        reached(heard);
        called("test " + api);
        return LarkspurSetup.connected(LarkspurSetup.PRODUCTS);
    }

    private void reached(Consumer<ConnectStep> heard) {
        for (ConnectStep step : ConnectStep.values()) {
            if (step.compareTo(furthest) <= 0) {
                heard.accept(step);
            }
        }
    }

    @Override
    public KeyKeeping keyKeeping() {
        looked("keyKeeping");
        return keeping;
    }

    @Override
    public @Nullable String account(String api) {
        looked("account");
        return values.get(api.equals("inflow") ? "companyId" : "apiUser");
    }

    @Override
    public ActionResult useEncryptedFile(String passphrase) {
        called("useEncryptedFile");
        keys.add(passphrase);
        if (!opens.isEmpty() && !opens.equals(passphrase)) {
            keeping = new KeyKeeping("file", false, "encrypted file", "The passphrase is wrong. Type it again.");
            return ActionResult.ok("");
        }
        keeping = new KeyKeeping("file", true, "encrypted file", "Keys are kept in an encrypted file.");
        return ActionResult.ok("Keys are kept in an encrypted file.");
    }

    @Override
    public Carts checkForCarts() {
        called("checkForCarts");
        cartsKnown = cartsKnown || cartsFailure == null;
        return new Carts(listReadable, cartsFailure == null ? tiles : List.of(), cartsFailure);
    }

    @Override
    public Products matchProducts() {
        called("matchProducts");
        return products;
    }

    @Override
    public Integer productsWithSku() {
        looked("productsWithSku");
        return 409;
    }

    @Override
    public RepairFile repairCsv() {
        called("repairCsv");
        return repair;
    }

    @Override
    public Locations readLocations() {
        called("readLocations");
        return new Locations(
                cartroverLocations,
                List.of(
                        new InflowLocation("loc-main", "Main warehouse", true),
                        new InflowLocation("loc-shop", "Retail store", false)),
                List.of("POT-CAST-06", "TEA-ASSAM-100", "TEA-SENCHA-100", "TIN-SMALL"),
                "TEA-ASSAM-100",
                Map.of("loc-main", new BigDecimal("28"), "loc-shop", new BigDecimal("12")),
                null);
    }

    @Override
    public Map<String, BigDecimal> example(String sku) {
        called("example " + sku);
        return Map.of("loc-main", new BigDecimal("60"), "loc-shop", new BigDecimal("5"));
    }

    @Override
    public List<DoubleCount> doubleCounts(List<LocationMapping> mappings) {
        called("doubleCounts");
        if (!twice.isEmpty()) {
            return twice;
        }
        List<LocationMapping> on =
                mappings.stream().filter(LocationMapping::enabled).toList();
        boolean all = on.stream().anyMatch(m -> m.source() instanceof Source.All);
        boolean shop = on.stream()
                .anyMatch(m ->
                        m.source() instanceof Source.One one && one.locationId().equals("loc-shop"));
        return all && shop
                ? List.of(new DoubleCount(
                        "Retail store",
                        on.stream().map(LocationMapping::cartroverLocation).toList(),
                        "Warehouse A takes all inFlow locations, and Retail store takes Retail store once more."))
                : List.of();
    }

    @Override
    public Map<String, String> checkPrefixes(Map<String, String> prefixes) {
        called("checkPrefixes");
        Map<String, String> faults = new LinkedHashMap<>();
        List<Settings.CartPrefix> before = new ArrayList<>();
        tiles.forEach(tile -> {
            String prefix = prefixes.getOrDefault(tile.orderSource(), tile.prefix());
            Prefixes.check(new Prefixes.Named(tile.orderSource(), tile.kind()), prefix, before)
                    .ifPresent(fault -> faults.put(tile.orderSource(), fault.message()));
            before.add(new Settings.CartPrefix(tile.orderSource(), tile.kind(), prefix, true));
        });
        return faults;
    }

    @Override
    public OrderCount countOrders(LocalDate since) {
        called("countOrders " + since);
        return new OrderCount(
                214,
                1_310,
                Map.of(
                        Larkspur.SHOPIFY, 96,
                        Larkspur.WOO, 61,
                        Larkspur.AMAZON, 35,
                        Larkspur.EBAY, 22),
                Map.of(
                        Larkspur.SHOPIFY, "1042",
                        Larkspur.WOO, "3391",
                        Larkspur.EBAY, "14-09113-20451",
                        Larkspur.AMAZON, "113-4482917-0917846"),
                null);
    }

    @Override
    public List<String> carriers() {
        called("carriers");
        return List.of("DHL", "FedEx", "UPS", "USPS");
    }

    @Override
    public CarriersInUse carriersInUse() {
        looked("carriersInUse");
        CarriersInUse read = carriersInUse;
        if (read == null) {
            throw new IllegalStateException("inFlow isn't answering right now.");
        }
        return read;
    }

    @Override
    public ActionResult usePracticeShop() {
        called("usePracticeShop");
        return ActionResult.ok("The practice shop is open.");
    }

    @Override
    public DryRunView dryRun() {
        called("dryRun");
        return dryRun;
    }

    @Override
    public List<DryRunView.Figure> equalFigures() {
        looked("equalFigures");
        return LarkspurSetup.equalFigures();
    }

    @Override
    public ActionResult goLive(boolean zeroesConfirmed, boolean zeroesSkipped) {
        called("goLive " + zeroesConfirmed + " " + zeroesSkipped);
        return live;
    }
}
