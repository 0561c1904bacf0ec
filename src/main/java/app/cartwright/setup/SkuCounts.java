package app.cartwright.setup;

import app.cartwright.inflow.Product;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the SKUs of both sides match, in numbers. SKUs are compared exactly; names play no part.
 *
 * @param matched SKUs that both sides have
 * @param differing SKUs of inFlow that CartRover has with another case or other blanks only
 * @param onlyInflow SKUs that CartRover has in no spelling
 * @param onlyCartRover SKUs that inFlow has in no spelling
 */
public record SkuCounts(int matched, int differing, int onlyInflow, int onlyCartRover) {
    /** Nothing was read. */
    public static final SkuCounts NONE = new SkuCounts(0, 0, 0, 0);

    /** How many products of inFlow have a SKU. */
    public int inInflow() {
        return matched + differing + onlyInflow;
    }

    /** How many SKUs, on either side, don't sync as they are. */
    public int toFix() {
        return differing + onlyInflow + onlyCartRover;
    }

    /** Counts. A SKU that is blank counts as none. */
    public static SkuCounts of(List<Product> products, Collection<String> cartroverSkus) {
        Set<String> ours = new HashSet<>();
        products.stream().filter(Product::active).map(Product::sku).forEach(ours::add);
        Set<String> theirs = new HashSet<>(cartroverSkus);
        ours.removeIf(String::isBlank);
        theirs.removeIf(String::isBlank);
        Set<String> theirsFolded = new HashSet<>();
        theirs.stream()
                .filter(sku -> !ours.contains(sku))
                .map(SkuCounts::folded)
                .forEach(theirsFolded::add);
        Set<String> oursFolded = new HashSet<>();
        ours.stream()
                .filter(sku -> !theirs.contains(sku))
                .map(SkuCounts::folded)
                .forEach(oursFolded::add);
        int matched = 0;
        int differing = 0;
        for (String sku : ours) {
            if (theirs.contains(sku)) {
                matched++;
            } else if (theirsFolded.contains(folded(sku))) {
                differing++;
            }
        }
        int onlyTheirs = (int) theirs.stream()
                .filter(sku -> !ours.contains(sku) && !oursFolded.contains(folded(sku)))
                .count();
        return new SkuCounts(matched, differing, ours.size() - matched - differing, onlyTheirs);
    }

    private static String folded(String sku) {
        return sku.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "").toUpperCase(Locale.ROOT);
    }
}
