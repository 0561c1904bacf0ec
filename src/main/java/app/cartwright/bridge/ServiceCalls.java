package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.http.CallLog;
import app.cartwright.http.ContractFile;
import app.cartwright.http.Redactor;
import app.cartwright.http.Transport;
import app.cartwright.schedule.CallBudget;
import app.cartwright.schedule.Scheduler;
import app.cartwright.setup.Settings;
import app.cartwright.store.DataFolder;
import app.cartwright.store.LockHolder;
import java.util.List;

/**
 * The way out to the two services: whatever leaves this program for one of them shares one network, one budget, one count
 * and one list of secrets to take out of texts. Made when the first call needs it.
 */
final class ServiceCalls {
    /** After a crash so many calls count at most, of which some never left. */
    private static final int CALLS_IN_ONE_COMMIT = 5;

    private final LocalParts local;
    private final Redactor redactor = new Redactor();
    private final AnswerWatch watch = new AnswerWatch();
    private final ContractFile overrides;
    private final Facts facts;
    private final Once<Transport> transport;
    private final Once<CallBudget> budget;
    private final Once<Clients> clients;

    ServiceCalls(LocalParts local, Place place) {
        this.local = local;
        this.overrides = Clients.overrides(new DataFolder(place.home()).contractFile());
        this.facts = new Facts(local.store(), overrides, local.clock());
        this.transport = new Once<>(place.transport());
        this.budget = new Once<>(() -> new CallBudget(
                local.store(),
                this::limits,
                place.clock(),
                place.waiting(),
                CALLS_IN_ONE_COMMIT,
                LockHolder.host(place.environment())));
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

    Clients clients() {
        return clients.get();
    }

    /** Calls that left for a service in this run. */
    long count(Api api) {
        return watch.count(api);
    }

    Scheduler.LastAnswers lastAnswers() {
        return watch;
    }

    List<FactView> facts() {
        return facts.list();
    }

    Redactor redactor() {
        return redactor;
    }

    /** @throws Failure where the file that overrides what is assumed about the services has faults */
    void refuseFaultyOverrides() {
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
     * Whether there is room for a call that can wait: less than half of a minute's budget is used, and of an hour's less
     * than three quarters.
     */
    boolean room(Api api) {
        CallBudget.Used used = budget.get().used(api);
        CallBudget.Limits limits = limits();
        return switch (api) {
            case INFLOW ->
                used.lastMinute() * 2 < limits.inflowPerMinute() && used.lastHour() * 4 < limits.inflowPerHour() * 3;
            case CARTROVER -> used.lastMinute() * 2 < limits.cartroverPerMinute();
        };
    }

    /** Calls leave again, after the services were stopped for a moment. */
    void let() {
        budget.get().reopen();
    }

    /** A call that waits for its turn gives up. */
    void cutWaiting() {
        budget.get().close();
    }

    void close() {
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
}
