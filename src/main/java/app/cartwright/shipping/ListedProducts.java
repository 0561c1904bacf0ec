package app.cartwright.shipping;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Product;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.schedule.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts as the catalogue of active products has them. A product of a fulfilled order that is not in it any more was
 * deactivated, as a rule: it is read by itself, once a day, so that a service counts as one and holds nothing up. One that
 * can't be read counts as goods: its order is held, which is safe, where the opposite guess would not be.
 */
final class ListedProducts implements ProductFacts {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_REMEMBERED = 1_000;
    private static final int MOST_A_RUN = 10;

    private final InflowClient inflow;
    private final CatalogueReader catalogue;
    private final InstantSource clock;
    private final Map<String, Read> unlisted = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    ListedProducts(InflowClient inflow, CatalogueReader catalogue, InstantSource clock) {
        this.inflow = inflow;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What inFlow said of a product that is not listed; null where it has none. */
    private record Read(@Nullable Product product, Instant at) {}

    /** Reads what the fulfilled ones among these orders have and the catalogue has not; null where that went well. */
    @Nullable
    Trouble readUnlisted(Collection<SalesOrder> orders) {
        List<String> wanted = orders.stream()
                .filter(order -> order.inventoryStatus().equals("fulfilled"))
                .map(SalesOrder::lines)
                .flatMap(lines -> lines == null ? java.util.stream.Stream.empty() : lines.stream())
                .map(SalesOrder.Line::productId)
                .distinct()
                .filter(this::isDue)
                .limit(MOST_A_RUN)
                .toList();
        for (String productId : wanted) {
            Outcome<Product> answer = inflow.product(productId);
            Trouble trouble = Trouble.of(Api.INFLOW, answer);
            if (trouble != null) {
                return trouble;
            }
            unlisted.put(productId, new Read(answer.valueOrNull(), clock.instant()));
        }
        return null;
    }

    private boolean isDue(String productId) {
        if (productId.isEmpty() || catalogue.newest().byId(productId).isPresent()) {
            return false;
        }
        Read last = unlisted.get(productId);
        Instant now = clock.instant();
        return last == null || last.at().isAfter(now) || !last.at().plus(KEPT).isAfter(now);
    }

    private Optional<Product> product(String productId) {
        Optional<Product> listed = catalogue.newest().byId(productId);
        Read read = unlisted.get(productId);
        return listed.isPresent() || read == null ? listed : Optional.ofNullable(read.product());
    }

    @Override
    public boolean isService(String productId) {
        return product(productId).map(Product::service).orElse(false);
    }

    @Override
    public @Nullable String skuOf(String productId) {
        return product(productId).map(Product::sku).orElse(null);
    }
}
