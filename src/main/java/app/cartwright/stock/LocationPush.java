package app.cartwright.stock;

import app.cartwright.http.Outcome;
import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.stock.PushPlan.Due;
import app.cartwright.stock.PushPlan.Reading;
import app.cartwright.store.CartRoverSightings.Figure;
import app.cartwright.store.StockMemory;
import app.cartwright.store.StockRows.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plans what one CartRover location is told, holds it against the zero-out guard, and sends it. */
final class LocationPush {
    /** Zeroes that were let through in this round of the sweep, by location. */
    static final String LET_THROUGH = "zeroes of ";

    private final PushStock.Parts parts;
    private final StockWorkers workers;
    private final StockTables tables;
    private final RunRequest request;
    private final Settings settings;
    private final CartRoverStock reads;
    private final SendStock sender;
    private final StockReports reports;
    private final StockTally tally;

    LocationPush(
            PushStock.Parts parts,
            StockWorkers workers,
            RunRequest request,
            Settings settings,
            CartRoverStock reads,
            SendStock sender,
            StockReports reports,
            StockTally tally) {
        this.parts = parts;
        this.workers = workers;
        this.tables = parts.tables();
        this.request = request;
        this.settings = settings;
        this.reads = reads;
        this.sender = sender;
        this.reports = reports;
        this.tally = tally;
    }

    /**
     * Plans and sends one location's figures.
     *
     * @param at when they were read
     * @param wms the moment that they speak of
     */
    void push(
            LocationMapping mapping,
            BothSides.Known known,
            List<SkuMatch.Item> items,
            Map<StockKey, StockFigure> figures,
            Instant at,
            Instant wms) {
        String location = mapping.cartroverLocation();
        List<String> places =
                Available.locations(mapping.source(), known.activeLocations().keySet());
        List<Reading> readings = new ArrayList<>(items.size());
        List<Seen> seen = new ArrayList<>(items.size());
        for (SkuMatch.Item item : items) {
            Available available = Available.of(item.productId(), places, figures::get);
            Long want = available.toPush();
            if (want == null || available.sum() == null) {
                tally.unknown++;
                continue;
            }
            readings.add(new Reading(item.sku(), item.productId(), want, available.onHandToPush()));
            seen.add(new Seen(item.sku(), item.productId(), available.sum(), want));
        }
        tables.rows().observe(location, seen, at);
        PushPlan plan = PushPlan.of(
                readings, tables.rows().pushed(location), tables.rows().open(location), at, wms, request.byHand());
        tables.marks().forgetRefusals(location, plan.settled());
        tally.waiting += plan.waiting();
        if (tally.trouble == null) {
            send(mapping, guarded(location, plan.due(), known.pushable().size(), at), wms);
        } else {
            tally.waiting += plan.due().size();
        }
    }

    private List<Due> guarded(String location, List<Due> due, int matched, Instant at) {
        StockMemory memory = tables.memory();
        ZeroGuard guard = ZeroGuard.of(settings.pushInventory());
        String counter = LET_THROUGH + location;
        int earlier = memory.count(counter);
        List<String> candidates = GuardedPush.candidates(due);
        if (guard.trips(candidates.size() + earlier, matched) && tally.stop(reads.readNow(candidates))) {
            tally.waiting += due.size();
            return List.of();
        }
        Map<String, Figure> figures =
                candidates.isEmpty() ? Map.of() : tables.cartRover().figures(location);
        GuardedPush judged = GuardedPush.judge(guard, due, figures, matched, earlier, request.zeroes());
        if (!judged.held().isEmpty()) {
            tally.heldNow.addAll(judged.held());
            tally.waiting += due.size();
            reports.held(location, judged.held(), matched, guard, at);
            return List.of();
        }
        reports.released(location);
        tables.marks().skipZero(location, judged.skip());
        if (request.zeroes() != ZeroAnswer.CONFIRM) {
            memory.count(counter, earlier + judged.zeroes());
        }
        return judged.send();
    }

    private void send(LocationMapping mapping, List<Due> due, Instant wms) {
        List<Due> rest = due;
        if (!due.isEmpty() && !tally.sendNoMore && !workers.first().proven()) {
            FirstWrite.Answer answer = workers.first()
                    .supervise(
                            mapping.cartroverLocation(),
                            due,
                            wms,
                            reads,
                            one -> send(mapping, List.of(one), wms, true),
                            tally::stop);
            tally.sendNoMore = !answer.goOn();
            rest = due.stream()
                    .filter(one -> !answer.tried().contains(one.sku()))
                    .toList();
        }
        if (tally.sendNoMore || tally.trouble != null) {
            tally.waiting += rest.size();
        } else if (!rest.isEmpty()) {
            send(mapping, rest, wms, false);
        }
    }

    private SendStock.Tally send(LocationMapping mapping, List<Due> due, Instant wms, boolean first) {
        SendStock.Tally done = sender.send(mapping.cartroverLocation(), due, wms, () -> stillWanted(mapping));
        sent(done);
        if (first && done.trouble instanceof Trouble.NoAnswer odd && odd.cause() == Outcome.UnknownCause.ODD_ANSWER) {
            // The supervision says it itself, in one error.
            tally.trouble = null;
            tally.sendNoMore = true;
        }
        return done;
    }

    /** Counts what became of a call. */
    void sent(SendStock.Tally done) {
        tally.written += done.accepted.size();
        tally.waiting += done.left + done.unconfirmed.size();
        tally.refusedNow.addAll(done.refused.keySet());
        tally.processId = done.processId != null ? done.processId : tally.processId;
        if (!done.accepted.isEmpty() || !done.unconfirmed.isEmpty()) {
            reads.sent();
        }
        tally.stop(done.trouble);
    }

    /** Right before each call: the location is still on, and fed from the same source. */
    private boolean stillWanted(LocationMapping planned) {
        Settings.PushInventory now = parts.settings().current().pushInventory();
        return now.enabled() && now.locations().contains(planned);
    }
}
