package app.cartwright.setup;

import app.cartwright.inflow.Location;
import app.cartwright.setup.Settings.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up inFlow locations by the name or the id that people write. */
final class LocationNames {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final @Nullable List<Location> locations;
    private final List<Source.One> known;
    private final List<SetupFault> faults;

    /**
     * Looks names up.
     *
     * @param locations inFlow's, or null where they were not read
     * @param known locations that present settings name
     */
    LocationNames(@Nullable List<Location> locations, List<Source.One> known, List<SetupFault> faults) {
        this.locations = locations;
        this.known = known;
        this.faults = faults;
    }

    Source source(String place, String text) {
        return text.equals(SetupFile.ALL) ? new Source.All() : one(place, text);
    }

    /** The location; after a fault one that must not be used. */
    Source.One one(String place, String text) {
        if (locations == null) {
            return unread(text);
        }
        List<Location> byId = locations.stream()
                .filter(l -> l.locationId().equalsIgnoreCase(text))
                .toList();
        List<Location> found = byId.isEmpty()
                ? locations.stream().filter(l -> l.name().equals(text)).toList()
                : byId;
        if (found.size() > 1 && found.stream().filter(Location::active).count() == 1) {
            found = found.stream().filter(Location::active).toList();
        }
        if (found.size() == 1 && found.getFirst().active()) {
            return new Source.One(
                    found.getFirst().locationId(), found.getFirst().name());
        }
        faults.add(new SetupFault(place, fault(text, found)));
        return unread(text);
    }

    private String fault(String text, List<Location> found) {
        if (found.size() > 1) {
            return found.size() + " inFlow locations are called “" + text + "”. Give the id of the one that is meant.";
        }
        if (found.size() == 1) {
            return "“" + text + "” was deactivated in inFlow.";
        }
        String names = locations == null
                ? ""
                : locations.stream()
                        .filter(Location::active)
                        .map(Location::name)
                        .limit(10)
                        .collect(Collectors.joining(", "));
        return "inFlow has no location “" + text + "”. It has: " + (names.isEmpty() ? "none" : names) + ".";
    }

    private Source.One unread(String text) {
        Optional<Source.One> before = known.stream()
                .filter(k -> k.name().equals(text) || k.locationId().equalsIgnoreCase(text))
                .findFirst();
        return before.orElseGet(() -> ID.matcher(text).matches()
                ? new Source.One(text.toLowerCase(Locale.ROOT), "")
                : new Source.One("", text));
    }
}
