package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Calculates a sales order's sums as section 10.4 of the reference has them. */
final class OrderMoney {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FINE = 5;
    private static final int CENTS = 2;

    private final InflowVariant variant;

    OrderMoney(InflowVariant variant) {
        this.variant = variant;
    }

    /** Fills the calculated sums. Taxes that were sent stay as they are where the variant says so. */
    void calculate(ObjectNode order) {
        BigDecimal subTotal = BigDecimal.ZERO;
        BigDecimal tax1 = BigDecimal.ZERO;
        BigDecimal tax2 = BigDecimal.ZERO;
        for (JsonNode row : order.path("lines")) {
            ObjectNode line = (ObjectNode) row;
            BigDecimal sum = lineSum(line);
            line.put("subTotal", InflowValues.money(sum));
            subTotal = subTotal.add(sum);
            tax1 = tax1.add(share(sum, rate(line, order, "tax1Rate")));
            tax2 = tax2.add(share(sum, rate(line, order, "tax2Rate")));
        }
        BigDecimal freight = InflowValues.decimal(order, "orderFreight");
        if (order.path("tax1OnShipping").asBoolean()) {
            tax1 = tax1.add(share(freight, InflowValues.decimal(order, "tax1Rate")));
        }
        if (order.path("tax2OnShipping").asBoolean()) {
            tax2 = tax2.add(share(freight, InflowValues.decimal(order, "tax2Rate")));
        }
        BigDecimal firstTax = settle(order, "tax1", tax1);
        BigDecimal secondTax = settle(order, "tax2", tax2);
        BigDecimal total = subTotal.add(freight);
        if (!order.path("isTaxInclusive").asBoolean()) {
            total = total.add(firstTax).add(secondTax);
        }
        BigDecimal paid = paid(order);
        order.put("subTotal", InflowValues.money(subTotal));
        order.put("total", InflowValues.money(total));
        order.put("amountPaid", InflowValues.money(paid));
        order.put("balance", InflowValues.money(total.subtract(paid)));
        order.put("paymentStatus", paymentStatus(order, total, paid));
    }

    private BigDecimal settle(ObjectNode order, String name, BigDecimal calculated) {
        if (variant.sentTaxKept() && order.path(InflowOrders.SENT + name).asBoolean()) {
            return InflowValues.decimal(order, name);
        }
        BigDecimal tax = calculated.setScale(CENTS, RoundingMode.HALF_UP);
        order.put(name, InflowValues.money(tax));
        return tax;
    }

    private BigDecimal lineSum(ObjectNode line) {
        BigDecimal amount = InflowValues.decimal(line.path("quantity"), "uomQuantity");
        BigDecimal sum = amount.multiply(InflowValues.decimal(line, "unitPrice"));
        BigDecimal discount = InflowValues.decimal(line.path("discount"), "value");
        if (line.path("discount").path("isPercent").asBoolean()) {
            sum = sum.subtract(share(sum, discount));
        } else {
            sum = sum.subtract(variant.fixedDiscountPerUnit() ? discount.multiply(amount) : discount);
        }
        return sum.setScale(variant.roundToCents() ? CENTS : FINE, RoundingMode.HALF_UP);
    }

    private static BigDecimal rate(ObjectNode line, ObjectNode order, String name) {
        return line.path(name).isNull() ? InflowValues.decimal(order, name) : InflowValues.decimal(line, name);
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).divide(HUNDRED, FINE * 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal paid(ObjectNode order) {
        BigDecimal paid = BigDecimal.ZERO;
        for (JsonNode payment : order.path("paymentLines")) {
            BigDecimal amount = InflowValues.decimal(payment, "amount");
            paid = payment.path("paymentType").asText().equals("refund") ? paid.subtract(amount) : paid.add(amount);
        }
        return paid;
    }

    private static String paymentStatus(ObjectNode order, BigDecimal total, BigDecimal paid) {
        String status = OrderProgress.of(order).status();
        if (status.equals("quote") || status.equals("unconfirmed")) {
            return status;
        }
        if (paid.signum() > 0) {
            int compared = paid.compareTo(total);
            return compared == 0 ? "paid" : compared < 0 ? "partial" : "owing";
        }
        return order.path("isInvoiced").asBoolean() ? "invoiced" : "uninvoiced";
    }
}
