package app.cartwright.simulation;

import app.cartwright.sandbox.InflowCatalogue;
import app.cartwright.sandbox.InventoryWrite;
import app.cartwright.sandbox.Sandbox;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * P5 and P6: every figure that reaches CartRover was inFlow's at a moment when it was read, and figures come in the order
 * of those moments.
 */
final class StockTruth {
    /** The sum over all locations. */
    static final String ALL = "*";

    private static final Duration IN_FLIGHT = Duration.ofMinutes(10);

    private final Sandbox sandbox;
    private final Map<String, List<Sample>> samples = new HashMap<>();
    private final Map<String, Instant> reached = new HashMap<>();
    private final Map<String, String> sourceOf = new HashMap<>();
    private final Map<String, Instant> remappedAt = new HashMap<>();
    /** What a second copy on another computer feeds, by the mapping that it was made with; empty where there is none. */
    private Map<String, String> copied = Map.of();

    private Instant copyEnds = Instant.MIN;
    private Set<String> inactive = Set.of();
    /** Which locations were switched off when the program on each computer last read the list of them. */
    private final Map<String, Set<String>> believed = new HashMap<>();

    private int seen;

    /** What was true from a moment on, until the next sample; more figures while a program may believe an older list. */
    private record Sample(Instant from, Set<BigDecimal> figures) {}

    StockTruth(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.seen = sandbox.cartRover().inventoryWrites().size();
    }

    /** A CartRover location is fed from here from now on. */
    void mapped(String warehouse, String source, Instant now) {
        sourceOf.put(warehouse, source);
        remappedAt.put(warehouse, now);
    }

    /** A CartRover location is switched off from now on. */
    void unmapped(String warehouse, Instant now) {
        sourceOf.remove(warehouse);
        remappedAt.put(warehouse, now);
    }

    /** A second copy is made: it keeps the mapping of this moment, whatever the owner changes in the first. */
    void copied(String from, String to) {
        copied = Map.copyOf(sourceOf);
        believed.put(to, believed.getOrDefault(from, inactive));
        copyEnds = Instant.MAX;
    }

    /** The second copy is gone; what it sent may still be under way. */
    void copyGone(String from, Instant now) {
        believed.remove(from);
        copyEnds = now.plus(IN_FLIGHT);
    }

    /** A location counts from now on, or no longer. The program learns it when it reads the locations next. */
    void active(String location, boolean active) {
        Set<String> now = new HashSet<>(inactive);
        if (active ? now.remove(location) : now.add(location)) {
            inactive = Set.copyOf(now);
        }
    }

    /** A program has just read inFlow's locations; a list that lacks one tells it nothing of that one. */
    void locationsRead(String from, String body) {
        if (sandbox.inflow().catalogue().locations().stream().allMatch(body::contains)) {
            believed.put(from, inactive);
        }
    }

    /** The program has just read figures. */
    void sample(Instant now) {
        InflowCatalogue catalogue = sandbox.inflow().catalogue();
        Set<Set<String>> leftOut = new HashSet<>(believed.values());
        leftOut.add(inactive);
        for (String sku : catalogue.skus()) {
            Map<String, BigDecimal> here = new HashMap<>();
            catalogue.locations().forEach(location -> here.put(location, catalogue.available(sku, location)));
            here.forEach((location, figure) -> note(sku + "@" + location, now, Set.of(shown(figure))));
            Set<BigDecimal> sums = new HashSet<>();
            leftOut.forEach(without -> sums.add(shown(sum(here, without))));
            note(sku + "@" + ALL, now, Set.copyOf(sums));
        }
    }

    private static BigDecimal sum(Map<String, BigDecimal> here, Set<String> without) {
        return here.entrySet().stream()
                .filter(location -> !without.contains(location.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal shown(BigDecimal figure) {
        return figure.setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO);
    }

    private void note(String key, Instant now, Set<BigDecimal> figures) {
        List<Sample> known = samples.computeIfAbsent(key, k -> new ArrayList<>());
        if (known.isEmpty() || !known.getLast().figures().equals(figures)) {
            known.add(new Sample(now, figures));
        }
    }

    /** Figures may have reached CartRover. */
    void check(Instant now) {
        List<InventoryWrite> writes = sandbox.cartRover().inventoryWrites();
        for (; seen < writes.size(); seen++) {
            check(writes.get(seen), now);
        }
    }

    private void check(InventoryWrite write, Instant now) {
        String source = sourceOf.get(write.warehouse());
        if (toldByCopy(write, source, now)) {
            reached.remove(write.sku() + "@" + write.warehouse());
            return;
        }
        Instant remapped = remappedAt.getOrDefault(write.warehouse(), Instant.MIN);
        if (source == null && !remapped.plus(IN_FLIGHT).isAfter(now)) {
            throw new BrokenPromise("P8", write.warehouse() + " is switched off and was told a figure");
        }
        if (source == null || remapped.plus(IN_FLIGHT).isAfter(now)) {
            reached.remove(write.sku() + "@" + write.warehouse());
            return;
        }
        String place = write.sku() + "@" + write.warehouse();
        Instant before = reached.getOrDefault(place, Instant.MIN);
        List<Sample> known = samples.getOrDefault(write.sku() + "@" + source, List.of());
        BigDecimal told = told(write);
        Optional<Sample> match = Optional.empty();
        for (int i = 0; i < known.size() && match.isEmpty(); i++) {
            Instant until = i + 1 < known.size() ? known.get(i + 1).from() : Instant.MAX;
            if (until.isAfter(before) && known.get(i).figures().contains(told)) {
                match = Optional.of(known.get(i));
            }
        }
        Sample found = match.orElseThrow(() -> new BrokenPromise(
                "P5/P6",
                write.sku() + " at " + write.warehouse() + " was told "
                        + write.available().toPlainString()
                        + ", which was never read in inFlow" + (before == Instant.MIN ? "" : " since " + before)
                        + " (known: " + known.subList(Math.max(0, known.size() - 5), known.size()) + ")"));
        if (found.from().isAfter(before)) {
            reached.put(place, found.from());
        }
    }

    /** Whether this is a figure of the location that the second copy still takes for the source, and the first does not. */
    private boolean toldByCopy(InventoryWrite write, @Nullable String source, Instant now) {
        String other = copied.get(write.warehouse());
        return other != null
                && !other.equals(source)
                && now.isBefore(copyEnds)
                && samples.getOrDefault(write.sku() + "@" + other, List.of()).stream()
                        .anyMatch(sample -> sample.figures().contains(told(write)));
    }

    private static BigDecimal told(InventoryWrite write) {
        return write.available().stripTrailingZeros().setScale(0, RoundingMode.UNNECESSARY);
    }
}
