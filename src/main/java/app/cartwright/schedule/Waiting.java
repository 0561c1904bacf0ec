package app.cartwright.schedule;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Passing time, apart from the clock on the wall. Simulated time has one of its own. */
public interface Waiting {
    /**
     * Nanoseconds since some moment of this run. Never goes back, and never runs ahead of true time, whatever happens
     * to the clock; may stand still while the computer sleeps.
     */
    long nanos();

    /** Waits this long, or until {@code cut} holds, which is looked at a few times a second. */
    void await(Duration length, BooleanSupplier cut);
}
