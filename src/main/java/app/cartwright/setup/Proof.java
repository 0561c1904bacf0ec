package app.cartwright.setup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proving a connection gave.
 *
 * @param answer which of the answers it is
 * @param title what happened
 * @param cause why, one or two sentences; {@code ""} where connected
 * @param nextStep what to do, one sentence; {@code ""} where connected
 * @param provedAt when it was proved, or null where it was not
 * @param facts what was seen
 * @param processId the service's id of the call, or null
 * @param rawAnswer what the service answered, redacted, or null
 */
public record Proof(
        Answer answer,
        String title,
        String cause,
        String nextStep,
        @Nullable Instant provedAt,
        List<Seen> facts,
        @Nullable String processId,
        @Nullable String rawAnswer) {

    /** Whether the badge may be shown. */
    public boolean connected() {
        return answer == Answer.CONNECTED;
    }

    /** The same with more that was seen. */
    public Proof withFacts(List<Seen> seen) {
        return new Proof(answer, title, cause, nextStep, provedAt, List.copyOf(seen), processId, rawAnswer);
    }

    /** The answers that are told apart. */
    public enum Answer {
        CONNECTED("connected"),
        WRONG_PAIR("wrongPair"),
        WRONG_LEVEL("wrongLevel"),
        NOT_SAVED("notSaved"),
        ACCOUNT_KIND("accountKind"),
        NO_NETWORK("noNetwork"),
        SERVICE_DOWN("serviceDown"),
        NOT_THE_SERVICE("notTheService"),
        NO_ACCESS("noAccess"),
        KEYS_NOT_KEPT("keysNotKept");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        /** The stable word in JSON. */
        public String word() {
            return word;
        }

        /** Whether a key was judged and refused, as against nothing being known of it. */
        public boolean keyRefused() {
            return switch (this) {
                case WRONG_PAIR, WRONG_LEVEL, NOT_SAVED, ACCOUNT_KIND, NO_ACCESS -> true;
                case CONNECTED, NO_NETWORK, SERVICE_DOWN, NOT_THE_SERVICE, KEYS_NOT_KEPT -> false;
            };
        }
    }
}
