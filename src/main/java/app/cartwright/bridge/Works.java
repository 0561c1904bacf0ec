package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.inflow.InflowClient;
import app.cartwright.ledger.Service;
import app.cartwright.problems.ProblemCode;
import app.cartwright.schedule.LaneState;
import app.cartwright.schedule.RunRequest;
import app.cartwright.secrets.Keys;
import app.cartwright.setup.Settings;
import app.cartwright.store.Backups;
import app.cartwright.store.DataFolder;
import app.cartwright.store.StoreProblem;
import app.cartwright.troubleshoot.Explanation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What works with the keys of this data folder: the crew and the engine, made when they are first needed and made anew when
 * keys or addresses change, and everything that is done with them.
 */
final class Works {
    private final LocalParts local;
    private final Place place;
    private final KeyPlace keys;
    private final ServiceCalls calls;
    private final Privacy privacy;
    private final HandingOver handingOver;
    private final Backups backups;
    private final PracticeFolder practice;
    private @Nullable Crew crew;
    private @Nullable Engine engine;

    Works(LocalParts local, Place place) {
        this.local = local;
        this.place = place;
        this.keys = new KeyPlace(place, local.shelf());
        this.calls = new ServiceCalls(local, place);
        this.privacy = new Privacy(local, place);
        this.handingOver = new HandingOver(local, place);
        this.backups = new Backups(new DataFolder(place.home()), local.clock());
        this.practice = new PracticeFolder(local, place, keys);
    }

    LocalParts local() {
        return local;
    }

    Place place() {
        return place;
    }

    Privacy privacy() {
        return privacy;
    }

    HandingOver handingOver() {
        return handingOver;
    }

    ServiceCalls calls() {
        return calls;
    }

    KeyPlace keys() {
        return keys;
    }

    /** Deletes everything that is kept here; the services must be at rest. */
    synchronized ActionResult forget() {
        ActionResult result = privacy.forget(keys);
        if (result.done()) {
            practice.forget();
            renew();
        }
        return result;
    }

    /** The practice shop, or null where the real services are connected. */
    @Nullable
    PracticeWorld practice() {
        return practice.world();
    }

    /** Opens the practice shop in this process and points keys and settings at it, where that is not done yet. */
    PracticeWorld openPractice() {
        return practice.open();
    }

    /** Opens the practice shop anew from its seed, with the settings as they are; the services must be at rest. */
    synchronized ActionResult startPracticeOver() {
        ActionResult result = practice.startOver();
        if (result.done()) {
            renew();
        }
        return result;
    }

    /** Closes the practice shop and deletes what is kept of it; the services must be at rest. */
    synchronized ActionResult leavePractice() {
        ActionResult result = practice.leave();
        if (result.done()) {
            renew();
        }
        return result;
    }

    /**
     * The crew for the keys and settings in force.
     *
     * @throws Failure where the override file has a fault, a key is missing, or inFlow has to be asked first and can't be
     */
    Crew crew() {
        try {
            return crewOrWait();
        } catch (LocationsLookUp.Unanswered e) {
            throw e.failure();
        }
    }

    /** What can be known without a call: the override file has no fault, and the keys are there. */
    synchronized Keys requireReady() {
        calls.refuseFaultyOverrides();
        if (PracticeFolder.marked(local)) {
            practice.open();
        }
        return keys.keys();
    }

    private synchronized Crew crewOrWait() {
        Crew ready = crew;
        if (ready == null) {
            Keys pair = requireReady();
            Clients clients = calls.clients();
            InflowClient inflow = clients.inflow(local.settings().current().inflow(), pair.inflowApiKey());
            new LocationsLookUp(local).lookUp(inflow);
            Settings settings = local.settings().current();
            ready = new Crew(
                    local,
                    local.settings(),
                    inflow,
                    clients.cartrover(settings.cartrover(), pair.cartroverApiUser(), pair.cartroverApiKey()));
            crew = ready;
        }
        return ready;
    }

    /**
     * The engine.
     *
     * @throws LocationsLookUp.Unanswered where inFlow has to be asked first and can't be; the error is open then, and it is
     *     worth trying again
     * @throws Failure as {@link #crew}
     */
    synchronized Engine engine() {
        Engine ready = engine;
        if (ready == null) {
            Crew working = crewForServices();
            ready = new EngineAssembly(local, place, calls, privacy, backups, handingOver).engine(working);
            handingOver.here();
            engine = ready;
        }
        return ready;
    }

    private Crew crewForServices() {
        try {
            return crewOrWait();
        } catch (LocationsLookUp.Unanswered e) {
            new TroubleDesk(local.problems(), local.clock()).stopped(e.trouble(), true);
            throw e;
        }
    }

    /** A key was proved: what waited for it goes on. */
    void keyProved(Api api) {
        local.problems().resolve(ProblemCode.KEY_REFUSED, api.label());
        StoredLanes lanes = new StoredLanes(local.services());
        for (Service service : Service.values()) {
            LaneState lane = lanes.load(service);
            if (lane.word().equals("keyRefused")) {
                lanes.save(new LaneState(
                        service,
                        "idle",
                        lane.lastRunAt(),
                        lane.lastSuccessAt(),
                        null,
                        lane.failures(),
                        lane.lastResult()));
            }
        }
    }

    /** Keys or addresses are others: everything that holds them is made anew. */
    synchronized void renew() {
        crew = null;
        engine = null;
    }

    /** One cycle in the calling thread. */
    SyncResult syncOnce(RunRequest request) {
        if (handingOver.away()) {
            throw HandingOver.failure();
        }
        return guarded(() -> new SingleCycle(this).run(request));
    }

    DryRunView dryRun() {
        return guarded(() -> local.settings().isSetUp()
                ? new DryRun(crew(), local.settings().current()).view()
                : new Rehearsal(this).view());
    }

    CheckResult check() {
        return guarded(() -> new Checking(this).check());
    }

    SetupResult setup(byte[] file, byte @Nullable [] secrets, boolean prove) {
        return guarded(() -> new SetupFromFile(this).run(file, secrets, prove));
    }

    Explanation explain(Bridge.Question question, String subject, Map<String, String> told) {
        return guarded(() -> new Explaining(this).explain(question, subject, told));
    }

    SetupDesk setupDesk(Runnable start, Runnable restart) {
        if (practice() == null && place.alone() && PracticeFolder.marked(local)) {
            openPractice(); // the set-up was left in the middle
        }
        return new LocalSetupDesk(this, start, restart);
    }

    ActionResult backup(Path file) {
        return guarded(() -> {
            backups.to(file);
            return ActionResult.ok("Saved a copy to " + file + ".");
        });
    }

    /** The copies that the program made by itself, newest first. */
    List<BackupView> backups() {
        return backups.list().stream().map(BackupView::of).toList();
    }

    SupportBundle bundle() {
        return SupportBundle.of(local, place, calls.redactor());
    }

    void close() {
        practice.close();
        calls.close();
    }

    <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreProblem e) {
            throw Stores.failure(e, local.zone());
        }
    }
}
