package app.cartwright.bridge;

import app.cartwright.problems.AlertReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is done beside the three services: alerts are read, the store is backed up and kept small. */
final class Chores {
    static final Duration ALERTS_EVERY = Duration.ofMinutes(5);
    private static final Duration TIDY_EVERY = Duration.ofHours(24);
    private static final Duration FIRST_TIDY_AFTER = Duration.ofMinutes(10);

    private final AlertReader alerts;
    private final List<Runnable> tidying;
    private Optional<Instant> alertsAt = Optional.empty();
    private Optional<Instant> tidyAt = Optional.empty();

    /** @param tidying done once a day: backup, pruning */
    Chores(AlertReader alerts, List<Runnable> tidying) {
        this.alerts = alerts;
        this.tidying = tidying;
    }

    /** Does what is due. */
    void tick(Instant now) {
        if (due(alertsAt, now, ALERTS_EVERY)) {
            alertsAt = Optional.of(now.plus(ALERTS_EVERY));
            alerts.read();
        }
        if (tidyAt.isEmpty()) {
            tidyAt = Optional.of(now.plus(FIRST_TIDY_AFTER));
        } else if (due(tidyAt, now, TIDY_EVERY)) {
            tidyAt = Optional.of(now.plus(TIDY_EVERY));
            tidying.forEach(Runnable::run);
        }
    }

    /** A full cycle reads the alerts too. */
    void afterCycle(Instant now, boolean keysGood) {
        if (keysGood) {
            alertsAt = Optional.of(now.plus(ALERTS_EVERY));
            alerts.read();
        }
    }

    /** Due when its time has come, or when the clock was set back past one period. */
    private static boolean due(Optional<Instant> at, Instant now, Duration every) {
        return at.isEmpty() || !at.get().isAfter(now) || at.get().isAfter(now.plus(every));
    }
}
