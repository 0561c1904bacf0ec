package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.ledger.Service;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One cycle in the calling thread, with what it did and how many calls it took. */
final class SingleCycle {
    private final Works works;

    SingleCycle(Works works) {
        this.works = works;
    }

    SyncResult run(RunRequest request) {
        LocalParts local = works.local();
        Place place = works.place();
        ErrorDesk desk = new ErrorDesk(local.store(), Map.of(), local.activity(), local.clock(), local.zone());
        long nanos = place.waiting().nanos();
        Instant from = local.clock().instant();
        long inflow = works.calls().count(Api.INFLOW);
        long cartrover = works.calls().count(Api.CARTROVER);
        Map<Service, RunResult> results = cycle(request);
        BigDecimal seconds = new BigDecimal(
                        Duration.ofNanos(place.waiting().nanos() - nanos).toMillis())
                .divide(new BigDecimal(1000), 3, RoundingMode.HALF_UP);
        RunResult none = new RunResult(0, 0, 0, 0, true, "", null);
        RunResult orders = results.getOrDefault(Service.PULL_ORDERS, none);
        return new SyncResult(
                orders.written(),
                orders.cancelled(),
                orders.held(),
                results.getOrDefault(Service.PUSH_INVENTORY, none).written(),
                results.getOrDefault(Service.PUSH_SHIPPING, none).written(),
                desk.openedSince(from),
                desk.resolvedSince(from),
                new SyncResult.Calls(
                        works.calls().count(Api.INFLOW) - inflow, works.calls().count(Api.CARTROVER) - cartrover),
                seconds);
    }

    /** Nothing ran where inFlow has to be asked first and can't be: that error is open. A refused key ends it. */
    private Map<Service, RunResult> cycle(RunRequest request) {
        try {
            return works.engine().cycle(request);
        } catch (LocationsLookUp.Unanswered e) {
            if (e.trouble() instanceof Trouble.KeyRefused) {
                throw e.failure();
            }
            return Map.of();
        }
    }
}
