package app.cartwright.problems;

import app.cartwright.ledger.Service;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One error as it is shown: between inFlow and CartRover, with its texts filled in.
 *
 * @param id short and stable, such as {@code E12}
 * @param service whose work it stops, or null for all
 * @param retryable whether the owner can retry it now
 * @param dismissable whether the owner can dismiss it now
 * @param whyNot why it can't be retried or dismissed, or null where it can be both
 * @param attempts how often it was seen; where it names several orders or SKUs, the most for one of them
 * @param rawAnswer what the other side answered, redacted, or null
 * @param items the orders or SKUs that it names now; of one that is over, those it named
 * @param between {@code CartRover and inFlow} for orders, else {@code inFlow and CartRover}
 * @param retriedAt when the owner last asked for a retry, or null
 * @param closedAt when it was dismissed or resolved, or null
 * @param reason the owner's reason for dismissing it, or null
 * @param nextLookAt when the other side is asked next what became of it, or null
 */
public record OpenError(
        String id,
        ProblemCode code,
        @Nullable Service service,
        String subject,
        String title,
        String cause,
        String nextStep,
        boolean retryable,
        boolean dismissable,
        @Nullable String whyNot,
        Instant firstSeenAt,
        Instant lastSeenAt,
        int attempts,
        @Nullable String processId,
        @Nullable String rawAnswer,
        State state,
        List<Problem.Item> items,
        String between,
        @Nullable Instant retriedAt,
        @Nullable Instant closedAt,
        @Nullable String reason,
        @Nullable Instant nextLookAt) {

    /** Where an error stands. */
    public enum State {
        OPEN,
        DISMISSED,
        RESOLVED;

        /** The word in JSON and in the store. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    List<String> itemKeys() {
        return items.stream().map(Problem.Item::key).toList();
    }
}
