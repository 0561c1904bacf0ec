package app.cartwright.schedule;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Passing time, apart from the clock on the wall. Simulated time has one of its own. */
public interface Waiting {
    /**
     * Nanoseconds since some moment that is the same for all runs until the computer is started again, and not before that
     * start. Never goes back within a run, and never runs ahead of true time, whatever happens to the clock; may stand still
     * while the computer sleeps.
     */
    long nanos();

    /** Waits this long, or until {@code cut} holds, which is looked at a few times a second. */
    void await(Duration length, BooleanSupplier cut);
}
