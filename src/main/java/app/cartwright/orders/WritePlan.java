package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is needed to write an order.
 *
 * @param orderSource the cart it is written for
 * @param number the number that it is to get
 * @param spareNumber the number for the case that the first one is taken; the same where there is no other
 * @param productByLine inFlow's product of each kept line, by {@code line_no}
 * @param currencyId null: the account's own
 */
record WritePlan(
        Order order,
        String orderSource,
        String number,
        String spareNumber,
        Pricing.Priced money,
        Map<String, String> productByLine,
        @Nullable String currencyId,
        String locationId) {}
