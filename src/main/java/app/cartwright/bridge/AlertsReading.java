package app.cartwright.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the alerts were looked at.
 *
 * @param readable whether CartRover gives alerts to this key; where not, they are told from what can be read
 */
public record AlertsReading(
        boolean readable,
        @Nullable Instant lookedAt,
        @Nullable Instant nextAt) {}
