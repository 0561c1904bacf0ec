package app.cartwright.desktop;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.ActivityView;
import app.cartwright.bridge.AlertView;
import app.cartwright.bridge.AlertsReading;
import app.cartwright.bridge.BackupView;
import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.DriftReportView;
import app.cartwright.bridge.DriftRowView;
import app.cartwright.bridge.DryRunView;
import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.FactView;
import app.cartwright.bridge.Forgetting;
import app.cartwright.bridge.FullCheck;
import app.cartwright.bridge.HandedOver;
import app.cartwright.bridge.HomeView;
import app.cartwright.bridge.OrderDetail;
import app.cartwright.bridge.OrderView;
import app.cartwright.bridge.OverviewView;
import app.cartwright.bridge.PracticeDesk;
import app.cartwright.bridge.SetupDesk;
import app.cartwright.bridge.ShipmentView;
import app.cartwright.bridge.StatusView;
import app.cartwright.bridge.StockDetail;
import app.cartwright.bridge.StockView;
import app.cartwright.bridge.WatchView;
import app.cartwright.setup.HouseRules;
import app.cartwright.setup.Settings;
import app.cartwright.troubleshoot.Explanation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** What a test put into it, to be read. Reading on the JavaFX thread is a fault: the real bridge reads a file. */
abstract class StubReadings implements Bridge {
    public volatile @Nullable ActionResult restoring;
    public volatile List<BackupView> backups = List.of(
            new BackupView(
                    Path.of("cartwright-20260311T020000Z.db"),
                    java.time.Instant.parse("2026-03-11T06:00:00Z"),
                    1_468_006),
            new BackupView(
                    Path.of("cartwright-20260310T020000Z.db"),
                    java.time.Instant.parse("2026-03-10T06:00:00Z"),
                    391_168));
    public volatile StatusView status = LarkspurStatus.status();
    public volatile OverviewView overview = LarkspurStatus.overview();
    public volatile List<OrderView> orders = LarkspurOrders.orders();
    public volatile Map<String, OrderDetail> details = LarkspurOrders.details();
    public volatile List<StockView> stock = LarkspurStock.stock();
    public volatile Map<String, StockDetail> stockDetails = LarkspurStock.stockDetails();
    public volatile List<ShipmentView> shipments = LarkspurShipments.shipments();
    public volatile List<ErrorView> errors = LarkspurProblems.errors();
    public volatile List<AlertView> alerts = LarkspurProblems.alerts();
    public volatile @Nullable AlertsReading alertsReading = LarkspurProblems.alertsReading();
    public volatile List<ActivityView> activity = LarkspurActivity.activity();
    public volatile List<FactView> facts = LarkspurSettings.facts();
    public volatile @Nullable Settings settings = LarkspurSettings.settings();
    public volatile @Nullable FullCheck fullCheck = LarkspurStock.fullCheck();
    public volatile List<WatchView> watches = List.of();
    public volatile List<DriftReportView> driftReports = LarkspurReports.driftReports();
    public volatile List<DriftRowView> driftRows = LarkspurReports.driftRows();
    public volatile @Nullable HomeView home = LarkspurSettings.home();
    public volatile @Nullable PracticeDesk practice;
    public volatile @Nullable HandedOver handedOver;
    public volatile HouseRules houseRules = HouseRules.DEFAULT;
    public volatile @Nullable Forgetting forgetting = new Forgetting(
            "Forget this shop on this computer?",
            "forget Larkspur",
            List.of("Settings, prefixes and locations"),
            List.of("inFlow and CartRover aren't touched."));
    public volatile Explanation explanation = LarkspurTroubles.explanation();
    public volatile SetupDesk setupDesk = new StubSetupDesk();
    public volatile DryRunView dryRun = new DryRunView(List.of(), List.of(), List.of(), 0, List.of(), List.of(), null);

    /** What is not done, and the sentence that says why. */
    public final Map<String, String> refused = new ConcurrentHashMap<>();

