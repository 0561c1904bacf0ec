package app.cartwright.shipping;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.OrderState;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.problems.ProblemCode;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.ShipmentRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out, by reading CartRover's order, what became of a push that got no good answer. Sends nothing. */
final class PushSettling {
    /** A push that has not shown up after this time never arrived. */
    static final Duration PROOF_AFTER = Duration.ofSeconds(60);

    /** So many pushes of an order may get lost before the next one waits and the owner is told. */
    private static final int QUIET_LOSSES = 2;

    private final CartRoverClient cartrover;
    private final Ledger ledger;
    private final ShipmentNotes notes;
    private final CartOutcomes outcomes;
    private final InstantSource clock;

    PushSettling(
            CartRoverClient cartrover, Ledger ledger, ShipmentNotes notes, CartOutcomes outcomes, InstantSource clock) {
        this.cartrover = cartrover;
        this.ledger = ledger;
        this.notes = notes;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Settles a push whose outcome is not known, by reading. Nothing is sent here.
     *
     * @param look whether it is time to read; if not, it stays as it is
     */
    Pushing.Result settle(OrderedGoods goods, Intent intent, boolean look) {
        ShipmentRow row = notes.row(goods.custRef());
        if (!look) {
            return new Pushing.Result.Unknown(null);
        }
        return settled(goods, intent, row, null, null);
    }

    /** Reads what became of a push, and notes it. */
    Pushing.Result settled(
            OrderedGoods goods, Intent intent, ShipmentRow row, @Nullable String raw, @Nullable String processId) {
        List<String> ours = ParcelJson.read(intent.content()).stream()
                .map(PackedParcel::trackingNumber)
                .toList();
        Outcome<OrderState> answer = cartrover.orderState(goods.custRef());
        OrderState state = answer.valueOrNull();
        if (state == null) {
            stillUnknown(goods, intent, row, raw, processId);
            return new Pushing.Result.Unknown(Trouble.of(Api.CARTROVER, answer));
        }
        CartLook seen = CartLook.of(state, ours, true);
        Instant now = clock.instant();
        return switch (seen) {
            case CartLook.Ours found -> {
                notes.together(() -> {
                    ledger.settle(intent, true, "CartRover's order is " + found.status() + " with these parcels");
                    outcomes.found(goods, row, found, ShippingEvents.PUSHED, "Sent once; CartRover has it");
                });
                yield new Pushing.Result.Sent();
            }
            case CartLook.Cancelled cancelled -> {
                notes.together(() -> {
                    ledger.settle(intent, false, "CartRover's order is cancelled");
                    outcomes.cancelled(goods, row);
                });
                yield new Pushing.Result.Settled();
            }
            case CartLook.Elsewhere other -> {
                // Where a part of ours is there, it did arrive: it counts as done, so that nothing goes twice.
                boolean partly = other.trackingNumbers().stream().anyMatch(ours::contains);
                notes.together(() -> {
                    ledger.settle(intent, partly, "CartRover's order has other parcels");
                    outcomes.elsewhere(goods, row, other);
                });
                yield new Pushing.Result.Waits();
            }
            case CartLook.NotShipped waiting -> neverArrived(goods, intent, row, now, raw, processId);
            case CartLook.NotAcknowledged waiting -> neverArrived(goods, intent, row, now, raw, processId);
            case CartLook.Unproven odd -> {
                stillUnknown(goods, intent, row, raw, processId);
                yield new Pushing.Result.Unknown(null);
            }
        };
    }

    private Pushing.Result neverArrived(
            OrderedGoods goods,
            Intent intent,
            ShipmentRow row,
            Instant now,
            @Nullable String raw,
            @Nullable String processId) {
        if (now.isBefore(sentAt(intent, row, now).plus(PROOF_AFTER))) {
            stillUnknown(goods, intent, row, raw, processId);
            return new Pushing.Result.Unknown(null);
        }
        notes.together(() -> {
            ledger.settle(intent, false, "CartRover's order waits without a shipment");
            lost(goods, row, raw, processId);
        });
        return new Pushing.Result.Settled();
    }

    /** A push that was lost is sent again at once; one that gets lost again and again waits, and is told. */
    private void lost(OrderedGoods goods, ShipmentRow row, @Nullable String raw, @Nullable String processId) {
        int losses = ledger.begun(IntentKind.PUSH_SHIPPING, goods.custRef());
        if (losses <= QUIET_LOSSES) {
            notes.due(row, "CartRover doesn't have it; it is sent again");
            return;
        }
        String answer = "It was sent " + losses + " times without a good answer, and it isn't there.";
        notes.failed(
                goods,
                row.but()
                        .attempts(losses - QUIET_LOSSES - 1, row.lastTryAt(), null)
                        .row(),
                ProblemCode.CARTROVER_REFUSED,
                Map.of("number", goods.number(), "answer", answer),
                "CartRover doesn't have it, though it was sent " + losses + " times",
                raw,
                processId);
    }

    private void stillUnknown(
            OrderedGoods goods, Intent intent, ShipmentRow row, @Nullable String raw, @Nullable String processId) {
        int looks = row.state() == ShipmentRow.State.UNKNOWN ? row.attempts() : 0;
        Instant now = clock.instant();
        Instant next = ShipmentNotes.nextLook(sentAt(intent, row, now), now, looks, PROOF_AFTER);
        notes.unknown(goods, row, next, raw, processId);
    }

    /** When it was sent. After the clock was set back: since the first look by the new time. */
    private static Instant sentAt(Intent intent, ShipmentRow row, Instant now) {
        if (!intent.at().isAfter(now)) {
            return intent.at();
        }
        Instant last = row.lastTryAt();
        return last == null || last.isAfter(now) ? now : last;
    }
}
