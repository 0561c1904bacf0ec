package app.cartwright.cartrover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of orders.
 *
 * @param last whether no further page follows
 * @param totalRecords over all pages, or null where the answer did not say
 * @param unreadable records of the page that could not be made an order: they hold up no other, and are to be reported
 */
public record OrderPage(
        List<Order> orders, boolean last, @Nullable Integer totalRecords, List<Unreadable> unreadable) {

    /** A page whose records all could be read. */
    public OrderPage(List<Order> orders, boolean last, @Nullable Integer totalRecords) {
        this(orders, last, totalRecords, List.of());
    }

    /**
     * A record that lacks what every order has.
     *
     * @param custRef CartRover's key of it, or null where that itself is missing
     * @param fault what is wrong with it, a sentence
     * @param raw the start of the record, without secrets, payment keys and people
     */
    public record Unreadable(@Nullable String custRef, String fault, String raw) {}
}
