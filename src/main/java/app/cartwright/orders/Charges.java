package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of an order's header, in cents. One that is missing is taken from the lines where its definition allows;
 * {@code grand_total} never is.
 *
 * @param discount all that is taken off after tax, from 0 up, the lines' own included
 */
record Charges(long discount, long tax, long shipping, long total) {

    /** Why the header cannot be read, as a sentence, or null where it can. */
    static @Nullable String fault(Order order) {
        if (order.grandTotal() == null) {
            return "CartRover gave no grand total";
        }
        Map<String, @Nullable BigDecimal> amounts = new LinkedHashMap<>();
        amounts.put("grand total", order.grandTotal());
        amounts.put("sales tax", order.salesTax());
        amounts.put("shipping charge", order.shippingHandling());
        amounts.put("discount", order.orderDiscount());
        for (Map.Entry<String, @Nullable BigDecimal> entry : amounts.entrySet()) {
            BigDecimal amount = entry.getValue();
            if (amount == null) {
                continue;
            }
            if (amount.stripTrailingZeros().scale() > 2) {
                return "Its " + entry.getKey() + " of " + amount.toPlainString() + " is finer than a cent";
            }
            if (amount.abs().compareTo(LineValue.TOO_MUCH) >= 0) {
                return "Its " + entry.getKey() + " cannot be right";
            }
            if (amount.signum() < 0 && !entry.getKey().equals("discount")) {
                return "Its " + entry.getKey() + " is negative: " + amount.toPlainString();
            }
        }
        return null;
    }

    /** The charges of an order whose header has no fault. */
    static Charges of(Order order) {
        BigDecimal discount =
                order.orderDiscount() == null ? sum(order.lines(), Order.Line::addlDiscount) : order.orderDiscount();
        BigDecimal tax = order.salesTax() == null ? sum(order.lines(), Order.Line::tax) : order.salesTax();
        BigDecimal shipping = order.shippingHandling() == null ? BigDecimal.ZERO : order.shippingHandling();
        BigDecimal total = order.grandTotal() == null ? BigDecimal.ZERO : order.grandTotal();
        // By definition a discount is positive; a source that sends it with its sign means the same.
        return new Charges(
                LineValue.toCents(discount.abs()),
                LineValue.toCents(tax),
                LineValue.toCents(shipping),
                LineValue.toCents(total));
    }

    /** The charges without what belongs to lines that stay out. */
    Charges without(List<Order.Line> lines) {
        long goods = lines.stream().mapToLong(LineValue::cents).sum();
        long theirTax = LineValue.toCents(sum(lines, Order.Line::tax));
        long theirDiscount =
                LineValue.toCents(sum(lines, Order.Line::addlDiscount).abs());
        long lessTax = Math.min(theirTax, tax);
        long lessDiscount = Math.min(theirDiscount, discount);
        return new Charges(discount - lessDiscount, tax - lessTax, shipping, total - goods - lessTax + lessDiscount);
    }

    private static BigDecimal sum(List<Order.Line> lines, Function<Order.Line, @Nullable BigDecimal> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Order.Line line : lines) {
            BigDecimal value = amount.apply(line);
            sum = value == null ? sum : sum.add(value);
        }
        return sum;
    }
}
