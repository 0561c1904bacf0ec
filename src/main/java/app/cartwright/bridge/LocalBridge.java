package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.setup.HouseRules;
import app.cartwright.setup.Settings;
import app.cartwright.store.StoreProblem;
import app.cartwright.troubleshoot.Explanation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The bridge over a data folder of this computer. Composes its parts; each does its own work. */
public final class LocalBridge implements Bridge {
    private static final ActionResult ANOTHER_HOLDS_IT =
            ActionResult.no("Another Cartwright holds this data folder. Quit it first, then do it here.");

    private final Place place;
    private final @Nullable StoreSwap swap;
    private final List<Watching> watchings = new CopyOnWriteArrayList<>();
    private volatile Inside inside;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable EngineThread thread;
    private volatile @Nullable RuntimeException failure;

    LocalBridge(Place place, @Nullable LocalParts local, Runnable closeStore) {
        this(place, Inside.over(place, local, closeStore), null);
    }

    /** @param swap how a backup takes the place of the store, or null where it can't */
    LocalBridge(Place place, Inside inside, @Nullable StoreSwap swap) {
        this.place = place;
        this.inside = inside;
        this.swap = swap;
    }

    /** Fails where nothing is set up. */
    public void requireSetUp() {
        if (settings() == null) {
            throw Failure.notSetUp();
        }
    }

    /** How many errors are open. */
    public int openErrors() {
        Lists lists = inside.lists();
        return lists == null ? 0 : lists.errorDesk().openCount();
    }

    /** Whether a key was refused in this run or the last one. */
    public boolean keyRefused() {
        Lists lists = inside.lists();
        return lists != null
                && lists.status().services().stream().anyMatch(s -> s.state().equals("keyRefused"));
    }

    /** One full cycle of every enabled service, in this thread. */
    public SyncResult syncOnce(ZeroAnswer zeroes) {
        return works().syncOnce(new RunRequest(true, zeroes));
    }

    /** Proves both connections and reads what a set-up shows. */
    public CheckResult check() {
        return works().check();
    }

    /** Sets up from a file. */
    public SetupResult setup(byte[] file, byte @Nullable [] secrets, boolean prove) {
        return works().setup(file, secrets, prove);
    }

