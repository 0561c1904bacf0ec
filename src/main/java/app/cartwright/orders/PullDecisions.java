package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.problems.ProblemCode;
import app.cartwright.store.OrderRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the planner's decisions down, and gathers what is to be sent. */
final class PullDecisions {
    private final OrderBook book;
    private final Adoption adoption;
    private final LaterEdits laterEdits;
    private final CatalogueReader catalogue;
    private final Due due;
    private final Instant begun;
    private final Map<String, Instant> counted = new HashMap<>();

    /** @param begun since when these decisions are made: what was asked for before was counted then */
    PullDecisions(
            OrderBook book,
            Adoption adoption,
            LaterEdits laterEdits,
            CatalogueReader catalogue,
            Due due,
            Instant begun) {
        this.book = book;
        this.adoption = adoption;
        this.laterEdits = laterEdits;
        this.catalogue = catalogue;
        this.due = due;
        this.begun = begun;
    }

    /** What is to be sent, in the list's order. */
    static final class Work {
        private final List<WritePlan> writes = new ArrayList<>();
        private final List<String> acknowledgements = new ArrayList<>();

        List<WritePlan> writes() {
            return List.copyOf(writes);
        }

        List<String> acknowledgements() {
            return List.copyOf(acknowledgements);
        }
    }

    /**
     * Stores a decision.
     *
     * @param readAt when the reading of the list began
     */
    void record(Offered offered, OrderDecision decision, Instant readAt, boolean byHand, Work work) {
        String ref = offered.custRef();
        Order order = offered.order();
        @Nullable OrderRow row = offered.row();
        if (offered.inInflow() && row != null && row.snapshot() == null) {
            adoption.complete(order, catalogue.newest());
        } else if (!offered.inInflow()) {
            book.offer(order, row, OrderPlanner.source(offered));
        }
        boolean now = due.now(row, offered.choice(), byHand);
        switch (decision) {
            case OrderDecision.Skip(String reason, String number) ->
                book.place(ref, OrderRow.State.SKIPPED, reason, number, "skipped");
            case OrderDecision.Cancelled(String reason, String number) ->
                book.place(ref, OrderRow.State.CANCELLED, reason, number, "cancelled");
            case OrderDecision.Declined(String reason, String number) ->
                book.place(ref, OrderRow.State.DECLINED, reason, number, "declined");
            case OrderDecision.Hold(List<OrderDecision.Fault> faults, String number) -> {
                boolean again = byHand || askedAnew(offered);
                if (offered.inInflow()) {
                    book.concern(ref, faults, again);
                } else {
                    book.hold(ref, faults, number, again);
                }
            }
            case OrderDecision.StoppedAfterPull(String sentence) -> {
                if (row != null && row.cancelledAtCart() == null) {
                    laterEdits.tell(row, sentence);
                }
            }
            case OrderDecision.AcknowledgeOnly ignored -> {
                book.over(ref, Set.of(ProblemCode.IDENTITY_CLASH));
                if (row == null || row.acknowledgedAt() == null || now) {
                    work.acknowledgements.add(ref);
                }
            }
            case OrderDecision.Write(WritePlan plan) -> {
                if (row != null
                        && row.cancelledAtCart() != null
                        && !row.cancelledAtCart().isBefore(readAt)) {
                    // Cancelled while the lists were read.
                    return;
                }
                if (row == null || !isHeldByAct(row)) {
                    book.waits(ref, plan.number());
                }
                if (now) {
                    work.writes.add(plan);
                }
            }
        }
    }

    /** Whether the owner asked for another try that was not counted yet: once for each time, while the services run. */
    private boolean askedAnew(Offered offered) {
        Instant asked = offered.choice().askedAt();
        return asked != null && !asked.isBefore(begun) && !asked.equals(counted.put(offered.custRef(), asked));
    }

    /** Held by what a call showed, which only the next call can clear. */
    private static boolean isHeldByAct(OrderRow row) {
        return row.state() == OrderRow.State.HELD
                && row.problems().stream()
                        .anyMatch(key -> key.code().equals(ProblemCode.ALREADY_THERE.word())
                                || key.code().equals(ProblemCode.INFLOW_REFUSED.word()));
    }
}
