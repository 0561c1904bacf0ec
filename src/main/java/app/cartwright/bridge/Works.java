package app.cartwright.bridge;

import app.cartwright.drift.NightlyComparison;
import app.cartwright.http.Api;
import app.cartwright.http.CallLog;
import app.cartwright.http.ContractFile;
import app.cartwright.http.Redactor;
import app.cartwright.http.Transport;
import app.cartwright.inflow.InflowClient;
import app.cartwright.ledger.Service;
import app.cartwright.problems.ProblemCode;
import app.cartwright.schedule.CallBudget;
import app.cartwright.schedule.LaneState;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.Scheduler;
import app.cartwright.secrets.Keys;
import app.cartwright.setup.HouseBook;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsShelf;
import app.cartwright.stock.StockTables;
import app.cartwright.stock.StoredOrderFacts;
import app.cartwright.store.Backups;
import app.cartwright.store.DataFolder;
import app.cartwright.store.Housekeeping;
import app.cartwright.store.StoreProblem;
import app.cartwright.store.StoreWipe;
import app.cartwright.troubleshoot.Explanation;
import app.cartwright.troubleshoot.Watches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that calls the two services: made when it is first needed, with the keys of this data folder. */
final class Works {
    /** Whoever still holds the desk of a practice shop that is closed must not wipe what came after it. */
    private static final ActionResult NO_PRACTICE =
            ActionResult.no("No practice shop is open here, so nothing was deleted.");

    private static final int PRUNED_AT_ONCE = 500;
    /** After a crash so many calls count at most, of which some never left. */
    private static final int CALLS_IN_ONE_COMMIT = 5;

    private final LocalParts local;
    private final Place place;
    private final DataFolder folder;
    private final KeyPlace keys;
    private final Redactor redactor = new Redactor();
    private final AnswerWatch watch = new AnswerWatch();
    private final ContractFile overrides;
    private final Facts facts;
    private final Privacy privacy;
    private final HandingOver handingOver;
    private final Once<Transport> transport;
    private final Once<CallBudget> budget;
    private final Once<Clients> clients;
    private @Nullable Crew crew;
    private @Nullable Engine engine;
    private @Nullable PracticeWorld practice;

    Works(LocalParts local, Place place) {
        this.local = local;
        this.place = place;
        this.folder = new DataFolder(place.home());
        this.keys = new KeyPlace(place, local.shelf());
        this.overrides = Clients.overrides(folder.contractFile());
        this.facts = new Facts(local.store(), overrides, local.clock());
        this.privacy = new Privacy(local, place);
        this.handingOver = new HandingOver(local, place);
        this.transport = new Once<>(place.transport());
        this.budget = new Once<>(
                () -> new CallBudget(local.store(), this::limits, place.clock(), place.waiting(), CALLS_IN_ONE_COMMIT));
        this.clients = new Once<>(() -> new Clients(
                transport.get(), budget.get(), watch.and(new CallLog()), redactor, place.clock(), overrides, facts));
    }

    private CallBudget.Limits limits() {
        Settings settings = local.settings().orNull();
        return settings == null
                ? CallBudget.Limits.DEFAULT
                : new CallBudget.Limits(
                        settings.limits().inflowPerMinute(),
                        settings.limits().inflowPerHour(),
                        settings.limits().cartroverPerMinute());
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

    /** Deletes everything that is kept here; the services must be at rest. */
    synchronized ActionResult forget() {
        ActionResult result = privacy.forget(keys);
        if (result.done()) {
            closePractice();
            renew();
        }
        return result;
    }

    /** Opens the practice shop anew from its seed, with the settings as they are; the services must be at rest. */
    synchronized ActionResult startPracticeOver() {
        if (practice == null) {
            return NO_PRACTICE;
        }
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : List.of(SettingsShelf.SETTINGS, SettingsShelf.ANSWERS, HouseBook.NAME)) {
            String text = local.shelf().get(name);
            if (text != null) {
                kept.put(name, text);
            }
        }
        closePractice();
        new StoreWipe(local.store(), folder).run(() -> {
            kept.forEach(local.shelf()::put);
            local.meta().put(PracticeWorld.MARK, "true");
        });
        renew();
        openPractice();
        local.activity().noteHere(null, "Practice shop", "The practice shop was started over");
        return ActionResult.ok("The practice shop is at its first day again.");
    }

    /** Closes the practice shop and deletes what is kept of it; the services must be at rest. */
    synchronized ActionResult leavePractice() {
        if (practice == null) {
            return NO_PRACTICE;
        }
        closePractice();
        new StoreWipe(local.store(), folder).run();
        keys.forgotten();
        renew();
        return ActionResult.ok("The practice shop is closed. Nothing of it is kept.");
    }

    private void closePractice() {
        PracticeWorld world = practice;
        if (world != null) {
            world.close();
            practice = null;
        }
        PracticeWorld.forget(place.home());
    }

    KeyPlace keys() {
        return keys;
    }

    Clients clients() {
        return clients.get();
    }

    long calls(Api api) {
        return watch.count(api);
    }

    List<FactView> facts() {
        return facts.list();
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
        refuseFaultyOverrides();
        if (local.meta().get(PracticeWorld.MARK).isPresent()) {
            openPractice();
        }
        return keys.keys();
    }

