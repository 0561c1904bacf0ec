package app.cartwright.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The time inside both machines: the clock's, but while the shop's script catches up with the clock, the time that the
 * script's event was due. Nobody can look in between, so the world is the same however seldom it is looked at.
 */
final class WorldTime implements InstantSource {
    private final InstantSource clock;
    private Optional<Instant> pinned = Optional.empty();

    WorldTime(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return pinned.orElseGet(clock::instant);
    }

    void at(Instant due, Runnable work) {
        Optional<Instant> before = pinned;
        pinned = Optional.of(due);
        try {
            work.run();
        } finally {
            pinned = before;
        }
    }
}
