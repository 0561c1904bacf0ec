package app.cartwright.stock;

import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import app.cartwright.stock.SkuMatch.Item;
import app.cartwright.store.CartRoverSightings.Figure;
import app.cartwright.store.StockPushes;
import app.cartwright.store.StockRows;
import app.cartwright.store.StockSightings.InflowLocation;
import app.cartwright.store.StockSightings.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * "Why this number?": the arithmetic behind one SKU's figure at each location, from the figures as last read, and what
 * was sent. Reads the store only.
 */
public final class WhyThisNumber {
    private static final int LONGEST_HISTORY = 200;

    private final StockTables tables;
    private final OrderFacts orders;

    public WhyThisNumber(StockTables tables, OrderFacts orders) {
        this.tables = tables;
        this.orders = orders;
    }

    /**
     * How one location's figure comes about.
     *
     * @param parts one for each inFlow location that counts
     * @param sum of the parts before rounding, null where one is unknown
     * @param toPush the whole number from 0 up that is pushed, or null
     * @param notes sentences: the source's rule, rounding, held orders
     */
    public record Sum(
            String cartroverLocation,
            String source,
            List<Counted> parts,
            @Nullable BigDecimal sum,
            @Nullable Long toPush,
            List<String> notes) {}

    /** One inFlow location's share; null is unknown. */
    public record Counted(
            String inflowLocation,
            @Nullable BigDecimal onHand,
            @Nullable BigDecimal reserved,
            @Nullable BigDecimal available,
            @Nullable Instant readAt) {}

    /**
     * One step of a SKU's journey.
     *
     * @param step {@code skuChanged}, {@code readBack}, {@code pushed}, {@code refused}, {@code unconfirmed},
     *     {@code notTaken}, {@code notSent} or {@code superseded}
     */
    public record Step(
            Instant at,
            String step,
            String detail,
            @Nullable String processId) {}

