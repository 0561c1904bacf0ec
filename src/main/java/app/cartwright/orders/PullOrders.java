package app.cartwright.orders;

import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Service;
import app.cartwright.problems.ProblemCode;
import app.cartwright.schedule.Flow;
import app.cartwright.schedule.RunRequest;
import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.store.BuyerRows;
import app.cartwright.store.MetaRows;
import app.cartwright.store.OrderChoices;
import app.cartwright.store.OrderMarks;
import app.cartwright.store.OrderMarks.Mark;
import app.cartwright.store.OrderRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pull orders: reads all of CartRover's new orders, writes each into inFlow once for ever, acknowledges it, and carries
 * cancellations over. Later edits are told to the owner and never written.
 */
public final class PullOrders implements Flow {
    /** How often a SKU that inFlow doesn't have is looked up there again. */
    public static final Duration SKU_LOOKED_UP_EVERY = Observation.LOOKED_UP;

    /** CartRover's list compares the day on which it made its record, which may be before or after the shop's day. */
    private static final Duration OVERLAP = Duration.ofDays(3);

    /** Failed tries in a row after which a waiting order no longer counts. */
    private static final int STUCK_AFTER = 3;

    private final PullParts parts;
    private final OrderMarks marks;
    private final OrderBook book;
    private final Trust trust;
    private final NewOrders lists;
    private final Carts carts;
    private final Observation observation;
    private final LedgerCheck ledgerCheck;
    private final OrderSettling settling;
    private final Sending sending;
    private final OrderWriter writer;
    private final Acknowledger acknowledger;
    private final CancelledAtCart cancelledAtCart;
    private final UnreadableRecords unreadable;
    private final PullDecisions decisions;
    private final Aftercare aftercare;

    public PullOrders(PullParts parts) {
        this.parts = parts;
        MetaRows meta = new MetaRows(parts.store());
        this.marks = new OrderMarks(parts.store());
        this.book = new OrderBook(parts.store(), parts.problems(), parts.activity(), parts.clock());
        this.trust = new Trust(marks);
        this.lists = new NewOrders(parts.cartrover(), parts.clock());
        this.carts = new Carts(parts.cartrover(), parts.settings());
        this.observation = new Observation(
                parts.cartrover(),
                parts.catalogue(),
                new References(parts.inflow(), parts.clock()),
                parts.ledger(),
                book,
                parts.clock());
        Adoption adoption = new Adoption(parts.ledger(), book, parts.clock());
        this.ledgerCheck = new LedgerCheck(
                parts.inflow(), lists, parts.ledger(), trust, meta, adoption, book, parts.problems(), parts.clock());
        FirstWrites firstWrites = new FirstWrites(meta, parts.problems(), parts.supervised());
        this.sending = new Sending(parts.store(), parts.ledger());
        WrittenTotals totals = new WrittenTotals(parts.inflow(), book);
        Buyers buyers =
                new Buyers(parts.inflow(), parts.ledger(), new BuyerRows(parts.store()), sending, firstWrites, book);
        this.settling = new OrderSettling(parts.inflow(), parts.ledger(), totals, book);
        this.acknowledger = new Acknowledger(parts.cartrover(), parts.ledger(), sending, firstWrites, book);
        this.writer = new OrderWriter(
                parts.inflow(), parts.ledger(), sending, firstWrites, buyers, adoption, acknowledger, totals, book);
        Cancellations cancellations = new Cancellations(parts.inflow(), parts.ledger(), sending, firstWrites, book);
        this.cancelledAtCart = new CancelledAtCart(lists, marks, cancellations, book);
        LaterEdits laterEdits = new LaterEdits(lists, marks, book);
        Due due = new Due(parts.clock());
        this.unreadable = new UnreadableRecords(meta, parts.problems());
        this.decisions = new PullDecisions(
                book,
                adoption,
                laterEdits,
                parts.catalogue(),
                due,
                parts.clock().instant());
        this.aftercare = new Aftercare(
                parts.ledger(),
                cancellations,
                new Vanished(parts.inflow(), parts.cartrover(), adoption, cancellations, book),
                totals,
                laterEdits,
                book,
                due);
    }

    @Override
    public Service service() {
        return Service.PULL_ORDERS;
    }

    /** Counts of one cycle. */
    private static final class Tally {
        private int written;
        private int cancelled;
        private boolean undecided;
    }

    @Override
    public RunResult run(RunRequest request) {
        Settings settings = parts.settings().current();
        Tally tally = new Tally();
        if (!settings.pullOrders().enabled()) {
            return result(tally, false, "Switched off", null);
        }
        if (trust.stopped()) {
            return result(tally, false, "Stopped: another copy of Cartwright is writing", null);
        }
        try {
            Instant startedAt = parts.clock().instant();
            @Nullable Trouble trouble = cycle(settings, request, tally);
            boolean complete = trouble == null && !trust.stopped();
            RunResult result = result(tally, complete, null, trouble);
            if (complete && !tally.undecided && allPulled()) {
                marks.put(Mark.LAST_COMPLETE_PULL, startedAt);
            }
            return result;
        } catch (CallGate.Closed stopping) {
            return result(tally, false, null, new Trouble.Stopping(Api.CARTROVER));
        }
    }

    /**
     * Whether every offered order is in inFlow or held. One that fails again and again counts as held: it must not stop
     * the stock push of all others.
     */
    private boolean allPulled() {
        return book.lists().in(OrderRow.State.WAITING).stream().noneMatch(row -> row.attempts() < STUCK_AFTER);
    }

