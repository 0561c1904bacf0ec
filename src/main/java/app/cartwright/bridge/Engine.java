package app.cartwright.bridge;

import app.cartwright.drift.NightlyComparison;
import app.cartwright.ledger.Service;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Scheduler;
import app.cartwright.store.RequestRows;
import app.cartwright.store.ServiceRows;
import app.cartwright.troubleshoot.Watches;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The services at work: the schedule, what other processes ask for, and the keeping of the house. Knows no thread; whoever
 * drives it calls {@link #tick} and waits until {@link #nextAt}. All methods run on one thread at a time.
 */
final class Engine {
    /** A request that only says: look again. */
    static final String NUDGE = "nudge";

    /** A request for one full cycle by hand. */
    static final String SYNC = "sync";

    /** The same; figures that would become 0 are right. */
    static final String SYNC_CONFIRMED = "syncConfirmed";

    /** The same; figures that would become 0 are left out. */
    static final String SYNC_SKIPPING = "syncSkipping";

    /** A request to compare both sides now. */
    static final String COMPARE = "compare";

    private final Scheduler scheduler;
    private final Chores house;
    private final ServiceRows services;
    private final RequestRows requests;
    private final InstantSource clock;
    private final NightlyComparison night;
    private final Watches watches;
    private final BooleanSupplier away;
    private boolean wasPaused;

    /** @param away whether another computer does the syncing, so that nothing is done here */
    Engine(
            Scheduler scheduler,
            Chores house,
            ServiceRows services,
            RequestRows requests,
            InstantSource clock,
            NightlyComparison night,
            Watches watches,
            BooleanSupplier away) {
        this.scheduler = scheduler;
        this.house = house;
        this.night = night;
        this.watches = watches;
        this.services = services;
        this.requests = requests;
        this.clock = clock;
        this.away = away;
    }

    /** Does what is due, at most one service's run. Gives whether it did anything, so that it is worth calling again. */
    boolean tick() {
        services.driveHere();
        boolean asked = takeRequests();
        if (away.getAsBoolean()) {
            return asked;
        }
        if (paused()) {
            wasPaused = true;
            scheduler.paused();
            return asked;
        }
        if (wasPaused) {
            wasPaused = false;
            scheduler.dueAtOnce();
        }
        boolean ran = scheduler.tick();
        if (ran) {
            watches.look();
        } else {
            house.tick(clock.instant());
            // Behind everything else, one bite at a time.
            ran = scheduler.refusedKeys().isEmpty() && night.step();
        }
        return ran || asked;
    }

    /** One full cycle of every enabled service, and the alerts. Runs during a pause too; the pause stays. */
    Map<Service, RunResult> cycle(RunRequest request) {
        if (away.getAsBoolean()) {
            return Map.of();
        }
        services.driveHere();
        Map<Service, RunResult> results = scheduler.cycle(request);
        watches.look();
        house.afterCycle(clock.instant(), scheduler.refusedKeys().isEmpty());
        return results;
    }

    /** When there is something to do next: during a pause, when it may end. */
    Instant nextAt() {
        Optional<ServiceRows.Pause> pause = services.pause();
        if (pause.isEmpty()) {
            return scheduler.nextAt();
        }
        Instant latest = clock.instant().plusSeconds(60);
        Instant until = pause.get().until();
        return until == null || until.isAfter(latest) ? latest : until;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    private boolean takeRequests() {
        boolean any = false;
        Optional<RequestRows.Request> request = requests.take(clock.instant());
        while (request.isPresent()) {
            any = true;
            switch (request.get().kind()) {
                case SYNC -> cycle(RunRequest.BY_HAND);
                case SYNC_CONFIRMED -> cycle(new RunRequest(true, ZeroAnswer.CONFIRM));
                case COMPARE -> night.begin();
                case SYNC_SKIPPING -> cycle(new RunRequest(true, ZeroAnswer.SKIP));
                default -> scheduler.dueAtOnce();
            }
            requests.answer(request.get().id(), "{}", clock.instant());
            request = requests.take(clock.instant());
        }
        return any;
    }

    private boolean paused() {
        Optional<ServiceRows.Pause> pause = services.pause();
        if (pause.isEmpty()) {
            return false;
        }
        Instant until = pause.get().until();
        if (until != null && !until.isAfter(clock.instant())) {
            services.resume();
            return false;
        }
        return true;
    }
}
