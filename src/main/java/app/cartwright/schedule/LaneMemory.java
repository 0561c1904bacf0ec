package app.cartwright.schedule;

import app.cartwright.ledger.Service;

/** Keeps the {@link LaneState} of each service over restarts. */
public interface LaneMemory {
    /** What is remembered; {@link LaneState#fresh} before the first run. */
    LaneState load(Service service);

    /** Remembers it. */
    void save(LaneState state);
}
