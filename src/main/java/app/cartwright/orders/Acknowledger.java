package app.cartwright.orders;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.OrderState;
import app.cartwright.cartrover.WriteReply;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.Refusal;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.orders.OrderDecision.Fault;
import app.cartwright.problems.ProblemCode;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.OrderRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells CartRover that an order is at the WMS, so that it leaves the list of new ones. */
final class Acknowledger {
    /** So often CartRover may take it and offer the order all the same before that is an error. */
    private static final int PATIENCE = 3;

    private static final String CONTENT = "{\"order_status\":\"at_wms\"}";

    private final CartRoverClient cartrover;
    private final Ledger ledger;
    private final Sending sending;
    private final FirstWrites firstWrites;
    private final OrderBook book;
    /** Intents that are on disk since their order was written, and not sent yet. */
    private final Map<String, Intent> begun = new HashMap<>();

    Acknowledger(CartRoverClient cartrover, Ledger ledger, Sending sending, FirstWrites firstWrites, OrderBook book) {
        this.cartrover = cartrover;
        this.ledger = ledger;
        this.sending = sending;
        this.firstWrites = firstWrites;
        this.book = book;
        firstWrites.readBack(
                IntentKind.ACKNOWLEDGE,
                ref -> Buyers.absentIsFalse(cartrover
                        .orderState(ref)
                        .map(state -> state.status() != null && !state.status().equals("new"))));
    }

    /** Begins the acknowledgement in the commit that this thread is in: it follows at once. */
    void begin(String custRef) {
        boolean free = firstWrites.isFree(IntentKind.ACKNOWLEDGE);
        if (free
                && ledger.newest(IntentKind.ACKNOWLEDGE, custRef)
                        .filter(Intent::unsettled)
                        .isEmpty()) {
            begun.put(custRef, ledger.begin(IntentKind.ACKNOWLEDGE, custRef, CONTENT));
        }
    }

    /** Acknowledges an order that is in inFlow and that CartRover still offers. */
    Act acknowledge(String custRef, Strain strain) {
        Optional<Intent> before = ledger.newest(IntentKind.ACKNOWLEDGE, custRef);
        @Nullable Intent ready = begun.remove(custRef);
        if (ready != null && before.filter(ready::equals).isEmpty()) {
            ready = null;
        }
        if (ready == null) {
            // It is still on offer, so an attempt without an answer had no effect.
            before.filter(Intent::unsettled)
                    .ifPresent(open -> ledger.settle(open, false, "CartRover still offers it as new."));
        }
        @Nullable Act held = firstWrites.before(IntentKind.ACKNOWLEDGE);
        if (held != null) {
            return held;
        }
        OrderRow row = book.row(custRef).orElseThrow();
        boolean taken = row.acknowledgedAt() != null;
        int attempts = row.attempts();
        Supplier<Outcome<WriteReply>> call = () -> understood(custRef, cartrover.acknowledge(custRef));
        BiConsumer<Intent, Outcome<WriteReply>> after = (intent, answer) -> {
            if (answer instanceof Outcome.Done<WriteReply>(WriteReply reply, String processId)) {
                acknowledged(row, processId);
            }
        };
        Outcome<WriteReply> outcome = ready != null
                ? sending.goOn(ready, call, after)
                : sending.sendAndGoOn(IntentKind.ACKNOWLEDGE, custRef, CONTENT, call, after);
        if (outcome instanceof Outcome.Done<WriteReply>(WriteReply reply, String processId)) {
            strain.of(Api.CARTROVER, outcome);
            if (taken) {
                sending.settle();
                stillOffered(row, attempts, processId);
            }
            @Nullable Act first = firstWrites.after(IntentKind.ACKNOWLEDGE, custRef);
            return first == null ? Act.DONE : first;
        }
        return failed(row, outcome, strain);
    }

