package app.cartwright.cartrover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connected cart (order source).
 *
 * @param orderSource its Order Source name, the key on orders
 * @param kind {@code shopify}, {@code woocommerce} … as given, or null
 * @param label what people call it
 * @param lastOrderRun as CartRover tells it, or null
 */
public record Cart(
        String orderSource,
        @Nullable String kind,
        String label,
        boolean active,
        @Nullable Instant lastOrderRun) {}
