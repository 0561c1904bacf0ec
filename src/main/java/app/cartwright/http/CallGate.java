package app.cartwright.http;

import java.time.Instant;

/**
 * Stands before every call of both services: one call at a time for each, never over a budget, never while the service
 * has asked for a pause. The only place that waits for a budget.
 */
public interface CallGate {
    /**
     * Waits until a call may leave, and counts it.
     *
     * @throws Closed where waiting was cut short because the program stops
     */
    void enter(Api api) throws Closed;

    /** The call that entered is over. Always called after {@link #enter}. */
    void leave(Api api);

    /** The service refused for too many calls; nothing leaves before this instant. */
    void pauseUntil(Api api, Instant until);

    /** How many calls the service says are left at once; a small number slows the next ones. */
    void remaining(Api api, int calls);

    /** Waiting was cut short because the program stops. Nothing was sent. */
    final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Closed() {
            super("stopping", null, false, false);
        }
    }
}
