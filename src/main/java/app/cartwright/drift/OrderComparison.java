package app.cartwright.drift;

import app.cartwright.drift.Sides.Here;
import app.cartwright.drift.Sides.InCartRover;
import app.cartwright.drift.Sides.InInflow;
import app.cartwright.drift.Sides.Look;
import app.cartwright.store.OrderRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether an order is where it should be. Pure. */
final class OrderComparison {
    private static final Duration SOON = Duration.ofMinutes(30);

    private final Instant now;
    private final @Nullable Instant pulledAt;

    /** @param pulledAt when the newest whole pull began, or null */
    OrderComparison(Instant now, @Nullable Instant pulledAt) {
        this.now = now;
        this.pulledAt = pulledAt;
    }

    /** An order that CartRover lists and that is not known here. */
    Finding unknown(InCartRover theirs) {
        Instant created = theirs.createdAt();
        if (theirs.cancelled()) {
            return finding(theirs, Verdict.EQUAL, "Cancelled at the cart before Cartwright saw it.");
        }
        if (theirs.status().equals("error")) {
            return finding(
                    theirs, Verdict.EXPLAINED, "CartRover holds it back with an error of its own; it is fixed there.");
        }
        if (theirs.status().equals("new")
                && (created == null || pulledAt == null || created.isAfter(pulledAt.minus(SOON)))) {
            return finding(theirs, Verdict.EXPLAINED, "Placed after the last pull; it comes in by itself.");
        }
        return theirs.status().equals("new")
                ? finding(theirs, Verdict.OPEN, "CartRover offers it, but it is not on the list of orders here.")
                : finding(
                        theirs,
                        Verdict.OPEN,
                        "CartRover calls it " + theirs.status() + ", but Cartwright doesn't know it. Look in inFlow"
                                + " whether it is there.");
    }

    private static Finding finding(InCartRover theirs, Verdict verdict, String sentence) {
        return new Finding(
                Kind.ORDER, theirs.label(), theirs.custRef(), verdict, null, null, theirs.status(), sentence);
    }

    /** An order that is known here. */
    Finding known(Here here, @Nullable InCartRover theirs, Look look) {
        OrderRow row = here.row();
        return switch (row.state()) {
            case WAITING -> waiting(here, theirs);
            case HELD -> finding(here, theirs, look, Verdict.OPEN, "Held: " + reason(row));
            case SKIPPED, DECLINED -> finding(here, theirs, look, Verdict.EXPLAINED, reason(row));
            case CANCELLED -> cancelled(here, theirs, look);
            case PULLED -> written(here, theirs, look);
        };
    }

    private Finding waiting(Here here, @Nullable InCartRover theirs) {
        Instant seen = here.row().offeredAt();
        boolean late = seen != null && seen.isBefore(now.minus(Duration.ofHours(1)));
        return finding(
                here,
                theirs,
                new Look.NotLooked(),
                late ? Verdict.OPEN : Verdict.EXPLAINED,
                late
                        ? "Waits to be written for more than an hour. See the list of errors."
                        : "Waits to be written; that happens by itself.");
    }

    private Finding cancelled(Here here, @Nullable InCartRover theirs, Look look) {
        if (look instanceof Look.Found(InInflow ours) && !ours.cancelled()) {
            return finding(
                    here,
                    theirs,
                    look,
                    Verdict.OPEN,
                    "Cancelled at the cart, but open again in inFlow. Cancel it there, or tell the cart.");
        }
        return theirs != null && !theirs.cancelled()
                ? finding(
                        here,
                        theirs,
                        look,
                        Verdict.OPEN,
                        "Cancelled here, but CartRover calls it " + theirs.status() + ". Look at the cart.")
                : finding(here, theirs, look, Verdict.EQUAL, "Cancelled on both sides.");
    }

    private Finding written(Here here, @Nullable InCartRover theirs, Look look) {
        return switch (look) {
            case Look.NotLooked ignored ->
                finding(
                        here,
                        theirs,
                        look,
                        Verdict.EXPLAINED,
                        "Written or changed while both sides were read; it is compared the next night.");
            case Look.Gone ignored ->
                finding(
                        here,
                        theirs,
                        look,
                        Verdict.OPEN,
                        "It was written, but inFlow has no such order any more. It isn't written again: enter it by"
                                + " hand if it is still wanted.");
            case Look.Found(InInflow ours) -> there(here, theirs, look, ours);
        };
    }

