package app.cartwright.desktop.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long something will go on, by how fast it went since it was first looked at. */
final class Pace {
    /** Before that, a single answer would make the guess. */
    private static final Duration LEAST = Duration.ofSeconds(5);

    private @Nullable Instant since;
    private int first;

    /** What is left after this many of so many; empty while too little was seen to tell. */
    Optional<Duration> left(int done, int all, Instant now) {
        Instant began = since;
        if (began == null || done < first) {
            since = now;
            first = done;
            return Optional.empty();
        }
        Duration took = Duration.between(began, now);
        return done == first || took.compareTo(LEAST) < 0
                ? Optional.empty()
                : Optional.of(took.multipliedBy(all - done).dividedBy(done - first));
    }

    /** Forgets what was seen: a pause is not how fast it goes. */
    void forget() {
        since = null;
    }
}
