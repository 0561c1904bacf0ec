package app.cartwright.stock;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SKUs of the other side that look much like one without a partner: the same letters and numbers, whatever stands between
 * them and however many zeroes stand before a number. To suggest by; never used to match.
 */
public final class NearSkus {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEADING_ZEROES = Pattern.compile("(?<!\\p{N})0+(?=\\p{N})");

    private final Map<String, String> byLook = new HashMap<>();

    /** Looks for them among these. */
    public NearSkus(Collection<String> others) {
        others.forEach(sku -> byLook.putIfAbsent(look(sku), sku));
    }

    /** One that looks like this, or null. */
    public @Nullable String of(String sku) {
        return byLook.get(look(sku));
    }

    private static String look(String sku) {
        String numbers = LEADING_ZEROES.matcher(sku).replaceAll("");
        return BETWEEN.matcher(numbers).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
