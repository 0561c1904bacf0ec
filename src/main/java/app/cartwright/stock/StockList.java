package app.cartwright.stock;

import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import app.cartwright.stock.SkuMatch.Item;
import app.cartwright.stock.SkuMatch.Kind;
import app.cartwright.store.CartRoverSightings.Figure;
import app.cartwright.store.StockRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stock list: every SKU of both sides, how it matches, and how it stands at each location. Reads the store only. */
public final class StockList {
    private final StockTables tables;
    private final OrderFacts orders;

    public StockList(StockTables tables, OrderFacts orders) {
        this.tables = tables;
        this.orders = orders;
    }

    /** How one SKU stands at one location, in the words of the command line's contract. */
    public enum State {
        IN_STEP("inStep"),
        PENDING("pending"),
        UNCONFIRMED("unconfirmed"),
        FAILED("failed"),
        OFF("off");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word in JSON. */
        public String word() {
            return word;
        }
    }

    /**
     * One SKU.
     *
     * @param product inFlow's name of it, or null
     * @param nearest the SKU on the other side that it equals but for case and blanks, or null
     * @param locations one for each mapping; empty where the SKU does not match
     */
    public record Row(
            String sku,
            @Nullable String productId,
            @Nullable String product,
            Kind match,
            @Nullable String nearest,
            List<At> locations) {}

    /**
     * One SKU at one location.
     *
     * @param source name of the inFlow location, or {@code ALL}
     * @param available inFlow's quantity available as last read, or null
     * @param cartroverFigure CartRover's own figure as last read, or null
     * @param verdict what to make of the three numbers
     * @param note a plain fact, or null
     */
    public record At(
            String cartroverLocation,
            String source,
            @Nullable BigDecimal available,
            @Nullable Long lastPushed,
            @Nullable Instant lastPushedAt,
            @Nullable BigDecimal cartroverFigure,
            @Nullable Instant cartroverReadAt,
            State state,
            Drift.Verdict verdict,
            @Nullable String note) {}

    /** A CartRover location; {@code confirmed} is false for one that only the settings name. */
    public record Location(String name, boolean confirmed) {}

    /** The match of both sides as last read. */
    public SkuMatch match() {
        List<Item> items = new ArrayList<>();
        tables.sightings().products().forEach(p -> items.add(new Item(p.productId(), p.sku(), p.name(), p.stocked())));
        return SkuMatch.of(items, tables.cartRover().cartRoverSkus());
    }

    /** Every SKU, in order. */
    public List<Row> rows(Settings settings) {
        Map<String, View> views = new LinkedHashMap<>();
        for (LocationMapping mapping : settings.pushInventory().locations()) {
            String location = mapping.cartroverLocation();
            views.put(
                    location,
                    new View(
                            tables.rows().lines(location),
                            tables.rows().open(location),
                            tables.cartRover().figures(location),
                            new HashSet<>(tables.memory().held(location))));
        }
        return rows(match(), settings, views, waiting());
    }

    /** One SKU, or null where neither side has it. */
    public @Nullable Row row(Settings settings, String sku) {
        SkuMatch match = match();
        if (match.kind(sku) == null) {
            return null;
        }
        Map<String, View> views = new LinkedHashMap<>();
        for (LocationMapping mapping : settings.pushInventory().locations()) {
            String location = mapping.cartroverLocation();
            View view = new View(
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashSet<>(tables.memory().held(location)));
            tables.rows().linesOf(sku).stream()
                    .filter(line -> line.location().equals(location))
                    .forEach(line -> view.lines().put(sku, line));
            tables.rows().openOf(sku).stream()
                    .filter(open -> open.location().equals(location))
                    .forEach(open -> view.open().put(sku, open));
            tables.cartRover()
                    .figure(location, sku)
                    .ifPresent(figure -> view.figures().put(sku, figure));
            views.put(location, view);
        }
        return rows(only(match, sku), settings, views, waiting()).stream()
                .filter(row -> row.sku().equals(sku))
                .findFirst()
                .orElse(null);
    }

    /** CartRover's locations: those it reported, and those that only the settings name. */
    public List<Location> locations(Collection<LocationMapping> mappings) {
        Map<String, Boolean> all = new TreeMap<>();
        mappings.forEach(mapping -> all.put(mapping.cartroverLocation(), false));
        tables.cartRover().cartRoverLocations().forEach(name -> all.put(name, true));
        List<Location> locations = new ArrayList<>();
        all.forEach((name, confirmed) -> locations.add(new Location(name, confirmed)));
        return locations;
    }

    /** Since when the oldest figure waits to reach CartRover, or null where none does. */
    public @Nullable Instant waitingSince(Settings settings) {
        return tables.priorities()
                .waitingSince(settings.pushInventory().locations().stream()
                        .filter(LocationMapping::enabled)
                        .map(LocationMapping::cartroverLocation)
                        .toList());
    }

