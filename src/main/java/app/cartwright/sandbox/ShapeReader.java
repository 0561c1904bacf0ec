package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a client sends into the form that is stored. A wrong type is a 422. */
final class ShapeReader {
    static final int UNPROCESSABLE = 422;
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int QUANTITY_SCALE = 4;

    private final boolean bareNumbersRefused;
    private final AccountDates dates;

    ShapeReader(boolean bareNumbersRefused, AccountDates dates) {
        this.bareNumbersRefused = bareNumbersRefused;
        this.dates = dates;
    }

    /** Puts the properties that were sent over those of the row. Read-only and unknown ones are left alone. */
    void merge(ObjectNode row, Shape shape, ObjectNode sent) {
        for (Map.Entry<String, JsonNode> property : sent.properties()) {
            shape.field(property.getKey())
                    .filter(field -> !field.readOnly())
                    .ifPresent(field -> row.set(field.name(), read(field, property.getValue())));
        }
    }

    /** The id that was sent, lower case; {@code ""} where there is none. */
    String id(Shape shape, ObjectNode sent) {
        JsonNode value = property(sent, shape.idName());
        return value.isTextual() && !value.asText().isBlank() ? guid(shape.idName(), value.asText()) : "";
    }

    /** A property whatever the case of its name; a null node where it was not sent. */
    static JsonNode property(ObjectNode sent, String name) {
        for (Map.Entry<String, JsonNode> property : sent.properties()) {
            if (property.getKey().equalsIgnoreCase(name)) {
                return property.getValue();
            }
        }
        return NullNode.getInstance();
    }

    private JsonNode read(Field field, JsonNode value) {
        String name = field.name();
        return switch (field.type()) {
            case TEXT -> TextNode.valueOf(value.isNull() ? "" : scalar(name, value));
            case GUID ->
                value.isNull() || value.asText().isEmpty()
                        ? NullNode.getInstance()
                        : TextNode.valueOf(guid(name, scalar(name, value)));
            case DECIMAL, RATE, QUANTITY_NUMBER ->
                value.isNull()
                        ? field.standard()
                        : TextNode.valueOf(decimal(name, value, field.type().scale()));
            case FLAG -> flag(field, value);
            case NUMBER -> IntNode.valueOf(value.asInt());
            case DATE ->
                value.isNull() || value.asText().isEmpty()
                        ? NullNode.getInstance()
                        : TextNode.valueOf(dates.tell(dates.read(name, scalar(name, value))));
            case ENUM -> word(field, value);
            case ADDRESS -> address(object(name, value));
            case CUSTOM_FIELDS -> InflowValues.customFields(object(name, value));
            case QUANTITY -> quantity(object(name, value));
            case AMOUNT -> amount(name, object(name, value));
            case UNIT -> value;
            case TEXTS -> texts(name, value);
            case ROWS -> rows(field, value);
        };
    }

    private ArrayNode rows(Field field, JsonNode value) {
        if (value.isNull()) {
            return Json.array();
        }
        if (!(value instanceof ArrayNode sent)) {
            throw new Refused(UNPROCESSABLE, field.name() + " must be an array.");
        }
        Shape shape = field.rows().orElseThrow();
        ArrayNode rows = Json.array();
        for (JsonNode one : sent) {
            ObjectNode given = object(field.name(), one);
            ObjectNode row = shape.fresh();
            String id = id(shape, given);
            if (id.isEmpty()) {
                throw new Refused(UNPROCESSABLE, "Each row of " + field.name() + " needs its " + shape.idName() + ".");
            }
            row.put(shape.idName(), id);
            merge(row, shape, given);
            rows.add(row);
        }
        return rows;
    }

    private static ArrayNode texts(String name, JsonNode value) {
        ArrayNode texts = Json.array();
        value.forEach(text -> texts.add(scalar(name, text)));
        return texts;
    }

    private JsonNode flag(Field field, JsonNode value) {
        if (value.isNull()) {
            return field.standard();
        }
        if (!value.isBoolean()) {
            throw new Refused(UNPROCESSABLE, field.name() + " must be true or false.");
        }
        return BooleanNode.valueOf(value.asBoolean());
    }

    private static JsonNode word(Field field, JsonNode value) {
        return field.words().stream()
                .filter(word -> word.equalsIgnoreCase(value.asText()))
                .findFirst()
                .map(TextNode::valueOf)
                .orElseThrow(
                        () -> new Refused(UNPROCESSABLE, value.asText() + " is no value of " + field.name() + "."));
    }

    private static ObjectNode address(ObjectNode sent) {
        ObjectNode address = InflowValues.address();
        List.copyOf(address.properties()).stream().map(Map.Entry::getKey).forEach(name -> {
            JsonNode value = property(sent, name);
            if (!value.isNull()) {
                String text = scalar(name, value);
                if (name.equals("addressType")) {
                    address.put(name, text.toLowerCase(Locale.ROOT));
                } else {
                    address.put(name, text);
                }
            }
        });
        return address;
    }

    private ObjectNode quantity(ObjectNode sent) {
        JsonNode standard = property(sent, "standardQuantity");
        JsonNode uom = property(sent, "uomQuantity");
        if (standard.isNull() && uom.isNull()) {
            throw new Refused(UNPROCESSABLE, "quantity needs standardQuantity or uomQuantity.");
        }
        ObjectNode quantity = Json.object();
        quantity.put(
                "standardQuantity", decimal("standardQuantity", standard.isNull() ? uom : standard, QUANTITY_SCALE));
        quantity.put("uomQuantity", decimal("uomQuantity", uom.isNull() ? standard : uom, QUANTITY_SCALE));
        JsonNode unit = property(sent, "uom");
        quantity.put("uom", unit.isNull() ? "" : unit.asText());
        quantity.set("serialNumbers", texts("serialNumbers", property(sent, "serialNumbers")));
        return quantity;
    }

    private ObjectNode amount(String name, ObjectNode sent) {
        JsonNode value = property(sent, "value");
        return Json.object()
                .put("value", value.isNull() ? "0.00000" : decimal(name, value, FieldType.DECIMAL.scale()))
                .put("isPercent", property(sent, "isPercent").asBoolean(false));
    }

    private String decimal(String name, JsonNode value, int scale) {
        if (value.isNumber() && bareNumbersRefused || !value.isNumber() && !value.isTextual()) {
            throw new Refused(UNPROCESSABLE, name + " must be a decimal as text.");
        }
        @Nullable BigDecimal number = InflowValues.number(value.asText());
        if (number == null) {
            throw new Refused(UNPROCESSABLE, name + " is not a number.");
        }
        return number.setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }

    private static ObjectNode object(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw new Refused(UNPROCESSABLE, name + " must be an object.");
    }

    private static String scalar(String name, JsonNode value) {
        if (!value.isValueNode()) {
            throw new Refused(UNPROCESSABLE, name + " must be a single value.");
        }
        return value.asText();
    }

    static String guid(String name, String text) {
        if (!GUID.matcher(text.strip()).matches()) {
            throw new Refused(UNPROCESSABLE, name + " must be a GUID.");
        }
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
