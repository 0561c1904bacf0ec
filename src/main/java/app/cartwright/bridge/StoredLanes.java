package app.cartwright.bridge;

import app.cartwright.ledger.Service;
import app.cartwright.schedule.LaneMemory;
import app.cartwright.schedule.LaneState;
import app.cartwright.store.ServiceRows;

/** Keeps what the scheduler remembers in the store, where other processes can read it. */
final class StoredLanes implements LaneMemory {
    private final ServiceRows rows;

    StoredLanes(ServiceRows rows) {
        this.rows = rows;
    }

    @Override
    public LaneState load(Service service) {
        return rows.run(service.word())
                .map(run -> new LaneState(
                        service,
                        run.state(),
                        run.lastRunAt(),
                        run.lastSuccessAt(),
                        run.nextRunAt(),
                        run.failures(),
                        run.lastResult()))
                .orElse(LaneState.fresh(service));
    }

    @Override
    public void save(LaneState state) {
        rows.save(new ServiceRows.Run(
                state.service().word(),
                state.word(),
                state.lastRunAt(),
                state.lastSuccessAt(),
                state.nextRunAt(),
                null,
                state.failures(),
                state.lastResult()));
    }
}
