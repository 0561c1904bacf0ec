package app.cartwright.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order as a cart hands it to CartRover. Built step by step; sums follow from the lines unless they are set. Money and
 * quantities are decimal text.
 */
public final class NewOrder {
    final String custRef;
    final String orderSource;
    Optional<String> custPoNo;
    String customerId = "";
    Person ship = Person.of("Odile", "Farrow", "odile@shop.example");
    Person bill = Person.of("Odile", "Farrow", "odile@shop.example");
    Optional<LocalDate> orderDate = Optional.empty();
    String shipCode = "std";
    String shipCodeDescription = "Standard (3-5 days)";
    String workingShipCode = "";
    String shippingInstructions = "";
    String giftMessage = "";
    String requestedShipDate = "";
    String currency = "USD";
    BigDecimal tax = BigDecimal.ZERO;
    BigDecimal shipping = BigDecimal.ZERO;
    BigDecimal orderDiscount = BigDecimal.ZERO;
    Optional<BigDecimal> subTotal = Optional.empty();
    Optional<BigDecimal> grandTotal = Optional.empty();
    final List<NewLine> lines = new ArrayList<>();
    final Map<String, String> otherKeys = new LinkedHashMap<>();

    /**
     * One line.
     *
     * @param discount before tax, per unit
     * @param addlDiscount after tax, for the whole line
     * @param tax for the whole line
     * @param filtered removed from fulfilment by a rule
     */
    public record NewLine(
            String sku,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal discount,
            BigDecimal addlDiscount,
            BigDecimal tax,
            String description,
            boolean filtered) {

        /** A line without discounts. */
        public static NewLine of(String sku, String quantity, String price) {
            BigDecimal zero = BigDecimal.ZERO;
            return new NewLine(sku, new BigDecimal(quantity), new BigDecimal(price), zero, zero, zero, sku, false);
        }

        /** With a discount per unit. */
        public NewLine discount(String perUnit) {
            return new NewLine(sku, quantity, price, new BigDecimal(perUnit), addlDiscount, tax, description, filtered);
        }

        /** With a discount after tax for the whole line. */
        public NewLine addlDiscount(String forTheLine) {
            return new NewLine(sku, quantity, price, discount, new BigDecimal(forTheLine), tax, description, filtered);
        }

        /** With a tax for the whole line. */
        public NewLine tax(String forTheLine) {
            return new NewLine(
                    sku, quantity, price, discount, addlDiscount, new BigDecimal(forTheLine), description, filtered);
        }

        /** Removed from fulfilment by a rule; the order's sums hold it all the same. */
        public NewLine filteredOut() {
            return new NewLine(sku, quantity, price, discount, addlDiscount, tax, description, true);
        }

        /** With another product name. */
        public NewLine description(String text) {
            return new NewLine(sku, quantity, price, discount, addlDiscount, tax, text, filtered);
        }

        BigDecimal extended() {
            return price.subtract(discount).multiply(quantity).setScale(2, RoundingMode.HALF_UP);
        }
    }

    private NewOrder(String custRef, String orderSource) {
        this.custRef = custRef;
        this.orderSource = orderSource;
        this.custPoNo = Optional.of(custRef);
    }

    /** An order without lines. */
    public static NewOrder of(String custRef, String orderSource) {
        return new NewOrder(custRef, orderSource);
    }

    /** The shop's number; the {@code cust_ref} where it is not set. */
    public NewOrder custPoNo(String number) {
        custPoNo = Optional.of(number);
        return this;
    }

    /** Without a shop's number. */
    public NewOrder withoutCustPoNo() {
        custPoNo = Optional.empty();
        return this;
    }

    /** Adds a line. */
    public NewOrder line(NewLine line) {
        lines.add(line);
        return this;
    }

    /** Adds a line without discounts. */
    public NewOrder line(String sku, String quantity, String price) {
        return line(NewLine.of(sku, quantity, price));
    }

    /** The buyer and recipient. */
    public NewOrder buyer(Person person) {
        ship = person;
        bill = person;
        return this;
    }

    /** The recipient; {@link Person#NONE} for none. */
    public NewOrder shipTo(Person person) {
        ship = person;
        return this;
    }

    /** The payer. */
    public NewOrder billTo(Person person) {
        bill = person;
        return this;
    }

    /** The shop's customer id. */
    public NewOrder customerId(String id) {
        customerId = id;
        return this;
    }

    /** The shop's day; the day it is placed, in UTC, where it is not set. */
    public NewOrder orderDate(LocalDate day) {
        orderDate = Optional.of(day);
        return this;
    }

    /** The ship method the cart sent, and the one after mapping ({@code ""} for none). */
    public NewOrder shipMethod(String code, String description, String working) {
        shipCode = code;
        shipCodeDescription = description;
        workingShipCode = working;
        return this;
    }

    /** A note for the warehouse. */
    public NewOrder shippingInstructions(String text) {
        shippingInstructions = text;
        return this;
    }

    /** A gift message. */
    public NewOrder giftMessage(String text) {
        giftMessage = text;
        return this;
    }

    /** When it should be shipped, in whatever form. */
    public NewOrder requestedShipDate(String text) {
        requestedShipDate = text;
        return this;
    }

    /** Currency code; {@code ""} for none. */
    public NewOrder currency(String code) {
        currency = code;
        return this;
    }

    /** Tax of the whole order. */
    public NewOrder tax(String amount) {
        tax = new BigDecimal(amount);
        return this;
    }

    /** Shipping charge. */
    public NewOrder shipping(String amount) {
        shipping = new BigDecimal(amount);
        return this;
    }

    /** Discount after tax on the order, beside those of the lines. */
    public NewOrder orderDiscount(String amount) {
        orderDiscount = new BigDecimal(amount);
        return this;
    }

    /** Sets the grand total, right or wrong. */
    public NewOrder grandTotal(String amount) {
        grandTotal = Optional.of(new BigDecimal(amount));
        return this;
    }

    /** Sets the sub-total, right or wrong. */
    public NewOrder subTotal(String amount) {
        subTotal = Optional.of(new BigDecimal(amount));
        return this;
    }

    /** Sets any other key of the order's record, or overrides one, to a text. */
    public NewOrder key(String name, String value) {
        otherKeys.put(name, value);
        return this;
    }

    BigDecimal sumOfLines() {
        return lines.stream().map(NewLine::extended).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal total() {
        return grandTotal.orElseGet(() ->
                subTotal.orElseGet(this::sumOfLines).add(tax).add(shipping).subtract(allDiscounts()));
    }

    /** What the lines that a rule took out add to the total. */
    BigDecimal filteredAmount() {
        return lines.stream()
                .filter(NewLine::filtered)
                .map(line -> line.extended().subtract(line.addlDiscount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal allDiscounts() {
        return lines.stream().map(NewLine::addlDiscount).reduce(orderDiscount, BigDecimal::add);
    }
}
