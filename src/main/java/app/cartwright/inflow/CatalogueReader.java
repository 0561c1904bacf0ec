package app.cartwright.inflow;

import app.cartwright.http.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the product catalogue in memory and reads it anew where it is too old. Shared by the flows; one reading at a
 * time. A reading that breaks off changes nothing: the catalogue of before stays.
 */
public final class CatalogueReader {
    private static final Duration FOR_EACH_PAGE = Duration.ofHours(1);
    private static final int PAGE = 100;

    private final InflowClient inflow;
    private final InstantSource clock;
    private final Duration maximumAge;
    private volatile ProductCatalogue newest = ProductCatalogue.EMPTY;
    private @Nullable Instant caughtUpAt;

    /** @param maximumAge how old a full listing may be at most before it is made anew; a day as a rule */
    public CatalogueReader(InflowClient inflow, InstantSource clock, Duration maximumAge) {
        this.inflow = inflow;
        this.clock = clock;
        this.maximumAge = maximumAge;
    }

    /** The newest catalogue, without any call; {@link ProductCatalogue#EMPTY} where nothing was read yet. */
    public ProductCatalogue newest() {
        return newest;
    }

    /**
     * The catalogue, listed anew only where it is too old: after an hour for each page that it takes, at
     * most after the time that was set. A small catalogue is fresh and a large one costs few calls.
     */
    public synchronized Outcome<ProductCatalogue> current() {
        Instant readAt = newest.readAt();
        Instant now = clock.instant();
        // A clock that was set back makes the reading look as if it came from the future: read again.
        if (readAt != null && !readAt.isAfter(now) && readAt.plus(ageLimit()).isAfter(now)) {
            return new Outcome.Done<>(newest, null);
        }
        return refresh();
    }

    private Duration ageLimit() {
        Duration bySize = FOR_EACH_PAGE.multipliedBy(newest.all().size() / PAGE + 1L);
        return bySize.compareTo(maximumAge) < 0 ? bySize : maximumAge;
    }

    /** Lists all products anew. */
    public synchronized Outcome<ProductCatalogue> refresh() {
        Instant began = clock.instant();
        List<Product> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Outcome<Page<Product>> answer = inflow.products(after);
            if (!(answer instanceof Outcome.Done<Page<Product>> done)) {
                return answer.map(page -> newest);
            }
            all.addAll(done.value().rows());
            after = done.value().after();
        } while (after != null);
        newest = new ProductCatalogue(all, began);
        return new Outcome.Done<>(newest, null);
    }

    /**
     * The catalogue with all that was changed in inFlow until now, as far as it was not read this lately: what has another
     * SKU by now must not be found by its old one. One call as a rule, however many products there are.
     */
    public synchronized Outcome<ProductCatalogue> upToDate(Duration lately) {
        Outcome<ProductCatalogue> listed = current();
        Instant now = clock.instant();
        if (!(listed instanceof Outcome.Done<ProductCatalogue>)
                || isSince(newest.readAt(), now.minus(lately), now)
                || isSince(caughtUpAt, now.minus(lately), now)) {
            return listed;
        }
        // The grain is a day of a zone that nobody knows.
        LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(newest.readAt()), ZoneOffset.UTC)
                .minusDays(1);
        List<Product> changed = new ArrayList<>();
        @Nullable String after = null;
        do {
            Outcome<Page<Product>> answer = inflow.productsChangedSince(day, after);
            if (!(answer instanceof Outcome.Done<Page<Product>> done)) {
                return answer.map(page -> newest);
            }
            changed.addAll(done.value().rows());
            after = done.value().after();
        } while (after != null);
        newest = newest.with(changed);
        caughtUpAt = now;
        return new Outcome.Done<>(newest, null);
    }

    private static boolean isSince(@Nullable Instant read, Instant from, Instant now) {
        return read != null && !read.isAfter(now) && read.isAfter(from);
    }

    /**
     * Looks up these SKUs one by one, because they may have been made after the listing. Stops at the first call that
     * fails and returns its outcome; what was found until then is kept.
     */
    public synchronized Outcome<ProductCatalogue> lookUp(Collection<String> skus) {
        for (String sku : skus) {
            if (sku.isBlank()) {
                continue;
            }
            Outcome<List<Product>> answer = inflow.productsLike(sku);
            if (!(answer instanceof Outcome.Done<List<Product>> done)) {
                return answer.map(rows -> newest);
            }
            newest = newest.with(done.value());
        }
        return new Outcome.Done<>(newest, null);
    }
}
