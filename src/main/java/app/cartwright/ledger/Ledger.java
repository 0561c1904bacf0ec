package app.cartwright.ledger;

import app.cartwright.http.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Intents and outcomes. An intent is committed before its call leaves, its outcome after. An unsettled intent is settled
 * by reading the other side, never by sending again.
 */
public interface Ledger {
    /**
     * Records that a write is about to be made, and commits.
     *
     * @throws IllegalStateException where a once-only intent of this key is done or unsettled already
     */
    Intent begin(IntentKind kind, String key, String content);

    /** Records the outcome of the call that followed {@link #begin}. */
    void finish(Intent intent, Outcome<?> outcome);

    /** Records what reading the other side showed of an unsettled intent: it is there (done) or not (refused). */
    void settle(Intent intent, boolean happened, String evidence);

    /**
     * Records a write that is found on the other side though this ledger never made it (an old store was restored).
     */
    Intent adopt(IntentKind kind, String key, String evidence);

    /** The newest intent of this kind and key. */
    Optional<Intent> newest(IntentKind kind, String key);

    /** Whether an intent of this kind and key is done. */
    boolean isDone(IntentKind kind, String key);

    /** How often an intent of this kind and key was begun. */
    int begun(IntentKind kind, String key);

    /** All intents of a kind whose outcome is open or unknown, oldest first. */
    List<Intent> unsettled(IntentKind kind);
}
