package app.cartwright.cartrover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page of orders to be listed.
 *
 * @param from lower bound of the date that belongs to the status, or null
 * @param page from 1
 * @param filteredItems whether lines that a rule filtered out are wanted too
 */
public record OrderQuery(OrderStatus status, @Nullable Instant from, int page, boolean filteredItems) {}