    private Finding there(Here here, @Nullable InCartRover theirs, Look look, InInflow ours) {
        OrderRow row = here.row();
        boolean gone = theirs != null && theirs.cancelled();
        if (ours.cancelled()) {
            return gone || row.cancelledAtCart() != null
                    ? finding(here, theirs, look, Verdict.EQUAL, "Cancelled on both sides.")
                    : finding(
                            here,
                            theirs,
                            look,
                            Verdict.OPEN,
                            "Cancelled in inFlow, but the cart still has it. Cancel it at the cart, or open it again in"
                                    + " inFlow.");
        }
        if (gone) {
            return finding(
                    here,
                    theirs,
                    look,
                    Verdict.OPEN,
                    "Cancelled at the cart, but not in inFlow. Cancel or return it in inFlow by hand.");
        }
        if (theirs != null && theirs.status().equals("new") && !theirs.held()) {
            return finding(
                    here,
                    theirs,
                    look,
                    Verdict.EXPLAINED,
                    "In inFlow; CartRover is told so once more and won't offer it again.");
        }
        if (row.laterEdit() != null && !row.laterEditDone()) {
            return finding(here, theirs, look, Verdict.OPEN, row.laterEdit());
        }
        List<String> changes = changes(here.lines(), ours.quantities());
        if (!changes.isEmpty()) {
            return finding(
                    here,
                    theirs,
                    look,
                    Verdict.EXPLAINED,
                    "Changed in inFlow after it was written: " + String.join(", ", changes) + ". It stays so.");
        }
        if (row.number() != null && !row.number().equals(ours.number())) {
            return finding(
                    here,
                    theirs,
                    look,
                    Verdict.EXPLAINED,
                    "Its number was changed in inFlow from " + row.number() + " to " + ours.number() + ".");
        }
        return finding(here, theirs, look, Verdict.EQUAL, "Written once, and the same on both sides.");
    }

    /** What differs between the lines as they were written and as they are; empty where that can't be told. */
    static List<String> changes(List<OrderRow.Line> written, @Nullable Map<String, BigDecimal> now) {
        Map<String, BigDecimal> before = new HashMap<>();
        Map<String, String> skus = new HashMap<>();
        for (OrderRow.Line line : written) {
            String product = line.productId();
            if (product == null || line.quantity() == null) {
                return List.of();
            }
            if (line.quantity().signum() > 0) {
                before.merge(product, line.quantity(), BigDecimal::add);
                skus.put(product, line.sku());
            }
        }
        if (before.isEmpty() || now == null) {
            return List.of();
        }
        List<String> changes = new ArrayList<>();
        before.forEach((product, quantity) -> {
            BigDecimal newer = now.getOrDefault(product, BigDecimal.ZERO);
            if (newer.compareTo(quantity) != 0) {
                changes.add(skus.get(product) + " " + Finding.plain(quantity) + " → " + Finding.plain(newer));
            }
        });
        changes.sort(null);
        long added = now.keySet().stream()
                .filter(product -> !before.containsKey(product))
                .count();
        if (added > 0) {
            changes.add(added == 1 ? "1 product added" : added + " products added");
        }
        return changes;
    }

    private static String reason(OrderRow row) {
        return row.reason() == null ? "No reason is noted." : row.reason();
    }

    private static Finding finding(
            Here here, @Nullable InCartRover theirs, Look look, Verdict verdict, String sentence) {
        return new Finding(
                Kind.ORDER,
                here.row().name(),
                here.row().custRef(),
                verdict,
                switch (look) {
                    case Look.Found(InInflow ours) -> ours.cancelled() ? "cancelled" : ours.status();
                    case Look.Gone ignored -> "not there";
                    case Look.NotLooked ignored -> null;
                },
                here.row().state().word(),
                theirs == null ? null : theirs.status(),
                sentence);
    }
}
