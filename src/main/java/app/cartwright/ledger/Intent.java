package app.cartwright.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One write that was about to be made, and what became of it.
 *
 * @param id number in the ledger
 * @param key what is written, see {@link IntentKind}
 * @param content the data that is sent, as JSON, without secrets
 * @param state open while no outcome is recorded; after a crash an open one counts as unknown
 * @param at when it was begun
 * @param settledAt when its outcome was recorded, or null
 * @param detail what the other side said, or null
 */
public record Intent(
        long id,
        IntentKind kind,
        String key,
        String content,
        State state,
        Instant at,
        @Nullable Instant settledAt,
        @Nullable String processId,
        @Nullable String detail) {

    /** What became of an intent. */
    public enum State {
        OPEN,
        DONE,
        REFUSED,
        UNKNOWN
    }

    /** Whether the effect may have happened without our knowing. */
    public boolean unsettled() {
        return state == State.OPEN || state == State.UNKNOWN;
    }
}
