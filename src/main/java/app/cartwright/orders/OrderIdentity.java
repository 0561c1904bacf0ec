package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two records under one {@code cust_ref} are one order. */
final class OrderIdentity {
    private OrderIdentity() {}

    /**
     * Two records of one list. A page that shifts shows the same record twice; a record that differs in anything that
     * tells orders apart is another order.
     */
    static boolean sameInOneList(Order one, Order other) {
        return Objects.equals(one.recordNo(), other.recordNo())
                && Objects.equals(one.custPoNo(), other.custPoNo())
                && Objects.equals(one.orderSource(), other.orderSource())
                && Objects.equals(one.createdAt(), other.createdAt())
                && Objects.equals(one.customerId(), other.customerId())
                && sameAmount(one.grandTotal(), other.grandTotal())
                && lines(one).equals(lines(other));
    }

    /**
     * A record and the one that was pulled under this reference. The order source may have been renamed and the order
     * edited since, so only what CartRover or the shop gives once for each record counts.
     */
    static boolean sameLater(Order pulled, Order offered) {
        boolean otherSource = differ(pulled.orderSource(), offered.orderSource());
        boolean otherNumber = differ(pulled.custPoNo(), offered.custPoNo());
        if (differ(pulled.recordNo(), offered.recordNo()) || otherSource && otherNumber) {
            return false;
        }
        // CartRover may have downloaded the same order anew: then the shop's own id of it is the same.
        boolean sameRecord = pulled.recordNo() != null && pulled.recordNo().equals(offered.recordNo());
        return !differ(pulled.createdAt(), offered.createdAt()) || sameRecord && !otherSource && !otherNumber;
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean sameAmount(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static List<String> lines(Order order) {
        return order.lines().stream()
                .map(line -> line.sku() + "\t"
                        + (line.quantity() == null
                                ? ""
                                : line.quantity().stripTrailingZeros().toPlainString()))
                .sorted()
                .toList();
    }
}
