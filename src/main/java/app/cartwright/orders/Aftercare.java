package app.cartwright.orders;

import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.problems.ProblemCode;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.OrderChoices;
import app.cartwright.store.OrderRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a cycle does beside the new orders: cancellations, orders that vanished, errors that are over, later edits. */
final class Aftercare {
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);
    private static final Duration WATCHED = Duration.ofDays(14);
    private static final int VANISHED_A_RUN = 20;

    private final Ledger ledger;
    private final Cancellations cancellations;
    private final Vanished vanished;
    private final WrittenTotals totals;
    private final LaterEdits laterEdits;
    private final OrderBook book;
    private final Due due;
    private @Nullable Instant sweptAt;

    Aftercare(
            Ledger ledger,
            Cancellations cancellations,
            Vanished vanished,
            WrittenTotals totals,
            LaterEdits laterEdits,
            OrderBook book,
            Due due) {
        this.ledger = ledger;
        this.cancellations = cancellations;
        this.vanished = vanished;
        this.totals = totals;
        this.laterEdits = laterEdits;
        this.book = book;
        this.due = due;
    }

    /** How many orders were cancelled in inFlow, and what stopped the run, or null. */
    record Result(int cancelled, @Nullable Trouble trouble) {}

    /** Whatever is left to be done once the new orders are through. */
    Result run(NewOrders.Listing listing, LocalDate since, boolean byHand, Strain strain) {
        acknowledgementsTaken(listing);
        Instant now = book.now();
        Instant last = sweptAt;
        boolean sweep = byHand
                || last == null
                || last.isAfter(now)
                || !last.plus(SWEEP_EVERY).isAfter(now);
        Map<String, OrderChoices.Choice> choices = book.choices().all();
        int cancelled = 0;
        for (OrderRow row : cancellations.open()) {
            if (isTurn(row, choices.getOrDefault(row.custRef(), OrderChoices.Choice.NONE), byHand, sweep)) {
                Act act = cancellations.carryOut(row, strain);
                cancelled += act instanceof Act.Done ? 1 : 0;
                if (act instanceof Act.Stop(Trouble trouble)) {
                    return new Result(cancelled, trouble);
                }
            }
        }
        @Nullable Trouble trouble = closeVanished(since, byHand, choices, strain);
        if (trouble == null) {
            compareAgain(choices, listing);
            trouble = laterEdits.due(byHand) ? laterEdits.look() : null;
            sweptAt = sweep ? now : last;
        }
        return new Result(cancelled, trouble);
    }

    /** A late cancellation only changes where somebody works on it in inFlow, so it is looked at slowly, and not for ever. */
    private boolean isTurn(OrderRow row, OrderChoices.Choice choice, boolean byHand, boolean sweep) {
        if (!Cancellations.isLate(row)) {
            return due.now(row, choice, byHand);
        }
        Instant seen = row.cancelledAtCart();
        return sweep && seen != null && seen.plus(WATCHED).isAfter(book.now());
    }

    /** An acknowledgement without an answer has worked where the order is on offer no more. */
    private void acknowledgementsTaken(NewOrders.Listing listing) {
        for (Intent open : ledger.unsettled(IntentKind.ACKNOWLEDGE)) {
            boolean before = open.at().isBefore(listing.beganAt());
            if (before && !listing.byRef().containsKey(open.key())) {
                book.together(() -> {
                    ledger.settle(open, true, "CartRover doesn't offer it any more.");
                    book.rows().acknowledged(open.key(), book.now());
                    book.step(open.key(), "acknowledged", "Acknowledged in CartRover.", null);
                });
            }
        }
    }

    private @Nullable Trouble closeVanished(
            LocalDate since, boolean byHand, Map<String, OrderChoices.Choice> choices, Strain strain) {
        int closed = 0;
        for (OrderRow row : book.lists().vanished()) {
            Optional<Intent> sent = ledger.newest(IntentKind.CREATE_ORDER, row.custRef());
            boolean unsettled = sent.filter(Intent::unsettled).isPresent();
            OrderChoices.Choice choice = choices.getOrDefault(row.custRef(), OrderChoices.Choice.NONE);
            if (unsettled || closed >= VANISHED_A_RUN || !due.now(row, choice, byHand)) {
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
            boolean asked = Due.wasAsked(row, choices.getOrDefault(row.custRef(), OrderChoices.Choice.NONE));
            if (WrittenTotals.differed(row) && asked) {
                book.rows().failed(row.custRef(), row.attempts(), book.now(), row.nextTryAt());
                totals.again(row);
            }
            if (!offered.contains(row.custRef())) {
                book.over(row.custRef(), Set.of(ProblemCode.CARTROVER_REFUSED, ProblemCode.IDENTITY_CLASH));
            }
        }
    }
}