    /** The arithmetic of a matched SKU, one for each mapping. */
    public List<Sum> sums(Settings settings, Item item) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> active = new ArrayList<>();
        for (InflowLocation location : tables.sightings().inflowLocations()) {
            names.put(location.locationId(), location.name());
            if (location.active()) {
                active.add(location.locationId());
            }
        }
        Map<String, Part> parts = new HashMap<>();
        tables.sightings().partsOf(item.productId()).forEach(part -> parts.put(part.locationId(), part));
        List<OrderFacts.Waiting> waiting = orders.waiting().stream()
                .filter(line -> line.sku().equals(item.sku()))
                .toList();
        String combined = combined(item.sku());
        List<Sum> sums = new ArrayList<>();
        for (LocationMapping mapping : settings.pushInventory().locations()) {
            List<String> counted = Available.locations(mapping.source(), active);
            List<Counted> shares = new ArrayList<>();
            for (String id : counted) {
                Part part = parts.get(id);
                shares.add(new Counted(
                        names.getOrDefault(id, id),
                        part == null ? null : part.onHand(),
                        part == null ? null : part.reserved(),
                        part == null ? null : part.available(),
                        part == null ? null : part.readAt()));
            }
            BigDecimal sum = sum(shares);
            Long toPush = Available.whole(sum);
            List<String> notes = new ArrayList<>(notes(mapping.source(), shares, sum, toPush, waiting));
            if (!mapping.enabled()) {
                notes.add("Switched off: nothing is sent, CartRover keeps its last number.");
            }
            if (combined != null) {
                notes.add(combined);
            }
            sums.add(new Sum(
                    mapping.cartroverLocation(), StockList.source(mapping.source()), shares, sum, toPush, notes));
        }
        return sums;
    }

    private static @Nullable BigDecimal sum(List<Counted> shares) {
        BigDecimal sum = shares.isEmpty() ? null : BigDecimal.ZERO;
        for (Counted share : shares) {
            sum = sum == null || share.available() == null ? null : sum.add(share.available());
        }
        return sum;
    }

    /** The sentences behind a sum. Pure. */
    static List<String> notes(
            Source source,
            List<Counted> shares,
            @Nullable BigDecimal sum,
            @Nullable Long toPush,
            List<OrderFacts.Waiting> waiting) {
        List<String> notes = new ArrayList<>();
        notes.add(
                switch (source) {
                    case Source.One one -> "Counts " + one.name() + " only.";
                    case Source.All all ->
                        "Counts all " + shares.size() + " active inFlow locations, as they are, also below 0.";
                });
        notes.add("Pushed is what is available: on hand less reserved.");
        for (Counted share : shares) {
            if (share.available() == null) {
                notes.add("inFlow gave no figure for " + share.inflowLocation() + ": unknown, so nothing is sent.");
            }
        }
        if (sum != null && toPush != null) {
            if (sum.signum() < 0) {
                notes.add(Drift.plain(sum) + " is below 0 and is sent as 0.");
            } else if (sum.compareTo(BigDecimal.valueOf(toPush)) != 0) {
                notes.add(Drift.plain(sum) + " is rounded down to " + toPush + ".");
            }
        }
        BigDecimal held = Drift.held(waiting);
        if (held.signum() > 0) {
            List<String> numbers = waiting.stream()
                    .filter(OrderFacts.Waiting::held)
                    .map(OrderFacts.Waiting::number)
                    .distinct()
                    .toList();
            notes.add(Drift.plain(held) + " on held orders (" + String.join(", ", numbers) + ") are not subtracted.");
        }
        return notes;
    }

    /** The sum over CartRover's locations: what it showed last, or what it took since. */
    private @Nullable String combined(String sku) {
        Map<String, BigDecimal> known = new HashMap<>();
        Map<String, Instant> at = new HashMap<>();
        for (Figure figure : tables.cartRover().figuresOf(sku)) {
            if (figure.available() != null) {
                known.put(figure.location(), figure.available());
                at.put(figure.location(), figure.readAt());
            }
        }
        for (StockRows.Line line : tables.rows().linesOf(sku)) {
            Long pushed = line.pushed();
            Instant pushedAt = line.pushedAt();
            Instant read = at.get(line.location());
            if (pushed != null && pushedAt != null && (read == null || !pushedAt.isBefore(read))) {
                known.put(line.location(), BigDecimal.valueOf(pushed));
            }
        }
        BigDecimal sum = known.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return known.size() < 2 ? null : "A cart that combines all locations sees " + Drift.plain(sum) + ".";
    }

    /** What happened to a SKU, oldest first. */
    public List<Step> journey(String sku) {
        List<Step> steps = new ArrayList<>();
        tables.sightings().skuChanges(LONGEST_HISTORY).stream()
                .filter(change -> change.oldSku().equals(sku) || change.newSku().equals(sku))
                .forEach(change -> steps.add(new Step(change.at(), "skuChanged", BothSides.sentence(change), null)));
        for (StockPushes.Push push : tables.pushes().history(sku, LONGEST_HISTORY)) {
            steps.add(new Step(push.at(), step(push.outcome()), detail(push), push.processId()));
        }
        for (Figure figure : tables.cartRover().figuresOf(sku)) {
            String shown = figure.available() == null ? "?" : Drift.plain(figure.available());
            steps.add(new Step(figure.readAt(), "readBack", figure.location() + ": CartRover shows " + shown, null));
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private static String step(String outcome) {
        return switch (outcome) {
            case "done" -> "pushed";
            case "sent", "unknown" -> "unconfirmed";
            default -> outcome;
        };
    }

    private static String detail(StockPushes.Push push) {
        String what = push.location() + ": " + push.value();
        String said = push.detail();
        return switch (push.outcome()) {
            case "done" -> what + " sent" + because(push.reason());
            case "refused" -> what + " refused. CartRover says: " + said;
            case "superseded" -> what + " superseded by a newer figure";
            case "notTaken" -> what + " did not arrive. " + said;
            case "notSent" -> what + " was not sent. " + said;
            default -> what + " sent, not confirmed yet";
        };
    }

    private static String because(String reason) {
        return switch (reason) {
            case "again" -> ", because you asked";
            case "drifted" -> ", because CartRover showed another figure";
            case "ordered" -> ", once more after a newer pull of orders";
            case "zero" -> ", once, to a location that is switched off";
            default -> "";
        };
    }
}
