package app.cartwright.orders;

import app.cartwright.inflow.Location;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** At which inFlow location pulled orders reserve stock: there where stock is counted. */
final class LocationRule {
    private LocationRule() {}

    /**
     * The location by the settings alone: the one that was chosen, else the one that feeds every enabled mapping. Empty
     * where inFlow's own default decides.
     */
    static Optional<String> bySettings(Settings settings) {
        Source.One chosen = settings.pullOrders().location();
        if (chosen != null) {
            return Optional.of(chosen.locationId());
        }
        Set<Source> sources = settings.pushInventory().locations().stream()
                .filter(Settings.LocationMapping::enabled)
                .map(Settings.LocationMapping::source)
                .collect(Collectors.toSet());
        Set<String> ids = sources.stream()
                .map(source -> source instanceof Source.One one ? one.locationId() : "")
                .collect(Collectors.toSet());
        return ids.size() == 1 ? ids.stream().filter(id -> !id.isEmpty()).findFirst() : Optional.empty();
    }

    /** inFlow's default location, else the first active one. */
    static Optional<String> byInflow(List<Location> locations) {
        return locations.stream()
                .filter(Location::isDefault)
                .findFirst()
                .or(() -> locations.stream().filter(Location::active).findFirst())
                .map(Location::locationId);
    }
}