    /** What was asked for, in order: {@code retry E12}, {@code pause PT1H} … */
    public final List<String> asked = new CopyOnWriteArrayList<>();
    /** Methods that were called on the JavaFX thread. */
    public final List<String> calledOnFxThread = new CopyOnWriteArrayList<>();
    /** How often each list was read. */
    public final List<String> reads = new CopyOnWriteArrayList<>();
    /** Whether a test runs everything on its own thread. */
    public volatile boolean inline;

    /** The lists that can not be read. */
    public final Set<String> broken = ConcurrentHashMap.newKeySet();

    /** The lists that are read for as long as this is not counted down. */
    public final Set<String> slow = ConcurrentHashMap.newKeySet();

    public final CountDownLatch slowOnes = new CountDownLatch(1);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Tells the window that something has changed. */
    public void changed() {
        listeners.forEach(Runnable::run);
    }

    final <T> T read(String what, T value) {
        reads.add(what);
        if (!inline && Platform.isFxApplicationThread()) {
            calledOnFxThread.add(what);
            throw new IllegalStateException(what + " was called on the JavaFX thread");
        }
        if (slow.contains(what)) {
            waitFor(slowOnes);
        }
        if (broken.contains(what)) {
            throw new IllegalStateException("The data file gave no answer");
        }
        return value;
    }

    static void waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public StatusView status() {
        return read("status", status);
    }

    @Override
    public OverviewView overview() {
        return read("overview", overview);
    }

    @Override
    public List<OrderView> orders() {
        return read("orders", orders);
    }

    @Override
    public List<WatchView> watches() {
        return read("watches", watches);
    }

    @Override
    public List<DriftReportView> driftReports() {
        return read("driftReports", driftReports);
    }

    @Override
    public List<DriftRowView> driftRows(long reportId) {
        return read("driftRows", driftRows);
    }

    @Override
    public List<OrderDetail> order(String number) {
        read("order", number);
        return details.values().stream()
                .filter(d -> number.equals(d.order().custRef())
                        || number.equals(d.order().number())
                        || number.equals(d.order().shopNumber()))
                .toList();
    }

    @Override
    public List<StockView> stock() {
        return read("stock", stock);
    }

    @Override
    public @Nullable StockDetail stockOf(String sku) {
        return read("stockOf", stockDetails).get(sku);
    }

    @Override
    public List<ShipmentView> shipments() {
        return read("shipments", shipments);
    }

    @Override
    public List<ErrorView> errors(boolean all) {
        read("errors", all);
        return all
                ? errors
                : errors.stream().filter(e -> e.state().equals("open")).toList();
    }

    @Override
    public @Nullable HandedOver handedOver() {
        return read("handedOver", handedOver);
    }

    @Override
    public HouseRules houseRules() {
        return read("houseRules", houseRules);
    }

    @Override
    public @Nullable Forgetting forgetting() {
        return read("forgetting", forgetting);
    }

    @Override
    public List<AlertView> alerts() {
        return read("alerts", alerts);
    }

    @Override
    public @Nullable AlertsReading alertsReading() {
        return read("alertsReading", alertsReading);
    }

    @Override
    public List<ActivityView> activity(int limit) {
        return read("activity", activity).stream().limit(limit).toList();
    }

    @Override
    public @Nullable FullCheck lastFullCheck() {
        return read("lastFullCheck", fullCheck);
    }

    @Override
    public @Nullable HomeView home() {
        return read("home", home);
    }

    @Override
    public @Nullable PracticeDesk practice() {
        return read("practice", practice);
    }

    @Override
    public List<FactView> facts() {
        return read("facts", facts);
    }

    @Override
    public List<BackupView> backups() {
        return read("backups", backups);
    }

    @Override
    public Map<String, String> supportBundlePreview() {
        return read(
                "preview",
                new TreeMap<>(Map.of("events.csv", "at,what\n", "versions.txt", "Cartwright 0.1.0\nJava 25")));
    }

    @Override
    public @Nullable Settings settings() {
        return read("settings", settings);
    }

    @Override
    public DryRunView dryRun() {
        return read("dryRun", dryRun);
    }

    @Override
    public SetupDesk setupDesk() {
        return read("setupDesk", setupDesk);
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        read("onChange", "");
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
