package app.cartwright.stock;

import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses which SKUs one run reads: all where they fit stock's share of the calls, else the pressing ones and a stretch. */
final class SweepChoice {
    private static final String SWEPT_TO = "sweptTo";
    private static final String SHARE = "inflowShare";
    private static final String ORDERS_SEEN = "ordersSeen";
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration FELL_LATELY = Duration.ofMinutes(30);
    private static final long NEARLY_SOLD_OUT = 5;

    private final StockTables tables;
    private final Settings settings;
    private final List<LocationMapping> enabled;
    private final BothSides.Known known;
    private final List<OrderFacts.Line> lines;

    SweepChoice(PushStock.Parts parts, Settings settings, List<LocationMapping> enabled, BothSides.Known known) {
        this.tables = parts.tables();
        this.settings = settings;
        this.enabled = enabled;
        this.known = known;
        Instant seen = tables.memory().instant(ORDERS_SEEN);
        this.lines = seen == null ? List.of() : parts.orders().since(seen.minus(OVERLAP));
    }

    /** Marks SKUs on orders that inFlow got lately, where CartRover may subtract them once more. */
    void markOrdered() {
        if (!settings.pullOrders().enabled()) {
            return;
        }
        Map<String, Instant> skus = new HashMap<>();
        for (OrderFacts.Line line : lines) {
            Instant created = line.createdAt();
            if (created != null && known.pushable().containsKey(line.sku())) {
                skus.merge(line.sku(), created, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        for (LocationMapping mapping : enabled) {
            if (countsOrders(mapping)) {
                tables.rows().ordered(mapping.cartroverLocation(), skus);
            }
        }
    }

    /** Whether pulled orders reserve stock that this mapping counts. */
    private boolean countsOrders(LocationMapping mapping) {
        Settings.Source.One chosen = settings.pullOrders().location();
        String reserves = chosen != null ? chosen.locationId() : known.reservesByDefault(enabled);
        return Available.locations(mapping.source(), known.activeLocations().keySet())
                .contains(reserves);
    }

    /**
     * What this run reads.
     *
     * @param places how many inFlow locations are read for each SKU
     * @param callsMade calls of this run so far
     */
    SweepPlan plan(boolean byHand, int places, int callsMade, Instant now) {
        List<String> all = List.copyOf(known.pushable().keySet());
        if (byHand || places == 0) {
            return SweepPlan.of(all, List.of(), List.of(), null, Integer.MAX_VALUE);
        }
        int calls = Math.max(0, share(tables, settings.limits(), now).calls(settings.limits()) - callsMade);
        int room = InflowStock.products(calls, places);
        if (room >= all.size()) {
            return SweepPlan.of(all, List.of(), List.of(), null, room);
        }
        List<String> locations =
                enabled.stream().map(LocationMapping::cartroverLocation).toList();
        Set<String> pressing = new LinkedHashSet<>(tables.priorities().urgent(locations));
        lines.forEach(line -> pressing.add(line.sku()));
        pressing.addAll(tables.priorities().fellSince(locations, now.minus(FELL_LATELY)));
        pressing.addAll(tables.priorities().waiting(locations));
        List<String> low = tables.priorities().low(locations, NEARLY_SOLD_OUT);
        @Nullable String cursor = tables.memory().text(SWEPT_TO);
        return SweepPlan.of(all, pressing, low, cursor, room);
    }

    /** What was planned was read. */
    void done(SweepPlan plan, Instant readFrom) {
        tables.memory().text(SWEPT_TO, plan.cursor());
        tables.memory().instant(ORDERS_SEEN, readFrom);
    }

    /** Counts calls to inFlow against stock's share. */
    static void used(StockTables tables, Settings.Limits limits, int calls, Instant now) {
        tables.memory().text(SHARE, share(tables, limits, now).used(calls).asText());
    }

    private static CallShare share(StockTables tables, Settings.Limits limits, Instant now) {
        return CallShare.remembered(tables.memory().text(SHARE), limits, now).grown(limits, now);
    }
}
