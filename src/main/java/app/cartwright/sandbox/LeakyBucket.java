package app.cartwright.sandbox;

import java.time.Duration;
import java.time.Instant;

/** CartRover's limit: 100 calls at once, one given back every 0.6 s. */
final class LeakyBucket {
    private static final int SIZE = 100;
    private static final Duration GIVEN_BACK = Duration.ofMillis(600);

    private int used;
    private Instant counted = Instant.MIN;

    /** Counts a call; false where the bucket is full. */
    boolean enter(Instant now) {
        drain(now);
        if (used >= SIZE) {
            return false;
        }
        if (used == 0) {
            counted = now;
        }
        used++;
        return true;
    }

    int remaining(Instant now) {
        drain(now);
        return SIZE - used;
    }

    private void drain(Instant now) {
        if (now.isBefore(counted)) {
            counted = now;
        }
        if (used == 0) {
            return;
        }
        long given = Duration.between(counted, now).dividedBy(GIVEN_BACK);
        if (given >= used) {
            used = 0;
        } else {
            used -= (int) given;
            counted = counted.plus(GIVEN_BACK.multipliedBy(given));
        }
    }
}
