package app.cartwright.shipping;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.shipping.ShipmentReview.Due;
import app.cartwright.store.ShipmentChoice;
import app.cartwright.store.ShipmentRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One cycle of push shipping, with what it has seen and done so far. */
final class ShippingCycle {
    /** An order that was read longer ago than this is read once more before it is sent. */
    private static final Duration STALE = Duration.ofSeconds(30);

    private final ShippingWorkers workers;
    private final PushShipping.Parts parts;
    private final ShipmentNotes notes;
    private final boolean byHand;
    private final boolean everyOne;
    private final Settings.PushShipping settings;
    private final Map<String, ShipmentChoice> choices;
    private final ShipmentReview review;
    private @Nullable Trouble trouble;
    private boolean readAll;
    private int pushed;
    private int unknowns;

    /** @param everyOne every order is judged anew, whatever it looked like: by hand, or the settings have changed */
    ShippingCycle(ShippingWorkers workers, Settings.PushShipping settings, boolean byHand, boolean everyOne) {
        this.workers = workers;
        this.parts = workers.parts();
        this.notes = workers.notes();
        this.byHand = byHand;
        this.everyOne = everyOne;
        this.settings = settings;
        this.choices = parts.rows().choices();
        this.review = new ShipmentReview(workers, settings, choices, byHand);
    }

    /** Whether inFlow could be read to the end. */
    boolean readAll() {
        return readAll;
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
            trouble(workers.carts().look(byHand));
        }
        return result();
    }

    /** The program stops in the middle of it. */
    RunResult stopped() {
        trouble = new Trouble.Stopping(Api.CARTROVER);
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
            Pushing.Result result = workers.settling().settle(goods, intent, review.isDue(row));
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

    /** Reads inFlow and lets each order pass the gate. */
    private List<Due> plan() {
        heal();
        ShippingSweep sweep = new ShippingSweep(parts.orders(), parts.rows(), parts.clock(), byHand);
        List<OrderedGoods> wanted = sweep.wanted();
        Set<String> pressing = sweep.pressing(choices);
        InflowWatch.Observation seen =
                workers.watch().read(wanted, sweep.statuses(), goods -> everyOne || pressing.contains(goods.custRef()));
        trouble(seen.trouble());
        if (seen.trouble() == null) {
            readAll = true;
            sweep.done();
        }
        List<Due> due = new ArrayList<>();
        if (!canJudge(seen)) {
            return due;
        }
        notes.together(() -> wanted.forEach(goods -> {
            InflowWatch.Read read = seen.orders().get(goods.salesOrderId());
            if (read != null) {
                review.judge(goods, read, due);
            }
        }));
        seen.others().forEach(review::compareListed);
        due.sort(Comparator.comparing(d -> d.row().since(), Comparator.nullsFirst(Comparator.naturalOrder())));
        return due;
    }

    private boolean canJudge(InflowWatch.Observation seen) {
        Trouble unread = review.unknowns(seen);
        trouble(unread);
        return unread == null;
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
        FirstPush.Answer answer = workers.firstPush().check();
        trouble(answer.trouble());
        return answer.goOn();
    }

    private boolean readBack(Due one) {
        FirstPush.Answer answer =
                workers.firstPush().after(one.goods(), one.verdict().parcels());
        trouble(answer.trouble());
        return answer.goOn();
    }

    private Pushing.Result pushOne(Due one) {
        Pushing.Result against =
                workers.pushing().look(one.goods(), one.verdict().parcels());
        if (against != null) {
            return against;
        }
        if (one.readAt().plus(STALE).isAfter(parts.clock().instant())) {
            return workers.pushing().send(one.goods(), one.verdict().parcels());
        }
        Outcome<SalesOrder> again = workers.watch().readOne(one.goods());
        SalesOrder order = again.valueOrNull();
        if (order == null) {
            Trouble unread = Trouble.of(Api.INFLOW, again);
            return unread == null ? new Pushing.Result.Waits() : new Pushing.Result.Stopped(unread);
        }
        List<Due> still = new ArrayList<>();
        review.judge(one.goods(), new InflowWatch.Read(order, parts.clock().instant()), still);
        return still.isEmpty()
                ? new Pushing.Result.Waits()
                : workers.pushing().send(one.goods(), still.getFirst().verdict().parcels());
    }

    private RunResult result() {
        Map<ShipmentRow.State, Long> counts =
                parts.rows().open().stream().collect(Collectors.groupingBy(ShipmentRow::state, Collectors.counting()));
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
