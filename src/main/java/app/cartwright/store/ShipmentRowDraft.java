package app.cartwright.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link ShipmentRow} that is being changed. */
public final class ShipmentRowDraft {
    private final String custRef;
    private ShipmentRow.State state;
    private String reason;
    private int openLines;
    private int goodsLines;
    private boolean started;
    private @Nullable String fingerprint;
    private @Nullable Instant since;
    private @Nullable Instant missingSince;
    private @Nullable Instant fulfilledAt;
    private @Nullable Instant dueAt;
    private String parcels;
    private @Nullable String problem;
    private @Nullable String problemSubject;
    private int attempts;
    private @Nullable Instant lastTryAt;
    private @Nullable Instant nextTryAt;
    private @Nullable Instant pushedAt;
    private @Nullable String pushedFingerprint;
    private @Nullable String cartStatus;
    private @Nullable Instant cartReadAt;
    private @Nullable Instant confirmedAt;
    private @Nullable String difference;
    private @Nullable String differenceFingerprint;
    private @Nullable Instant closedAt;

    ShipmentRowDraft(ShipmentRow row) {
        this.custRef = row.custRef();
        this.state = row.state();
        this.reason = row.reason();
        this.openLines = row.openLines();
        this.goodsLines = row.goodsLines();
        this.started = row.started();
        this.fingerprint = row.fingerprint();
        this.since = row.since();
        this.missingSince = row.missingSince();
        this.fulfilledAt = row.fulfilledAt();
        this.dueAt = row.dueAt();
        this.parcels = row.parcels();
        this.problem = row.problem();
        this.problemSubject = row.problemSubject();
        this.attempts = row.attempts();
        this.lastTryAt = row.lastTryAt();
        this.nextTryAt = row.nextTryAt();
        this.pushedAt = row.pushedAt();
        this.pushedFingerprint = row.pushedFingerprint();
        this.cartStatus = row.cartStatus();
        this.cartReadAt = row.cartReadAt();
        this.confirmedAt = row.confirmedAt();
        this.difference = row.difference();
        this.differenceFingerprint = row.differenceFingerprint();
        this.closedAt = row.closedAt();
    }

    /** Where it stands, and why. */
    public ShipmentRowDraft state(ShipmentRow.State state, String reason) {
        this.state = state;
        this.reason = reason;
        return this;
    }

    /** How far inFlow has got with it. */
    public ShipmentRowDraft lines(int openLines, int goodsLines, boolean started) {
        this.openLines = openLines;
        this.goodsLines = goodsLines;
        this.started = started;
        return this;
    }

    /** What was seen of it, and since when. */
    public ShipmentRowDraft seen(
            @Nullable String fingerprint, @Nullable Instant since, @Nullable Instant missingSince) {
        this.fingerprint = fingerprint;
        this.since = since;
        this.missingSince = missingSince;
        return this;
    }

    /** When it was first seen entirely fulfilled. */
    public ShipmentRowDraft fulfilledAt(@Nullable Instant fulfilledAt) {
        this.fulfilledAt = fulfilledAt;
        return this;
    }

    /** When the settle time ends. */
    public ShipmentRowDraft dueAt(@Nullable Instant dueAt) {
        this.dueAt = dueAt;
        return this;
    }

    /** The parcels, as JSON. */
    public ShipmentRowDraft parcels(String parcels) {
        this.parcels = parcels;
        return this;
    }

    /** The error that it has open. */
    public ShipmentRowDraft problem(@Nullable String problem, @Nullable String problemSubject) {
        this.problem = problem;
        this.problemSubject = problemSubject;
        return this;
    }

    /** How often it failed in a row, and when it is tried again. */
    public ShipmentRowDraft attempts(int attempts, @Nullable Instant lastTryAt, @Nullable Instant nextTryAt) {
        this.attempts = attempts;
        this.lastTryAt = lastTryAt;
        this.nextTryAt = nextTryAt;
        return this;
    }

    /** When it was pushed, and with what. */
    public ShipmentRowDraft pushed(@Nullable Instant pushedAt, @Nullable String pushedFingerprint) {
        this.pushedAt = pushedAt;
        this.pushedFingerprint = pushedFingerprint;
        return this;
    }

    /** What CartRover says of it. */
    public ShipmentRowDraft cart(@Nullable String cartStatus, @Nullable Instant cartReadAt) {
        this.cartStatus = cartStatus;
        this.cartReadAt = cartReadAt;
        return this;
    }

    /** When the cart was seen to have it. */
    public ShipmentRowDraft confirmedAt(@Nullable Instant confirmedAt) {
        this.confirmedAt = confirmedAt;
        return this;
    }

    /** What changed after the push. */
    public ShipmentRowDraft difference(@Nullable String difference, @Nullable String differenceFingerprint) {
        this.difference = difference;
        this.differenceFingerprint = differenceFingerprint;
        return this;
    }

    /** When it was seen cancelled. */
    public ShipmentRowDraft closedAt(@Nullable Instant closedAt) {
        this.closedAt = closedAt;
        return this;
    }

    /** The changed row. */
    public ShipmentRow row() {
        return new ShipmentRow(
                custRef,
                state,
                reason,
                openLines,
                goodsLines,
                started,
                fingerprint,
                since,
                missingSince,
                fulfilledAt,
                dueAt,
                parcels,
                problem,
                problemSubject,
                attempts,
                lastTryAt,
                nextTryAt,
                pushedAt,
                pushedFingerprint,
                cartStatus,
                cartReadAt,
                confirmedAt,
                difference,
                differenceFingerprint,
                closedAt);
    }
}
