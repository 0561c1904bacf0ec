package app.cartwright.shipping;

import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.schedule.Backoff;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRowDraft;
import app.cartwright.store.ShipmentRows;
import app.cartwright.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what became of a shipment: its row, its error and its event, in one commit each. */
final class ShipmentNotes {
    private final Store store;
    private final ShipmentRows rows;
    private final ShippingEvents events;
    private final InstantSource clock;
    private final ShipmentErrors errors;
    private final GateNotes gate;

    ShipmentNotes(Store store, ShipmentRows rows, Problems problems, ShippingEvents events, InstantSource clock) {
        this.store = store;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
        this.errors = new ShipmentErrors(problems);
        this.gate = new GateNotes(store, rows, errors, events, clock);
    }

    ShipmentRow row(String custRef) {
        return rows.find(custRef).orElseGet(() -> ShipmentRow.unseen(custRef));
    }

    /** Several notes as one commit. */
    void together(Runnable notes) {
        store.together(notes);
    }

    /** CartRover took it, or has it. Closes every error of it. */
    ShipmentRow pushed(OrderedGoods goods, ShipmentRow before, String step, String how, @Nullable String processId) {
        Instant now = clock.instant();
        ShipmentRow after = cleared(before)
                .state(ShipmentRow.State.PUSHED, how)
                .pushed(now, before.fingerprint())
                .attempts(0, now, null)
                .dueAt(null)
                .row();
        store.together(() -> {
            errors.resolveAll(before);
            rows.save(after);
            events.record(now, goods.custRef(), step, how, processId);
        });
        return after;
    }

    /** It was sent and nothing proves that it arrived; the next look is at this time. */
    void unknown(
            OrderedGoods goods,
            ShipmentRow before,
            Instant nextLook,
            @Nullable String raw,
            @Nullable String processId) {
        Instant now = clock.instant();
        boolean fresh = before.state() != ShipmentRow.State.UNKNOWN;
        Instant since = before.lastTryAt();
        // A time that lies ahead was taken before the clock was set back: it counts from now.
        Instant lastTry = fresh || since == null || since.isAfter(now) ? now : since;
        Problem problem = ShipmentErrors.problem(
                goods,
                ProblemCode.OUTCOME_UNKNOWN,
                goods.number(),
                Map.of("number", goods.number(), "time", nextLook.toString()),
                raw,
                processId);
        ShipmentRow after = withProblem(before, problem)
                .state(ShipmentRow.State.UNKNOWN, "Sent, but no answer came")
                .attempts(fresh ? 1 : before.attempts() + 1, lastTry, nextLook)
                .dueAt(null)
                .row();
        store.together(() -> {
            errors.resolveOther(before, problem);
            rows.save(after);
            errors.raise(problem);
            if (fresh) {
                events.record(now, goods.custRef(), ShippingEvents.UNKNOWN, "Sent, but no answer came", processId);
            }
        });
    }

    /** It can't be pushed as it is; it is tried again after a wait that grows. */
    void failed(
            OrderedGoods goods,
            ShipmentRow before,
            ProblemCode code,
            Map<String, String> facts,
            String reason,
            @Nullable String raw,
            @Nullable String processId) {
        Instant now = clock.instant();
        int attempts = before.attempts() + 1;
        Problem problem = ShipmentErrors.problem(goods, code, goods.number(), facts, raw, processId);
        ShipmentRow after = withProblem(before, problem)
                .state(ShipmentRow.State.FAILED, reason)
                .attempts(attempts, now, now.plus(Backoff.after(attempts)))
                .dueAt(null)
                .row();
        store.together(() -> {
            errors.resolveOther(before, problem);
            rows.save(after);
            errors.raise(problem);
            if (before.state() != ShipmentRow.State.FAILED || !reason.equals(before.reason())) {
                events.record(now, goods.custRef(), ShippingEvents.REFUSED, reason, processId);
            }
        });
    }

    /** It is due at once: what was sent before never arrived. */
    void due(ShipmentRow before, String reason) {
        ShipmentRow after = cleared(before)
                .state(ShipmentRow.State.PENDING, reason)
                .attempts(0, before.lastTryAt(), null)
                .row();
        store.together(() -> {
            errors.resolveAll(before);
            rows.save(after);
        });
    }

    /** It is complete, but CartRover is not ready for it. */
    void waits(ShipmentRow before, String reason) {
        int attempts = before.attempts() + 1;
        Instant now = clock.instant();
        ShipmentRow after = cleared(before)
                .state(ShipmentRow.State.PENDING, reason)
                .attempts(attempts, now, now.plus(Backoff.after(attempts)))
                .row();
        store.together(() -> {
            errors.resolveAll(before);
            rows.save(after);
        });
    }

    /** It was cancelled: nothing will be sent. */
    void closed(OrderedGoods goods, ShipmentRow before, String reason) {
        if (before.state() == ShipmentRow.State.CLOSED) {
            return;
        }
        Instant now = clock.instant();
        ShipmentRow after = cleared(before)
                .state(ShipmentRow.State.CLOSED, reason)
                .attempts(0, before.lastTryAt(), null)
                .dueAt(null)
                .closedAt(now)
                .row();
        store.together(() -> {
            errors.resolveAll(before);
            rows.save(after);
            events.record(now, goods.custRef(), ShippingEvents.CLOSED, reason, null);
        });
    }

    /** It waits, is held, settles or is due, as the gate says. Writes nothing where nothing changed. */
    ShipmentRow planned(OrderedGoods goods, ShipmentRow before, Gate.Verdict verdict, boolean started) {
        return gate.planned(goods, before, verdict, started);
    }

    /** What changed in inFlow after the push; told once for each change. */
    void changedAfterPush(OrderedGoods goods, ShipmentRow before, @Nullable String difference, String fingerprint) {
        if (difference == null
                ? before.difference() == null
                : fingerprint.equals(before.differenceFingerprint()) && difference.equals(before.difference())) {
            return;
        }
        Instant now = clock.instant();
        store.together(() -> {
            rows.save(before.but()
                    .difference(difference, difference == null ? null : fingerprint)
                    .row());
            String detail = difference == null
                    ? "inFlow tells the same again as was sent"
                    : difference + ". Nothing was sent; change it in the cart by hand.";
            events.record(now, goods.custRef(), ShippingEvents.CHANGED, detail, null);
        });
    }

    /** What CartRover says of an order that was pushed. */
    void cartSays(String custRef, String status, boolean confirmed) {
        ShipmentRow before = row(custRef);
        Instant now = clock.instant();
        boolean first = confirmed && before.confirmedAt() == null;
        store.together(() -> {
            rows.save(before.but()
                    .cart(status, now)
                    .confirmedAt(first ? now : before.confirmedAt())
                    .row());
            if (first) {
                events.record(now, custRef, ShippingEvents.CONFIRMED, "The cart has it, says CartRover", null);
            }
        });
    }

    private static ShipmentRowDraft cleared(ShipmentRow row) {
        return row.but().problem(null, null);
    }

    private static ShipmentRowDraft withProblem(ShipmentRow row, Problem problem) {
        return row.but().problem(problem.code().word(), problem.subject());
    }

    /** The time of the next look at an outcome that is unknown. */
    static Instant nextLook(Instant sentAt, Instant now, int looks, Duration proofAfter) {
        Instant soonest = sentAt.plus(proofAfter);
        Instant backedOff = looks == 0 ? now : now.plus(Backoff.after(looks));
        return backedOff.isAfter(soonest) ? backedOff : soonest;
    }
}
