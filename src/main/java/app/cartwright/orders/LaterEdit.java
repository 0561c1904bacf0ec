package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was changed at the cart after an order was pulled. It is told to the owner and never written. */
final class LaterEdit {
    private static final int NAMED = 5;

    private LaterEdit() {}

    /**
     * The differences as one sentence.
     *
     * @param pulled as it was when it was pulled
     * @param now as CartRover has it now
     */
    static Optional<String> between(Order pulled, Order now) {
        List<String> changes = new ArrayList<>();
        quantities(pulled, now, changes);
        amount("discount", pulled.orderDiscount(), now.orderDiscount(), changes);
        amount("tax", pulled.salesTax(), now.salesTax(), changes);
        amount("shipping", pulled.shippingHandling(), now.shippingHandling(), changes);
        amount("total", pulled.grandTotal(), now.grandTotal(), changes);
        if (movedTo(pulled, now)) {
            changes.add("delivery address changed");
        }
        if (now.sendingCanceled() && !pulled.sendingCanceled()) {
            changes.add("stopped in CartRover (Cancel Sending)");
        }
        if (now.onHold() && !pulled.onHold()) {
            changes.add("put on hold in CartRover");
        }
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        String more = changes.size() > NAMED ? " and " + (changes.size() - NAMED) + " more" : "";
        String what = String.join(", ", changes.subList(0, Math.min(NAMED, changes.size()))) + more;
        return Optional.of("Changed at the cart after the pull: " + what
                + ". Later changes and refunds don't come in: change it in" + " inFlow by hand.");
    }

    private static void quantities(Order pulled, Order now, List<String> changes) {
        Map<String, BigDecimal> before = bySku(pulled);
        Map<String, BigDecimal> after = bySku(now);
        before.forEach((sku, quantity) -> {
            BigDecimal newer = after.get(sku);
            if (newer == null) {
                changes.add(sku + " removed");
            } else if (newer.compareTo(quantity) != 0) {
                changes.add("quantity of " + sku + " " + plain(quantity) + " → " + plain(newer));
            }
        });
        after.forEach((sku, quantity) -> {
            if (!before.containsKey(sku)) {
                changes.add(plain(quantity) + " × " + sku + " added");
            }
        });
    }

    private static Map<String, BigDecimal> bySku(Order order) {
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        for (Order.Line line : order.lines()) {
            if (!line.filtered() && line.quantity() != null && line.quantity().signum() != 0) {
                quantities.merge(line.sku(), line.quantity(), BigDecimal::add);
            }
        }
        return quantities;
    }

    private static void amount(
            String name, @Nullable BigDecimal before, @Nullable BigDecimal after, List<String> changes) {
        if (before != null && after != null && before.compareTo(after) != 0) {
            changes.add(name + " " + before.toPlainString() + " → " + after.toPlainString());
        }
    }

    /** Blank parts say nothing: the service takes personal data out of old orders. */
    private static boolean movedTo(Order pulled, Order now) {
        return differs(pulled.ship().address1(), now.ship().address1())
                || differs(pulled.ship().address2(), now.ship().address2())
                || differs(pulled.ship().city(), now.ship().city())
                || differs(pulled.ship().state(), now.ship().state())
                || differs(pulled.ship().zip(), now.ship().zip())
                || differs(pulled.ship().country(), now.ship().country())
                || differs(pulled.ship().fullName(), now.ship().fullName());
    }

    private static boolean differs(String before, String after) {
        return !before.isBlank() && !after.isBlank() && !before.equals(after);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
