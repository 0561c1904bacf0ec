package app.cartwright.http;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is assumed about a service: a path, a word, a form. Requests are built from these entries, so another
 * value changes what Cartwright does without a new release.
 *
 * @param name as it stands in {@code contract.json}
 * @param confidence how sure the default is
 * @param defaultValue what is used unless overridden
 * @param shape which values are possible
 * @param effect one sentence: what it decides
 * @param otherwise one sentence: what Cartwright does where an answer contradicts it, or null where none can
 * @param probe the read-only look that can settle it, in words, or null where only a write, or nothing, can
 */
public record ContractEntry(
        String name,
        Confidence confidence,
        String defaultValue,
        Shape shape,
        String effect,
        @Nullable String otherwise,
        @Nullable String probe) {

    public ContractEntry {
        String fault = shape.fault(defaultValue);
        if (fault != null) {
            throw new IllegalArgumentException(name + ": " + fault);
        }
    }

    /** How sure a statement about a service is. */
    public enum Confidence {
        /** Documented by the vendor. */
        D,
        /** Seen in a sample answer of the vendor, or in a real reply. */
        S,
        /** Seen in the code of working clients. */
        C,
        /** Inferred. */
        I,
        /** Unknown. */
        U
    }

    /** Which values an entry may have. */
    public sealed interface Shape {
        /** What is wrong with a value, a sentence, or null where it is possible. */
        @Nullable
        String fault(String value);
    }

    /** One of a few words. */
    public record OneOf(List<String> values) implements Shape {
        public static OneOf of(String... values) {
            return new OneOf(List.of(values));
        }

        @Override
        public @Nullable String fault(String value) {
            return values.contains(value) ? null : "It must be one of: " + String.join(", ", values) + ".";
        }
    }

    /**
     * A path under the service's address.
     *
     * @param required placeholders that must stand in it, without braces
     * @param optional placeholders that may
     */
    public record Path(Set<String> required, Set<String> optional) implements Shape {
        private static final Pattern FORM = Pattern.compile("(/([A-Za-z0-9._~-]+|\\{[a-z_A-Z]+}))+");
        private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_A-Z]+)}");

        @Override
        public @Nullable String fault(String value) {
            if (value.length() > 200 || !FORM.matcher(value).matches() || value.contains("/..")) {
                return "It must be a path that starts with / and holds letters, digits and - . _ ~ only.";
            }
            Set<String> found = new HashSet<>();
            Matcher placeholders = PLACEHOLDER.matcher(value);
            while (placeholders.find()) {
                String name = placeholders.group(1);
                if (!required.contains(name) && !optional.contains(name)) {
                    return "It holds {" + name + "}, which is not known here.";
                }
                found.add(name);
            }
            for (String name : required) {
                if (!found.contains(name)) {
                    return "It must hold {" + name + "}.";
                }
            }
            return null;
        }
    }

    /** A word that goes out as a name or a value. */
    public record Word() implements Shape {
        private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");

        @Override
        public @Nullable String fault(String value) {
            return FORM.matcher(value).matches()
                    ? null
                    : "It must be one word of letters, digits and _ . - that starts with a letter.";
        }
    }

    /** A whole number within bounds, both included. */
    public record Number(int least, int most) implements Shape {
        @Override
        public @Nullable String fault(String value) {
            if (value.matches("\\d{1,9}")) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return null;
                }
            }
            return "It must be a whole number from " + least + " to " + most + ".";
        }
    }

    /** A time zone, as {@code UTC} or {@code America/Los_Angeles}. */
    public record Zone() implements Shape {
        @Override
        public @Nullable String fault(String value) {
            try {
                ZoneId.of(value);
                return null;
            } catch (DateTimeException e) {
                return "It must be a time zone such as UTC or America/Los_Angeles.";
            }
        }
    }
}
