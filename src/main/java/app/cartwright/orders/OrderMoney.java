package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns CartRover's amounts into unit prices, freight and tax for inFlow, to the cent. Discounts of a line and of the
 * order lower the unit prices; the order's is spread by line value. Nothing is balanced silently: what does not give
 * {@code grand_total} is not priced.
 */
final class OrderMoney {
    private OrderMoney() {}

    /** Prices an order with the lines that it holds; filtered ones are never priced. */
    static Pricing price(Order order) {
        @Nullable String fault = fault(order);
        if (fault != null) {
            return new Pricing.Unreadable(fault);
        }
        List<Order.Line> kept =
                order.lines().stream().filter(line -> !line.filtered()).toList();
        List<Order.Line> filtered =
                order.lines().stream().filter(Order.Line::filtered).toList();
        Charges charges = Charges.of(order);
        Pricing whole = price(kept, charges, new ArrayList<>());
        if (whole instanceof Pricing.Priced || filtered.isEmpty()) {
            return whole;
        }
        // The header's sums still hold what a rule filtered out.
        List<String> remarks = new ArrayList<>(List.of(filteredRemark(filtered, charges.total())));
        Pricing without = price(kept, charges.without(filtered), remarks);
        return without instanceof Pricing.Priced ? without : whole;
    }

    private static Pricing price(List<Order.Line> kept, Charges charges, List<String> remarks) {
        List<Order.Line> lines = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        for (Order.Line line : kept) {
            long value = LineValue.cents(line);
            if (line.quantity() != null && line.quantity().signum() == 0) {
                remarks.add("Left out, quantity 0: " + line.sku() + ".");
                continue;
            }
            lines.add(line);
            values.add(value);
        }
        if (lines.isEmpty()) {
            return new Pricing.Unreadable("No line of it is to be fulfilled");
        }
        long goods = values.stream().mapToLong(Long::longValue).sum();
        long sum = goods - charges.discount() + charges.tax() + charges.shipping();
        if (sum != charges.total()) {
            return new Pricing.Differs(money(sum), money(charges.total()), "");
        }
        LineDiscounts discounts = LineDiscounts.of(lines, values, charges.discount());
        long freight = charges.shipping() - discounts.left();
        if (freight < 0) {
            return new Pricing.Differs(
                    money(sum - freight),
                    money(charges.total()),
                    "The discount is more than the goods and the shipping together");
        }
        if (discounts.left() > 0) {
            remarks.add(
                    "The discount is more than the goods: " + money(discounts.left()) + " of it lowers the freight.");
        }
        return priced(lines, values, discounts, charges, freight, remarks);
    }

    private static Pricing priced(
            List<Order.Line> lines,
            List<Long> values,
            LineDiscounts discounts,
            Charges charges,
            long freight,
            List<String> remarks) {
        List<Pricing.Line> out = new ArrayList<>();
        BigDecimal sum = money(freight).add(money(charges.tax()));
        for (int i = 0; i < lines.size(); i++) {
            Order.Line line = lines.get(i);
            BigDecimal quantity = line.quantity() == null ? BigDecimal.ONE : line.quantity();
            List<LineParts.Part> parts =
                    LineParts.of(quantity, values.get(i) - discounts.shares().get(i));
            for (int p = 0; p < parts.size(); p++) {
                LineParts.Part part = parts.get(p);
                out.add(new Pricing.Line(line, parts.size() == 1 ? 0 : p + 1, part.quantity(), part.unitPrice()));
                sum = sum.add(part.quantity().multiply(part.unitPrice()));
            }
        }
        // What is to be written is added up once more, as inFlow will do it.
        BigDecimal total = money(charges.total());
        return sum.compareTo(total) == 0
                ? new Pricing.Priced(
                        List.copyOf(out), money(charges.tax()), money(freight), total, List.copyOf(remarks))
                : new Pricing.Differs(sum, total, "");
    }

    private static @Nullable String fault(Order order) {
        if (order.lines().isEmpty()) {
            return "It has no lines";
        }
        for (Order.Line line : order.lines()) {
            @Nullable String quantity = line.filtered() ? null : LineValue.quantityFault(line);
            @Nullable String fault = quantity != null ? quantity : LineValue.amountFault(line);
            if (fault != null) {
                return "Line " + line.lineNo() + (line.sku().isBlank() ? "" : " (" + line.sku() + ")") + " " + fault;
            }
        }
        return Charges.fault(order);
    }

    private static String filteredRemark(List<Order.Line> filtered, long total) {
        List<String> names = filtered.stream()
                .map(line -> (line.quantity() == null ? "?" : line.quantity().toPlainString()) + " × " + line.sku()
                        + " (" + money(LineValue.cents(line)) + ")")
                .toList();
        return "Left out by a rule in CartRover: " + String.join(", ", names) + ". CartRover's total with it: "
                + money(total) + ".";
    }

    static BigDecimal money(long cents) {
        return new BigDecimal(BigInteger.valueOf(cents), 2);
    }
}
