package app.cartwright.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened: a write, a hold, a setting, a dismissal.
 *
 * @param direction {@code CartRover → inFlow}, {@code inFlow → CartRover}, or {@code here}
 * @param undoes id of the error whose dismissal this is and that can still be taken back, or null
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
        @Nullable String processId,
        @Nullable String undoes) {
    /** Something that can't be taken back. */
    public ActivityView(
            long id,
            Instant at,
            @Nullable String service,
            String direction,
            String subject,
            String what,
            String result,
            @Nullable String processId) {
        this(id, at, service, direction, subject, what, result, processId, null);
    }
}
