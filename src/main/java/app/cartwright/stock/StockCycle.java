package app.cartwright.stock;

import app.cartwright.http.Api;
import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.store.StockMarks.Refusal;
import app.cartwright.store.StockSightings.Part;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of push stock: settle what is unknown, read both sides, plan, send, record. */
final class StockCycle {
    private static final int SKUS_AT_ONCE = 5_000;

    private final PushStock.Parts parts;
    private final StockWorkers workers;
    private final StockTables tables;
    private final RunRequest request;
    private final Settings settings;
    private final CartRoverStock reads;
    private final SendStock sender;
    private final StockReports reports;
    private final List<Refusal> refusedBefore;
    private final StockTally tally = new StockTally();
    private final LocationPush push;

    StockCycle(PushStock.Parts parts, StockWorkers workers, RunRequest request, Settings settings) {
        this.parts = parts;
        this.workers = workers;
        this.tables = parts.tables();
        this.request = request;
        this.settings = settings;
        this.reads = new CartRoverStock(parts.cartrover(), tables, parts.clock());
        int calls = request.byHand()
                ? Integer.MAX_VALUE
                : Math.max(2, settings.limits().cartroverPerMinute() * 6 / 10);
        this.sender = new SendStock(parts.cartrover(), tables, parts.ledger(), parts.activity(), parts.clock(), calls);
        this.reports = new StockReports(tables, parts.problems(), parts.activity());
        this.refusedBefore = tables.marks().refusals();
        this.push = new LocationPush(parts, workers, request, settings, reads, sender, reports, tally);
    }

    /** Runs; may end early where the program stops. */
    void run() {
        List<LocationMapping> enabled = enabled(settings);
        reports.onlyThese(
                enabled.stream().map(LocationMapping::cartroverLocation).toList());
        boolean zeroesAsked = !tables.memory().zeroesAsked().isEmpty();
        if (tally.stop(workers.settle().settle(reads))) {
            return;
        }
        if (enabled.isEmpty() && !zeroesAsked) {
            tally.ends("No location is switched on");
            return;
        }
        Instant pulled = settings.pullOrders().enabled() ? parts.orders().lastCompletePullStartedAt() : now();
        if (pulled == null) {
            tally.waits("Waits for the first complete pull of orders, so that none is counted twice");
            return;
        }
        Instant wms = pulled.truncatedTo(ChronoUnit.MILLIS);
        // What the last listing left open because orders were not known up to it: the next one would hide it again.
        markDrift(enabled, wms);
        if (tally.stop(list()) || tally.stop(workers.first().lookAgain(reads, request.byHand()))) {
            return;
        }
        if (workers.first().stopped()) {
            tally.waits("Stopped: CartRover doesn't show the first figure that was sent");
            return;
        }
        new ZeroOnce(parts, settings, reads, sender).send(wms, push::sent);
        if (tally.trouble == null && !enabled.isEmpty()) {
            pushAll(enabled, wms);
        }
    }

    private static List<LocationMapping> enabled(Settings settings) {
        return settings.pushInventory().locations().stream()
                .filter(LocationMapping::enabled)
                .toList();
    }

    private @Nullable Trouble list() {
        if (request.byHand()) {
            return reads.listAll();
        }
        boolean never = tables.memory().instant(CartRoverStock.LISTED) == null;
        if (!workers.startedListing() || reads.due()) {
            int most = Math.max(2, settings.limits().cartroverPerMinute() * 4 / 10);
            Trouble stopped =
                    reads.list(never ? Math.max(most, settings.limits().cartroverPerMinute()) : most);
            if (stopped == null) {
                workers.listingStarted();
            }
            return stopped;
        }
        return null;
    }

    private void markDrift(List<LocationMapping> enabled, Instant wms) {
        new DriftCheck(tables, parts.orders(), settings.pullOrders().enabled()).mark(enabled, wms, request.byHand());
    }

    private void pushAll(List<LocationMapping> enabled, Instant wms) {
        BothSides.Known known = workers.sides().read(settings.pushInventory(), request.byHand());
        tally.inflowCalls += known.calls();
        if (tally.stop(known.trouble())) {
            return;
        }
        reports.ambiguous(known.match().ambiguous());
        workers.sides().noteDoubleCounts(settings.pushInventory(), known.activeLocations());
        SweepChoice choice = new SweepChoice(parts, settings, enabled, known);
        choice.markOrdered();
        markDrift(enabled, wms);
        Set<String> places = new LinkedHashSet<>();
        enabled.forEach(m -> places.addAll(
                Available.locations(m.source(), known.activeLocations().keySet())));
        SweepPlan sweep = choice.plan(request.byHand(), places.size(), tally.inflowCalls, now());
        if (sweep.begins()) {
            enabled.forEach(m -> tables.memory().count(LocationPush.LET_THROUGH + m.cartroverLocation(), 0));
        }
        Instant readFrom = now();
        for (List<String> skus : SweepPlan.stretches(sweep.skus(), SKUS_AT_ONCE)) {
            if (tally.trouble == null) {
                stretch(enabled, known, skus, List.copyOf(places), wms);
            }
        }
        if (tally.trouble == null) {
            choice.done(sweep, readFrom);
        }
    }

    private void stretch(
            List<LocationMapping> enabled, BothSides.Known known, List<String> skus, List<String> places, Instant wms) {
        List<SkuMatch.Item> items = new ArrayList<>(skus.size());
        skus.forEach(sku ->
                items.add(java.util.Objects.requireNonNull(known.pushable().get(sku))));
        Instant at = now();
        // Where orders are not pulled, the figures speak of the moment they were read.
        Instant speaksOf = settings.pullOrders().enabled() ? wms : at;
        InflowStock.Read read = workers.stock()
                .read(items.stream().map(SkuMatch.Item::productId).toList(), places);
        tally.inflowCalls += read.calls();
        record(read.figures(), at);
        for (LocationMapping mapping : enabled) {
            push.push(mapping, known, items, read.figures(), at, speaksOf);
        }
        tally.stop(read.trouble());
    }

    private void record(Map<StockKey, StockFigure> figures, Instant at) {
        List<Part> seen = new ArrayList<>(figures.size());
        figures.values()
                .forEach(f -> seen.add(new Part(
                        f.key().productId(), f.key().locationId(), f.onHand(), f.reserved(), f.available(), at)));
        tables.sightings().parts(seen);
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Ends the run: errors in step, calls counted, and what it did. */
    RunResult result(boolean stopping) {
        if (stopping) {
            tally.trouble = new Trouble.Stopping(Api.CARTROVER);
        }
        reports.refusals(refusedBefore, tally.refusedNow, tally.processId);
        SweepChoice.used(tables, settings.limits(), tally.inflowCalls, now());
        return tally.result();
    }
}
