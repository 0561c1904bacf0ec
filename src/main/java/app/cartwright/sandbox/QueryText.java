package app.cartwright.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A query string, decoded. Names are compared without regard to case.
 *
 * @param values name in lower case to its values, in the order they came
 */
record QueryText(Map<String, List<String>> values) {

    static QueryText parse(String rawQuery) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = Percent.decodeQuery(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : Percent.decodeQuery(pair.substring(equals + 1));
            values.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(value);
        }
        return new QueryText(values);
    }

    /** The last value of a name, where it is there and not blank. */
    Optional<String> text(String name) {
        List<String> found = values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return found.isEmpty() || found.getLast().isBlank() ? Optional.empty() : Optional.of(found.getLast());
    }

    /** A whole number, or empty where the value is not one. */
    Optional<Integer> number(String name) {
        try {
            return text(name).map(value -> Integer.valueOf(value.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean flag(String name) {
        return text(name).map("true"::equalsIgnoreCase).orElse(false);
    }

    boolean yes(String name) {
        return text(name).map("Y"::equalsIgnoreCase).orElse(false);
    }
}
