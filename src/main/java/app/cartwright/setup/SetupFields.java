package app.cartwright.setup;

import app.cartwright.secrets.KeyName;
import app.cartwright.setup.SettingsDefaults.Range;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one object of a set-up file and notes what is wrong with each. A name not asked for is a fault. */
final class SetupFields {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,59}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LIST = 1_000;
    private static final int MOST_DECIMALS = 4;

    private final ObjectNode object;
    private final String path;
    private final List<SetupFault> faults;
    private final Set<String> known = new LinkedHashSet<>();

    SetupFields(ObjectNode object, String path, List<SetupFault> faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    String path() {
        return path;
    }

    String at(String name) {
        return at(path, name);
    }

    /** The place of a field. */
    static String at(String path, String name) {
        if (PLAIN.matcher(name).matches()) {
            return path.isEmpty() ? name : path + "." + name;
        }
        String shown = name.codePoints()
                .limit(40)
                .map(c -> Character.isISOControl(c) || c == '"' || Character.getType(c) == Character.FORMAT ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return path + "[\"" + shown + "\"]";
    }

    void fault(String name, String message) {
        faults.add(new SetupFault(at(name), message));
    }

    /** The fields of an object; of an empty one where it is left out or is something else. */
    SetupFields object(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isObject()) {
            fault(name, "Is to be an object in braces.");
        }
        ObjectNode fields = node instanceof ObjectNode given ? given : object.objectNode();
        return new SetupFields(fields, at(name), faults);
    }

    /** The objects of a list, none where it is left out. */
    List<SetupFields> objects(String name) {
        List<SetupFields> found = new ArrayList<>();
        JsonNode node = node(name);
        if (node != null && !node.isArray()) {
            fault(name, "Is to be a list in square brackets.");
        } else if (node != null && node.size() > LONGEST_LIST) {
            fault(name, "Holds more than " + LONGEST_LIST + " entries.");
        } else if (node != null) {
            for (int i = 0; i < node.size(); i++) {
                String place = at(name) + "[" + i + "]";
                if (node.get(i) instanceof ObjectNode entry) {
                    found.add(new SetupFields(entry, place, faults));
                } else {
                    faults.add(new SetupFault(place, "Is to be an object in braces."));
                }
            }
        }
        return found;
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode node = node(name);
        if (node != null && !node.isBoolean()) {
            fault(name, "Is to be true or false.");
        }
        return node == null ? otherwise : node.booleanValue();
    }

    int whole(String name, Range range, int otherwise) {
        BigDecimal value = number(name, range);
        if (value == null) {
            return otherwise;
        }
        if (value.scale() > 0) {
            fault(name, "Is to be a whole number from " + range + ".");
            return otherwise;
        }
        return value.intValueExact();
    }

    /** A number within a range, or null where it is left out or wrong. */
    @Nullable
    BigDecimal number(String name, Range range) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            fault(name, "Is to be a number from " + range + ", without quotation marks.");
            return null;
        }
        BigDecimal value = node.decimalValue();
        if (!range.holds(value)) {
            fault(name, "Is to be from " + range + ".");
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > MOST_DECIMALS) {
            fault(name, "Has more than " + MOST_DECIMALS + " decimals.");
            return null;
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A text that says something, or null where it is left out or wrong. */
    @Nullable
    String text(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        String fault = textFault(node);
        if (fault != null) {
            fault(name, fault);
            return null;
        }
        return node.textValue();
    }

    /** A text that may be blank, or null where it is left out or no text. */
    @Nullable
    String textOrBlank(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isTextual()) {
            fault(name, "Is to be a text in quotation marks.");
            return null;
        }
        return node == null ? null : node.textValue();
    }

    boolean has(String name) {
        return object.has(name);
    }

    /** A text that may not be left out; {@code ""} after a fault. */
    String required(String name) {
        if (!object.has(name)) {
            known.add(name);
            fault(name, "Is missing.");
            return "";
        }
        String text = text(name);
        return text == null ? "" : text;
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Told below: the shape is a date's, but the calendar has no such day.
        }
        fault(name, "Is to be a date such as 2026-11-01.");
        return null;
    }

    /** All names of the object count as known. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        known.addAll(names);
        return names;
    }

    /** Call last: notes every name that nobody asked for. */
    void nothingElse() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(name, unknown(name));
            }
        });
    }

    private String unknown(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (KeyName.of(name).isPresent()
                || folded.contains("apikey")
                || folded.contains("apiuser")
                || folded.contains("secret")
                || folded.contains("password")) {
            return "Keys are never in the set-up file: give them in environment variables or with --secrets-stdin.";
        }
        return "Is not known. Known here: " + String.join(", ", known) + ".";
    }

    static @Nullable String textFault(JsonNode node) {
        if (!node.isTextual()) {
            return "Is to be a text in quotation marks.";
        }
        String text = node.textValue();
        if (text.isBlank()) {
            return "Is empty.";
        }
        if (text.length() > LONGEST_TEXT) {
            return "Is longer than " + LONGEST_TEXT + " characters.";
        }
        return text.chars().anyMatch(Character::isISOControl) ? "Holds a character that can't be printed." : null;
    }

    private @Nullable JsonNode node(String name) {
        known.add(name);
        return object.get(name);
    }
}
