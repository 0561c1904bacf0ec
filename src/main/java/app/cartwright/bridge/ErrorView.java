package app.cartwright.bridge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One error between inFlow and CartRover.
 *
 * @param id short and stable, such as {@code E12}
 * @param service {@code pullOrders} …, or null where it concerns all
 * @param whyNot why it can't be retried or dismissed, or null
 * @param state {@code open}, {@code dismissed} or {@code resolved}
 * @param items the orders or SKUs that it names
 * @param between {@code CartRover and inFlow}, or {@code inFlow and CartRover}
 * @param checkedEverySeconds how often it is looked by itself whether the cause is gone; null where that is not at fixed
 *     intervals, and while nothing is read
 * @param nextLookAt when the other side is asked next what became of it; null where that is not set
 */
public record ErrorView(
        String id,
        String code,
        @Nullable String service,
        String subject,
        String title,
        String cause,
        String nextStep,
        boolean retryable,
        boolean dismissable,
        @Nullable String whyNot,
        Instant firstSeenAt,
        Instant lastSeenAt,
        int attempts,
        @Nullable String processId,
        @Nullable String rawAnswer,
        String state,
        List<Item> items,
        String between,
        @Nullable Integer checkedEverySeconds,
        @Nullable Instant nextLookAt) {
    /** An order (shop's number as label) or a SKU. */
    public record Item(String key, String label, String detail) {}
}
