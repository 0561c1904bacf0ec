package app.cartwright.drift;

import app.cartwright.drift.Sides.Here;
import app.cartwright.drift.Sides.InCartRover;
import app.cartwright.drift.Sides.InInflow;
import app.cartwright.store.ShipmentRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the parcels of an order are where they should be. Pure. Nothing is ever sent because of it. */
final class ShipmentComparison {
    private static final Duration CART_TAKES = Duration.ofDays(1);

    private final Instant now;

    ShipmentComparison(Instant now) {
        this.now = now;
    }

    /** The finding, or null where nothing is to be shipped yet. */
    @Nullable
    Finding of(Here here, @Nullable InCartRover theirs, InInflow ours) {
        ShipmentRow row = here.shipment();
        ShipmentRow.State state = row == null ? ShipmentRow.State.WAITING : row.state();
        boolean shippedThere = theirs != null && theirs.shipped();
        if (state == ShipmentRow.State.PUSHED) {
            return pushed(here, Objects.requireNonNull(row), theirs, ours);
        }
        if (ours.cancelled() || state == ShipmentRow.State.CLOSED) {
            return shippedThere
                    ? finding(here, theirs, ours, Verdict.OPEN, "Cancelled in inFlow, but CartRover has it as shipped.")
                    : null;
        }
        if (state == ShipmentRow.State.UNKNOWN) {
            return finding(
                    here,
                    theirs,
                    ours,
                    Verdict.OPEN,
                    "It was sent and no answer came. CartRover is read until it is known; nothing is sent again"
                            + " before.");
        }
        if (theirs != null && shippedThere) {
            return finding(
                    here,
                    theirs,
                    ours,
                    Verdict.OPEN,
                    "CartRover has it as " + theirs.status() + ", but not through Cartwright. Nothing is sent.");
        }
        if (!ours.fulfilled()) {
            return null;
        }
        return switch (state) {
            case HELD, FAILED -> finding(here, theirs, ours, Verdict.OPEN, "Not sent: " + reason(row));
            case PENDING -> finding(here, theirs, ours, Verdict.EXPLAINED, "Settling, or about to be sent.");
            default ->
                finding(here, theirs, ours, Verdict.EXPLAINED, "Fulfilled since the last look; it goes out by itself.");
        };
    }

    private Finding pushed(Here here, ShipmentRow row, @Nullable InCartRover theirs, InInflow ours) {
        if (ours.cancelled() || !ours.fulfilled()) {
            return finding(
                    here,
                    theirs,
                    ours,
                    Verdict.OPEN,
                    (ours.cancelled() ? "Cancelled" : "Un-fulfilled")
                            + " in inFlow after it was sent. Nothing is sent again: tell the cart by hand.");
        }
        String change = changed(here, row, ours);
        if (change != null) {
            boolean done = row.differenceFingerprint() != null
                    && row.differenceFingerprint().equals(here.choice().doneFingerprint());
            return finding(
                    here,
                    theirs,
                    ours,
                    done ? Verdict.EXPLAINED : Verdict.OPEN,
                    "Changed in inFlow after it was sent: " + change + ". "
                            + (done ? "You ticked it as done by hand." : "Change it at the cart by hand."));
        }
        String status = theirs == null ? row.cartStatus() == null ? "" : row.cartStatus() : theirs.status();
        if (theirs != null && theirs.cancelled()) {
            return finding(here, theirs, ours, Verdict.OPEN, "Cancelled at the cart after it was shipped.");
        }
        if (theirs != null && !theirs.shipped()) {
            return finding(
                    here,
                    theirs,
                    ours,
                    Verdict.OPEN,
                    "It was sent, but CartRover calls the order " + status + ". Look at the order in CartRover.");
        }
        if (theirs != null && !theirs.tracking().containsAll(here.sent())) {
            return finding(
                    here,
                    theirs,
                    ours,
                    Verdict.OPEN,
                    "CartRover shows other tracking numbers than were sent: " + Sides.list(theirs.tracking()) + ".");
        }
        if (status.equals("confirmed") || row.confirmedAt() != null) {
            return finding(here, theirs, ours, Verdict.EQUAL, "Sent once, and the cart has it.");
        }
        Instant sent = row.pushedAt();
        boolean late = sent != null && sent.isBefore(now.minus(CART_TAKES));
        return finding(
                here,
                theirs,
                ours,
                late ? Verdict.OPEN : Verdict.EXPLAINED,
                late
                        ? "CartRover has it for more than a day and the cart hasn't confirmed it. Look at CartRover's"
                                + " alerts."
                        : "Sent once; the cart has yet to confirm it.");
    }

    /** What is told otherwise in inFlow now, or null. */
    private static @Nullable String changed(Here here, ShipmentRow row, InInflow ours) {
        if (row.difference() != null) {
            return row.difference();
        }
        Set<String> tracking = ours.tracking();
        return tracking == null || here.sent().isEmpty() || tracking.equals(here.sent())
                ? null
                : "tracking " + Sides.list(here.sent()) + " → " + Sides.list(tracking);
    }

    private static String reason(@Nullable ShipmentRow row) {
        return row == null || row.reason().isBlank() ? "see the list of shipments." : row.reason();
    }

    private static Finding finding(
            Here here, @Nullable InCartRover theirs, InInflow ours, Verdict verdict, String sentence) {
        ShipmentRow row = here.shipment();
        return new Finding(
                Kind.SHIPMENT,
                here.row().name(),
                here.row().custRef(),
                verdict,
                ours.cancelled() ? "cancelled" : ours.status(),
                row == null ? null : row.state().word(),
                theirs == null ? null : theirs.status(),
                sentence);
    }
}
