package app.cartwright.bridge;

import app.cartwright.setup.HouseRules;
import app.cartwright.setup.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the bridge that only reads the local store: at once, without keys and without a call. */
abstract class StoredReading implements Bridge {
    private final Place place;

    StoredReading(Place place) {
        this.place = place;
    }

    /** The parts over the store that is open now. */
    abstract Inside inside();

    /** Why the services of this process could not begin, in a few words; null where nothing keeps them. */
    abstract @Nullable String waitsFor();

    private Lists lists() {
        return Inside.present(inside().lists());
    }

    @Override
    public StatusView status() {
        Lists lists = inside().lists();
        return lists == null ? Lists.notSetUp(place) : lists.status(waitsFor());
    }

    @Override
    public OverviewView overview() {
        return lists().overview();
    }

    @Override
    public List<OrderView> orders() {
        return lists().orders();
    }

    @Override
    public List<OrderDetail> order(String number) {
        return lists().order(number);
    }

    @Override
    public List<StockView> stock() {
        return lists().stock();
    }

    @Override
    public @Nullable StockDetail stockOf(String sku) {
        return lists().stockOf(sku);
    }

    @Override
    public List<ShipmentView> shipments() {
        return lists().shipments();
    }

    @Override
    public List<ErrorView> errors(boolean all) {
        return lists().errors(all);
    }

    @Override
    public List<AlertView> alerts() {
        return lists().alerts();
    }

    @Override
    public @Nullable AlertsReading alertsReading() {
        return settings() == null ? null : lists().alertsReading();
    }

    @Override
    public List<ActivityView> activity(int limit) {
        return lists().activity(limit);
    }

    @Override
    public @Nullable Settings settings() {
        LocalParts local = inside().local();
        return local == null ? null : local.settings().orNull();
    }

    @Override
    public HouseRules houseRules() {
        LocalParts local = inside().local();
        return local == null ? HouseRules.DEFAULT : local.house().current();
    }

    @Override
    public List<WatchView> watches() {
        LocalParts local = inside().local();
        return local == null ? List.of() : new WatchDesk(local).list();
    }

    @Override
    public List<DriftReportView> driftReports() {
        DriftViews drift = drift();
        return drift == null ? List.of() : drift.list();
    }

    @Override
    public List<DriftRowView> driftRows(long reportId) {
        DriftViews drift = drift();
        return drift == null ? List.of() : drift.rows(reportId);
    }

    @Override
    public String driftCsv(long reportId) {
        DriftViews drift = drift();
        return drift == null ? "" : drift.csv(reportId);
    }

    @Override
    public @Nullable FullCheck lastFullCheck() {
        DriftViews drift = drift();
        return drift == null ? null : drift.lastFullCheck();
    }

    /** The nightly comparisons, or null where there is no store. */
    @Nullable
    DriftViews drift() {
        LocalParts local = inside().local();
        return local == null ? null : new DriftViews(local.store());
    }

    /** How many errors are open. */
    public int openErrors() {
        Lists lists = inside().lists();
        return lists == null ? 0 : lists.errorDesk().openCount();
    }

    /** Whether a key was refused in this run or the last one. */
    public boolean keyRefused() {
        Lists lists = inside().lists();
        return lists != null
                && lists.status(null).services().stream()
                        .anyMatch(s -> s.state().equals("keyRefused"));
    }
}
