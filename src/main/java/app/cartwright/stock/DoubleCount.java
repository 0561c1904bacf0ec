package app.cartwright.stock;

import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An inFlow location whose stock several enabled CartRover locations count. A cart that combines its locations would
 * offer it more than once. It is a warning, not a stop: the owner may mean it.
 *
 * @param inflowLocationId inFlow's id of the location
 * @param inflowLocation its name
 * @param cartroverLocations the CartRover locations that count it, in the order of the settings
 */
public record DoubleCount(String inflowLocationId, String inflowLocation, List<String> cartroverLocations) {

    /**
     * Finds all double counting among the enabled mappings.
     *
     * @param activeLocations inFlow's active locations, id to name
     */
    public static List<DoubleCount> find(List<LocationMapping> mappings, Map<String, String> activeLocations) {
        Map<String, List<String>> counting = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>(activeLocations);
        for (LocationMapping mapping : mappings) {
            if (!mapping.enabled()) {
                continue;
            }
            if (mapping.source() instanceof Source.One one) {
                names.putIfAbsent(one.locationId(), one.name());
            }
            for (String id : Available.locations(mapping.source(), activeLocations.keySet())) {
                counting.computeIfAbsent(id, key -> new ArrayList<>()).add(mapping.cartroverLocation());
            }
        }
        List<DoubleCount> found = new ArrayList<>();
        counting.forEach((id, locations) -> {
            if (locations.size() > 1) {
                found.add(new DoubleCount(id, names.getOrDefault(id, id), List.copyOf(locations)));
            }
        });
        return found;
    }

    /**
     * The warning, with the real sum of an example where one is at hand.
     *
     * @param sku an example
     * @param availableAt the example's quantity available by inFlow location id, null where unknown
     */
    public String sentence(@Nullable String sku, Function<String, @Nullable BigDecimal> availableAt) {
        String places = String.join(" and ", cartroverLocations);
        String fact = inflowLocation + " is counted by " + places + ".";
        BigDecimal there = sku == null ? null : availableAt.apply(inflowLocationId);
        Long real = Available.whole(there);
        if (there == null || real == null) {
            return fact + " A cart that combines all locations would offer its stock "
                    + times(cartroverLocations.size()) + ".";
        }
        BigDecimal shown = BigDecimal.valueOf(real).multiply(BigDecimal.valueOf(cartroverLocations.size()));
        return fact + " It has " + real + " of " + sku + "; a cart that combines all locations would offer "
                + shown.toPlainString() + ".";
    }

    private static String times(int count) {
        return count == 2 ? "twice" : count + " times";
    }
}
