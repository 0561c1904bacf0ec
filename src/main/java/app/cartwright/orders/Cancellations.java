package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.http.Api;
import app.cartwright.http.Json;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.Refusal;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.orders.OrderDecision.Fault;
import app.cartwright.problems.ProblemCode;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.OrderRow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries cancellations at the cart over: an order that was not written is never written; one that nobody has started on
 * is cancelled in inFlow; one that is started or fulfilled is an error for the owner.
 */
final class Cancellations {
    /** Where cancelling by itself is safe. */
    private static final Set<String> UNTOUCHED = Set.of("quote", "unconfirmed", "unfulfilled");

    private static final int ROUNDS = 3;
    /** What somebody opened again is looked at so rarely. */
    private static final Duration LOOKED_AGAIN = Duration.ofDays(1);

    private final InflowClient inflow;
    private final Ledger ledger;
    private final Sending sending;
    private final FirstWrites firstWrites;
    private final OrderBook book;

    Cancellations(InflowClient inflow, Ledger ledger, Sending sending, FirstWrites firstWrites, OrderBook book) {
        this.inflow = inflow;
        this.ledger = ledger;
        this.sending = sending;
        this.firstWrites = firstWrites;
        this.book = book;
        firstWrites.readBack(
                IntentKind.CANCEL_ORDER,
                ref -> Buyers.absentIsFalse(inflow.salesOrder(NameId.order(ref)).map(SalesOrder::cancelled)));
    }

    /**
     * Takes up what CartRover's list of cancelled orders says.
     *
     * @return how many orders ended by it that were waiting or held here
     */
    int seen(List<Order> cancelled, LocalDate since) {
        int ended = 0;
        for (Order order : cancelled) {
            Optional<OrderRow> row = book.row(order.custRef());
            if (row.isEmpty()) {
                unseen(order, since);
            } else if (isAnother(row.get(), order) || row.get().cancelledAtCart() != null) {
                continue;
            } else if (row.get().pulledAt() != null
                    || ledger.newest(IntentKind.CREATE_ORDER, order.custRef())
                            .filter(Intent::unsettled)
                            .isPresent()) {
                book.rows().cancelledAtCart(order.custRef(), book.now());
            } else if (row.get().state() != OrderRow.State.CANCELLED) {
                beforePull(row.get());
                ended++;
            }
        }
        return ended;
    }

    private static boolean isAnother(OrderRow row, Order order) {
        return OrderSnapshot.read(row.snapshot())
                .filter(pulled -> !OrderIdentity.sameLater(pulled, order))
                .isPresent();
    }

    /** It was cancelled before it was ever seen among the new ones: listed, so that nobody looks for it. */
    private void unseen(Order order, LocalDate since) {
        LocalDate day = SalesOrderMapping.orderDate(order);
        if (day == null || !day.isBefore(since)) {
            book.together(() -> {
                book.offer(order, null, order.orderSource());
                beforePull(book.row(order.custRef()).orElseThrow());
            });
        }
    }

    /** The order is never written. */
    void beforePull(OrderRow row) {
        book.place(
                row.custRef(),
                OrderRow.State.CANCELLED,
                "Cancelled at the cart before it was pulled.",
                row.number(),
                "cancelled");
    }

    /** Orders that are in inFlow and cancelled at the cart, and not done with. */
    List<OrderRow> open() {
        return book.lists().cancelledAtCartOpen();
    }

    /** Whether an order's late cancellation was told to the owner already. */
    static boolean isLate(OrderRow row) {
        return row.problems().stream().anyMatch(key -> key.code().equals(ProblemCode.CANCELLED_LATE.word()));
    }

