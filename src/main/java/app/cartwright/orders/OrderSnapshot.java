package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.Party;
import app.cartwright.http.Fields;
import app.cartwright.http.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was offered, as JSON in the store: for display, and to see later what was changed at the cart. Only
 * what is used here is kept; shipments are not.
 */
public final class OrderSnapshot {
    private OrderSnapshot() {}

    /** The order as text. */
    public static String write(Order order) {
        ObjectNode json = Json.object();
        json.put("custRef", order.custRef());
        put(json, "custPoNo", order.custPoNo());
        put(json, "recordNo", order.recordNo());
        put(json, "orderSource", order.orderSource());
        put(json, "customerId", order.customerId());
        put(json, "orderDate", order.orderDate());
        put(json, "createdAt", order.createdAt());
        put(json, "updatedAt", order.updatedAt());
        put(json, "status", order.status());
        json.set("ship", party(order.ship()));
        json.set("bill", party(order.bill()));
        put(json, "shipCode", order.shipCode());
        put(json, "shipCodeDescription", order.shipCodeDescription());
        put(json, "workingShipCode", order.workingShipCode());
        put(json, "carrier", order.carrier());
        put(json, "shippingInstructions", order.shippingInstructions());
        put(json, "giftMessage", order.giftMessage());
        put(json, "requestedShipDate", order.requestedShipDate());
        put(json, "subTotal", order.subTotal());
        put(json, "orderDiscount", order.orderDiscount());
        put(json, "salesTax", order.salesTax());
        put(json, "shippingHandling", order.shippingHandling());
        put(json, "grandTotal", order.grandTotal());
        put(json, "currencyCode", order.currencyCode());
        json.put("sendingCanceled", order.sendingCanceled()).put("onHold", order.onHold());
        var lines = json.putArray("lines");
        for (Order.Line line : order.lines()) {
            ObjectNode row = lines.addObject();
            row.put("lineNo", line.lineNo()).put("sku", line.sku()).put("description", line.description());
            put(row, "quantity", line.quantity());
            put(row, "price", line.price());
            put(row, "discount", line.discount());
            put(row, "addlDiscount", line.addlDiscount());
            put(row, "extendedAmount", line.extendedAmount());
            put(row, "tax", line.tax());
            row.put("filtered", line.filtered());
        }
        return json.toString();
    }

    /**
     * The same text without who bought, where it went, and what the buyer wrote. All that tells orders apart stays. A text
     * of another kind holds nothing that is known to be needed: it becomes empty.
     */
    static String withoutPeople(String text) {
        try {
            if (Json.parse(text) instanceof ObjectNode json) {
                json.remove(List.of("ship", "bill", "customerId", "shippingInstructions", "giftMessage"));
                return json.toString();
            }
            return "{}";
        } catch (JsonProcessingException e) {
            return "{}";
        }
    }

    /** The order of a text; empty where there is none, or it is of another kind. */
    public static Optional<Order> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            Fields json = new Fields(Json.parse(text));
            return json.textOrNull("custRef") == null ? Optional.empty() : Optional.of(order(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Order order(Fields json) {
        return new Order(
                json.text("custRef"),
                json.textOrNull("custPoNo"),
                json.textOrNull("recordNo"),
                json.textOrNull("orderSource"),
                json.textOrNull("customerId"),
                date(json, "orderDate"),
                instant(json, "createdAt"),
                instant(json, "updatedAt"),
                json.textOrNull("status"),
                party(json, "ship"),
                party(json, "bill"),
                json.textOrNull("shipCode"),
                json.textOrNull("shipCodeDescription"),
                json.textOrNull("workingShipCode"),
                json.textOrNull("carrier"),
                json.textOrNull("shippingInstructions"),
                json.textOrNull("giftMessage"),
                date(json, "requestedShipDate"),
                json.decimal("subTotal"),
                json.decimal("orderDiscount"),
                json.decimal("salesTax"),
                json.decimal("shippingHandling"),
                json.decimal("grandTotal"),
                json.textOrNull("currencyCode"),
                json.flag("sendingCanceled", false),
                json.flag("onHold", false),
                null,
                null,
                null,
                null,
                lines(json),
                List.of());
    }

    private static List<Order.Line> lines(Fields json) {
        List<Order.Line> lines = new ArrayList<>();
        List<JsonNode> nodes = json.list("lines");
        for (JsonNode node : nodes == null ? List.<JsonNode>of() : nodes) {
            Fields row = new Fields(node);
            lines.add(new Order.Line(
                    row.text("lineNo"),
                    row.text("sku"),
                    row.text("description"),
                    row.decimal("quantity"),
                    row.decimal("price"),
                    row.decimal("discount"),
                    row.decimal("addlDiscount"),
                    row.decimal("extendedAmount"),
                    row.decimal("tax"),
                    row.flag("filtered", false)));
        }
        return List.copyOf(lines);
    }

    private static ObjectNode party(Party party) {
        ObjectNode json = Json.object();
        put(json, "company", party.company());
        put(json, "firstName", party.firstName());
        put(json, "lastName", party.lastName());
        put(json, "address1", party.address1());
        put(json, "address2", party.address2());
        put(json, "address3", party.address3());
        put(json, "city", party.city());
        put(json, "state", party.state());
        put(json, "zip", party.zip());
        put(json, "country", party.country());
        put(json, "phone", party.phone());
        put(json, "email", party.email());
        return json;
    }

    private static Party party(Fields json, String name) {
        JsonNode node = json.node(name);
        if (node == null) {
            return Party.NONE;
        }
        Fields row = new Fields(node);
        return new Party(
                row.text("company"),
                row.text("firstName"),
                row.text("lastName"),
                row.text("address1"),
                row.text("address2"),
                row.text("address3"),
                row.text("city"),
                row.text("state"),
                row.text("zip"),
                row.text("country"),
                row.text("phone"),
                row.text("email"));
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        String text =
                value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }

    private static @Nullable LocalDate date(Fields json, String name) {
        String text = json.textOrNull(name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Instant instant(Fields json, String name) {
        String text = json.textOrNull(name);
        return text == null ? null : Instant.parse(text);
    }
}
