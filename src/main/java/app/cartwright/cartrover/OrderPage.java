package app.cartwright.cartrover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of orders.
 *
 * @param last whether no further page follows
 * @param totalRecords over all pages, or null where the answer did not say
 */
public record OrderPage(
        List<Order> orders, boolean last, @Nullable Integer totalRecords) {}
