package app.cartwright.stock;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.stock.PushPlan.Due;
import app.cartwright.stock.PushPlan.Reading;
import app.cartwright.store.CartRoverSightings.Figure;
import app.cartwright.store.StockMarks.Refusal;
import app.cartwright.store.StockMemory;
import app.cartwright.store.StockRows.Seen;
import app.cartwright.store.StockSightings.Part;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of push stock: settle what is unknown, read both sides, plan, send, record. */
final class StockCycle {
    /** Zeroes that were let through in this round of the sweep, by location. */
    static final String LET_THROUGH = "zeroes of ";

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
    private final Set<String> refusedNow = new HashSet<>();
    private final Set<String> heldNow = new HashSet<>();
    private @Nullable String processId;
    private @Nullable Trouble trouble;
    private boolean sendNoMore;
    private boolean incomplete;
    private int written;
    private int waiting;
    private int unknown;
    private int inflowCalls;
    private String sentence = "";

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
    }

    /** Runs; may end early where the program stops. */
    void run() {
        List<LocationMapping> enabled = enabled(settings);
        reports.onlyThese(
                enabled.stream().map(LocationMapping::cartroverLocation).toList());
        boolean zeroesAsked = !tables.memory().zeroesAsked().isEmpty();
        if (stop(workers.settle().settle(reads))) {
            return;
        }
        if (enabled.isEmpty() && !zeroesAsked) {
            sentence = "No location is switched on";
            return;
        }
        Instant pulled = settings.pullOrders().enabled() ? parts.orders().lastCompletePullStartedAt() : now();
        if (pulled == null) {
            sentence = "Waits for the first complete pull of orders, so that none is counted twice";
            incomplete = true;
            waiting = 1;
            return;
        }
        Instant wms = pulled.truncatedTo(ChronoUnit.MILLIS);
        if (stop(list()) || stop(workers.first().lookAgain(reads, request.byHand()))) {
            return;
        }
        if (workers.first().stopped()) {
            sentence = "Stopped: CartRover doesn't show the first figure that was sent";
            incomplete = true;
            waiting = 1;
            return;
        }
        new ZeroOnce(parts, settings, reads, sender).send(wms, this::sent);
        if (trouble == null && !enabled.isEmpty()) {
            push(enabled, wms);
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

    private void push(List<LocationMapping> enabled, Instant wms) {
        BothSides.Known known = workers.sides().read(settings.pushInventory(), request.byHand());
        inflowCalls += known.calls();
        if (stop(known.trouble())) {
            return;
        }
        reports.ambiguous(known.match().ambiguous());
        workers.sides().noteDoubleCounts(settings.pushInventory(), known.activeLocations());
        SweepChoice choice = new SweepChoice(parts, settings, enabled, known);
        choice.markOrdered();
        new DriftCheck(tables, parts.orders(), settings.pullOrders().enabled()).mark(enabled, wms, request.byHand());
        Set<String> places = new LinkedHashSet<>();
        enabled.forEach(m -> places.addAll(
                Available.locations(m.source(), known.activeLocations().keySet())));
        SweepPlan sweep = choice.plan(request.byHand(), places.size(), inflowCalls, now());
        if (sweep.begins()) {
            enabled.forEach(m -> tables.memory().count(LET_THROUGH + m.cartroverLocation(), 0));
        }
        Instant readFrom = now();
        for (List<String> skus : SweepPlan.stretches(sweep.skus(), SKUS_AT_ONCE)) {
            if (trouble == null) {
                stretch(enabled, known, skus, List.copyOf(places), wms);
            }
        }
        if (trouble == null) {
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
        inflowCalls += read.calls();
        record(read.figures(), at);
        for (LocationMapping mapping : enabled) {
            location(mapping, known, items, read.figures(), at, speaksOf);
        }
        stop(read.trouble());
    }

    private void record(Map<StockKey, StockFigure> figures, Instant at) {
        List<Part> seen = new ArrayList<>(figures.size());
        figures.values()
                .forEach(f -> seen.add(new Part(
                        f.key().productId(), f.key().locationId(), f.onHand(), f.reserved(), f.available(), at)));
        tables.sightings().parts(seen);
    }

    private void location(
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
                unknown++;
                continue;
            }
            readings.add(new Reading(item.sku(), item.productId(), want, available.onHandToPush()));
            seen.add(new Seen(item.sku(), item.productId(), available.sum(), want));
        }
        tables.rows().observe(location, seen, at);
        PushPlan plan = PushPlan.of(
                readings, tables.rows().pushed(location), tables.rows().open(location), at, wms, request.byHand());
        tables.marks().forgetRefusals(location, plan.settled());
        waiting += plan.waiting();
        if (trouble == null) {
            send(mapping, guarded(location, plan.due(), known.pushable().size(), at), wms);
        } else {
            waiting += plan.due().size();
        }
    }

    private List<Due> guarded(String location, List<Due> due, int matched, Instant at) {
        StockMemory memory = tables.memory();
        ZeroGuard guard = ZeroGuard.of(settings.pushInventory());
        String counter = LET_THROUGH + location;
        int earlier = memory.count(counter);
        List<String> candidates = GuardedPush.candidates(due);
        if (guard.trips(candidates.size() + earlier, matched) && stop(reads.readNow(candidates))) {
            waiting += due.size();
            return List.of();
        }
        Map<String, Figure> figures =
                candidates.isEmpty() ? Map.of() : tables.cartRover().figures(location);
        GuardedPush judged = GuardedPush.judge(guard, due, figures, matched, earlier, request.zeroes());
        if (!judged.held().isEmpty()) {
            heldNow.addAll(judged.held());
            waiting += due.size();
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
        if (!due.isEmpty() && !sendNoMore && !workers.first().proven()) {
            FirstWrite.Answer answer = workers.first()
                    .supervise(
                            mapping.cartroverLocation(),
                            due,
                            wms,
                            reads,
                            one -> send(mapping, List.of(one), wms, true),
                            this::stop);
            sendNoMore = !answer.goOn();
            rest = due.stream()
                    .filter(one -> !answer.tried().contains(one.sku()))
                    .toList();
        }
        if (sendNoMore || trouble != null) {
            waiting += rest.size();
        } else if (!rest.isEmpty()) {
            send(mapping, rest, wms, false);
        }
    }

    private SendStock.Tally send(LocationMapping mapping, List<Due> due, Instant wms, boolean first) {
        SendStock.Tally tally = sender.send(mapping.cartroverLocation(), due, wms, () -> stillWanted(mapping));
        sent(tally);
        if (first && tally.trouble instanceof Trouble.NoAnswer odd && odd.cause() == Outcome.UnknownCause.ODD_ANSWER) {
            // The supervision says it itself, in one error.
            trouble = null;
            sendNoMore = true;
        }
        return tally;
    }

    private void sent(SendStock.Tally tally) {
        written += tally.accepted.size();
        waiting += tally.left + tally.unconfirmed.size();
        refusedNow.addAll(tally.refused.keySet());
        processId = tally.processId != null ? tally.processId : processId;
        if (!tally.accepted.isEmpty() || !tally.unconfirmed.isEmpty()) {
            reads.sent();
        }
        stop(tally.trouble);
    }

    /** Right before each call: the location is still on, and fed from the same source. */
    private boolean stillWanted(LocationMapping planned) {
        Settings.PushInventory now = parts.settings().current().pushInventory();
        return now.enabled() && now.locations().contains(planned);
    }

    private boolean stop(@Nullable Trouble why) {
        if (trouble == null) {
            trouble = why;
        }
        return why != null;
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Ends the run: errors in step, calls counted, and what it did. */
    RunResult result(boolean stopping) {
        if (stopping) {
            trouble = new Trouble.Stopping(Api.CARTROVER);
        }
        reports.refusals(refusedBefore, refusedNow, processId);
        SweepChoice.used(tables, settings.limits(), inflowCalls, now());
        int held = refusedNow.size() + heldNow.size();
        String said = sentence.isEmpty()
                ? StockSentence.of(written, refusedNow.size(), heldNow.size(), waiting, unknown)
                : sentence;
        return new RunResult(written, held, 0, waiting, trouble == null && !incomplete, said, trouble);
    }
}
