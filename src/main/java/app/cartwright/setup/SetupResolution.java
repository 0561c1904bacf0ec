package app.cartwright.setup;

import app.cartwright.cartrover.Cart;
import app.cartwright.inflow.Location;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The second step of a set-up: names of the draft are looked up in what was read of the services, and what the draft
 * leaves out takes its default. Pure.
 */
public final class SetupResolution {
    private final SetupDraft draft;
    private final SetupFacts facts;
    private final @Nullable Settings before;
    private final List<SetupFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private SetupResolution(SetupDraft draft, SetupFacts facts, @Nullable Settings before) {
        this.draft = draft;
        this.facts = facts;
        this.before = before;
    }

    /**
     * Settings, or everything that stands against them.
     *
     * @param settings null where there is a fault
     * @param notes what was taken as typed and is not confirmed yet, one sentence each
     */
    public record Resolved(@Nullable Settings settings, List<SetupFault> faults, List<String> notes) {}

    /**
     * Resolves a draft.
     *
     * @param facts what was read; {@link SetupFacts#none} where nothing was
     * @param before the settings in force, or null on the first set-up: prefixes of carts that the draft does not name,
     *     the first day, and carriers that it does not name stay as they are
     * @param today the day of the set-up, in the computer's zone
     */
    public static Resolved resolve(SetupDraft draft, SetupFacts facts, @Nullable Settings before, LocalDate today) {
        SetupResolution resolution = new SetupResolution(draft, facts, before);
        Settings settings = resolution.settings(today);
        return new Resolved(
                resolution.faults.isEmpty() ? settings : null,
                List.copyOf(resolution.faults),
                List.copyOf(resolution.notes));
    }

    /**
     * Gives the locations of settings that were made without the proof their ids.
     *
     * @param locations all locations of inFlow
     */
    public static Resolved lookUp(Settings settings, List<Location> locations) {
        List<SetupFault> faults = new ArrayList<>();
        LocationNames names = new LocationNames(locations, List.of(), faults);
        List<LocationMapping> mappings = new ArrayList<>();
        for (int i = 0; i < settings.pushInventory().locations().size(); i++) {
            LocationMapping mapping = settings.pushInventory().locations().get(i);
            String place = "pushInventory.locations[" + i + "].source";
            Source source = mapping.source() instanceof Source.One one && open(one)
                    ? names.one(place, written(one))
                    : mapping.source();
            mappings.add(new LocationMapping(mapping.cartroverLocation(), mapping.enabled(), source));
        }
        Source.One location = settings.pullOrders().location();
        if (location != null && open(location)) {
            location = names.one("pullOrders.location", written(location));
        }
        Settings done = SettingsChanges.withOrderLocation(SettingsChanges.withMappings(settings, mappings), location);
        return new Resolved(faults.isEmpty() ? done : null, List.copyOf(faults), List.of());
    }

    /** Whether settings name a location that nobody has looked up yet. */
    public static boolean needsLookUp(Settings settings) {
        return named(settings).anyMatch(SetupResolution::open);
    }

    private Settings settings(LocalDate today) {
        List<Source.One> known = before == null ? List.of() : named(before).toList();
        LocationNames names = new LocationNames(facts.inflowLocations(), known, faults);
        SetupDraft.Stock stock = draft.pushInventory();
        SetupDraft.Orders orders = draft.pullOrders();
        List<LocationMapping> mappings =
                stock.locations().stream().map(one -> mapping(one, names)).toList();
        Source.One location = orders.location() == null ? null : names.one("pullOrders.location", orders.location());
        LocalDate since = orders.since();
        if (since == null) {
            since = before == null ? today : before.pullOrders().since();
        }
        Map<String, String> carriers = draft.pushShipping().carriers();
        if (carriers == null) {
            carriers = before == null ? Map.of() : before.pushShipping().carriers();
        }
        return new Settings(
                draft.inflow(),
                draft.cartrover(),
                new Settings.PushInventory(
                        stock.enabled(),
                        mappings,
                        stock.zeroGuardPercent(),
                        stock.zeroGuardAtLeast(),
                        stock.acceptDoubleCount()),
                new Settings.PullOrders(orders.enabled(), location, since, carts()),
                new Settings.PushShipping(
                        draft.pushShipping().enabled(),
                        draft.pushShipping().settleSeconds(),
                        draft.pushShipping().trackingWaitHours(),
                        carriers),
                draft.limits(),
                draft.intervals());
    }