    private record View(
            Map<String, StockRows.Line> lines,
            Map<String, StockRows.Open> open,
            Map<String, Figure> figures,
            Set<String> held) {}

    private Map<String, List<OrderFacts.Waiting>> waiting() {
        Map<String, List<OrderFacts.Waiting>> bySku = new HashMap<>();
        orders.waiting()
                .forEach(line -> bySku.computeIfAbsent(line.sku(), sku -> new ArrayList<>())
                        .add(line));
        return bySku;
    }

    private static SkuMatch only(SkuMatch match, String sku) {
        Map<String, Item> matched = new LinkedHashMap<>();
        Item item = match.matched().get(sku);
        if (item != null) {
            matched.put(sku, item);
        }
        Map<String, List<Item>> ambiguous = new LinkedHashMap<>();
        List<Item> several = match.ambiguous().get(sku);
        if (several != null) {
            ambiguous.put(sku, several);
        }
        return new SkuMatch(matched, ambiguous, match.onlyInflow(), match.onlyCartRover(), match.differs());
    }

    private static List<Row> rows(
            SkuMatch match, Settings settings, Map<String, View> views, Map<String, List<OrderFacts.Waiting>> waiting) {
        List<Row> rows = new ArrayList<>();
        match.matched().forEach((sku, item) -> {
            List<At> locations = new ArrayList<>();
            for (LocationMapping mapping : settings.pushInventory().locations()) {
                View view = views.get(mapping.cartroverLocation());
                if (view != null) {
                    locations.add(at(sku, item, mapping, settings, view, waiting.getOrDefault(sku, List.of())));
                }
            }
            rows.add(new Row(sku, item.productId(), item.name(), Kind.MATCHED, null, locations));
        });
        match.ambiguous().forEach((sku, items) -> {
            List<At> locations = new ArrayList<>();
            settings.pushInventory()
                    .locations()
                    .forEach(mapping -> locations.add(none(
                            mapping,
                            mapping.enabled() ? State.FAILED : State.OFF,
                            "The SKU is on " + items.size() + " products in inFlow")));
            rows.add(new Row(sku, null, null, Kind.MATCHED, null, locations));
        });
        match.onlyInflow()
                .forEach(item -> rows.add(
                        new Row(item.sku(), item.productId(), item.name(), Kind.ONLY_INFLOW, null, List.of())));
        match.onlyCartRover().forEach(sku -> rows.add(new Row(sku, null, null, Kind.ONLY_CARTROVER, null, List.of())));
        match.differs().forEach(difference -> {
            Item item = difference.inflow();
            Kind kind = Kind.DIFFERS_BY_CASE_OR_BLANK;
            rows.add(new Row(item.sku(), item.productId(), item.name(), kind, difference.cartRoverSku(), List.of()));
            rows.add(new Row(difference.cartRoverSku(), null, item.name(), kind, item.sku(), List.of()));
        });
        rows.sort(java.util.Comparator.comparing(Row::sku));
        return rows;
    }

    private static At none(LocationMapping mapping, State state, String note) {
        return new At(
                mapping.cartroverLocation(),
                source(mapping.source()),
                null,
                null,
                null,
                null,
                null,
                state,
                Drift.Verdict.UNKNOWN,
                note);
    }

    private static At at(
            String sku,
            Item item,
            LocationMapping mapping,
            Settings settings,
            View view,
            List<OrderFacts.Waiting> waiting) {
        StockRows.Line line = view.lines().get(sku);
        StockRows.Open open = view.open().get(sku);
        Figure figure = view.figures().get(sku);
        BigDecimal shown = figure == null ? null : figure.available();
        Instant shownAt = figure == null ? null : figure.readAt();
        Drift drift = line == null
                ? new Drift(Drift.Verdict.UNKNOWN, BigDecimal.ZERO, null)
                : Drift.of(
                        line.pushed(),
                        line.pushedAt(),
                        line.pushedWms(),
                        shown,
                        shownAt,
                        settings.pullOrders().enabled(),
                        waiting);
        boolean on = settings.pushInventory().enabled() && mapping.enabled() && item.stocked();
        State state = on ? StockStates.state(line, open, drift) : State.OFF;
        String note =
                StockStates.note(state, item, line, open, drift, view.held().contains(sku), waiting);
        return new At(
                mapping.cartroverLocation(),
                source(mapping.source()),
                line == null ? null : line.available(),
                line == null ? null : line.pushed(),
                line == null ? null : line.pushedAt(),
                shown,
                shownAt,
                state,
                drift.verdict(),
                note);
    }

    /** The name of a source: an inFlow location, or {@code ALL}. */
    static String source(Source source) {
        return switch (source) {
            case Source.One one -> one.name();
            case Source.All all -> "ALL";
        };
    }
}
