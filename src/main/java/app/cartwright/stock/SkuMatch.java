package app.cartwright.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which SKUs both sides have. SKUs are compared exactly and never trimmed; one that is blank after trimming counts as
 * none. Names play no part.
 *
 * @param matched SKUs that exactly one product in inFlow has, and CartRover too, in order
 * @param ambiguous SKUs that several products in inFlow have, and CartRover too
 * @param onlyInflow products whose SKU CartRover does not have in any spelling
 * @param onlyCartRover SKUs that inFlow does not have in any spelling
 * @param differs SKUs that are the same but for case and blanks
 */
public record SkuMatch(
        Map<String, Item> matched,
        Map<String, List<Item>> ambiguous,
        List<Item> onlyInflow,
        List<String> onlyCartRover,
        List<Difference> differs) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    /**
     * A product of inFlow.
     *
     * @param sku exactly as stored
     * @param stocked whether it has figures of stock
     */
    public record Item(String productId, String sku, String name, boolean stocked) {}

    /** The same SKU but for case and blanks. */
    public record Difference(Item inflow, String cartRoverSku) {}

    /** How one SKU matches, in the words of the command line's contract. */
    public enum Kind {
        MATCHED("matched"),
        ONLY_INFLOW("onlyInflow"),
        ONLY_CARTROVER("onlyCartRover"),
        DIFFERS_BY_CASE_OR_BLANK("differsByCaseOrBlank");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in JSON. */
        public String word() {
            return word;
        }
    }

    /** Compares both sides. */
    public static SkuMatch of(Collection<Item> inflow, Collection<String> cartRover) {
        Set<String> theirs = new HashSet<>(cartRover);
        Map<String, List<Item>> ours = new TreeMap<>();
        for (Item item : inflow) {
            if (!item.sku().isBlank()) {
                ours.computeIfAbsent(item.sku(), sku -> new ArrayList<>(1)).add(item);
            }
        }
        Map<String, Item> matched = new LinkedHashMap<>();
        Map<String, List<Item>> ambiguous = new LinkedHashMap<>();
        List<Item> alone = new ArrayList<>();
        ours.forEach((sku, items) -> {
            if (!theirs.contains(sku)) {
                alone.addAll(items);
            } else if (items.size() == 1) {
                matched.put(sku, items.getFirst());
            } else {
                ambiguous.put(sku, List.copyOf(items));
            }
        });
        List<String> left = theirs.stream()
                .filter(sku -> !sku.isBlank() && !ours.containsKey(sku))
                .sorted()
                .toList();
        return nearOnes(matched, ambiguous, alone, left);
    }

    private static SkuMatch nearOnes(
            Map<String, Item> matched, Map<String, List<Item>> ambiguous, List<Item> alone, List<String> left) {
        Map<String, String> bare = new HashMap<>();
        left.forEach(sku -> bare.putIfAbsent(bare(sku), sku));
        List<Difference> differs = new ArrayList<>();
        List<Item> onlyInflow = new ArrayList<>();
        Set<String> near = new HashSet<>();
        for (Item item : alone) {
            String theirs = bare.get(bare(item.sku()));
            if (theirs == null) {
                onlyInflow.add(item);
            } else {
                differs.add(new Difference(item, theirs));
                near.add(theirs);
            }
        }
        List<String> onlyCartRover =
                left.stream().filter(sku -> !near.contains(sku)).toList();
        return new SkuMatch(matched, ambiguous, onlyInflow, onlyCartRover, differs);
    }

    /** How this SKU, of either side, matches; null where neither side has it. */
    public @Nullable Kind kind(String sku) {
        if (matched.containsKey(sku) || ambiguous.containsKey(sku)) {
            return Kind.MATCHED;
        }
        if (nearest(sku) != null) {
            return Kind.DIFFERS_BY_CASE_OR_BLANK;
        }
        if (onlyInflow.stream().anyMatch(item -> item.sku().equals(sku))) {
            return Kind.ONLY_INFLOW;
        }
        return onlyCartRover.contains(sku) ? Kind.ONLY_CARTROVER : null;
    }

    /** The SKU on the other side that this one equals but for case and blanks, or null. */
    public @Nullable String nearest(String sku) {
        for (Difference difference : differs) {
            if (difference.inflow().sku().equals(sku)) {
                return difference.cartRoverSku();
            }
            if (difference.cartRoverSku().equals(sku)) {
                return difference.inflow().sku();
            }
        }
        return null;
    }

    /** A SKU without its case and blanks, to suggest by; never used to match. */
    static String bare(String sku) {
        return BLANKS.matcher(sku).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
