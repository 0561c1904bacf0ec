package app.cartwright.shipping;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.ProductCatalogue;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.schedule.Backoff;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.store.ShipmentChoice;
import app.cartwright.store.ShipmentRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets each order that was read pass the gate, and tells what changed in one whose shipment was sent. */
final class ShipmentReview {
    private final ShippingWorkers workers;
    private final Settings.PushShipping settings;
    private final Map<String, ShipmentChoice> choices;
    private final boolean byHand;

    /** @param choices what the owner decided on each order */
    ShipmentReview(
            ShippingWorkers workers,
            Settings.PushShipping settings,
            Map<String, ShipmentChoice> choices,
            boolean byHand) {
        this.workers = workers;
        this.settings = settings;
        this.choices = choices;
        this.byHand = byHand;
    }

    /** An order that the gate has let through, with what it was let through on. */
    record Due(OrderedGoods goods, ShipmentRow row, Gate.Verdict verdict, Instant readAt) {}

    /** Whether its wait is over, or the owner asks for it. */
    boolean isDue(ShipmentRow row) {
        Instant now = workers.parts().clock().instant();
        ShipmentChoice choice = choices.getOrDefault(row.custRef(), ShipmentChoice.NONE);
        Instant next = row.nextTryAt();
        Instant last = row.lastTryAt();
        boolean asked =
                choice.askedAt() != null && (last == null || choice.askedAt().isAfter(last));
        if (choice.dropped() && row.state() == ShipmentRow.State.FAILED) {
            return false;
        }
        return byHand || asked || Backoff.isOver(last, next, now);
    }

    /** Services and carriers have to be known before anything fulfilled can be judged; null where they are. */
    @Nullable
    Trouble unknowns(InflowWatch.Observation seen) {
        boolean fulfilled = seen.orders().values().stream()
                .anyMatch(read -> read.order().inventoryStatus().equals("fulfilled"));
        if (!fulfilled) {
            return null;
        }
        Outcome<ProductCatalogue> catalogue = workers.parts().catalogue().current();
        Trouble unread = Trouble.of(Api.INFLOW, catalogue);
        if (unread == null && catalogue.valueOrNull() == null) {
            unread = new Trouble.NoAnswer(
                    Api.INFLOW, Outcome.UnknownCause.ODD_ANSWER, "inFlow refused the list of products", null);
        }
        if (unread == null) {
            unread = workers.products()
                    .readUnlisted(seen.orders().values().stream()
                            .map(InflowWatch.Read::order)
                            .toList());
        }
        if (unread == null) {
            unread = workers.methods()
                    .refresh(
                            byHand,
                            () -> seen.orders().values().stream()
                                    .map(read -> read.order().shipLines())
                                    .filter(Objects::nonNull)
                                    .flatMap(List::stream)
                                    .anyMatch(line -> isStrange(line.carrier())));
        }
        return unread;
    }

    private boolean isStrange(String carrier) {
        return !carrier.isBlank()
                && new Carriers(settings.carriers(), workers.methods().known())
                        .of(carrier)
                        .isEmpty();
    }

    /** What the gate says; writes nothing. */
    Gate.Verdict look(OrderedGoods goods, ShipmentRow row, InflowWatch.Read read) {
        ShipmentChoice choice = choices.getOrDefault(goods.custRef(), ShipmentChoice.NONE);
        String fingerprint = row.fingerprint();
        Instant since = row.since();
        Seen before = fingerprint == null || since == null ? null : new Seen(fingerprint, since, row.missingSince());
        return Gate.look(new Gate.Case(
                read.order(),
                goods,
                settings,
                new Carriers(settings.carriers(), workers.methods().known()),
                workers.products(),
                before,
                new OwnerChoice(choice.hold(), choice.withoutTracking(), choice.sendNowFor()),
                workers.parts().clock().instant()));
    }

    /** Lets an order pass the gate and notes what it says; adds it where it is to be sent. */
    void judge(OrderedGoods goods, InflowWatch.Read read, List<Due> due) {
        ShipmentRow row = workers.notes().row(goods.custRef());
        if (row.state() == ShipmentRow.State.UNKNOWN) {
            return;
        }
        Gate.Verdict verdict = look(goods, row, read);
        if (row.state() == ShipmentRow.State.PUSHED) {
            compare(goods, row, read.order(), verdict);
            return;
        }
        switch (verdict.decision()) {
            case Decision.Closed closed -> workers.notes().closed(goods, row, closed.reason());
            case Decision.Unread unread -> {}
            case Decision.Ready ready -> {
                ShipmentRow planned = workers.notes().planned(goods, row, verdict, true);
                if (isDue(planned)) {
                    due.add(new Due(goods, planned, verdict, read.at()));
                }
            }
            case Decision.Waiting waiting ->
                workers.notes()
                        .planned(
                                goods,
                                row,
                                verdict,
                                read.order().inventoryStatus().equals("started"));
            case Decision.Held held -> workers.notes().planned(goods, row, verdict, true);
            case Decision.Faulty faulty -> workers.notes().planned(goods, row, verdict, true);
            case Decision.Settling settling -> workers.notes().planned(goods, row, verdict, true);
        }
    }

    /** An order that the list brought along: was it pushed, and has it changed since it was last seen? */
    void compareListed(InflowWatch.Read read) {
        SalesOrder order = read.order();
        if (workers.compared().isSame(order)) {
            return;
        }
        workers.parts()
                .rows()
                .find(order.externalId())
                .filter(row -> row.state() == ShipmentRow.State.PUSHED)
                .flatMap(row -> workers.parts().orders().find(row.custRef()))
                .filter(goods -> goods.salesOrderId().equals(order.salesOrderId()))
                .ifPresent(goods -> judge(goods, read, new ArrayList<>()));
    }

    /** What changed after the push is told once, and never sent. */
    private void compare(OrderedGoods goods, ShipmentRow row, SalesOrder now, Gate.Verdict verdict) {
        if (verdict.decision() instanceof Decision.Unread) {
            return;
        }
        if (verdict.decision() instanceof Decision.Closed closed) {
            workers.notes().changedAfterPush(goods, row, closed.reason() + " after shipping was sent", "closed");
            return;
        }
        Seen seen = verdict.seen();
        String fingerprint = seen == null ? "" : seen.fingerprint();
        if (fingerprint.equals(row.pushedFingerprint())) {
            workers.notes().changedAfterPush(goods, row, null, fingerprint);
            return;
        }
        if (!now.inventoryStatus().equals("fulfilled")) {
            workers.notes().changedAfterPush(goods, row, "Not entirely fulfilled any more in inFlow", fingerprint);
            return;
        }
        String difference = Difference.between(ParcelJson.read(row.parcels()), verdict.parcels())
                .orElse(null);
        workers.notes().changedAfterPush(goods, row, difference, fingerprint);
    }
}
