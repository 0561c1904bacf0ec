package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Service;
import app.cartwright.problems.Problem;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pull orders: reads all of CartRover's new orders, writes each into inFlow once for ever, acknowledges it, and carries
 * cancellations over. Later edits are told to the owner and never written.
 */
public final class PullOrders implements Flow {
    /** CartRover's list compares the day on which it made its record, which may be before or after the shop's day. */
    private static final Duration OVERLAP = Duration.ofDays(3);

    private static final Duration LOOK_BACK = Duration.ofDays(1);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);
    private static final int VANISHED_A_RUN = 20;

    /** The records that could not be read at last, one name a line. */
    private static final String UNREADABLE = "orders.unreadable";

    private final PullParts parts;
    private final MetaRows meta;
    private final OrderMarks marks;
    private final OrderBook book;
    private final Trust trust;
    private final NewOrders lists;
    private final Carts carts;
    private final Observation observation;
    private final LedgerCheck ledgerCheck;
    private final OrderWriter writer;
    private final WrittenTotals totals;
    private final Acknowledger acknowledger;
    private final Cancellations cancellations;
    private final Vanished vanished;
    private final LaterEdits laterEdits;
    private final Adoption adoption;
    private @Nullable Instant sweptAt;

    public PullOrders(PullParts parts) {
        this.parts = parts;
        this.meta = new MetaRows(parts.store());
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
        this.adoption = new Adoption(parts.ledger(), book, parts.clock());
        this.ledgerCheck = new LedgerCheck(
                parts.inflow(), lists, parts.ledger(), trust, meta, adoption, book, parts.problems(), parts.clock());
        FirstWrites firstWrites = new FirstWrites(meta, parts.problems(), parts.supervised());
        Sending sending = new Sending(parts.store(), parts.ledger());
        this.totals = new WrittenTotals(parts.inflow(), book);
        Buyers buyers =
                new Buyers(parts.inflow(), parts.ledger(), new BuyerRows(parts.store()), sending, firstWrites, book);
        this.writer =
                new OrderWriter(parts.inflow(), parts.ledger(), sending, firstWrites, buyers, adoption, totals, book);
        this.acknowledger = new Acknowledger(parts.cartrover(), parts.ledger(), sending, firstWrites, book);
        this.cancellations = new Cancellations(parts.inflow(), parts.ledger(), sending, firstWrites, book);
        this.vanished = new Vanished(parts.cartrover(), cancellations, book);
        this.laterEdits = new LaterEdits(lists, marks, book);
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
            if (complete && result.waiting() == 0 && !tally.undecided) {
                marks.put(Mark.LAST_COMPLETE_PULL, startedAt);
            }
            return result;
        } catch (CallGate.Closed stopping) {
            return result(tally, false, null, new Trouble.Stopping(Api.CARTROVER));
        }
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
        Instant from = LedgerCheck.startOf(since).minus(OVERLAP);
        Strain strain = new Strain(parts.inflow(), parts.cartrover());
        @Nullable Trouble trouble = trustInLedger(since, from);
        trouble = trouble != null ? trouble : settle(strain, tally);
        if (trouble != null || trust.stopped()) {
            return trouble;
        }
        Outcome<NewOrders.Listing> answer = lists.all(OrderStatus.NEW, from);
        if (!(answer instanceof Outcome.Done<NewOrders.Listing>(NewOrders.Listing listing, String ignored))) {
            return Strain.needed(Api.CARTROVER, answer);
        }
        if (trust.isFirstRun() || trust.looksAlways()) {
            trust.doubtUpTo(listing.beganAt(), listing.newestCreated());
        }
        // After the new ones: what is cancelled in between is seen here and not written.
        trouble = cancelledAtCart(since, from, tally);
        trouble = trouble != null ? trouble : pull(settings, listing, request, strain, tally);
        trouble = trouble != null ? trouble : afterwards(listing, since, request, strain, tally);
        return trouble;
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
                : Strain.needed(Api.INFLOW, products);
    }

    /** Outcomes that are not known are read before anything is sent. */
    private @Nullable Trouble settle(Strain strain, Tally tally) {
        for (Intent open : parts.ledger().unsettled(IntentKind.CREATE_ORDER)) {
            OrderWriter.Settled settled = writer.settle(open, strain);
            tally.written += settled.written() ? 1 : 0;
            if (settled.trouble() != null) {
                return settled.trouble();
            }
        }
        return null;
    }

    private @Nullable Trouble cancelledAtCart(LocalDate since, Instant from, Tally tally) {
        Instant startedAt = parts.clock().instant();
        Instant back = marks.get(Mark.CANCELLED_READ)
                .map(last -> last.minus(LOOK_BACK))
                .orElse(from);
        Outcome<NewOrders.Listing> answer = lists.all(OrderStatus.CANCELED, back.isAfter(startedAt) ? from : back);
        if (!(answer instanceof Outcome.Done<NewOrders.Listing>(NewOrders.Listing listing, String ignored))) {
            return Strain.needed(Api.CARTROVER, answer);
        }
        tally.cancelled += cancellations.seen(listing.orders(), since);
        marks.put(Mark.CANCELLED_READ, startedAt);
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
        List<OrderDecision.Write> writes = new ArrayList<>();
        List<String> acknowledgements = new ArrayList<>();
        OrderPlanner planner = new OrderPlanner(seen.facts());
        book.together(() -> {
            unreadable(listing.unreadable());
            for (Offered offered : seen.offered()) {
                if (!seen.undecided().contains(offered.custRef())) {
                    record(offered, planner.decide(offered), listing.beganAt(), request, writes, acknowledgements);
                }
            }
            book.rows().offered(listing.references());
        });
        for (String ref : acknowledgements) {
            if (acknowledger.acknowledge(ref, strain) instanceof Act.Stop(Trouble trouble)) {
                return trouble;
            }
        }
        for (OrderDecision.Write write : writes) {
            @Nullable Trouble trouble = write(write.plan(), strain, tally);
            if (trouble != null) {
                return trouble;
            }
        }
        return null;
    }

    private @Nullable Trouble write(WritePlan plan, Strain strain, Tally tally) {
        String ref = plan.order().custRef();
        Act act = writer.write(plan, trust.lookFirst(plan.order()), strain);
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

    /** Stores a decision; what is to be sent is put on the two lists. */
    private void record(
            Offered offered,
            OrderDecision decision,
            Instant readAt,
            RunRequest request,
            List<OrderDecision.Write> writes,
            List<String> acknowledgements) {
        String ref = offered.custRef();
        Order order = offered.order();
        @Nullable OrderRow row = offered.row();
        if (offered.inInflow() && row != null && row.snapshot() == null) {
            adoption.complete(order, parts.catalogue().newest());
        } else if (!offered.inInflow()) {
            book.offer(order, row, OrderPlanner.source(offered));
        }
        boolean due = isDue(row, offered.choice(), request.byHand());
        switch (decision) {
            case OrderDecision.Skip(String reason, String number) ->
                book.place(ref, OrderRow.State.SKIPPED, reason, number, "skipped");
            case OrderDecision.Cancelled(String reason, String number) ->
                book.place(ref, OrderRow.State.CANCELLED, reason, number, "cancelled");
            case OrderDecision.Declined(String reason, String number) ->
                book.place(ref, OrderRow.State.DECLINED, reason, number, "declined");
            case OrderDecision.Hold(List<OrderDecision.Fault> faults, String number) -> {
                if (offered.inInflow()) {
                    book.concern(ref, faults, request.byHand());
                } else {
                    book.hold(ref, faults, number, request.byHand());
                }
            }
            case OrderDecision.StoppedAfterPull(String sentence) -> {
                if (row != null && row.cancelledAtCart() == null) {
                    laterEdits.tell(row, sentence);
                }
            }
            case OrderDecision.AcknowledgeOnly ignored -> {
                book.over(ref, Set.of(ProblemCode.IDENTITY_CLASH));
                if (row == null || row.acknowledgedAt() == null || due) {
                    acknowledgements.add(ref);
                }
            }
            case OrderDecision.Write write -> {
                if (row != null
                        && row.cancelledAtCart() != null
                        && !row.cancelledAtCart().isBefore(readAt)) {
                    // Cancelled while the lists were read.
                    return;
                }
                if (due) {
                    if (row == null || !isHeldByAct(row)) {
                        book.waits(ref, write.plan().number());
                    }
                    writes.add(write);
                } else if (row != null && !isHeldByAct(row)) {
                    book.waits(ref, write.plan().number());
                }
            }
        }
    }

    /** Held by what a call showed, which only the next call can clear. */
    private static boolean isHeldByAct(OrderRow row) {
        return row.state() == OrderRow.State.HELD
                && row.problems().stream()
                        .anyMatch(key -> key.code().equals(ProblemCode.ALREADY_THERE.word())
                                || key.code().equals(ProblemCode.INFLOW_REFUSED.word()));
    }

    private boolean isDue(@Nullable OrderRow row, OrderChoices.Choice choice, boolean byHand) {
        if (byHand
                || row == null
                || row.nextTryAt() == null
                || !row.nextTryAt().isAfter(parts.clock().instant())) {
            return true;
        }
        return wasAsked(row, choice);
    }

    /** Whether the owner asked for another try since the last one. */
    private static boolean wasAsked(OrderRow row, OrderChoices.Choice choice) {
        Instant asked = choice.askedAt();
        return asked != null && (row.lastTryAt() == null || !asked.isBefore(row.lastTryAt()));
    }

    private void unreadable(List<OrderPage.Unreadable> records) {
        Set<String> names = new LinkedHashSet<>();
        for (OrderPage.Unreadable record : records) {
            String name = record.custRef() == null ? "An order without a reference" : record.custRef();
            names.add(name.replace('\n', ' '));
            if (!parts.problems().isOpen(ProblemCode.ORDER_UNREADABLE, name)) {
                parts.problems()
                        .raise(new Problem(
                                ProblemCode.ORDER_UNREADABLE,
                                Service.PULL_ORDERS,
                                name,
                                Map.of("number", name, "reason", record.fault()),
                                List.of(new Problem.Item(name, name, "")),
                                null,
                                record.raw()));
            }
        }
        String before = meta.get(UNREADABLE).orElse("");
        before.lines()
                .filter(name -> !names.contains(name))
                .forEach(name -> parts.problems().resolve(ProblemCode.ORDER_UNREADABLE, name));
        String now = String.join("\n", names);
        if (!now.equals(before)) {
            meta.put(UNREADABLE, now);
        }
    }

    private @Nullable Trouble afterwards(
            NewOrders.Listing listing, LocalDate since, RunRequest request, Strain strain, Tally tally) {
        acknowledgementsTaken(listing);
        Instant now = parts.clock().instant();
        Instant last = sweptAt;
        boolean sweep = request.byHand()
                || last == null
                || last.isAfter(now)
                || !last.plus(SWEEP_EVERY).isAfter(now);
        Map<String, OrderChoices.Choice> choices = book.choices().all();
        for (OrderRow row : cancellations.open()) {
            OrderChoices.Choice choice = choices.getOrDefault(row.custRef(), OrderChoices.Choice.NONE);
            boolean due = Cancellations.isLate(row) ? sweep : isDue(row, choice, request.byHand());
            if (due) {
                Act act = cancellations.carryOut(row, strain);
                tally.cancelled += act instanceof Act.Done ? 1 : 0;
                if (act instanceof Act.Stop(Trouble trouble)) {
                    return trouble;
                }
            }
        }
        @Nullable Trouble trouble = closeVanished(since, request, choices, strain);
        if (trouble == null) {
            compareAgain(choices, listing);
            trouble = laterEdits.due(request.byHand()) ? laterEdits.look() : null;
            sweptAt = sweep ? now : last;
        }
        return trouble;
    }

    /** An acknowledgement without an answer has worked where the order is on offer no more. */
    private void acknowledgementsTaken(NewOrders.Listing listing) {
        for (Intent open : parts.ledger().unsettled(IntentKind.ACKNOWLEDGE)) {
            boolean before = open.at().isBefore(listing.beganAt());
            if (before && !listing.byRef().containsKey(open.key())) {
                book.together(() -> {
                    parts.ledger().settle(open, true, "CartRover doesn't offer it any more.");
                    book.rows().acknowledged(open.key(), parts.clock().instant());
                    book.step(open.key(), "acknowledged", "Acknowledged in CartRover.", null);
                });
            }
        }
    }

    private @Nullable Trouble closeVanished(
            LocalDate since, RunRequest request, Map<String, OrderChoices.Choice> choices, Strain strain) {
        int closed = 0;
        for (OrderRow row : book.lists().vanished()) {
            Optional<Intent> sent = parts.ledger().newest(IntentKind.CREATE_ORDER, row.custRef());
            boolean unsettled = sent.filter(Intent::unsettled).isPresent();
            OrderChoices.Choice choice = choices.getOrDefault(row.custRef(), OrderChoices.Choice.NONE);
            if (unsettled || closed >= VANISHED_A_RUN || !isDue(row, choice, request.byHand())) {
                continue;
            }
            closed++;
            if (vanished.close(row, since, strain) instanceof Act.Stop(Trouble trouble)) {
                return trouble;
            }
        }
        return null;
    }

    /** Errors of orders in inFlow that may be over by now. */
    private void compareAgain(Map<String, OrderChoices.Choice> choices, NewOrders.Listing listing) {
        Set<String> offered = new HashSet<>(listing.byRef().keySet());
        for (OrderRow row : book.lists().pulledWithProblems()) {
            boolean asked = wasAsked(row, choices.getOrDefault(row.custRef(), OrderChoices.Choice.NONE));
            if (WrittenTotals.differed(row) && asked) {
                book.rows().failed(row.custRef(), row.attempts(), parts.clock().instant(), row.nextTryAt());
                totals.again(row);
            }
            if (!offered.contains(row.custRef())) {
                book.over(row.custRef(), Set.of(ProblemCode.CARTROVER_REFUSED, ProblemCode.IDENTITY_CLASH));
            }
        }
    }
}