    private LocationMapping mapping(SetupDraft.Location one, LocationNames names) {
        List<String> reported = facts.cartroverLocations();
        if (reported != null && !reported.contains(one.cartroverLocation())) {
            notes.add("CartRover hasn't reported the location “" + one.cartroverLocation()
                    + "”: taken as typed, not confirmed yet.");
        }
        return new LocationMapping(
                one.cartroverLocation(), one.enabled(), names.source(one.place() + ".source", one.source()));
    }

    private List<CartPrefix> carts() {
        Map<String, CartPrefix> assigned = new LinkedHashMap<>();
        List<CartPrefix> kept = before == null ? List.of() : before.pullOrders().carts();
        kept.forEach(cart -> assigned.put(cart.orderSource(), told(cart)));
        List<Prefixes.Named> waiting = new ArrayList<>();
        facts.carts().forEach(cart -> waiting.add(new Prefixes.Named(cart.orderSource(), cart.kind())));
        for (SetupDraft.NamedCart named : draft.pullOrders().carts()) {
            String kind = kind(named.orderSource(), assigned);
            checkListed(named, assigned);
            if (named.prefix() != null) {
                assigned.put(named.orderSource(), new CartPrefix(named.orderSource(), kind, named.prefix(), true));
            } else if (facts.cartList().open()) {
                waiting.add(new Prefixes.Named(named.orderSource(), kind));
            }
        }
        draft.pullOrders().carts().forEach(named -> checkPrefix(named, assigned));
        return Prefixes.assign(List.copyOf(assigned.values()), waiting);
    }

    private void checkListed(SetupDraft.NamedCart named, Map<String, CartPrefix> assigned) {
        if (facts.cart(named.orderSource()).isPresent() || facts.cartList() == SetupFacts.CartList.NOT_READ) {
            return;
        }
        if (facts.cartList().open()) {
            String why = facts.cartList() == SetupFacts.CartList.EMPTY
                    ? "CartRover lists no cart yet"
                    : "CartRover didn't give the list of carts";
            notes.add(why + ": “" + named.orderSource() + "” is taken as typed, not confirmed yet.");
        } else if (!assigned.containsKey(named.orderSource())) {
            String names =
                    facts.carts().stream().map(Cart::orderSource).limit(10).collect(Collectors.joining(", "));
            faults.add(new SetupFault(
                    named.place() + ".orderSource",
                    "CartRover lists no cart “" + named.orderSource() + "”. It lists: " + names + "."));
        }
    }

    private void checkPrefix(SetupDraft.NamedCart named, Map<String, CartPrefix> assigned) {
        String prefix = named.prefix();
        if (prefix == null) {
            return;
        }
        // Clashes within the file are told by the file's own check; here it is carts that it does not name.
        List<CartPrefix> others = assigned.values().stream()
                .filter(other -> draft.pullOrders().carts().stream()
                        .noneMatch(n -> n.prefix() != null && n.orderSource().equals(other.orderSource())))
                .toList();
        Prefixes.check(new Prefixes.Named(named.orderSource(), null), prefix, others)
                .ifPresent(f -> faults.add(new SetupFault(named.place() + ".prefix", f.message() + ".")));
    }

    private @Nullable String kind(String orderSource, Map<String, CartPrefix> assigned) {
        Optional<String> listed = facts.cart(orderSource).map(Cart::kind);
        return listed.orElseGet(() -> Optional.ofNullable(assigned.get(orderSource))
                .map(CartPrefix::kind)
                .orElse(null));
    }

    private CartPrefix told(CartPrefix cart) {
        return facts.cart(cart.orderSource())
                .map(Cart::kind)
                .map(kind -> new CartPrefix(cart.orderSource(), kind, cart.prefix(), cart.chosen()))
                .orElse(cart);
    }

    private static Stream<Source.One> named(Settings settings) {
        Stream<Source> sources = settings.pushInventory().locations().stream().map(LocationMapping::source);
        return Stream.concat(sources, Stream.ofNullable(settings.pullOrders().location()))
                .filter(Source.One.class::isInstance)
                .map(Source.One.class::cast);
    }

    private static boolean open(Source.One one) {
        return one.locationId().isBlank() || one.name().isBlank();
    }

    private static String written(Source.One one) {
        return one.locationId().isBlank() ? one.name() : one.locationId();
    }
}
