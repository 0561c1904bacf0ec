package app.cartwright.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened: a write, a hold, a setting, a dismissal.
 *
 * @param direction {@code CartRover → inFlow}, {@code inFlow → CartRover}, or {@code here}
 * @param result {@code done}, {@code refused}, {@code unknown}, {@code held}, {@code noted}
 */
public record ActivityView(
        long id,
        Instant at,
        @Nullable String service,
        String direction,
        String subject,
        String what,
        String result,
        @Nullable String processId) {}
