package app.cartwright.schedule;

/**
 * How a cycle is to be run.
 *
 * @param byHand everything that waits is taken up, back-off or not
 * @param zeroes the owner's answer to a stock push that the zero-out guard holds
 */
public record RunRequest(boolean byHand, ZeroAnswer zeroes) {
    /** What the owner says of figures that would become 0. */
    public enum ZeroAnswer {
        /** Nothing: the guard asks. */
        ASK,
        /** They are really sold out: send all. */
        CONFIRM,
        /** Send everything but these. */
        SKIP
    }

    /** A cycle by the clock. */
    public static final RunRequest BY_CLOCK = new RunRequest(false, ZeroAnswer.ASK);

    /** A cycle that the owner asked for. */
    public static final RunRequest BY_HAND = new RunRequest(true, ZeroAnswer.ASK);
}
