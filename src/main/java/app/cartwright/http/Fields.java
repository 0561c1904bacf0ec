package app.cartwright.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read leniently: a field that is missing, null or of another kind is absent, a number
 * may be a text and a text a number, and the case of names does not matter where the exact name is not there.
 */
public final class Fields {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{0,20})?([eE][+-]?\\d{1,2})?");
    private static final int LARGEST_SCALE = 30;

    private final JsonNode object;

    /** The fields of an object; any other node has none. */
    public Fields(JsonNode object) {
        this.object = object;
    }

    /** The node of a field, or null where it is missing or JSON's null. */
    public @Nullable JsonNode node(String name) {
        JsonNode exact = object.get(name);
        if (exact == null) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getKey().equalsIgnoreCase(name)) {
                    exact = field.getValue();
                    break;
                }
            }
        }
        return exact == null || exact.isNull() ? null : exact;
    }

    /** Whether the field stands in the object, be it null. */
    public boolean has(String name) {
        if (object.has(name)) {
            return true;
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** The text, {@code ""} where absent; never trimmed. */
    public String text(String name) {
        return text(node(name));
    }

    /** The text, or null where absent or blank. */
    public @Nullable String textOrNull(String name) {
        String text = text(name);
        return text.isBlank() ? null : text;
    }

    /** The number, from a JSON number or a text; null where absent or not a number. */
    public @Nullable BigDecimal decimal(String name) {
        return decimal(node(name));
    }

    /** True for {@code true}, {@code "Y"}, {@code "true"} and 1; false for every other value; the default if absent. */
    public boolean flag(String name, boolean absent) {
        String text = text(name).strip().toLowerCase(Locale.ROOT);
        return text.isEmpty()
                ? absent
                : text.equals("true") || text.equals("y") || text.equals("yes") || text.equals("1");
    }

    /** The elements of an array, or null where the field is absent or no array. */
    public @Nullable List<JsonNode> list(String name) {
        JsonNode node = node(name);
        if (node == null || !node.isArray()) {
            return null;
        }
        List<JsonNode> elements = new ArrayList<>(node.size());
        node.forEach(elements::add);
        return elements;
    }

    /** The fields of an object within; none where it is absent. */
    public Fields object(String name) {
        JsonNode node = node(name);
        return new Fields(node == null ? Json.object() : node);
    }

    /** A scalar as text; {@code ""} for objects, arrays and null. */
    public static String text(@Nullable JsonNode node) {
        if (node == null || !node.isValueNode() || node.isNull()) {
            return "";
        }
        return node.isBigDecimal() && small(node.decimalValue())
                ? node.decimalValue().toPlainString()
                : node.asText();
    }

    /** A number from a JSON number or a text; null where it is none, or has more digits than any real one. */
    public static @Nullable BigDecimal decimal(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isNumber()) {
            return checked(node.decimalValue());
        }
        String text = node.isTextual() ? node.asText().strip() : "";
        return DECIMAL.matcher(text).matches() ? checked(new BigDecimal(text)) : null;
    }

    private static @Nullable BigDecimal checked(BigDecimal number) {
        return small(number) ? number : null;
    }

    private static boolean small(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LARGEST_SCALE && number.precision() <= 2 * LARGEST_SCALE;
    }
}
