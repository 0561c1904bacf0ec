package app.cartwright.sandbox;

import java.time.Duration;
import java.time.Instant;

/** CartRover's limit: as a rule 100 calls at once, one given back every 0.6 s. */
final class LeakyBucket {
    private final int size;
    private final Duration givenBack;
    private int used;
    private Instant counted = Instant.MIN;

    /** A bucket that holds so many calls and gives as many back in a minute. */
    LeakyBucket(int perMinute) {
        this.size = perMinute;
        this.givenBack = Duration.ofMinutes(1).dividedBy(perMinute);
    }

    /** Counts a call; false where the bucket is full. */
    boolean enter(Instant now) {
        drain(now);
        if (used >= size) {
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
        return size - used;
    }

    private void drain(Instant now) {
        if (now.isBefore(counted)) {
            counted = now;
        }
        if (used == 0) {
            return;
        }
        long given = Duration.between(counted, now).dividedBy(givenBack);
        if (given >= used) {
            used = 0;
        } else {
            used -= (int) given;
            counted = counted.plus(givenBack.multipliedBy(given));
        }
    }
}