    /**
     * Waits until the process is told to stop (Ctrl-C, SIGTERM), then ends it cleanly with the exit code that a list would
     * end with.
     *
     * @throws Failure where the services can't go on: the store can't be written any more
     */
    public void runUntilKilled() {
        Thread hook = new Thread(
                () -> {
                    int code = openErrors() == 0 ? 0 : 1;
                    close();
                    // Else the code would be the signal's, though everything ended as it should.
                    Runtime.getRuntime().halt(code);
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RuntimeException end = failure;
        if (end != null) {
            Runtime.getRuntime().removeShutdownHook(hook);
            throw end instanceof StoreProblem problem ? Stores.failure(problem, place.zone()) : end;
        }
    }

    /**
     * Something broke a turn of the engine. A file that is in use for a moment is waited for; whoever waits in {@link
     * #runUntilKilled} is told of everything else, while a window stays open and shows what can still be read.
     */
    private void broken(RuntimeException problem) {
        if (!(problem instanceof StoreProblem store) || store.kind() != StoreProblem.Kind.LOCKED) {
            failure = problem;
            stopped.countDown();
        }
    }

    @Override
    public StatusView status() {
        Lists lists = inside.lists();
        return lists == null ? Lists.notSetUp(place) : lists.status();
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
    public List<FactView> facts() {
        return works().calls().facts();
    }

    @Override
    public ActionResult retry(List<String> ids) {
        return deeds().onErrors(desk -> desk.retry(ids), "Due at once");
    }

    @Override
    public ActionResult retryAll() {
        return deeds().onErrors(ErrorDesk::retryAll, "Due at once");
    }

    @Override
    public ActionResult dismiss(List<String> ids, @Nullable String reason) {
        return deeds().onErrors(desk -> desk.dismiss(ids, reason), "Dismissed");
    }

    @Override
    public ActionResult undismiss(String id) {
        return deeds().onErrors(desk -> desk.undismiss(id), "Back on the list");
    }

    @Override
    public ActionResult pause(@Nullable Duration length) {
        return deeds().pause(length);
    }

    @Override
    public ActionResult resume() {
        return deeds().resume();
    }

    @Override
    public ActionResult syncNow() {
        return deeds().request(Engine.SYNC, "A full cycle runs now.");
    }

    @Override
    public ActionResult push(List<String> skus) {
        return deeds().push(skus);
    }

    @Override
    public ActionResult pushZero(String cartroverLocation) {
        return deeds().pushZero(cartroverLocation);
    }

    @Override
    public ActionResult answerZeroes(String cartroverLocation, boolean confirm) {
        return deeds().answerZeroes(cartroverLocation, confirm);
    }

    @Override
    public ActionResult shipment(String custRef, ShipmentChoice choice) {
        return deeds().shipment(custRef, choice);
    }

    @Override
    public ActionResult chooseCart(String custRef, String orderSource) {
        return deeds().chooseCart(custRef, orderSource);
    }

    @Override
    public ActionResult acceptCarrier(String inflowCarrier, String sendAs) {
        return deeds().acceptCarrier(inflowCarrier, sendAs);
    }

    @Override
    public ActionResult markDone(String custRef) {
        return deeds().markDone(custRef);
    }

    @Override
    public Explanation explain(Question question, String subject, Map<String, String> told) {
        return works().explain(question, subject, told);
    }

    @Override
    public ActionResult backup(Path file) {
        return works().backup(file);
    }

    @Override
    public Map<String, String> supportBundlePreview() {
        return works().bundle().preview(settings());
    }

    @Override
    public ActionResult supportBundle(Path file) {
        return works().bundle().save(file, settings());
    }

    @Override
    public @Nullable Settings settings() {
        LocalParts local = inside.local();
        return local == null ? null : local.settings().orNull();
    }

    @Override
    public ActionResult changeSettings(String what, UnaryOperator<Settings> change) {
        return deeds().changeSettings(what, change);
    }

    @Override
    public DryRunView dryRun() {
        return works().dryRun();
    }

    @Override
    public SetupDesk setupDesk() {
        return works().setupDesk(this::start, this::restart);
    }

    @Override
    public synchronized void start() {
        if (thread != null || settings() == null || !place.alone() || handedOver() != null) {
            return;
        }
        works().requireReady();
        works().calls().let();
        thread = new EngineThread(works()::engine, works().calls()::cutWaiting, this::broken);
        thread.start();
    }

    @Override
    public List<WatchView> watches() {
        LocalParts local = inside.local();
        return local == null ? List.of() : new WatchDesk(local).list();
    }

    @Override
    public ActionResult watch(Question question, String subject) {
        return settings() == null
                ? Bridge.super.watch(question, subject)
                : works().guarded(() -> new WatchDesk(present(inside.local())).set(question, subject));
    }

    @Override
    public ActionResult unwatch(Question question, String subject) {
        return works().guarded(() -> new WatchDesk(present(inside.local())).remove(question, subject));
    }

    @Override
    public List<WatchView> takeHappened() {
        LocalParts local = inside.local();
        return local == null || !local.store().writable() ? List.of() : new WatchDesk(local).takeHappened();
    }

    @Override
    public List<DriftReportView> driftReports() {
        LocalParts local = inside.local();
        return local == null ? List.of() : new DriftViews(local.store()).list();
    }

    @Override
    public List<DriftRowView> driftRows(long reportId) {
        LocalParts local = inside.local();
        return local == null ? List.of() : new DriftViews(local.store()).rows(reportId);
    }

    @Override
    public String driftCsv(long reportId) {
        LocalParts local = inside.local();
        return local == null ? "" : new DriftViews(local.store()).csv(reportId);
    }

    @Override
    public @Nullable PracticeDesk practice() {
        PracticeWorld world = works().practice();
        return world == null
                ? null
                : new LocalPracticeDesk(world, () -> atRest(works()::startPracticeOver), this::leavePractice);
    }

    /** Also before the set-up is complete. */
    private synchronized ActionResult leavePractice() {
        if (!place.alone()) {
            return ANOTHER_HOLDS_IT;
        }
        if (works().practice() != null) {
            stopThread();
        }
        return works().guarded(works()::leavePractice);
    }

    @Override
    public @Nullable FullCheck lastFullCheck() {
        LocalParts local = inside.local();
        return local == null ? null : new DriftViews(local.store()).lastFullCheck();
    }

    @Override
    public ActionResult compareNow() {
        LocalParts local = inside.local();
        return local != null && new DriftViews(local.store()).underWay()
                ? ActionResult.no("A comparison is under way.")
                : deeds().request(Engine.COMPARE, "Both sides are compared now, beside the services.");
    }

    @Override
    public @Nullable HomeView home() {
        return settings() == null ? null : works().handingOver().home();
    }

    @Override
    public @Nullable HandedOver handedOver() {
        Works works = inside.works();
        return works == null ? null : works.handingOver().view();
    }

    @Override
    public synchronized ActionResult handOver(Path copy) {
        return atRest(() -> works().handingOver().handOver(copy));
    }

    @Override
    public synchronized ActionResult takeBack() {
        return atRest(() -> works().handingOver().takeBack());
    }

    @Override
    public HouseRules houseRules() {
        LocalParts local = inside.local();
        return local == null ? HouseRules.DEFAULT : local.house().current();
    }

    @Override
    public ActionResult changeHouseRules(String what, HouseRules rules) {
        return works().privacy().change(what, rules);
    }

    @Override
    public ActionResult deleteAddresses() {
        return works().guarded(() -> works().privacy().deleteAddresses());
    }

    @Override
    public @Nullable Forgetting forgetting() {
        return settings() == null ? null : works().privacy().forgetting();
    }

    @Override
    public synchronized ActionResult forget(String typed) {
        if (!works().privacy().typed(typed)) {
            return ActionResult.no("Nothing was forgotten. Type “"
                    + works().privacy().forgetting().phrase() + "”.");
        }
        return atRest(() -> works().forget());
    }

    /** Does something that the services must not run beside, then lets them go on where there is still something to do. */
    private ActionResult atRest(Supplier<ActionResult> deed) {
        if (settings() == null) {
            return ActionResult.no("Nothing is set up here.");
        }
        if (!place.alone()) {
            return ANOTHER_HOLDS_IT;
        }
        boolean ran = stopThread();
        try {
            return works().guarded(deed);
        } finally {
            if (ran) {
                start();
            }
        }
    }

    private boolean stopThread() {
        EngineThread running = thread;
        if (running == null) {
            return false;
        }
        running.stop();
        thread = null;
        return true;
    }

    @Override
    public List<BackupView> backups() {
        return inside.local() == null ? List.of() : works().backups();
    }

    @Override
    public synchronized ActionResult restore(Path backup) {
        StoreSwap way = swap;
        if (way == null || !place.alone()) {
            return ANOTHER_HOLDS_IT;
        }
        stopThread();
        Inside before = inside;
        before.close();
        ActionResult result;
        try {
            result = way.restore(backup);
        } catch (Failure e) {
            result = ActionResult.no(told(e));
        }
        try {
            inside = Inside.over(place, way.reopen());
        } catch (Failure e) {
            return ActionResult.no(result.sentence() + " Then Cartwright could not open its data again: " + told(e)
                    + " Quit Cartwright and start it again; until then nothing is synced.");
        }
        Works old = before.works();
        if (old != null) {
            works().keys().typedBefore(old.keys());
        }
        result = startAfter(result);
        watchings.forEach(watching -> watching.listenTo(inside.local()));
        watchings.forEach(Watching::tell);
        return result;
    }

    private static String told(Failure failure) {
        Failure.Report report = failure.report();
        return (report.title() + " " + report.cause() + " " + report.nextStep()).strip();
    }

    /** The services go on, if they have their keys: a copy of another computer brings none. */
    private ActionResult startAfter(ActionResult result) {
        try {
            start();
            return result;
        } catch (Failure e) {
            return new ActionResult(
                    result.done(),
                    result.sentence() + " The services wait: " + e.report().title()
                            + ". Give it in Settings › Connections.",
                    result.refused());
        }
    }

    /** Keys or addresses changed: the services go on with the new ones. */
    private synchronized void restart() {
        stopThread();
        works().renew();
        start();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        Watching watching = new Watching(listener);
        watchings.add(watching);
        watching.listenTo(inside.local());
        return () -> {
            watchings.remove(watching);
            watching.close();
        };
    }

    @Override
    public synchronized void close() {
        stopThread();
        inside.close();
    }

    /** The engine, for whoever drives it without a thread: the demo and simulations. */
    Engine engine() {
        try {
            return works().engine();
        } catch (LocationsLookUp.Unanswered e) {
            throw e.failure();
        }
    }

    /** Calls that left for a service in this run. */
    public long calls(Api api) {
        return works().calls().count(api);
    }

    /** Runs whatever is due, until nothing is; for a driver with a clock of its own. Gives whether anything ran. */
    public boolean runDue() {
        boolean any = false;
        while (engine().tick()) {
            any = true;
        }
        return any;
    }

    private Lists lists() {
        return present(inside.lists());
    }

    private Deeds deeds() {
        return present(inside.deeds());
    }

    private Works works() {
        return present(inside.works());
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw Failure.notSetUp();
        }
        return part;
    }
}
