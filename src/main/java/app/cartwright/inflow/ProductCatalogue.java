package app.cartwright.inflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All active products of the account as they were read, found by SKU. SKUs are compared exactly and never trimmed; one
 * that is blank counts as none. A value: it never changes, a newer reading makes a new one.
 */
public final class ProductCatalogue {
    /** Nothing was read yet. */
    public static final ProductCatalogue EMPTY = new ProductCatalogue(List.of(), null);

    private final Map<String, Product> byId;
    private final Map<String, List<Product>> bySku;
    private final @Nullable Instant readAt;

    /**
     * @param products as read; inactive ones are left out
     * @param readAt when the full listing began, or null where there was none
     */
    public ProductCatalogue(Collection<Product> products, @Nullable Instant readAt) {
        this.byId = LinkedHashMap.newLinkedHashMap(products.size());
        products.stream().filter(Product::active).forEach(p -> byId.put(p.productId(), p));
        this.bySku = LinkedHashMap.newLinkedHashMap(products.size());
        for (Product product : byId.values()) {
            if (!product.sku().isBlank()) {
                bySku.merge(product.sku(), List.of(product), ProductCatalogue::both);
            }
        }
        this.readAt = readAt;
    }

    /** The products that have exactly this SKU: none, one, or (where inFlow let it happen) several. */
    public List<Product> bySku(String sku) {
        return bySku.getOrDefault(sku, List.of());
    }

    /** One active product by inFlow's id. */
    public Optional<Product> byId(String productId) {
        return Optional.ofNullable(byId.get(productId));
    }

    /** All active products, those without a SKU included, in the order they were read. */
    public Collection<Product> all() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }

    /** Every SKU that at least one active product has. */
    public Collection<String> skus() {
        return java.util.Collections.unmodifiableCollection(bySku.keySet());
    }

    /** When the full listing began, null where there was none yet. */
    public @Nullable Instant readAt() {
        return readAt;
    }

    /**
     * The SKU that looks most like this one, for a suggestion: equal but for case and blanks, else a few letters away.
     * Empty where nothing comes near. Never used to match anything.
     */
    public Optional<String> nearest(String sku) {
        String wanted = bare(sku);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        int limit = Math.max(1, wanted.length() / 3) + 1;
        String best = null;
        for (String candidate : bySku.keySet()) {
            int distance = EditDistance.below(limit, wanted, bare(candidate));
            if (distance < limit || (best != null && distance == limit && candidate.compareTo(best) < 0)) {
                best = candidate;
                limit = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** This catalogue with some products read anew: changed, added, or taken out where they are inactive now. */
    ProductCatalogue with(Collection<Product> fresh) {
        Map<String, Product> merged = new LinkedHashMap<>(byId);
        fresh.forEach(p -> merged.put(p.productId(), p));
        return new ProductCatalogue(merged.values(), readAt);
    }

    private static List<Product> both(List<Product> some, List<Product> more) {
        List<Product> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static String bare(String sku) {
        return sku.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
