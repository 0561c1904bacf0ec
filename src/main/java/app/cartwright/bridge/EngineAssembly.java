package app.cartwright.bridge;

import app.cartwright.drift.NightlyComparison;
import app.cartwright.schedule.Scheduler;
import app.cartwright.stock.StockTables;
import app.cartwright.stock.StoredOrderFacts;
import app.cartwright.store.Backups;
import app.cartwright.store.Housekeeping;
import app.cartwright.troubleshoot.Watches;
import java.util.List;

/** Puts the services at work together: the schedule over a crew, the chores, the nightly comparison and what is waited for. */
final class EngineAssembly {
    private static final int PRUNED_AT_ONCE = 500;

    private final LocalParts local;
    private final Place place;
    private final ServiceCalls calls;
    private final Privacy privacy;
    private final Backups backups;
    private final HandingOver handingOver;

    EngineAssembly(
            LocalParts local,
            Place place,
            ServiceCalls calls,
            Privacy privacy,
            Backups backups,
            HandingOver handingOver) {
        this.local = local;
        this.place = place;
        this.calls = calls;
        this.privacy = privacy;
        this.backups = backups;
        this.handingOver = handingOver;
    }

    Engine engine(Crew crew) {
        return new Engine(
                new Scheduler(
                        crew.flows(),
                        local.settings(),
                        new StoredLanes(local.services()),
                        new TroubleDesk(local.problems(), local.clock()),
                        calls.lastAnswers(),
                        local.clock(),
                        place.random()),
                new Chores(crew.alerts(), List.of(privacy::tidy, backups::makeIfDue, this::prune)),
                local.services(),
                local.requests(),
                local.clock(),
                night(crew),
                new Watches(
                        local.store(),
                        new StoredOrderFacts(local.store()),
                        local.activity(),
                        local.settings()::orNull,
                        local.clock()),
                handingOver::away);
    }

    private NightlyComparison night(Crew crew) {
        return new NightlyComparison(new NightlyComparison.Parts(
                crew.inflow(),
                crew.cartrover(),
                local.store(),
                StockTables.of(local.store()),
                new StoredOrderFacts(local.store()),
                local.ledger(),
                local.settings(),
                local.house()::current,
                local.activity(),
                local.clock(),
                local.zone(),
                calls::room));
    }

    private void prune() {
        new Housekeeping(local.store(), local.clock()).run(PRUNED_AT_ONCE);
    }
}
