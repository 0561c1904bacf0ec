package app.cartwright.setup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen when a connection was proved.
 *
 * @param count how many, or null where it isn't counted
 * @param what of what, as {@code locations}; the whole sentence where it isn't counted
 * @param names the first of them, as {@code Main warehouse, Retail store}; {@code ""} where none is told
 */
public record Seen(@Nullable Integer count, String what, String names) {
    private static final List<String> OF_PRODUCTS = List.of("product with a SKU", "products with a SKU");

    /** So many products have a SKU. */
    static Seen products(int count) {
        return new Seen(count, count == 1 ? OF_PRODUCTS.getFirst() : OF_PRODUCTS.getLast(), "");
    }

    /** A sentence. */
    public static Seen said(String sentence) {
        return new Seen(null, sentence, "");
    }

    /** Whether it says how many products there are. */
    public boolean isOfProducts() {
        return OF_PRODUCTS.contains(what);
    }

    /** {@code 2 locations}, or the sentence. */
    public String counted() {
        return count == null ? what : count + " " + what;
    }

    /** The same with the names: {@code 2 locations: Main warehouse, Retail store}. */
    @JsonValue
    public String sentence() {
        return names.isEmpty() ? counted() : counted() + ": " + names;
    }
}
