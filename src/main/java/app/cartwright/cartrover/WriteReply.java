package app.cartwright.cartrover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A write that CartRover took, record by record.
 *
 * @param accepted keys that the answer names as taken; empty where it names none
 * @param failed records that the answer names as failed; {@code success_code} is true all the same
 * @param named whether the answer named records at all; if not, silence means taken
 */
public record WriteReply(List<String> accepted, List<Failed> failed, boolean named) {
    /**
     * @param key the {@code cust_ref} or SKU, or null where only a position was given that fits none
     * @param message CartRover's words
     */
    public record Failed(@Nullable String key, String message) {}
}
