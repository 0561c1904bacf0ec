package app.cartwright.shipping;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.ProductCatalogue;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.ledger.Service;
import app.cartwright.problems.Problems;
import app.cartwright.schedule.Backoff;
import app.cartwright.schedule.Flow;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import app.cartwright.store.ShipmentChoice;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRows;
import app.cartwright.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Push shipping: reads what became of the orders that came through CartRover, and tells CartRover the parcels of those
 * that are entirely fulfilled, once for each order. Later changes are told to the owner and never sent.
 */
public final class PushShipping implements Flow {
    /** An order that was read longer ago than this is read once more before it is sent. */
    private static final Duration STALE = Duration.ofSeconds(30);
    /** Every hour all open orders are looked at, whatever their status, and those that were over lately. */
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private static final Duration LATELY = Duration.ofHours(6);
    /** Every day those that were over longer ago are looked at too, for this long. */
    private static final Duration DEEP_SWEEP_EVERY = Duration.ofDays(1);

    private static final Duration WATCHED = Duration.ofDays(14);
    /** What has been held so long is read at the pace of what waits. */
    private static final Duration LONG_HELD = Duration.ofDays(2);

    private static final String SWEPT = "sweptAt";
    private static final String SWEPT_DEEP = "sweptDeepAt";

    private final Parts parts;
    private final ShipmentNotes notes;
    private final InflowWatch watch;
    private final ListedProducts products;
    private final ShipMethods methods;
    private final Pushing pushing;
    private final FirstPush firstPush;
    private final CartWatch carts;
    /** The settings by which everything was judged last; where they are others, everything is judged anew. */
    private Settings.@Nullable PushShipping settingsBefore;
    /** What a listed order looked like when it was last compared; only to save looking it up again. */
    private final Map<String, Integer> seenAfterPush = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > 10_000;
        }
    };

    /**
     * Everything that the flow works with.
     *
     * @param supervised whether the very first push is read back before another leaves: where a service is not on
     *     loopback
     */
    public record Parts(
            InflowClient inflow,
            CartRoverClient cartrover,
            CatalogueReader catalogue,
            PulledOrders orders,
            Store store,
            ShipmentRows rows,
            Ledger ledger,
            Problems problems,
            ShippingEvents events,
            SettingsBook settings,
            InstantSource clock,
            boolean supervised) {}

    public PushShipping(Parts parts) {
        this.parts = parts;
        this.notes = new ShipmentNotes(parts.store(), parts.rows(), parts.problems(), parts.events(), parts.clock());
        this.watch = new InflowWatch(parts.inflow(), parts.clock());
        this.products = new ListedProducts(parts.inflow(), parts.catalogue(), parts.clock());
        this.methods = new ShipMethods(parts.cartrover(), parts.clock());
        this.pushing = new Pushing(parts.cartrover(), parts.ledger(), parts.rows(), notes, parts.clock());
        this.firstPush =
                new FirstPush(parts.cartrover(), parts.rows(), parts.problems(), parts.clock(), parts.supervised());
        this.carts = new CartWatch(parts.cartrover(), parts.rows(), notes, parts.clock());
    }

    @Override
    public Service service() {
        return Service.PUSH_SHIPPING;
    }

    @Override
    public RunResult run(RunRequest request) {
        Cycle cycle = new Cycle(request.byHand());
        try {
            return cycle.run();
        } catch (CallGate.Closed stopping) {
            cycle.trouble = new Trouble.Stopping(Api.CARTROVER);
            return cycle.result();
        }
    }

    /** A shipment that one cycle would send now. */
    public record Planned(OrderedGoods order, List<PackedParcel> parcels) {}

    /**
     * What one cycle would send, read afresh; writes nothing, not even to the store.
     *
     * @param trouble why it could not be finished, or null
     */
    public record Preview(List<Planned> shipments, @Nullable Trouble trouble) {}

    /** Reads both services and plans, without any write. */
    public Preview preview() {
        Cycle cycle = new Cycle(true);
        List<Planned> ready = new ArrayList<>();
        if (!cycle.settings.enabled()) {
            return new Preview(ready, null);
        }
        try {
            List<OrderedGoods> open = parts.orders().open();
            InflowWatch.Observation seen = watch.read(open, InflowWatch.AT_WORK, goods -> true);
            cycle.trouble(seen.trouble());
            Map<String, ShipmentChoice> choices = parts.rows().choices();
            if (cycle.canJudge(seen)) {
                for (OrderedGoods goods : open) {
                    InflowWatch.Read read = seen.orders().get(goods.salesOrderId());
                    ShipmentRow row = notes.row(goods.custRef());
                    if (read == null || row.state() == ShipmentRow.State.UNKNOWN) {
                        continue;
                    }
                    Gate.Verdict verdict = cycle.look(goods, row, read, choices);
                    if (verdict.decision() instanceof Decision.Ready) {
                        ready.add(new Planned(goods, verdict.parcels()));
                    }
                }
            }
        } catch (CallGate.Closed stopping) {
            cycle.trouble = new Trouble.Stopping(Api.CARTROVER);
        }
        return new Preview(ready, cycle.trouble);
    }

    /** An order that the gate has let through, with what it was let through on. */
    private record Due(OrderedGoods goods, ShipmentRow row, Gate.Verdict verdict, Instant readAt) {}

    /** One cycle, with what it has seen and done so far. */
    private final class Cycle {
        private final boolean byHand;
        private final Settings.PushShipping settings =
                parts.settings().current().pushShipping();
        private final Map<String, ShipmentChoice> choices = parts.rows().choices();
        private @Nullable Trouble trouble;
        private int pushed;
        private int unknowns;

        Cycle(boolean byHand) {
            this.byHand = byHand;
        }

        RunResult run() {
            if (!settings.enabled()) {
                return new RunResult(0, 0, 0, 0, true, "Switched off", null);
            }
            boolean cartRoverUp = settleUnknown();
            List<Due> due = plan();
            if (cartRoverUp) {
                cartRoverUp = push(due);
            }
            if (cartRoverUp) {
                trouble(carts.look(byHand));
            }
            return result();
        }

        private void trouble(@Nullable Trouble more) {
            trouble = trouble == null ? more : trouble;
        }

        /** Reads what became of pushes without an answer. False where CartRover is in trouble. */
        private boolean settleUnknown() {
            List<Intent> open = parts.ledger().unsettled(IntentKind.PUSH_SHIPPING);
            if (open.isEmpty()) {
                return true;
            }
            Map<String, OrderedGoods> orders =
                    parts.orders().byRef(open.stream().map(Intent::key).toList());
            for (Intent intent : open) {
                OrderedGoods goods = orders.get(intent.key());
                if (goods == null) {
                    continue;
                }
                ShipmentRow row = notes.row(intent.key());
                Pushing.Result result = pushing.settle(goods, intent, isDue(row));
                if (result instanceof Pushing.Result.Sent) {
                    pushed++;
                }
                if (result instanceof Pushing.Result.Unknown(@Nullable Trouble why) && why != null) {
                    trouble(why);
                    return false;
                }
            }
            return true;
        }

        private boolean isDue(ShipmentRow row) {
            Instant now = parts.clock().instant();
            ShipmentChoice choice = choices.getOrDefault(row.custRef(), ShipmentChoice.NONE);
            Instant next = row.nextTryAt();
            Instant last = row.lastTryAt();
            boolean asked = choice.askedAt() != null
                    && (last == null || choice.askedAt().isAfter(last));
            if (choice.dropped() && row.state() == ShipmentRow.State.FAILED) {
                return false;
            }
            return byHand || asked || Backoff.isOver(last, next, now);
        }

        /** Reads inFlow and lets each order pass the gate. */
        private List<Due> plan() {
            heal();
            boolean deep = isDue(SWEPT_DEEP, DEEP_SWEEP_EVERY);
            boolean sweep = deep || isDue(SWEPT, SWEEP_EVERY);
            List<OrderedGoods> wanted = new ArrayList<>(parts.orders().open());
            if (sweep) {
                wanted.addAll(over(deep ? WATCHED : LATELY));
            }
            boolean everyOne = byHand || !settings.equals(settingsBefore);
            Set<String> pressing = pressing();
            InflowWatch.Observation seen = watch.read(
                    wanted,
                    sweep ? InflowWatch.ALL : InflowWatch.AT_WORK,
                    goods -> everyOne || pressing.contains(goods.custRef()));
            trouble(seen.trouble());
            if (seen.trouble() == null) {
                settingsBefore = settings;
                swept(sweep, deep);
            }
            List<Due> due = new ArrayList<>();
            if (!canJudge(seen)) {
                return due;
            }
            notes.together(() -> wanted.forEach(goods -> {
                InflowWatch.Read read = seen.orders().get(goods.salesOrderId());
                if (read != null) {
                    judge(goods, read, due);
                }
            }));
            seen.others().forEach(this::compareListed);
            due.sort(Comparator.comparing(d -> d.row().since(), Comparator.nullsFirst(Comparator.naturalOrder())));
            return due;
        }

        /** A push whose outcome was committed while its row was not: the ledger is right. */
        private void heal() {
            for (ShipmentRow row : parts.rows().open()) {
                if (row.lastTryAt() == null && row.fulfilledAt() == null) {
                    continue;
                }
                parts.ledger()
                        .newest(IntentKind.PUSH_SHIPPING, row.custRef())
                        .filter(intent -> intent.state() == Intent.State.DONE)
                        .flatMap(intent -> parts.orders().find(row.custRef()))
                        .filter(goods -> row.state() != ShipmentRow.State.FAILED)
                        .ifPresent(goods -> notes.pushed(goods, row, ShippingEvents.PUSHED, "Sent once, closed", null));
            }
        }

        /**
         * What is fulfilled, or was decided on, is read in every run; what only waits for the warehouse is not, nor what
         * has been held for days without a change.
         */
        private Set<String> pressing() {
            Set<String> pressing = new HashSet<>(choices.keySet());
            Instant longAgo = parts.clock().instant().minus(LONG_HELD);
            parts.rows().open().stream()
                    .filter(row -> row.state() != ShipmentRow.State.WAITING)
                    .filter(row -> row.state() != ShipmentRow.State.HELD
                            || row.since() == null
                            || row.since().isAfter(longAgo))
                    .map(ShipmentRow::custRef)
                    .forEach(pressing::add);
            return pressing;
        }

        private boolean isDue(String sweep, Duration every) {
            Instant now = parts.clock().instant();
            Instant last = parts.rows().fact(sweep).map(ShipmentRows.Fact::at).orElse(Instant.MIN);
            return byHand || last.isAfter(now) || last.isBefore(now.minus(every));
        }

        private void swept(boolean sweep, boolean deep) {
            Instant now = parts.clock().instant();
            if (sweep) {
                parts.rows().remember(SWEPT, "done", now);
            }
            if (deep) {
                parts.rows().remember(SWEPT_DEEP, "done", now);
            }
        }

        private List<OrderedGoods> over(Duration back) {
            Instant from = parts.clock().instant().minus(back);
            return List.copyOf(parts.orders()
                    .byRef(parts.rows().overSince(from).stream()
                            .map(ShipmentRow::custRef)
                            .toList())
                    .values());
        }

        /** Services and carriers have to be known before anything fulfilled can be judged. */
        private boolean canJudge(InflowWatch.Observation seen) {
            boolean fulfilled = seen.orders().values().stream()
                    .anyMatch(read -> read.order().inventoryStatus().equals("fulfilled"));
            if (!fulfilled) {
                return true;
            }
            Outcome<ProductCatalogue> catalogue = parts.catalogue().current();
            Trouble unread = Trouble.of(Api.INFLOW, catalogue);
            if (unread == null && catalogue.valueOrNull() == null) {
                unread = new Trouble.NoAnswer(
                        Api.INFLOW, Outcome.UnknownCause.ODD_ANSWER, "inFlow refused the list of products", null);
            }
            if (unread == null) {
                unread = products.readUnlisted(seen.orders().values().stream()
                        .map(InflowWatch.Read::order)
                        .toList());
            }
            if (unread == null) {
                unread = methods.refresh(
                        byHand,
                        () -> seen.orders().values().stream()
                                .map(read -> read.order().shipLines())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream)
                                .anyMatch(line -> isStrange(line.carrier())));
            }
            trouble(unread);
            return unread == null;
        }

        private boolean isStrange(String carrier) {
            return !carrier.isBlank()
                    && new Carriers(settings.carriers(), methods.known())
                            .of(carrier)
                            .isEmpty();
        }

        private Gate.Verdict look(
                OrderedGoods goods, ShipmentRow row, InflowWatch.Read read, Map<String, ShipmentChoice> chosen) {
            ShipmentChoice choice = chosen.getOrDefault(goods.custRef(), ShipmentChoice.NONE);
            String fingerprint = row.fingerprint();
            Instant since = row.since();
            Seen before =
                    fingerprint == null || since == null ? null : new Seen(fingerprint, since, row.missingSince());
            return Gate.look(new Gate.Case(
                    read.order(),
                    goods,
                    settings,
                    new Carriers(settings.carriers(), methods.known()),
                    products,
                    before,
                    new OwnerChoice(choice.hold(), choice.withoutTracking(), choice.sendNowFor()),
                    parts.clock().instant()));
        }

        private void judge(OrderedGoods goods, InflowWatch.Read read, List<Due> due) {
            ShipmentRow row = notes.row(goods.custRef());
            if (row.state() == ShipmentRow.State.UNKNOWN) {
                return;
            }
            Gate.Verdict verdict = look(goods, row, read, choices);
            if (row.state() == ShipmentRow.State.PUSHED) {
                compare(goods, row, read.order(), verdict);
                return;
            }
            switch (verdict.decision()) {
                case Decision.Closed closed -> notes.closed(goods, row, closed.reason());
                case Decision.Unread unread -> {}
                case Decision.Ready ready -> {
                    ShipmentRow planned = notes.planned(goods, row, verdict, true);
                    if (isDue(planned)) {
                        due.add(new Due(goods, planned, verdict, read.at()));
                    }
                }
                case Decision.Waiting waiting ->
                    notes.planned(
                            goods, row, verdict, read.order().inventoryStatus().equals("started"));
                case Decision.Held held -> notes.planned(goods, row, verdict, true);
                case Decision.Faulty faulty -> notes.planned(goods, row, verdict, true);
                case Decision.Settling settling -> notes.planned(goods, row, verdict, true);
            }
        }

        /** An order that the list brought along: was it pushed, and has it changed since it was last seen? */
        private void compareListed(InflowWatch.Read read) {
            SalesOrder order = read.order();
            Integer before = seenAfterPush.put(order.salesOrderId(), order.hashCode());
            if (before != null && before == order.hashCode()) {
                return;
            }
            parts.rows()
                    .find(order.externalId())
                    .filter(row -> row.state() == ShipmentRow.State.PUSHED)
                    .flatMap(row -> parts.orders().find(row.custRef()))
                    .filter(goods -> goods.salesOrderId().equals(order.salesOrderId()))
                    .ifPresent(goods -> judge(goods, read, new ArrayList<>()));
        }

        /** What changed after the push is told once, and never sent. */
        private void compare(OrderedGoods goods, ShipmentRow row, SalesOrder now, Gate.Verdict verdict) {
            if (verdict.decision() instanceof Decision.Unread) {
                return;
            }
            if (verdict.decision() instanceof Decision.Closed closed) {
                notes.changedAfterPush(goods, row, closed.reason() + " after shipping was sent", "closed");
                return;
            }
            Seen seen = verdict.seen();
            String fingerprint = seen == null ? "" : seen.fingerprint();
            if (fingerprint.equals(row.pushedFingerprint())) {
                notes.changedAfterPush(goods, row, null, fingerprint);
                return;
            }
            if (!now.inventoryStatus().equals("fulfilled")) {
                notes.changedAfterPush(goods, row, "Not entirely fulfilled any more in inFlow", fingerprint);
                return;
            }
            String difference = Difference.between(ParcelJson.read(row.parcels()), verdict.parcels())
                    .orElse(null);
            notes.changedAfterPush(goods, row, difference, fingerprint);
        }

        /** Sends what is due, oldest first. False where CartRover is in trouble. */
        private boolean push(List<Due> due) {
            if (!due.isEmpty() && !proven()) {
                return trouble == null;
            }
            for (Due one : due) {
                Pushing.Result result = pushOne(one);
                switch (result) {
                    case Pushing.Result.Sent sent -> {
                        pushed++;
                        if (!readBack(one)) {
                            return trouble == null;
                        }
                    }
                    case Pushing.Result.Settled settled -> {}
                    case Pushing.Result.Waits waits -> {}
                    case Pushing.Result.Unknown unknown -> {
                        unknowns++;
                        // One record without an answer may be that record's fault; two are the service's.
                        if (unknowns > 1 || unknown.trouble() != null) {
                            trouble(unknown.trouble());
                            return false;
                        }
                    }
                    case Pushing.Result.Stopped stopped -> {
                        trouble(stopped.trouble());
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean proven() {
            FirstPush.Answer answer = firstPush.check();
            trouble(answer.trouble());
            return answer.goOn();
        }

        private boolean readBack(Due one) {
            FirstPush.Answer answer = firstPush.after(one.goods(), one.verdict().parcels());
            trouble(answer.trouble());
            return answer.goOn();
        }

        private Pushing.Result pushOne(Due one) {
            Pushing.Result against = pushing.look(one.goods(), one.verdict().parcels());
            if (against != null) {
                return against;
            }
            if (one.readAt().plus(STALE).isAfter(parts.clock().instant())) {
                return pushing.send(one.goods(), one.verdict().parcels());
            }
            Outcome<SalesOrder> again = watch.readOne(one.goods());
            SalesOrder order = again.valueOrNull();
            if (order == null) {
                Trouble unread = Trouble.of(Api.INFLOW, again);
                return unread == null ? new Pushing.Result.Waits() : new Pushing.Result.Stopped(unread);
            }
            List<Due> still = new ArrayList<>();
            judge(one.goods(), new InflowWatch.Read(order, parts.clock().instant()), still);
            return still.isEmpty()
                    ? new Pushing.Result.Waits()
                    : pushing.send(one.goods(), still.getFirst().verdict().parcels());
        }

        RunResult result() {
            Map<ShipmentRow.State, Long> counts = parts.rows().open().stream()
                    .collect(Collectors.groupingBy(ShipmentRow::state, Collectors.counting()));
            Set<ShipmentRow.State> stuck =
                    Set.of(ShipmentRow.State.HELD, ShipmentRow.State.FAILED, ShipmentRow.State.UNKNOWN);
            int held = counts.entrySet().stream()
                    .filter(entry -> stuck.contains(entry.getKey()))
                    .mapToInt(entry -> entry.getValue().intValue())
                    .sum();
            int waiting = counts.getOrDefault(ShipmentRow.State.PENDING, 0L).intValue();
            String sentence = pushed + " sent, " + held + " held, " + waiting + " settling or due";
            return new RunResult(pushed, held, 0, waiting, trouble == null, sentence, trouble);
        }
    }
}