    private RunResult result(Tally tally, boolean complete, @Nullable String sentence, @Nullable Trouble trouble) {
        Map<OrderRow.State, Integer> counts = book.lists().counts();
        int held = counts.getOrDefault(OrderRow.State.HELD, 0);
        int waiting = counts.getOrDefault(OrderRow.State.WAITING, 0);
        String said = sentence != null ? sentence : tally.written + " written, " + held + " held";
        return new RunResult(tally.written, held, tally.cancelled, waiting, complete, said, trouble);
    }

    private @Nullable Trouble cycle(Settings settings, RunRequest request, Tally tally) {
        LocalDate since = settings.pullOrders().since();
        Instant from = overlapFrom(since);
        Strain strain = new Strain(parts.inflow(), parts.cartrover());
        @Nullable Trouble trouble = trustInLedger(since, from);
        trouble = trouble != null ? trouble : settle(strain, tally);
        if (trouble != null || trust.stopped()) {
            return trouble;
        }
        Outcome<NewOrders.Listing> answer = lists.all(OrderStatus.NEW, from);
        if (!(answer instanceof Outcome.Done<NewOrders.Listing>(NewOrders.Listing listing, String ignored))) {
            return Strain.needed(Api.CARTROVER, "its new orders", answer);
        }
        if (trust.isFirstRun() || trust.looksAlways()) {
            trust.doubtUpTo(listing.beganAt(), listing.newestCreated());
        }
        // After the new ones: what is cancelled in between is seen here and not written.
        CancelledAtCart.Result cancelled = cancelledAtCart.read(since, from);
        tally.cancelled += cancelled.ended();
        trouble = cancelled.trouble() != null ? cancelled.trouble() : pull(settings, listing, request, strain, tally);
        if (trouble != null) {
            return trouble;
        }
        Aftercare.Result result = aftercare.run(listing, since, request.byHand(), strain);
        tally.cancelled += result.cancelled();
        return result.trouble();
    }

    private @Nullable Trouble trustInLedger(LocalDate since, Instant from) {
        // Not stopped, so the owner has said that only one copy is at work.
        parts.problems().resolve(ProblemCode.SECOND_COPY, LedgerCheck.SUBJECT);
        if (!ledgerCheck.due()) {
            return null;
        }
        Outcome<?> products = parts.catalogue().current();
        return products instanceof Outcome.Done<?>
                ? ledgerCheck.run(since, from, parts.catalogue().newest())
                : Strain.needed(Api.INFLOW, "its products", products);
    }

    /** Outcomes that are not known are read before anything is sent. */
    private @Nullable Trouble settle(Strain strain, Tally tally) {
        for (Intent open : parts.ledger().unsettled(IntentKind.CREATE_ORDER)) {
            OrderSettling.Settled settled = settling.settle(open, strain);
            tally.written += settled.written() ? 1 : 0;
            if (settled.trouble() != null) {
                return settled.trouble();
            }
        }
        return null;
    }

    private @Nullable Trouble pull(
            Settings settings, NewOrders.Listing listing, RunRequest request, Strain strain, Tally tally) {
        Map<String, OrderChoices.Choice> choices = book.choices().all();
        List<CartPrefix> prefixes = carts.assign(settings, observation.sources(listing, choices, settings));
        Observation.Seen seen = observation.gather(settings, prefixes, listing, choices, request.byHand(), strain);
        if (seen.trouble() != null) {
            return seen.trouble();
        }
        tally.undecided = !seen.undecided().isEmpty();
        PullDecisions.Work work = new PullDecisions.Work();
        OrderPlanner planner = new OrderPlanner(seen.facts());
        book.together(() -> {
            unreadable.report(listing.unreadable());
            for (Offered offered : seen.offered()) {
                if (!seen.undecided().contains(offered.custRef())) {
                    decisions.record(offered, planner.decide(offered), listing.beganAt(), request.byHand(), work);
                }
            }
            book.rows().offered(listing.references());
        });
        try {
            return send(work, settings.pullOrders().since(), strain, tally);
        } finally {
            sending.settle();
        }
    }

    private @Nullable Trouble send(PullDecisions.Work work, LocalDate since, Strain strain, Tally tally) {
        for (String ref : work.acknowledgements()) {
            if (acknowledger.acknowledge(ref, strain) instanceof Act.Stop(Trouble trouble)) {
                return trouble;
            }
        }
        if (work.writes().isEmpty()) {
            return null;
        }
        LedgerCheck.Glance glance = ledgerCheck.glance(since);
        @Nullable
        Trouble strange = glance == LedgerCheck.Glance.STRANGE
                ? ledgerCheck.run(since, overlapFrom(since), parts.catalogue().newest())
                : null;
        if (strange != null || trust.stopped()) {
            return strange;
        }
        boolean unread = glance == LedgerCheck.Glance.UNREAD;
        for (WritePlan plan : work.writes()) {
            @Nullable Trouble trouble = write(plan, unread || trust.lookFirst(plan.order()), strain, tally);
            if (trouble != null) {
                return trouble;
            }
        }
        return null;
    }

    private static Instant overlapFrom(LocalDate since) {
        return LedgerCheck.startOf(since).minus(OVERLAP);
    }

    /** @param look whether inFlow is asked for it first */
    private @Nullable Trouble write(WritePlan plan, boolean look, Strain strain, Tally tally) {
        String ref = plan.order().custRef();
        Act act = writer.write(plan, look, strain);
        boolean there = parts.ledger().isDone(IntentKind.CREATE_ORDER, ref);
        OrderRow row = book.row(ref).orElseThrow();
        if (there && !row.adopted()) {
            tally.written++;
        }
        if (act instanceof Act.Done) {
            act = acknowledger.acknowledge(ref, strain);
        }
        return act instanceof Act.Stop(Trouble trouble) ? trouble : null;
    }
}
