package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.Party;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.NewCustomer;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Who bought: what tells buyers apart, and the customer to be made where inFlow has none.
 *
 * @param key the lower-case e-mail, else order source and the shop's customer id, else the order's own reference
 * @param email as given, {@code ""} where there is none
 */
record Buyer(String key, String email, String name, String phone) {

    static Buyer of(Order order) {
        String email = Stream.of(order.bill().email(), order.ship().email())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String phone = first(order.bill().phone(), order.ship().phone());
        String name = first(
                order.bill().fullName(),
                order.ship().fullName(),
                order.bill().company(),
                order.ship().company(),
                email,
                "Buyer of " + first(order.custPoNo() == null ? "" : order.custPoNo(), order.custRef()));
        return new Buyer(key(order, email), email, name, phone);
    }

    /** Made by us and name-based, so that a repeat hits the same row. */
    String customerId() {
        return NameId.customer(key);
    }

    /** What is kept of the key: its name-based id, from which no e-mail can be read. */
    String storedKey() {
        return customerId();
    }

    /** The customer to be made for this buyer. */
    NewCustomer newCustomer(Order order, String customerName) {
        Party home = order.bill().address1().isBlank() ? order.ship() : order.bill();
        return new NewCustomer(
                customerId(),
                customerName,
                first(order.bill().fullName(), order.ship().fullName()),
                email,
                phone,
                NameId.customerAddress(key),
                SalesOrderMapping.address(home));
    }

    private static String key(Order order, String email) {
        if (!email.isEmpty()) {
            return email.toLowerCase(Locale.ROOT);
        }
        return order.orderSource() != null && order.customerId() != null
                ? order.orderSource() + ":" + order.customerId()
                : order.custRef();
    }

    static String first(String... texts) {
        return Stream.of(texts)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