    /**
     * Carries out one of them.
     *
     * @return done where the order is cancelled in inFlow now
     */
    Act carryOut(OrderRow row, Strain strain) {
        String ref = row.custRef();
        for (int round = 0; round < ROUNDS; round++) {
            Outcome<SalesOrder> answer = inflow.salesOrder(NameId.order(ref));
            if (!(answer instanceof Outcome.Done<SalesOrder>(SalesOrder order, String ignored))) {
                return failed(row, answer, strain);
            }
            ledger.newest(IntentKind.CANCEL_ORDER, ref)
                    .filter(Intent::unsettled)
                    .ifPresent(open -> ledger.settle(
                            open, order.cancelled(), order.cancelled() ? "It is cancelled." : "It is not cancelled."));
            if (order.cancelled()) {
                ended(row, "Cancelled at the cart; it is cancelled in inFlow too.");
                return Act.DONE;
            }
            if (!UNTOUCHED.contains(order.inventoryStatus())) {
                late(row, order);
                return Act.WAITS;
            }
            if (ledger.isDone(IntentKind.CANCEL_ORDER, ref)) {
                // Somebody opened it again in inFlow after it was cancelled: that is the owner's wish.
                reopened(row);
                return Act.WAITS;
            }
            @Nullable Act held = firstWrites.before(IntentKind.CANCEL_ORDER);
            if (held != null) {
                return held;
            }
            Outcome<SalesOrder> outcome = cancel(row, order);
            if (outcome instanceof Outcome.Done<SalesOrder>) {
                strain.of(Api.INFLOW, outcome);
                @Nullable Act first = firstWrites.after(IntentKind.CANCEL_ORDER, ref);
                return first == null ? Act.DONE : first;
            }
            boolean moved = outcome instanceof Outcome.Refused<SalesOrder>(Refusal refusal)
                    && refusal.kind() == RefusalKind.CONFLICT;
            if (!moved) {
                return failed(row, outcome, strain);
            }
        }
        book.failed(ref, "It changed in inFlow while it was being cancelled.", null);
        return Act.WAITS;
    }

    private Outcome<SalesOrder> cancel(OrderRow row, SalesOrder order) {
        Outcome<SalesOrder> outcome = send(row, order, false);
        // A refused quick-cancel may only mean that this account does not know it.
        return Buyers.missing(outcome) ? send(row, order, true) : outcome;
    }

    private Outcome<SalesOrder> send(OrderRow row, SalesOrder order, boolean byWrite) {
        return sending.send(
                IntentKind.CANCEL_ORDER,
                row.custRef(),
                Json.object().put("salesOrderId", order.salesOrderId()).toString(),
                () -> {},
                () -> byWrite ? inflow.cancelByWrite(order) : inflow.cancelSalesOrder(order),
                (intent, answer) -> {
                    if (answer instanceof Outcome.Done<SalesOrder>) {
                        ended(row, "Cancelled at the cart, so it was cancelled in inFlow: nothing was picked yet.");
                    }
                });
    }

    private void ended(OrderRow row, String reason) {
        book.together(() -> {
            book.end(row, List.of());
            book.rows().cancelled(row.custRef(), reason, book.now());
            book.step(row.custRef(), "cancelled", reason, null);
            book.note(Activity.Direction.CARTROVER_TO_INFLOW, row.name(), reason, Activity.Result.DONE, null);
        });
    }

    private void late(OrderRow row, SalesOrder order) {
        String sentence = "Cancelled at the cart, but it is already " + order.inventoryStatus()
                + " in inFlow. Cancel or return it there by hand.";
        book.together(() -> {
            book.concern(
                    row.custRef(),
                    List.of(new Fault(
                            ProblemCode.CANCELLED_LATE,
                            row.name(),
                            Map.of("number", row.name()),
                            order.inventoryStatus(),
                            sentence)),
                    false);
            book.rows().failed(row.custRef(), 0, book.now(), null);
        });
    }

    private void reopened(OrderRow row) {
        String sentence = "Cancelled at the cart and in inFlow; somebody opened it again in inFlow.";
        book.together(() -> {
            if (!sentence.equals(row.reason())) {
                book.rows().concern(row.custRef(), sentence, row.problems());
                book.step(row.custRef(), "noticed", sentence, null);
            }
            book.rows().failed(row.custRef(), 0, book.now(), book.now().plus(LOOKED_AGAIN));
        });
    }

    private Act failed(OrderRow row, Outcome<?> outcome, Strain strain) {
        @Nullable Trouble trouble = strain.of(Api.INFLOW, outcome);
        if (trouble != null) {
            return new Act.Stop(trouble);
        }
        book.together(() -> {
            if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
                book.concern(
                        row.custRef(),
                        List.of(new Fault(
                                ProblemCode.INFLOW_REFUSED,
                                row.name(),
                                Map.of("number", row.name(), "answer", refusal.message()),
                                "cancellation",
                                "inFlow refused the cancellation: “" + refusal.message() + "”",
                                refusal.rawAnswer(),
                                refusal.processId())),
                        true);
                book.failed(row.custRef(), "", null);
            } else if (outcome instanceof Outcome.Unknown<?> unknown) {
                book.failed(row.custRef(), unknown.detail(), unknown.processId());
            }
        });
        return Act.WAITS;
    }
}
