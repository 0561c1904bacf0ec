package app.cartwright.http;

/**
 * Carries one request and brings its answer. The seam at which tests put a simulated network. Implementations never
 * throw, never retry and keep the deadline of the call.
 */
@FunctionalInterface
public interface Transport {
    /** Sends the call and waits for its answer, at most until its deadline. */
    HttpAnswer send(HttpCall call);
}
