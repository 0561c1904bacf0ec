package app.cartwright.stock;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.InventoryPage;
import app.cartwright.cartrover.InventoryRecord;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.CartRoverSightings;
import app.cartwright.store.CartRoverSightings.Figure;
import app.cartwright.store.StockMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads CartRover's own inventory into the store, for one run: the list of SKUs and locations, and the figures for
 * reading back. A listing that breaks off takes nothing away; a long one goes on in the next run where it stopped.
 */
final class CartRoverStock {
    /** When the newest whole listing began. */
    static final String LISTED = "cartRoverListed";

    static final int RECORDS_A_PAGE = 100;
    static final Duration EVERY = Duration.ofHours(1);

    /** Since when somebody waits for a listing that begins later than that. */
    static final String LISTING_ASKED = "cartRoverListingAsked";

    private static final String PAGE = "cartRoverPage";
    private static final String BEGAN = "cartRoverListing";

    private final CartRoverClient cartrover;
    private final CartRoverSightings sightings;
    private final StockMemory memory;
    private final InstantSource clock;
    private final Set<String> read = new HashSet<>();
    private boolean allRead;

    CartRoverStock(CartRoverClient cartrover, StockTables tables, InstantSource clock) {
        this.cartrover = cartrover;
        this.sightings = tables.cartRover();
        this.memory = tables.memory();
        this.clock = clock;
    }

    /** Whether the listing is to be made, or to be gone on with. */
    boolean due() {
        Instant listed = memory.instant(LISTED);
        Instant now = clock.instant();
        Instant asked = memory.instant(LISTING_ASKED);
        return memory.count(PAGE) > 0
                || asked != null && listed != null && listed.isBefore(asked) && !asked.isAfter(now)
                || listed == null
                || listed.isAfter(now)
                || !listed.plus(EVERY).isAfter(now);
    }

    /** Lists everything anew, from the first page to the last. */
    @Nullable
    Trouble listAll() {
        if (allRead) {
            return null;
        }
        memory.count(PAGE, 0);
        return list(Integer.MAX_VALUE);
    }

    /** Goes on listing, at most this many pages; null where nothing went wrong. */
    @Nullable
    Trouble list(int mostPages) {
        int page = memory.count(PAGE);
        boolean whole = page == 0;
        Instant began = memory.instant(BEGAN);
        if (page == 0 || began == null) {
            page = 1;
            began = now();
            memory.instant(BEGAN, began);
        }
        Set<String> seen = new HashSet<>();
        for (int pages = 0; pages < mostPages; pages++) {
            Outcome<InventoryPage> outcome = cartrover.inventory(page);
            if (!(outcome instanceof Outcome.Done<InventoryPage> done)) {
                return Troubles.ofRead(Api.CARTROVER, outcome);
            }
            InventoryPage found = done.value();
            boolean anyNew = false;
            for (InventoryRecord record : found.records()) {
                anyNew |= seen.add(record.sku());
            }
            store(found.records());
            // The same page over and over would never end: what was seen counts, what was not keeps its place.
            boolean stuck = !found.last() && !anyNew;
            if (found.last() || stuck) {
                finished(began, whole, stuck);
                return null;
            }
            page++;
            memory.count(PAGE, page);
        }
        return null;
    }

    private void finished(Instant began, boolean whole, boolean stuck) {
        if (!stuck) {
            sightings.cartRoverListed(began);
        }
        memory.count(PAGE, 0);
        memory.instant(LISTED, began);
        allRead = whole && !stuck;
    }

    /** Reads the records of these SKUs as they are now, by whatever way takes fewer calls. */
    @Nullable
    Trouble readNow(Collection<String> skus) {
        if (allRead) {
            return null;
        }
        Set<String> wanted = new TreeSet<>(skus);
        wanted.removeAll(read);
        int pages = sightings.cartRoverSkus().size() / RECORDS_A_PAGE + 1;
        if (wanted.size() > pages) {
            Trouble trouble = listAll();
            if (trouble != null) {
                return trouble;
            }
            wanted.removeAll(read);
        }
        for (String sku : wanted) {
            Outcome<InventoryRecord> outcome = cartrover.inventoryOf(sku);
            if (outcome instanceof Outcome.Done<InventoryRecord> done) {
                store(List.of(done.value()));
                if (!done.value().sku().equals(sku)) {
                    // A look-up that is less exact than ours found another spelling.
                    sightings.notInCartRover(sku);
                    read.add(sku);
                }
            } else if (outcome instanceof Outcome.Refused<InventoryRecord>(Outcome.Refusal refusal)
                    && refusal.kind() == Outcome.RefusalKind.NOT_FOUND) {
                sightings.notInCartRover(sku);
                read.add(sku);
            } else {
                return Troubles.ofRead(Api.CARTROVER, outcome);
            }
        }
        return null;
    }

    /** What was read is not fresh any more, because something was sent. */
    void sent() {
        allRead = false;
        read.clear();
    }

    private void store(List<InventoryRecord> records) {
        Instant at = now();
        Map<String, List<Figure>> bySku = new LinkedHashMap<>();
        for (InventoryRecord record : records) {
            if (record.sku().isBlank()) {
                continue;
            }
            List<Figure> figures = new ArrayList<>();
            for (InventoryRecord.WarehouseFigure figure : record.warehouses()) {
                figures.add(new Figure(figure.warehouse(), record.sku(), figure.available(), figure.wmsDatetime(), at));
            }
            bySku.put(record.sku(), figures);
            read.add(record.sku());
        }
        sightings.cartRover(bySku, at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