    private synchronized Crew crewOrWait() {
        Crew ready = crew;
        if (ready == null) {
            Keys pair = requireReady();
            InflowClient inflow = clients().inflow(local.settings().current().inflow(), pair.inflowApiKey());
            new LocationsLookUp(local).lookUp(inflow);
            Settings settings = local.settings().current();
            ready = new Crew(
                    local,
                    local.settings(),
                    inflow,
                    clients().cartrover(settings.cartrover(), pair.cartroverApiUser(), pair.cartroverApiKey()));
            crew = ready;
        }
        return ready;
    }

    /** The practice shop, or null where the real services are connected. */
    synchronized @Nullable PracticeWorld practice() {
        return practice;
    }

    /** Opens the practice shop in this process and points the settings at it, where that is not done yet. */
    synchronized PracticeWorld openPractice() {
        PracticeWorld world = practice;
        if (world == null) {
            world = PracticeWorld.open(
                    place.home(),
                    place.clock(),
                    local.orderLists().arrivals(Instant.EPOCH).size());
            practice = world;
            keys.usePractice(world.keys());
            new PracticeAddresses(local).use(world);
        }
        return world;
    }

    private void refuseFaultyOverrides() {
        if (!overrides.faults().isEmpty()) {
            throw new Failure(new Failure.Report(
                    Failure.Kind.WRONG_USAGE,
                    "contract-faulty",
                    "contract.json in the data folder has faults",
                    "It overrides what Cartwright assumes about the two services.",
                    "Correct it or take it away.",
                    overrides.faults().stream()
                            .map(fault -> new Failure.Fault(fault.place(), fault.message()))
                            .toList()));
        }
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
            Scheduler scheduler = new Scheduler(
                    working.flows(),
                    local.settings(),
                    new StoredLanes(local.services()),
                    new TroubleDesk(local.problems(), local.clock()),
                    watch,
                    local.clock(),
                    place.random());
            ready = new Engine(
                    scheduler,
                    new Chores(working.alerts(), List.of(privacy::tidy, this::backUp, this::prune)),
                    local.services(),
                    local.requests(),
                    local.clock(),
                    new NightlyComparison(new NightlyComparison.Parts(
                            working.inflow(),
                            working.cartrover(),
                            local.store(),
                            StockTables.of(local.store()),
                            new StoredOrderFacts(local.store()),
                            local.ledger(),
                            local.settings(),
                            local.house()::current,
                            local.activity(),
                            local.clock(),
                            local.zone(),
                            this::room)),
                    new Watches(
                            local.store(),
                            new StoredOrderFacts(local.store()),
                            local.activity(),
                            local.settings()::orNull,
                            local.clock()),
                    handingOver::away);
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

    /** Whether the services leave room for a call that can wait: less than half of a minute's budget is used, and of an hour's less than three quarters. */
    private boolean room(Api api) {
        CallBudget.Used used = budget.get().used(api);
        CallBudget.Limits limits = limits();
        return switch (api) {
            case INFLOW ->
                used.lastMinute() * 2 < limits.inflowPerMinute() && used.lastHour() * 4 < limits.inflowPerHour() * 3;
            case CARTROVER -> used.lastMinute() * 2 < limits.cartroverPerMinute();
        };
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

    private void backUp() {
        new Backups(folder, local.clock()).makeIfDue();
    }

    private void prune() {
        new Housekeeping(local.store(), local.clock()).run(PRUNED_AT_ONCE);
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
        if (practice() == null
                && place.alone()
                && local.meta().get(PracticeWorld.MARK).isPresent()) {
            openPractice(); // the set-up was left in the middle
        }
        return new LocalSetupDesk(this, start, restart);
    }

    ActionResult backup(Path file) {
        return guarded(() -> {
            new Backups(folder, local.clock()).to(file);
            return ActionResult.ok("Saved a copy to " + file + ".");
        });
    }

    /** The copies that the program made by itself, newest first. */
    List<BackupView> backups() {
        return new Backups(folder, local.clock())
                .list().stream()
                        .map(copy -> new BackupView(copy.file(), copy.at(), size(copy.file())))
                        .toList();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    SupportBundle bundle() {
        Map<String, String> versions = new LinkedHashMap<>();
        String version = Works.class.getPackage().getImplementationVersion();
        versions.put("Cartwright", version == null ? "development" : version);
        versions.put("Java", System.getProperty("java.version", "?"));
        versions.put("System", System.getProperty("os.name", "?") + " " + System.getProperty("os.version", ""));
        place.environment().forEach((name, value) -> {
            if (name.startsWith("CARTWRIGHT_") && (name.endsWith("_KEY") || name.endsWith("_USER"))) {
                redactor.add(value);
            }
        });
        return new SupportBundle(local.store(), versions, redactor::redact, local.clock());
    }

    /** Calls leave again, after the services were stopped for a moment. */
    void letCalls() {
        budget.get().reopen();
    }

    /** A call that waits for its turn gives up. */
    void cutWaiting() {
        budget.get().close();
    }

    void close() {
        PracticeWorld world = practice;
        if (world != null) {
            world.close();
        }
        CallBudget opened = budget.orNull();
        if (opened != null) {
            opened.close();
        }
        if (transport.orNull() instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception e) {
                throw new IllegalStateException("the network could not be closed", e);
            }
        }
    }

    <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreProblem e) {
            throw Stores.failure(e, local.zone());
        }
    }
}
