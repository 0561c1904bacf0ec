package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.Party;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented order of Larkspur Lane Teas; every part can be changed before {@link #build}. */
final class SampleOrder {
    String custRef;

    @Nullable
    String custPoNo;

    @Nullable
    String orderSource = "Larkspur Lane Teas";

    @Nullable
    String customerId = "7741";

    @Nullable
    LocalDate orderDate = LocalDate.of(2026, 3, 2);

    @Nullable
    Instant createdAt = Instant.parse("2026-03-02T17:41:09Z");

    @Nullable
    String status = "new";

    Party ship = new Party(
            "",
            "Odile",
            "Farrow",
            "18 Quarry Row",
            "",
            "",
            "Millbrook",
            "VT",
            "05999",
            "USA",
            "8025550144",
            "odile@shop.example");
    Party bill = ship;

    @Nullable
    String shippingInstructions;

    @Nullable
    String giftMessage;

    @Nullable
    LocalDate requestedShipDate;

    @Nullable
    String currency = "USD";

    @Nullable
    BigDecimal subTotal;

    @Nullable
    BigDecimal discount;

    @Nullable
    BigDecimal tax;

    @Nullable
    BigDecimal shipping;

    @Nullable
    BigDecimal total;

    boolean sendingCanceled;
    boolean onHold;
    final List<Order.Line> lines = new ArrayList<>();

    SampleOrder(String custRef) {
        this.custRef = custRef;
        this.custPoNo = custRef;
    }

    /** An order whose header fits its lines, without tax, shipping and discount unless they are set afterwards. */
    static SampleOrder of(String custRef) {
        return new SampleOrder(custRef);
    }

    SampleOrder line(String sku, String quantity, String price) {
        return line(sku, quantity, price, "0", "0");
    }

    SampleOrder line(String sku, String quantity, String price, String discount, String addlDiscount) {
        BigDecimal each = new BigDecimal(price).subtract(new BigDecimal(discount));
        BigDecimal extended = each.multiply(new BigDecimal(quantity)).setScale(2, java.math.RoundingMode.HALF_UP);
        return line(sku, quantity, price, discount, addlDiscount, extended.toPlainString(), null, false);
    }

    SampleOrder line(
            String sku,
            @Nullable String quantity,
            @Nullable String price,
            @Nullable String discount,
            @Nullable String addlDiscount,
            @Nullable String extended,
            @Nullable String tax,
            boolean filtered) {
        lines.add(new Order.Line(
                String.valueOf(lines.size() + 1),
                sku,
                "The " + sku,
                number(quantity),
                number(price),
                number(discount),
                number(addlDiscount),
                number(extended),
                number(tax),
                filtered));
        return this;
    }

    SampleOrder charges(
            @Nullable String discount, @Nullable String tax, @Nullable String shipping, @Nullable String total) {
        this.discount = number(discount);
        this.tax = number(tax);
        this.shipping = number(shipping);
        this.total = number(total);
        return this;
    }

    /** Sets the grand total to what CartRover's own definition gives. */
    SampleOrder totalled() {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal own = BigDecimal.ZERO;
        for (Order.Line line : lines) {
            sum = line.extendedAmount() == null ? sum : sum.add(line.extendedAmount());
            own = line.addlDiscount() == null ? own : own.add(line.addlDiscount());
        }
        subTotal = sum;
        discount = discount == null ? own : discount;
        tax = tax == null ? BigDecimal.ZERO : tax;
        shipping = shipping == null ? BigDecimal.ZERO : shipping;
        total = sum.add(tax).add(shipping).subtract(discount);
        return this;
    }

    Order build() {
        return new Order(
                custRef,
                custPoNo,
                "58120",
                orderSource,
                customerId,
                orderDate,
                createdAt,
                createdAt,
                status,
                ship,
                bill,
                "std",
                "Standard (3-5 days)",
                "09",
                null,
                shippingInstructions,
                giftMessage,
                requestedShipDate,
                subTotal,
                discount,
                tax,
                shipping,
                total,
                currency,
                sendingCanceled,
                onHold,
                null,
                null,
                null,
                null,
                List.copyOf(lines),
                List.of());
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
