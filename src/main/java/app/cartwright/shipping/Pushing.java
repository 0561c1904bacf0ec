package app.cartwright.shipping;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.OrderState;
import app.cartwright.cartrover.WriteReply;
import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import app.cartwright.http.Outcome;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.problems.ProblemCode;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.ShipmentRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a shipment, at most once for each order. The intent is committed before the call and the outcome after it. The
 * silence of the ledger proves nothing: a store may have lost its last commits while the clock was wrong, a second copy of
 * the program may have pushed a minute ago, and CartRover takes a second push without a word. So its own order is read
 * before each one.
 */
final class Pushing {
    private final CartRoverClient cartrover;
    private final Ledger ledger;
    private final ShipmentNotes notes;
    private final CartOutcomes outcomes;
    private final PushSettling settling;

    Pushing(
            CartRoverClient cartrover,
            Ledger ledger,
            ShipmentNotes notes,
            CartOutcomes outcomes,
            PushSettling settling) {
        this.cartrover = cartrover;
        this.ledger = ledger;
        this.notes = notes;
        this.outcomes = outcomes;
        this.settling = settling;
    }

    /** What became of one order. */
    sealed interface Result {
        /** It was sent and taken. */
        record Sent() implements Result {}

        /** Nothing had to be sent: it was found over there, was cancelled, or is proven not to have arrived. */
        record Settled() implements Result {}

        /** It has to wait: refused, not acknowledged, or not provable yet. */
        record Waits() implements Result {}

        /** It was sent, and nothing proves that it arrived. */
        record Unknown(@Nullable Trouble trouble) implements Result {}

        /** The service as a whole is in trouble. */
        record Stopped(Trouble trouble) implements Result {}
    }

    /** Reads CartRover's order, as before every push. Null where nothing speaks against sending. */
    @Nullable
    Result look(OrderedGoods goods, List<PackedParcel> parcels) {
        Outcome<OrderState> answer = cartrover.orderState(goods.custRef());
        OrderState state = answer.valueOrNull();
        if (state == null) {
            return notRead(goods, answer);
        }
        ShipmentRow row = notes.row(goods.custRef());
        CartLook seen = CartLook.of(
                state, parcels.stream().map(PackedParcel::trackingNumber).toList(), false);
        return switch (seen) {
            case CartLook.Ours found -> {
                notes.together(() -> {
                    ledger.adopt(
                            IntentKind.PUSH_SHIPPING,
                            goods.custRef(),
                            "CartRover's order is " + found.status() + " with these parcels");
                    outcomes.found(goods, row, found, ShippingEvents.FOUND, "CartRover had these parcels already");
                });
                yield new Result.Settled();
            }
            case CartLook.Cancelled cancelled -> {
                outcomes.cancelled(goods, row);
                yield new Result.Settled();
            }
            case CartLook.Elsewhere other -> {
                outcomes.elsewhere(goods, row, other);
                yield new Result.Waits();
            }
            case CartLook.NotShipped waiting -> null;
            case CartLook.NotAcknowledged waiting -> {
                notes.waits(row, "Waits until CartRover knows that the order arrived");
                yield new Result.Waits();
            }
            case CartLook.Unproven odd -> {
                notes.failed(
                        goods,
                        row,
                        ProblemCode.ODD_ANSWER,
                        Map.of(
                                "number",
                                goods.number(),
                                "api",
                                "CartRover",
                                "reason",
                                "It calls the order “" + odd.status() + "”."),
                        "CartRover calls the order “" + odd.status() + "”, which Cartwright doesn't know",
                        odd.status(),
                        null);
                yield new Result.Waits();
            }
        };
    }

    private Result notRead(OrderedGoods goods, Outcome<OrderState> answer) {
        Trouble trouble = Trouble.of(Api.CARTROVER, answer);
        if (trouble != null) {
            return new Result.Stopped(trouble);
        }
        if (answer instanceof Outcome.Refused<OrderState>(Outcome.Refusal refusal)) {
            outcomes.refused(goods, notes.row(goods.custRef()), refusal);
        }
        return new Result.Waits();
    }

