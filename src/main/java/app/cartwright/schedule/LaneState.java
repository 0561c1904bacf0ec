package app.cartwright.schedule;

import app.cartwright.ledger.Service;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a service's runs.
 *
 * @param word {@code idle}, {@code running}, {@code waiting} (after trouble), {@code keyRefused} or {@code stopped}
 * @param nextRunAt when it runs next, or null: at once, or never by itself
 * @param failures runs without success in a row
 * @param lastResult a sentence about the last run, or null before the first
 */
public record LaneState(
        Service service,
        String word,
        @Nullable Instant lastRunAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant nextRunAt,
        int failures,
        @Nullable String lastResult) {
    /** Never run yet. */
    public static LaneState fresh(Service service) {
        return new LaneState(service, "idle", null, null, null, 0, null);
    }
}
