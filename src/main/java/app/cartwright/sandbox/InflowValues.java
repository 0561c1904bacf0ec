package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Value objects of inFlow's records. */
final class InflowValues {
    private static final int CUSTOM_FIELDS = 10;

    private InflowValues() {}

    static ObjectNode address() {
        ObjectNode address = Json.object();
        for (String name : new String[] {"address1", "address2", "city", "state", "country", "postalCode", "remarks"}) {
            address.put(name, "");
        }
        address.putNull("addressType");
        return address;
    }

    static ObjectNode customFields(ObjectNode sent) {
        ObjectNode fields = Json.object();
        for (int i = 1; i <= CUSTOM_FIELDS; i++) {
            JsonNode value = ShapeReader.property(sent, "custom" + i);
            fields.put("custom" + i, value.isNull() ? "" : value.asText());
        }
        return fields;
    }

    static ObjectNode noAmount() {
        return Json.object().put("value", "0.00000").put("isPercent", false);
    }

    static ObjectNode quantity(BigDecimal amount) {
        String text = amount.setScale(4, java.math.RoundingMode.HALF_UP).toPlainString();
        ObjectNode quantity = Json.object()
                .put("standardQuantity", text)
                .put("uomQuantity", text)
                .put("uom", "");
        quantity.set("serialNumbers", Json.array());
        return quantity;
    }

    static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A stored decimal; zero where it is null or missing. */
    static BigDecimal decimal(JsonNode row, String name) {
        JsonNode value = row.path(name);
        BigDecimal number = value.isNull() || value.isMissingNode() ? null : number(value.asText());
        return number == null ? BigDecimal.ZERO : number;
    }

    /** The standard quantity of a row. */
    static BigDecimal quantityOf(JsonNode row) {
        return decimal(row.path("quantity"), "standardQuantity");
    }

    static String money(BigDecimal amount) {
        return amount.setScale(5, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