    /** What an answer means for this one order. */
    private static Outcome<WriteReply> understood(String custRef, Outcome<WriteReply> answer) {
        if (!(answer instanceof Outcome.Done<WriteReply>(WriteReply reply, String processId))) {
            return answer;
        }
        Optional<WriteReply.Failed> failed = reply.failed().stream()
                .filter(one -> one.key() == null || one.key().equals(custRef))
                .findFirst();
        if (failed.isPresent()) {
            String message = failed.get().message();
            return new Outcome.Refused<>(
                    new Refusal(RefusalKind.INVALID, 200, null, message, message, null, processId));
        }
        return reply.named() && !reply.accepted().contains(custRef)
                ? new Outcome.Unknown<>(
                        Outcome.UnknownCause.ODD_ANSWER,
                        true,
                        "CartRover's answer does not name the order that was acknowledged.",
                        null,
                        processId)
                : answer;
    }

    private void acknowledged(OrderRow row, @Nullable String processId) {
        boolean again = row.acknowledgedAt() != null;
        book.rows().acknowledged(row.custRef(), book.now());
        String what = again ? "Acknowledged again, because CartRover offered it again." : "Acknowledged in CartRover.";
        book.step(row.custRef(), "acknowledged", what, processId);
        book.note(Activity.Direction.INFLOW_TO_CARTROVER, row.name(), what, Activity.Result.DONE, processId);
        book.over(row.custRef(), Set.of(ProblemCode.CARTROVER_REFUSED));
    }

    /** CartRover took it before and offers the order all the same: slower each time, and an error in the end. */
    private void stillOffered(OrderRow row, int attempts, @Nullable String processId) {
        book.together(() -> {
            book.rows().failed(row.custRef(), attempts, book.now(), null);
            book.failed(row.custRef(), "", processId);
            if (attempts + 1 >= PATIENCE) {
                String sentence = "CartRover takes the acknowledgement, but goes on offering the order as new.";
                book.concern(row.custRef(), List.of(fault(row, sentence, sentence, null, processId)), false);
            }
        });
    }

    private Act failed(OrderRow row, Outcome<WriteReply> outcome, Strain strain) {
        @Nullable Trouble trouble = strain.of(Api.CARTROVER, outcome);
        if (trouble != null) {
            return new Act.Stop(trouble);
        }
        if (outcome instanceof Outcome.Refused<WriteReply>(Refusal refusal)) {
            return refused(row, refusal, strain);
        }
        if (outcome instanceof Outcome.Unknown<WriteReply> unknown) {
            book.failed(row.custRef(), unknown.detail(), unknown.processId());
        }
        return Act.WAITS;
    }

    /** CartRover may have refused it because the order has moved on meanwhile. */
    private Act refused(OrderRow row, Refusal refusal, Strain strain) {
        Outcome<OrderState> answer = cartrover.orderState(row.custRef());
        @Nullable Trouble trouble = strain.of(Api.CARTROVER, answer);
        if (trouble != null) {
            return new Act.Stop(trouble);
        }
        OrderState state = answer.valueOrNull();
        String status = state == null || state.status() == null ? "" : state.status();
        book.together(() -> {
            switch (status) {
                case "at_wms", "partial", "shipped", "confirmed" -> {
                    ledger.adopt(IntentKind.ACKNOWLEDGE, row.custRef(), "CartRover says " + status + ".");
                    acknowledged(row, refusal.processId());
                }
                case "canceled" -> book.rows().cancelledAtCart(row.custRef(), book.now());
                default -> {
                    book.concern(
                            row.custRef(),
                            List.of(fault(
                                    row,
                                    "CartRover refused the acknowledgement: “" + refusal.message() + "”",
                                    refusal.message(),
                                    refusal.rawAnswer(),
                                    refusal.processId())),
                            true);
                    book.failed(row.custRef(), "", null);
                }
            }
        });
        return Act.WAITS;
    }

    private static Fault fault(
            OrderRow row, String sentence, String answer, @Nullable String raw, @Nullable String processId) {
        return new Fault(
                ProblemCode.CARTROVER_REFUSED,
                row.name(),
                Map.of("number", row.name(), "answer", answer),
                "acknowledgement",
                sentence,
                raw,
                processId);
    }
}
