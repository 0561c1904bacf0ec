package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import java.util.List;

/** The numbers that an order can have in inFlow. */
final class OrderNumbers {
    private OrderNumbers() {}

    /**
     * The prefix and the shop's number; where there is none, or it is taken, the prefix and CartRover's reference.
     *
     * @return one or two, the wanted one first
     */
    static List<String> of(String prefix, Order order) {
        String byReference = prefix + order.custRef();
        String shopNumber = order.custPoNo();
        if (shopNumber == null || shopNumber.isBlank()) {
            return List.of(byReference);
        }
        String byShop = prefix + shopNumber;
        return byShop.equals(byReference) ? List.of(byShop) : List.of(byShop, byReference);
    }
}
