package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.setup.HouseRules;
import app.cartwright.setup.Settings;
import app.cartwright.troubleshoot.Explanation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The bridge over a data folder of this computer: hands each thing that is asked of it to the part that does it. */
public final class LocalBridge extends StoredReading {
    private final LocalServices services;

    LocalBridge(Place place, @Nullable LocalParts local, Runnable closeStore) {
        this(place, Inside.over(place, local, closeStore), null);
    }

    /** @param swap how a backup takes the place of the store, or null where it can't */
    LocalBridge(Place place, Inside inside, @Nullable StoreSwap swap) {
        super(place);
        this.services = new LocalServices(place, inside, swap);
    }

    @Override
    Inside inside() {
        return services.inside();
    }

    @Override
    @Nullable
    String waitsFor() {
        return services.waitsFor();
    }

    /** Fails where nothing is set up. */
    public void requireSetUp() {
        if (settings() == null) {
            throw Failure.notSetUp();
        }
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
    public ActionResult changeSettings(String what, UnaryOperator<Settings> change) {
        return deeds().changeSettings(what, change);
    }

    @Override
    public DryRunView dryRun() {
        return works().dryRun();
    }

    @Override
    public SetupDesk setupDesk() {
        return works().setupDesk(services::start, services::restart);
    }

    @Override
    public ActionResult watch(Question question, String subject) {
        return settings() == null
                ? super.watch(question, subject)
                : works().guarded(() -> new WatchDesk(Inside.present(inside().local())).set(question, subject));
    }

    @Override
    public ActionResult unwatch(Question question, String subject) {
        return works().guarded(() -> new WatchDesk(Inside.present(inside().local())).remove(question, subject));
    }

    @Override
    public List<WatchView> takeHappened() {
        LocalParts local = inside().local();
        return local == null || !local.store().writable() ? List.of() : new WatchDesk(local).takeHappened();
    }

    @Override
    public @Nullable PracticeDesk practice() {
        PracticeWorld world = works().practice();
        return world == null
                ? null
                : new LocalPracticeDesk(
                        world, () -> services.atRest(works()::startPracticeOver), services::leavePractice);
    }

    @Override
    public ActionResult compareNow() {
        DriftViews drift = drift();
        return drift != null && drift.underWay()
                ? ActionResult.no("A comparison is under way.")
                : deeds().request(Engine.COMPARE, "Both sides are compared now, beside the services.");
    }

    @Override
    public @Nullable HomeView home() {
        return settings() == null ? null : works().handingOver().home();
    }

    @Override
    public @Nullable HandedOver handedOver() {
        Works works = inside().works();
        return works == null ? null : works.handingOver().view();
    }

    @Override
    public ActionResult handOver(Path copy) {
        return services.atRest(() -> works().handingOver().handOver(copy));
    }

    @Override
    public ActionResult takeBack() {
        return services.atRest(() -> works().handingOver().takeBack());
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
    public ActionResult forget(String typed) {
        if (!works().privacy().typed(typed)) {
            return ActionResult.no("Nothing was forgotten. Type “"
                    + works().privacy().forgetting().phrase() + "”.");
        }
        return services.atRest(() -> works().forget());
    }

    @Override
    public List<BackupView> backups() {
        return inside().local() == null ? List.of() : works().backups();
    }

    @Override
    public void start() {
        services.start();
    }

    @Override
    public void startLater() {
        services.startLater();
    }

    @Override
    public ActionResult restore(Path backup) {
        return services.restore(backup);
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return services.onChange(listener);
    }

    /**
     * Waits until the process is told to stop (Ctrl-C, SIGTERM), then ends it cleanly with the exit code that a list would
     * end with.
     *
     * @throws Failure where the services can't go on: the store can't be written any more
     */
    public void runUntilKilled() {
        services.runUntilKilled(() -> openErrors() == 0 ? 0 : 1);
    }

    @Override
    public void close() {
        services.close();
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

    private Deeds deeds() {
        return Inside.present(inside().deeds());
    }

    private Works works() {
        return Inside.present(inside().works());
    }
}
