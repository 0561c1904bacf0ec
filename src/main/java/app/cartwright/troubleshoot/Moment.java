package app.cartwright.troubleshoot;

import java.time.Instant;

/**
 * A time as somebody told it. In the hour that comes twice when clocks go back it is one of two instants.
 *
 * @param earliest equal to {@code latest} in all other cases
 */
public record Moment(Instant earliest, Instant latest) {
    static Moment at(Instant instant) {
        return new Moment(instant, instant);
    }

    /** Whether it is known to the instant. */
    boolean exact() {
        return earliest.equals(latest);
    }

    /** Whether this lies at or after the other: yes, no, or unknown where it depends on which of two hours is meant. */
    Answer notBefore(Moment other) {
        if (!earliest.isBefore(other.latest)) {
            return Answer.YES;
        }
        return latest.isBefore(other.earliest) ? Answer.NO : Answer.UNKNOWN;
    }
}
