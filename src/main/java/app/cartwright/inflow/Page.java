package app.cartwright.inflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param after what to pass on to get the next page, or null where this was the last one
 */
public record Page<T>(List<T> rows, @Nullable String after) {}
