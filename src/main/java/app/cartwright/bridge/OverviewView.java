package app.cartwright.bridge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the overview shows beside the status.
 *
 * @param ordersPerDay the last 14 days in the computer's zone, oldest first
 */
public record OverviewView(String shop, List<Day> ordersPerDay, List<CartCard> carts, Instant asOf) {
    /** Orders of one day by order source. */
    public record Day(LocalDate day, Map<String, Integer> byCart) {}

    /** One cart of the strip. */
    public record CartCard(
            String orderSource,
            @Nullable String kind,
            String prefix,
            int today,
            @Nullable Instant lastOrderAt,
            int alerts) {}
}
