package app.cartwright.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the one shipment push of an order.
 *
 * @param custRef CartRover's key of the order
 * @param reason a few words for people
 * @param openLines lines that have not entirely left, while it is not fulfilled
 * @param goodsLines lines with goods
 * @param started whether inFlow says that work on it has begun
 * @param fingerprint of what would be told, as last seen, or null
 * @param since when it was first seen like this
 * @param missingSince since when it is fulfilled without date, carrier or tracking, or null
 * @param fulfilledAt when it was first seen entirely fulfilled, or null
 * @param dueAt when the settle time ends, or null where it is not settling
 * @param parcels JSON: the parcels as they would be, or were, sent
 * @param problem code of the open error, or null
 * @param problemSubject subject of that error, or null
 * @param attempts how often it failed in a row
 * @param nextTryAt not before, or null
 * @param pushedAt when CartRover took it, or was found to have it; null before
 * @param pushedFingerprint what was told, or null
 * @param cartStatus CartRover's own word, or null
 * @param cartReadAt when that was read, or null
 * @param confirmedAt when the cart was first seen to have it, or null
 * @param difference what changed in inFlow after the push, or null
 * @param differenceFingerprint the contents that differ, or null
 * @param closedAt when it was seen cancelled, or null
 */
public record ShipmentRow(
        String custRef,
        State state,
        String reason,
        int openLines,
        int goodsLines,
        boolean started,
        @Nullable String fingerprint,
        @Nullable Instant since,
        @Nullable Instant missingSince,
        @Nullable Instant fulfilledAt,
        @Nullable Instant dueAt,
        String parcels,
        @Nullable String problem,
        @Nullable String problemSubject,
        int attempts,
        @Nullable Instant lastTryAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant pushedAt,
        @Nullable String pushedFingerprint,
        @Nullable String cartStatus,
        @Nullable Instant cartReadAt,
        @Nullable Instant confirmedAt,
        @Nullable String difference,
        @Nullable String differenceFingerprint,
        @Nullable Instant closedAt) {

    /** Where the push of an order stands. */
    public enum State {
        /** Not entirely fulfilled. */
        WAITING,
        /** Fulfilled, but the gate is shut. */
        HELD,
        /** Settling, or due. */
        PENDING,
        /** It was sent, and nobody knows whether it arrived. */
        UNKNOWN,
        /** CartRover has it. */
        PUSHED,
        /** CartRover refused it, or was shipped otherwise. */
        FAILED,
        /** Cancelled: nothing will be sent. */
        CLOSED;

        /** The word in JSON and in the store. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An order of which nothing was seen yet. */
    public static ShipmentRow unseen(String custRef) {
        return new ShipmentRow(
                custRef,
                State.WAITING,
                "",
                0,
                0,
                false,
                null,
                null,
                null,
                null,
                null,
                "[]",
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Starts a changed copy. */
    public ShipmentRowDraft but() {
        return new ShipmentRowDraft(this);
    }
}
