package app.cartwright.shipping;

import app.cartwright.problems.Problem;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRowDraft;
import app.cartwright.store.ShipmentRows;
import app.cartwright.store.Store;
import java.time.Instant;
import java.time.InstantSource;

/** Writes down what the gate says of an order: its row, its error and its event, in one commit. */
final class GateNotes {
    private final Store store;
    private final ShipmentRows rows;
    private final ShipmentErrors errors;
    private final ShippingEvents events;
    private final InstantSource clock;

    GateNotes(Store store, ShipmentRows rows, ShipmentErrors errors, ShippingEvents events, InstantSource clock) {
        this.store = store;
        this.rows = rows;
        this.errors = errors;
        this.events = events;
        this.clock = clock;
    }

    /** It waits, is held, settles or is due, as the gate says. Writes nothing where nothing changed. */
    ShipmentRow planned(OrderedGoods goods, ShipmentRow before, Gate.Verdict verdict, boolean started) {
        Instant now = clock.instant();
        Decision decision = verdict.decision();
        ShipmentRowDraft draft = before.but()
                .lines(verdict.openLines(), verdict.lines(), started)
                .parcels(ParcelJson.write(verdict.parcels()))
                .dueAt(decision instanceof Decision.Settling settling ? settling.until() : null)
                .closedAt(null);
        Seen seen = verdict.seen();
        if (seen != null) {
            draft.seen(seen.fingerprint(), seen.since(), seen.missingSince());
        }
        boolean fulfilled = !(decision instanceof Decision.Waiting);
        boolean newlyFulfilled = fulfilled && before.fulfilledAt() == null;
        draft.fulfilledAt(!fulfilled ? null : newlyFulfilled ? now : before.fulfilledAt());
        // A refusal keeps its place in the list until the next try; another decision takes it off.
        boolean refusedBefore = before.state() == ShipmentRow.State.FAILED;
        boolean keep = refusedBefore && decision instanceof Decision.Ready;
        if (!keep) {
            draft.state(stateOf(decision), decision.reason());
            if (refusedBefore) {
                draft.attempts(0, before.lastTryAt(), null);
            }
        }
        Problem problem = decision instanceof Decision.Faulty faulty
                ? ShipmentErrors.problem(goods, faulty.code(), faulty.subject(), faulty.facts(), null, null)
                : null;
        if (problem != null) {
            draft.problem(problem.code().word(), problem.subject());
        } else if (!keep) {
            draft.problem(null, null);
        }
        ShipmentRow after = draft.row();
        if (after.equals(before)) {
            return before;
        }
        boolean errorChanged = problem != null
                && (!problem.code().word().equals(before.problem())
                        || !problem.subject().equals(before.problemSubject())
                        || !after.reason().equals(before.reason()));
        boolean newlyHeld = after.state() == ShipmentRow.State.HELD
                && (before.state() != ShipmentRow.State.HELD || !after.reason().equals(before.reason()));
        store.together(() -> {
            if (!keep) {
                errors.resolveOther(before, problem);
            }
            rows.save(after);
            if (problem != null && errorChanged) {
                errors.raise(problem);
            }
            if (newlyFulfilled) {
                String all = verdict.lines() == 1 ? "1 line" : verdict.lines() + " lines";
                events.record(now, goods.custRef(), ShippingEvents.FULFILLED, "All of " + all + " fulfilled", null);
            }
            if (newlyHeld) {
                events.record(now, goods.custRef(), ShippingEvents.HELD, after.reason(), null);
            }
        });
        return after;
    }

    private static ShipmentRow.State stateOf(Decision decision) {
        return switch (decision) {
            case Decision.Waiting waiting -> ShipmentRow.State.WAITING;
            case Decision.Held held -> ShipmentRow.State.HELD;
            case Decision.Faulty faulty -> ShipmentRow.State.HELD;
            case Decision.Settling settling -> ShipmentRow.State.PENDING;
            case Decision.Ready ready -> ShipmentRow.State.PENDING;
            case Decision.Closed closed -> ShipmentRow.State.CLOSED;
            case Decision.Unread unread -> throw new IllegalArgumentException("nothing was read");
        };
    }
}
