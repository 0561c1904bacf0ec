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
    private final Set<String> inactive = new HashSet<>();
    private int seen;

    /** What was true from a moment on, until the next sample. */
    private record Sample(Instant from, BigDecimal figure) {}

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

    /** A location counts from now on, or no longer. */
    void active(String location, boolean active) {
        if (active) {
            inactive.remove(location);
        } else {
            inactive.add(location);
        }
    }

    /** The program has just read figures. */
    void sample(Instant now) {
        InflowCatalogue catalogue = sandbox.inflow().catalogue();
        for (String sku : catalogue.skus()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (String location : catalogue.locations()) {
                BigDecimal here = catalogue.available(sku, location);
                sum = inactive.contains(location) ? sum : sum.add(here);
                note(sku + "@" + location, now, here);
            }
            note(sku + "@" + ALL, now, sum);
        }
    }

    private void note(String key, Instant now, BigDecimal figure) {
        BigDecimal shown = figure.setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO);
        List<Sample> known = samples.computeIfAbsent(key, k -> new ArrayList<>());
        if (known.isEmpty() || known.getLast().figure().compareTo(shown) != 0) {
            known.add(new Sample(now, shown));
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
        Optional<Sample> match = Optional.empty();
        for (int i = 0; i < known.size() && match.isEmpty(); i++) {
            Instant until = i + 1 < known.size() ? known.get(i + 1).from() : Instant.MAX;
            if (until.isAfter(before) && known.get(i).figure().compareTo(write.available()) == 0) {
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
}
