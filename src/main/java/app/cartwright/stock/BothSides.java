package app.cartwright.stock;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.CatalogueReader;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.ProductCatalogue;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Service;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.PushInventory;
import app.cartwright.setup.Settings.Source;
import app.cartwright.stock.SkuMatch.Item;
import app.cartwright.store.StockSightings.InflowLocation;
import app.cartwright.store.StockSightings.Product;
import app.cartwright.store.StockSightings.SkuChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What both sides have, as far as a run needs it: inFlow's products and locations, CartRover's SKUs, and how they match.
 * Lists are read at the start, every hour and when the owner asks; products of a large shop, and locations that are not
 * combined, once a day.
 */
final class BothSides {
    private static final String LOCATIONS_READ = "locationsRead";
    private static final String CATALOGUE_READ = "catalogueRead";
    private static final String DOUBLE_COUNT = "doubleCount";
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration JUST_READ = Duration.ofMinutes(1);
    private static final int SMALL_CATALOGUE = 1_000;
    private static final int ROWS_A_PAGE = 100;

    private final InflowClient inflow;
    private final CatalogueReader catalogue;
    private final StockTables tables;
    private final Activity activity;
    private final InstantSource clock;
    private boolean locationsReadSinceStart;

    BothSides(
            InflowClient inflow,
            CatalogueReader catalogue,
            StockTables tables,
            Activity activity,
            InstantSource clock) {
        this.inflow = inflow;
        this.catalogue = catalogue;
        this.tables = tables;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * What was read or is known.
     *
     * @param match how the SKUs match
     * @param pushable matched SKUs of stocked products, in order
     * @param activeLocations inFlow's active locations, id to name
     * @param defaultLocation id of inFlow's default location
     * @param calls calls that reading took
     * @param trouble why it could not be read, or null
     */
    record Known(
            SkuMatch match,
            Map<String, Item> pushable,
            Map<String, String> activeLocations,
            @Nullable String defaultLocation,
            int calls,
            @Nullable Trouble trouble) {
        /** Where pulled orders reserve unless it is set: the one source of all enabled mappings, else the default. */
        @Nullable
        String reservesByDefault(List<LocationMapping> enabled) {
            List<Source> sources =
                    enabled.stream().map(LocationMapping::source).distinct().toList();
            return sources.size() == 1 && sources.getFirst() instanceof Source.One one
                    ? one.locationId()
                    : defaultLocation;
        }

        static Known stopped(Trouble trouble, int calls) {
            return new Known(SkuMatch.of(List.of(), List.of()), Map.of(), Map.of(), null, calls, trouble);
        }
    }

    /** Reads inFlow's lists where they are due, and matches them with the SKUs that CartRover is known to have. */
    Known read(PushInventory settings, boolean byHand) {
        int calls = 0;
        if (locationsDue(settings, byHand)) {
            List<InflowLocation> listed = new ArrayList<>();
            @Nullable String after = null;
            do {
                Outcome<Page<Location>> page = inflow.locations(after);
                calls++;
                if (!(page instanceof Outcome.Done<Page<Location>> done)) {
                    return stopped(page, calls);
                }
                done.value()
                        .rows()
                        .forEach(row -> listed.add(
                                new InflowLocation(row.locationId(), row.name(), row.active(), row.isDefault())));
                after = done.value().after();
            } while (after != null);
            locationsListed(settings, listed);
        }
        Instant before = catalogue.newest().readAt();
        Outcome<ProductCatalogue> products = catalogueDue(byHand) ? catalogue.refresh() : catalogue.current();
        if (!(products instanceof Outcome.Done<ProductCatalogue> done)) {
            return stopped(products, calls + 1);
        }
        ProductCatalogue newest = done.value();
        if (!java.util.Objects.equals(before, newest.readAt())) {
            calls += newest.all().size() / ROWS_A_PAGE + 1;
        }
        catalogueListed(newest);
        return match(newest, calls);
    }

    private static Known stopped(Outcome<?> outcome, int calls) {
        Trouble trouble = Troubles.ofRead(Api.INFLOW, outcome);
        return Known.stopped(trouble != null ? trouble : new Trouble.RateLimited(Api.INFLOW), calls);
    }

    private Known match(ProductCatalogue products, int calls) {
        List<Item> items = new ArrayList<>(products.all().size());
        products.all().forEach(p -> items.add(new Item(p.productId(), p.sku(), p.name(), p.stocked())));
        SkuMatch match = SkuMatch.of(items, tables.cartRover().cartRoverSkus());
        Map<String, Item> pushable = new LinkedHashMap<>();
        match.matched().forEach((sku, item) -> {
            if (item.stocked()) {
                pushable.put(sku, item);
            }
        });
        Map<String, String> active = new LinkedHashMap<>();
        @Nullable String defaultLocation = null;
        for (InflowLocation location : tables.sightings().inflowLocations()) {
            if (location.active()) {
                active.put(location.locationId(), location.name());
            }
            defaultLocation = location.isDefault() ? location.locationId() : defaultLocation;
        }
        return new Known(match, pushable, active, defaultLocation, calls, null);
    }

    /** The list matters every hour only where all locations are combined. */
    private boolean locationsDue(PushInventory settings, boolean byHand) {
        Instant read = tables.memory().instant(LOCATIONS_READ);
        boolean combined = settings.locations().stream().anyMatch(m -> m.enabled() && m.source() instanceof Source.All);
        return byHand || !locationsReadSinceStart || read == null || older(read, combined ? HOURLY : DAILY);
    }

    private boolean catalogueDue(boolean byHand) {
        Instant read = catalogue.newest().readAt();
        boolean small = catalogue.newest().all().size() <= SMALL_CATALOGUE;
        return read != null && small && older(read, byHand ? JUST_READ : HOURLY);
    }

    private boolean older(Instant read, Duration age) {
        Instant now = clock.instant();
        return read.isAfter(now) || !read.plus(age).isAfter(now);
    }

    private void locationsListed(PushInventory settings, List<InflowLocation> listed) {
        tables.store().together(() -> {
            List<InflowLocation> added = tables.sightings().inflowLocations(listed, clock.instant());
            tables.memory().instant(LOCATIONS_READ, clock.instant());
            for (LocationMapping mapping : settings.locations()) {
                if (mapping.enabled() && mapping.source() instanceof Source.All) {
                    added.forEach(location -> activity.noteHere(
                            Service.PUSH_INVENTORY,
                            mapping.cartroverLocation(),
                            location.name() + " is active in inFlow now and counts for " + mapping.cartroverLocation()
                                    + ", which combines all locations"));
                }
            }
        });
        locationsReadSinceStart = true;
    }

    private void catalogueListed(ProductCatalogue products) {
        Instant readAt = products.readAt();
        Instant known = tables.memory().instant(CATALOGUE_READ);
        if (readAt == null || (known != null && known.toEpochMilli() == readAt.toEpochMilli())) {
            return;
        }
        List<Product> listed = new ArrayList<>(products.all().size());
        products.all().forEach(p -> listed.add(new Product(p.productId(), p.sku(), p.name(), p.stocked())));
        tables.store().together(() -> {
            List<SkuChange> changes = tables.sightings().products(listed, readAt);
            tables.memory().instant(CATALOGUE_READ, readAt);
            changes.forEach(change -> activity.noteHere(Service.PUSH_INVENTORY, change.oldSku(), sentence(change)));
        });
    }

    /** What the owner is told of a product that got another SKU. */
    static String sentence(SkuChange change) {
        if (change.newSku().isBlank()) {
            return change.oldSku() + " has no SKU in inFlow any more; it doesn't sync until it has one again.";
        }
        return change.oldSku() + " is now " + change.newSku()
                + " in inFlow. Change it in CartRover and your carts too; until then it doesn't sync.";
    }

    /** Tells the owner once of stock that a mapping counts twice, unless it is meant. */
    void noteDoubleCounts(PushInventory settings, Map<String, String> activeLocations) {
        List<DoubleCount> found =
                settings.acceptDoubleCount() ? List.of() : DoubleCount.find(settings.locations(), activeLocations);
        String now = found.isEmpty() ? null : found.toString();
        if (java.util.Objects.equals(now, tables.memory().text(DOUBLE_COUNT))) {
            return;
        }
        tables.store().together(() -> {
            tables.memory().text(DOUBLE_COUNT, now);
            found.forEach(one ->
                    activity.noteHere(Service.PUSH_INVENTORY, one.inflowLocation(), one.sentence(null, id -> null)));
        });
    }
}
