package app.cartwright.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One issue between CartRover and a cart, seen from outside. View-only: it is fixed in CartRover.
 *
 * @param resolvedAt when it was found to be over, or null while it is active
 */
public record AlertView(
        String id,
        @Nullable String cart,
        String subject,
        String message,
        Instant since,
        String url,
        @Nullable Instant resolvedAt) {
    /** An active one. */
    public AlertView(String id, @Nullable String cart, String subject, String message, Instant since, String url) {
        this(id, cart, subject, message, since, url, null);
    }
}
