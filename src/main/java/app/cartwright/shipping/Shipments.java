package app.cartwright.shipping;

import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.Problems;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsBook;
import app.cartwright.store.ShipmentChoice;
import app.cartwright.store.ShipmentRow;
import app.cartwright.store.ShipmentRows;
import app.cartwright.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shipments as people see them, and what the owner can decide about each. Reads the store only. */
public final class Shipments {
    private final Store store;
    private final ShipmentRows rows;
    private final PulledOrders orders;
    private final Problems problems;
    private final ShippingEvents events;
    private final SettingsBook settings;
    private final InstantSource clock;

    public Shipments(
            Store store,
            ShipmentRows rows,
            PulledOrders orders,
            Problems problems,
            ShippingEvents events,
            SettingsBook settings,
            InstantSource clock) {
        this.store = store;
        this.rows = rows;
        this.orders = orders;
        this.problems = problems;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One order's shipment.
     *
     * @param reason a few words, with the time that it has waited or still waits
     * @param parcels as they would be, or were, sent
     * @param cartStatus CartRover's own word, or null
     * @param changedAfterPush what differs in inFlow since the push and was not ticked off, or null
     * @param fulfilledLines how many of the order's lines have entirely left, or null where nothing was read yet
     * @param lines how many lines have goods, or null where nothing was read yet
     * @param dueAt when it is sent, tried or looked at next by itself; null where nothing is planned
     */
    public record Shipment(
            OrderedGoods order,
            ShipmentRow.State state,
            boolean started,
            @Nullable String reason,
            List<PackedParcel> parcels,
            @Nullable Instant fulfilledAt,
            @Nullable Instant pushedAt,
            @Nullable String cartStatus,
            @Nullable Instant confirmedAt,
            @Nullable String changedAfterPush,
            boolean canSendNow,
            boolean canSendWithoutTracking,
            boolean canHold,
            boolean canRelease,
            @Nullable Integer fulfilledLines,
            @Nullable Integer lines,
            @Nullable Instant dueAt) {}

    /** Whether something was done, and a sentence that says what. */
    public record Done(boolean done, String sentence) {}

    /** All shipments but those of cancelled orders. */
    public List<Shipment> list() {
        Map<String, ShipmentRow> known = new LinkedHashMap<>();
        rows.all().forEach(row -> known.put(row.custRef(), row));
        Map<String, ShipmentChoice> choices = rows.choices();
        List<Shipment> list = new ArrayList<>();
        for (OrderedGoods goods : orders.all()) {
            ShipmentRow row = known.getOrDefault(goods.custRef(), ShipmentRow.unseen(goods.custRef()));
            if (row.state() != ShipmentRow.State.CLOSED && !(goods.cancelledAtCart() && row.pushedAt() == null)) {
                list.add(shipment(goods, row, choices.getOrDefault(goods.custRef(), ShipmentChoice.NONE)));
            }
        }
        return list;
    }

    /** One order's shipment; empty where the order did not come through CartRover, or was cancelled. */
    public Optional<Shipment> find(String custRef) {
        return any(custRef).filter(shipment -> shipment.state() != ShipmentRow.State.CLOSED);
    }

    /** The same, cancelled ones too. */
    public Optional<Shipment> any(String custRef) {
        return orders.find(custRef)
                .map(goods -> shipment(
                        goods, rows.find(custRef).orElseGet(() -> ShipmentRow.unseen(custRef)), rows.choice(custRef)));
    }

    /** Nothing is sent for this order until it is released. */
    public Done hold(String custRef) {
        return choose(
                custRef,
                Shipment::canHold,
                "Held back by you",
                "There is nothing to hold back",
                () -> rows.hold(custRef, true));
    }

    /** The owner's hold is over. */
    public Done release(String custRef) {
        return choose(custRef, Shipment::canRelease, "Released", "It isn't on hold", () -> rows.hold(custRef, false));
    }

    /** This order may go without carrier and tracking number. They can't be added later. */
    public Done sendWithoutTracking(String custRef) {
        return choose(
                custRef,
                Shipment::canSendWithoutTracking,
                "Sent without tracking at the next run",
                "It doesn't wait for tracking",
                () -> {
                    rows.withoutTracking(custRef);
                    rows.hold(custRef, false);
                    rows.ask(custRef, clock.instant());
                });
    }

    /** The settle time is skipped, for the contents as they were last seen. */
    public Done sendNow(String custRef) {
        return choose(custRef, Shipment::canSendNow, "Sent at the next run", "It isn't ready to be sent", () -> {
            rows.find(custRef).map(ShipmentRow::fingerprint).ifPresent(seen -> rows.sendNow(custRef, seen));
            rows.hold(custRef, false);
            rows.ask(custRef, clock.instant());
        });
    }

    /** The owner has carried the change after the push over to the cart by hand. */
    public Done markDone(String custRef) {
        return choose(
                custRef,
                shipment -> shipment.changedAfterPush() != null,
                "The change was made in the cart by hand",
                "There is no change to tick off",
                () -> rows.find(custRef)
                        .map(ShipmentRow::differenceFingerprint)
                        .ifPresent(seen -> rows.done(custRef, seen)));
    }

    /** Says what CartRover is told for a carrier text of inFlow; orders that wait for it are due at once. */
    public Done acceptCarrier(String inflowCarrier, String sendAs) {
        String text = inflowCarrier.strip();
        String told = sendAs.strip();
        if (text.isEmpty() || told.isEmpty()) {
            return new Done(false, "A carrier can't be blank");
        }
        settings.change("Carrier " + text + " is sent as " + told, before -> withCarrier(before, text, told));
        Instant now = clock.instant();
        for (ShipmentRow row : rows.open()) {
            if (ProblemCode.CARRIER_UNKNOWN.word().equals(row.problem()) && text.equals(row.problemSubject())) {
                rows.ask(row.custRef(), now);
            }
        }
        problems.resolve(ProblemCode.CARRIER_UNKNOWN, text);
        return new Done(true, "Carrier " + text + " is sent as " + told);
    }

    private static Settings withCarrier(Settings before, String text, String told) {
        Map<String, String> carriers = new LinkedHashMap<>(before.pushShipping().carriers());
        carriers.put(text, told);
        Settings.PushShipping old = before.pushShipping();
        return new Settings(
                before.inflow(),
                before.cartrover(),
                before.pushInventory(),
                before.pullOrders(),
                new Settings.PushShipping(
                        old.enabled(), old.settleSeconds(), old.trackingWaitHours(), Map.copyOf(carriers)),
                before.limits(),
                before.intervals());
    }

    private Done choose(
            String custRef,
            java.util.function.Predicate<Shipment> applies,
            String done,
            String notDone,
            Runnable choice) {
        return store.write(handle -> {
            if (find(custRef).filter(applies).isEmpty()) {
                return new Done(false, notDone);
            }
            choice.run();
            events.record(clock.instant(), custRef, ShippingEvents.CHOSEN, done, null);
            return new Done(true, done);
        });
    }

    private Shipment shipment(OrderedGoods goods, ShipmentRow row, ShipmentChoice choice) {
        boolean open = switch (row.state()) {
            case WAITING, HELD, PENDING, FAILED -> true;
            case UNKNOWN, PUSHED, CLOSED -> false;
        };
        boolean fulfilled = open && row.fulfilledAt() != null;
        boolean missing = fulfilled && row.missingSince() != null;
        String difference = row.difference();
        boolean ticked = difference != null
                && choice.doneFingerprint() != null
                && choice.doneFingerprint().equals(row.differenceFingerprint());
        boolean onHold = choice.hold() && open;
        return new Shipment(
                goods,
                onHold && fulfilled ? ShipmentRow.State.HELD : row.state(),
                row.started(),
                onHold ? "On hold" : reason(row),
                ParcelJson.read(row.parcels()),
                row.fulfilledAt(),
                row.pushedAt(),
                row.cartStatus(),
                row.confirmedAt(),
                ticked ? null : difference,
                fulfilled && !missing && (row.state() == ShipmentRow.State.PENDING || onHold),
                missing && row.goodsLines() > 0 && !choice.withoutTracking(),
                open && !choice.hold(),
                onHold,
                row.goodsLines() == 0 ? null : row.goodsLines() - row.openLines(),
                row.goodsLines() == 0 ? null : row.goodsLines(),
                onHold ? null : due(row));
    }

    private static @Nullable Instant due(ShipmentRow row) {
        return switch (row.state()) {
            case PENDING -> row.dueAt() == null ? row.nextTryAt() : row.dueAt();
            case UNKNOWN, FAILED -> row.nextTryAt();
            case WAITING, HELD, PUSHED, CLOSED -> null;
        };
    }

    private String reason(ShipmentRow row) {
        Instant now = clock.instant();
        Instant due = row.dueAt();
        if (row.state() == ShipmentRow.State.PENDING && due != null) {
            return due.isAfter(now) ? row.reason() + ", " + Age.of(Duration.between(now, due)) : "Due";
        }
        Instant missing = row.missingSince();
        if (row.state() == ShipmentRow.State.HELD && missing != null) {
            return row.reason() + ", " + Age.of(Duration.between(missing, now));
        }
        Instant pushed = row.pushedAt();
        if (row.state() == ShipmentRow.State.PUSHED && pushed != null) {
            return row.confirmedAt() == null ? "Waits for cart, " + Age.of(Duration.between(pushed, now)) : "Confirmed";
        }
        return row.reason().isEmpty() ? "Not entirely fulfilled in inFlow" : row.reason();
    }
}
