package app.cartwright.orders;

import app.cartwright.problems.ProblemCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be done about one order that CartRover offers. */
sealed interface OrderDecision {

    /** CartRover's or the settings' wish: neither written nor acknowledged, and no error. */
    record Skip(String reason, @Nullable String number) implements OrderDecision {}

    /** Cancelled before it was pulled: it is never written. */
    record Cancelled(String reason, @Nullable String number) implements OrderDecision {}

    /** The owner doesn't want it. */
    record Declined(String reason, @Nullable String number) implements OrderDecision {}

    /** It needs something. */
    record Hold(List<Fault> faults, @Nullable String number) implements OrderDecision {}

    /** It can be written. */
    record Write(WritePlan plan) implements OrderDecision {}

    /** It is in inFlow already and is only to be acknowledged. */
    record AcknowledgeOnly() implements OrderDecision {}

    /** It is in inFlow; CartRover was told meanwhile not to send it, so that nothing more is done about it here. */
    record StoppedAfterPull(String sentence) implements OrderDecision {}

    /**
     * One thing that stands against writing an order.
     *
     * @param subject with the code it is the error's identity
     * @param facts for the catalogue's texts
     * @param detail what to say of this order in the error's list
     * @param sentence the reason at the order itself
     * @param rawAnswer what a service answered, or null
     */
    record Fault(
            ProblemCode code,
            String subject,
            Map<String, String> facts,
            String detail,
            String sentence,
            @Nullable String rawAnswer,
            @Nullable String processId) {
        Fault(ProblemCode code, String subject, Map<String, String> facts, String detail, String sentence) {
            this(code, subject, facts, detail, sentence, null, null);
        }
    }
}
