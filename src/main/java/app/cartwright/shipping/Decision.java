package app.cartwright.shipping;

import app.cartwright.problems.ProblemCode;
import java.time.Instant;
import java.util.Map;

/** What the gate says of one order. */
public sealed interface Decision {
    /** A sentence for people. */
    String reason();

    /** Nothing will be sent any more: it was cancelled. */
    record Closed(String reason) implements Decision {}

    /** The answer did not hold what is needed. Unknown changes nothing. */
    record Unread(String reason) implements Decision {}

    /**
     * Not entirely fulfilled.
     *
     * @param openLines lines that have not entirely left
     * @param lines lines with goods
     */
    record Waiting(int openLines, int lines, String reason) implements Decision {}

    /** Fulfilled, but something is missing, and nobody is bothered with it yet; or the owner holds it. */
    record Held(String reason) implements Decision {}

    /**
     * Fulfilled, but a person has to do something.
     *
     * @param subject what the error is about, with the code its identity
     * @param facts values for the error's texts
     */
    record Faulty(ProblemCode code, String subject, Map<String, String> facts, String reason) implements Decision {}

    /** Complete, and sent at this time unless it changes before. */
    record Settling(Instant until, String reason) implements Decision {}

    /** To be sent. */
    record Ready(String reason) implements Decision {}
}