    /** Sends the parcels of an order that the gate has let through, and that was looked at. */
    Result send(OrderedGoods goods, List<PackedParcel> parcels) {
        String custRef = goods.custRef();
        Optional<Intent> earlier = ledger.newest(IntentKind.PUSH_SHIPPING, custRef);
        if (earlier.isPresent() && earlier.get().state() != Intent.State.REFUSED) {
            return new Result.Waits();
        }
        Intent intent = ledger.begin(IntentKind.PUSH_SHIPPING, custRef, ParcelJson.write(parcels));
        Outcome<WriteReply> answer;
        try {
            answer = read(
                    custRef,
                    cartrover.ship(
                            custRef, parcels.stream().map(PackedParcel::toPush).toList()));
        } catch (CallGate.Closed stopping) {
            ledger.finish(
                    intent,
                    new Outcome.Unknown<>(
                            Outcome.UnknownCause.UNREACHABLE, false, "Stopped before it was sent", null, null));
            throw stopping;
        }
        ShipmentRow row = notes.row(custRef);
        return switch (answer) {
            case Outcome.Done<WriteReply> done -> {
                notes.together(() -> {
                    ledger.finish(intent, answer);
                    notes.pushed(goods, row, ShippingEvents.PUSHED, "Sent once, closed", done.processId());
                });
                yield new Result.Sent();
            }
            case Outcome.Refused<WriteReply> refused -> {
                ledger.finish(intent, answer);
                yield afterRefusal(goods, row, parcels, refused.refusal());
            }
            case Outcome.Unknown<WriteReply> unknown -> {
                ledger.finish(intent, answer);
                yield afterUnknown(goods, row, unknown);
            }
        };
    }

    private Result afterRefusal(
            OrderedGoods goods, ShipmentRow row, List<PackedParcel> parcels, Outcome.Refusal refusal) {
        Trouble trouble = switch (refusal.kind()) {
            case KEY, RATE, FORBIDDEN -> Trouble.of(Api.CARTROVER, new Outcome.Refused<>(refusal));
            case NOT_FOUND, CONFLICT, INVALID -> null;
        };
        if (trouble != null) {
            return new Result.Stopped(trouble);
        }
        // The refusal may mean that the order was cancelled or shipped over there meanwhile: its own state says so.
        OrderState state = cartrover.orderState(goods.custRef()).valueOrNull();
        if (state != null) {
            List<String> ours =
                    parcels.stream().map(PackedParcel::trackingNumber).toList();
            switch (CartLook.of(state, ours, false)) {
                case CartLook.Ours found -> {
                    notes.together(() -> {
                        ledger.adopt(IntentKind.PUSH_SHIPPING, goods.custRef(), "CartRover's order has these parcels");
                        outcomes.found(goods, row, found, ShippingEvents.FOUND, "CartRover had these parcels already");
                    });
                    return new Result.Settled();
                }
                case CartLook.Cancelled cancelled -> {
                    outcomes.cancelled(goods, row);
                    return new Result.Settled();
                }
                case CartLook.Elsewhere other -> {
                    outcomes.elsewhere(goods, row, other);
                    return new Result.Waits();
                }
                case CartLook.NotShipped none -> {}
                case CartLook.NotAcknowledged none -> {}
                case CartLook.Unproven none -> {}
            }
        }
        outcomes.refused(goods, row, refusal);
        return new Result.Waits();
    }

    private Result afterUnknown(OrderedGoods goods, ShipmentRow row, Outcome.Unknown<WriteReply> unknown) {
        Intent intent = ledger.newest(IntentKind.PUSH_SHIPPING, goods.custRef()).orElseThrow();
        Trouble trouble = Trouble.of(Api.CARTROVER, unknown);
        // What never left is over, as after a refusal.
        if (!intent.unsettled() && trouble != null) {
            return new Result.Stopped(trouble);
        }
        // One look at once: as a rule the answer was lost on its way back, and nobody needs to be told.
        return settling.settled(goods, intent, row, unknown.rawAnswer(), unknown.processId());
    }

    /** A reply that names its records, but not ours, proves nothing; one that names it as failed is a refusal. */
    private static Outcome<WriteReply> read(String custRef, Outcome<WriteReply> outcome) {
        if (!(outcome instanceof Outcome.Done<WriteReply>(WriteReply reply, String processId))) {
            return outcome;
        }
        Optional<WriteReply.Failed> failed = reply.failed().stream()
                .filter(f -> f.key() == null || custRef.equals(f.key()))
                .findFirst();
        if (failed.isPresent()) {
            String message = failed.get().message();
            return new Outcome.Refused<>(
                    new Outcome.Refusal(Outcome.RefusalKind.INVALID, 200, null, message, message, null, processId));
        }
        if (reply.named() && !reply.accepted().contains(custRef)) {
            return new Outcome.Unknown<>(
                    Outcome.UnknownCause.ODD_ANSWER,
                    true,
                    "CartRover's answer doesn't name the order",
                    "accepted " + reply.accepted() + ", failed " + reply.failed(),
                    processId);
        }
        return outcome;
    }
}
