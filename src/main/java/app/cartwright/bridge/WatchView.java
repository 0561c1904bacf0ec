package app.cartwright.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the owner waits for.
 *
 * @param question {@code order}, {@code stock} or {@code shipping}
 * @param subject an order's number, or a SKU
 * @param since when the watch was set
 * @param happenedAt when it was seen to have happened, or null
 * @param sentence what happened, or null
 */
public record WatchView(
        String question,
        String subject,
        Instant since,
        @Nullable Instant happenedAt,
        @Nullable String sentence) {}
