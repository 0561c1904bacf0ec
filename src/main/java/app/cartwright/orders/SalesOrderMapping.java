package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.Party;
import app.cartwright.inflow.Address;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.NewSalesOrder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which field of CartRover's order goes into which field of inFlow's. */
final class SalesOrderMapping {
    /** What inFlow shows as the source of every pulled order. */
    static final String SOURCE = "Cartwright";

    private SalesOrderMapping() {}

    /**
     * The sales order to be written.
     *
     * @param number prefix and number
     */
    static NewSalesOrder order(WritePlan plan, String number, String customerId) {
        Order order = plan.order();
        Party ship = order.ship();
        Party bill = order.bill().address1().isBlank() ? ship : order.bill();
        return new NewSalesOrder(
                NameId.order(order.custRef()),
                customerId,
                number,
                order.custRef(),
                order.custPoNo() == null ? "" : order.custPoNo(),
                SOURCE,
                orderDate(order),
                order.requestedShipDate(),
                plan.locationId(),
                plan.currencyId(),
                Buyer.first(ship.fullName(), order.bill().fullName()),
                Buyer.first(order.bill().email(), ship.email()),
                Buyer.first(ship.phone(), order.bill().phone()),
                Buyer.first(ship.company(), ship.fullName()),
                address(bill),
                address(ship),
                plan.money().tax(),
                plan.money().freight(),
                remarks(plan),
                lines(plan));
    }

    /** The shop's day, else the day on which CartRover made its record. */
    static @Nullable LocalDate orderDate(Order order) {
        if (order.orderDate() != null || order.createdAt() == null) {
            return order.orderDate();
        }
        return LocalDate.ofInstant(order.createdAt(), ZoneOffset.UTC);
    }

    /** Countries and states go as CartRover gives them; a third address line joins the second. */
    static Address address(Party party) {
        String second = Stream.of(party.address2(), party.address3())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return new Address(party.address1(), second, party.city(), party.state(), party.zip(), party.country());
    }

    private static List<NewSalesOrder.Line> lines(WritePlan plan) {
        List<NewSalesOrder.Line> lines = new ArrayList<>();
        for (Pricing.Line line : plan.money().lines()) {
            Order.Line ordered = line.ordered();
            String product = plan.productByLine().get(ordered.lineNo());
            if (product == null) {
                throw new IllegalStateException("no product for line " + ordered.lineNo());
            }
            lines.add(new NewSalesOrder.Line(
                    NameId.line(plan.order().custRef(), ordered.lineNo(), line.part()),
                    product,
                    ordered.description(),
                    line.quantity(),
                    line.unitPrice()));
        }
        return List.copyOf(lines);
    }

    private static String remarks(WritePlan plan) {
        Order order = plan.order();
        List<String> remarks = new ArrayList<>();
        add(remarks, "Order source: ", plan.orderSource());
        add(remarks, "Ship method: ", shipMethod(order));
        add(remarks, "Shipping instructions: ", order.shippingInstructions());
        add(remarks, "Gift message: ", order.giftMessage());
        remarks.addAll(plan.money().remarks());
        return String.join("\n", remarks);
    }

    private static String shipMethod(Order order) {
        String code = Buyer.first(text(order.workingShipCode()), text(order.shipCode()));
        String words = Buyer.first(text(order.shipCodeDescription()), text(order.carrier()));
        return words.isEmpty() ? code : code.isEmpty() || words.equals(code) ? words : words + " (" + code + ")";
    }

    private static void add(List<String> remarks, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            remarks.add(label + text.strip());
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
