package app.cartwright.sandbox;

import java.time.Duration;

/**
 * How an answer reaches, or does not reach, the client.
 *
 * @param reply what the service answered; meaningless where nothing is delivered
 * @param way what the network makes of it
 * @param delay how late it comes
 */
record Delivery(SandboxReply reply, Way way, Duration delay) {
    enum Way {
        /** The whole answer. */
        WHOLE,
        /** Refused connection. */
        UNREACHABLE,
        /** No answer; the request was lost. */
        LOST_REQUEST,
        /** No answer; the work was done. */
        LOST_ANSWER,
        /** Half an answer, then the connection breaks. */
        CUT
    }

    static Delivery whole(SandboxReply reply) {
        return new Delivery(reply, Way.WHOLE, Duration.ZERO);
    }

    static Delivery nothing(Way way) {
        return new Delivery(SandboxReply.plain(0, ""), way, Duration.ZERO);
    }
}
