package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.store.OrderChoices;
import app.cartwright.store.OrderRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One {@code cust_ref} that CartRover offers, with all that is known of it here.
 *
 * @param records what CartRover's list holds under it; more than one only where they differ
 * @param row what is stored of it, or null where it is new
 * @param pulled the order as it was when it was pulled, or null
 * @param inInflow whether the ledger says that it is in inFlow
 * @param takenNumbers numbers in inFlow that other orders have
 */
record Offered(
        List<Order> records,
        @Nullable OrderRow row,
        @Nullable Order pulled,
        boolean inInflow,
        OrderChoices.Choice choice,
        Set<String> takenNumbers) {

    Order order() {
        return records.getLast();
    }

    String custRef() {
        return order().custRef();
    }

    /** What people call it. */
    String label() {
        String number = order().custPoNo();
        return number == null || number.isBlank() ? custRef() : number;
    }
}
