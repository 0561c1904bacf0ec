package app.cartwright.setup;

import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import app.cartwright.setup.SetupFacts.CartList;
import app.cartwright.setup.WizardAnswers.Name;
import app.cartwright.setup.WizardAnswers.SeenCart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers with one thing changed, and answers that settings stand for. */
final class WizardSeeds {
    private static final Set<String> INFLOW_CONNECTION = Set.of(Name.COMPANY_ID, Name.INFLOW_URL, Name.INFLOW_VERSION);

    private WizardSeeds() {}

    /** The answers that settings stand for; what was seen and ticked stays. */
    static WizardAnswers from(Settings settings, WizardAnswers seen) {
        Map<String, String> plain = new LinkedHashMap<>(seen.plain());
        plain.put(Name.COMPANY_ID, settings.inflow().companyId());
        plain.put(Name.INFLOW_URL, settings.inflow().baseUrl().toString());
        plain.put(Name.INFLOW_VERSION, settings.inflow().apiVersion());
        plain.put(Name.CARTROVER_URL, settings.cartrover().baseUrl().toString());
        plain.put(Name.HAS_ACCOUNT, "true");
        plain.put(Name.SAVED_ASKED, "true");
        plain.put(Name.PUSH_INVENTORY, flag(settings.pushInventory().enabled()));
        plain.put(Name.ACCEPT_DOUBLE_COUNT, flag(settings.pushInventory().acceptDoubleCount()));
        plain.put(Name.PULL_ORDERS, flag(settings.pullOrders().enabled()));
        Source.One location = settings.pullOrders().location();
        plain.remove(Name.ORDER_LOCATION);
        if (location != null) {
            plain.put(Name.ORDER_LOCATION, location.locationId());
        }
        plain.put(Name.SINCE, settings.pullOrders().since().toString());
        plain.put(Name.PUSH_SHIPPING, flag(settings.pushShipping().enabled()));
        plain.put(Name.SETTLE_SECONDS, Integer.toString(settings.pushShipping().settleSeconds()));
        plain.put(
                Name.TRACKING_WAIT_HOURS,
                Integer.toString(settings.pushShipping().trackingWaitHours()));
        plain.keySet().removeIf(name -> name.startsWith(Name.CARRIER));
        settings.pushShipping().carriers().forEach((name, sent) -> plain.put(Name.CARRIER + name, sent));
        Map<String, SeenCart> carts = new LinkedHashMap<>();
        seen.carts().forEach(cart -> carts.put(cart.orderSource(), cart));
        for (CartPrefix cart : settings.pullOrders().carts()) {
            String label = cart.kind() == null ? cart.orderSource() : CartKinds.nameOf(cart.kind());
            carts.putIfAbsent(cart.orderSource(), new SeenCart(cart.orderSource(), cart.kind(), label, true));
        }
        return new WizardAnswers(
                seen.step(),
                Map.copyOf(plain),
                seen.inflow(),
                seen.cartrover(),
                seen.cartList(),
                List.copyOf(carts.values()),
                seen.cartsCheckedAt(),
                settings.pullOrders().carts(),
                seen.skus(),
                locations(settings, seen.inflowLocations()),
                true,
                settings.pushInventory().locations());
    }

    /** With carts that the answers don't know of. */
    static WizardAnswers withAlso(WizardAnswers a, List<CartPrefix> carts) {
        List<CartPrefix> all = new ArrayList<>(a.prefixes());
        for (CartPrefix cart : carts) {
            if (all.stream().noneMatch(known -> known.orderSource().equals(cart.orderSource()))) {
                all.add(cart);
            }
        }
        return withCarts(a, a.cartList(), a.carts(), a.cartsCheckedAt(), List.copyOf(all));
    }

    /** With one answer. */
    static WizardAnswers with(WizardAnswers a, String name, String value) {
        if (name.equals(Name.STEP)) {
            return new WizardAnswers(
                    WizardStep.of(value).orElse(a.step()),
                    a.plain(),
                    a.inflow(),
                    a.cartrover(),
                    a.cartList(),
                    a.carts(),
                    a.cartsCheckedAt(),
                    a.prefixes(),
                    a.skus(),
                    a.inflowLocations(),
                    a.locationsRead(),
                    a.mappings());
        }
        if (name.startsWith(Name.PREFIX)) {
            return withCarts(
                    a,
                    a.cartList(),
                    a.carts(),
                    a.cartsCheckedAt(),
                    prefixes(a, name.substring(Name.PREFIX.length()), value));
        }
        if (name.startsWith(Name.LOCATION)) {
            return withLocations(
                    a,
                    a.inflowLocations(),
                    a.locationsRead(),
                    mappings(a, name.substring(Name.LOCATION.length()), value));
        }
        Map<String, String> plain = new HashMap<>(a.plain());
        boolean other = !value.equals(plain.put(name, value));
        // The badge is about the connection that was proved, not about another one.
        Proof inflow = other && INFLOW_CONNECTION.contains(name) ? null : a.inflow();
        Proof cartrover = other && name.equals(Name.CARTROVER_URL) ? null : a.cartrover();
        return new WizardAnswers(
                a.step(),
                Map.copyOf(plain),
                inflow,
                cartrover,
                a.cartList(),
                a.carts(),
                a.cartsCheckedAt(),
                a.prefixes(),
                a.skus(),
                a.inflowLocations(),
                a.locationsRead(),
                a.mappings());
    }

    static WizardAnswers withProofs(WizardAnswers a, @Nullable Proof inflow, @Nullable Proof cartrover) {
        return new WizardAnswers(
                a.step(),
                a.plain(),
                inflow,
                cartrover,
                a.cartList(),
                a.carts(),
                a.cartsCheckedAt(),
                a.prefixes(),
                a.skus(),
                a.inflowLocations(),
                a.locationsRead(),
                a.mappings());
    }

    static WizardAnswers withCarts(
            WizardAnswers a,
            CartList list,
            List<SeenCart> carts,
            @Nullable Instant checkedAt,
            List<CartPrefix> prefixes) {
        return new WizardAnswers(
                a.step(),
                a.plain(),
                a.inflow(),
                a.cartrover(),
                list,
                carts,
                checkedAt,
                prefixes,
                a.skus(),
                a.inflowLocations(),
                a.locationsRead(),
                a.mappings());
    }

    static WizardAnswers withSkus(WizardAnswers a, SkuCounts skus) {
        return new WizardAnswers(
                a.step(),
                a.plain(),
                a.inflow(),
                a.cartrover(),
                a.cartList(),
                a.carts(),
                a.cartsCheckedAt(),
                a.prefixes(),
                skus,
                a.inflowLocations(),
                a.locationsRead(),
                a.mappings());
    }

    static WizardAnswers withLocations(
            WizardAnswers a, List<Source.One> inflow, boolean read, List<LocationMapping> mappings) {
        return new WizardAnswers(
                a.step(),
                a.plain(),
                a.inflow(),
                a.cartrover(),
                a.cartList(),
                a.carts(),
                a.cartsCheckedAt(),
                a.prefixes(),
                a.skus(),
                inflow,
                read,
                mappings);
    }

    private static List<CartPrefix> prefixes(WizardAnswers a, String orderSource, String typed) {
        String prefix = Prefixes.clean(typed);
        return a.prefixes().stream()
                .map(cart ->
                        cart.orderSource().equals(orderSource) && !cart.prefix().equals(prefix)
                                ? new CartPrefix(orderSource, cart.kind(), prefix, true)
                                : cart)
                .toList();
    }

    private static List<LocationMapping> mappings(WizardAnswers a, String location, String value) {
        Map<String, LocationMapping> rows = new LinkedHashMap<>();
        a.mappings().forEach(row -> rows.put(row.cartroverLocation(), row));
        if (location.isBlank()) {
            throw new IllegalArgumentException("a location has a name");
        }
        if (value.isBlank()) {
            rows.remove(location);
            return List.copyOf(rows.values());
        }
        int blank = value.indexOf(' ');
        String state = blank < 0 ? value : value.substring(0, blank);
        if (!state.equals("on") && !state.equals("off")) {
            throw new IllegalArgumentException("a location is on or off, not " + state);
        }
        rows.put(location, new LocationMapping(location, state.equals("on"), source(a, value.substring(blank + 1))));
        return List.copyOf(rows.values());
    }

    private static Source source(WizardAnswers a, String id) {
        if (id.equals(SetupFile.ALL)) {
            return new Source.All();
        }
        return a.inflowLocations().stream()
                .filter(one -> one.locationId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("inFlow has no location " + id));
    }

    /** Locations that settings name are known, also before inFlow's were read again. */
    private static List<Source.One> locations(Settings settings, List<Source.One> read) {
        List<Source.One> all = new ArrayList<>(read);
        settings.pushInventory().locations().forEach(mapping -> {
            if (mapping.source() instanceof Source.One one) {
                all.add(one);
            }
        });
        Source.One location = settings.pullOrders().location();
        if (location != null) {
            all.add(location);
        }
        Map<String, Source.One> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.putIfAbsent(one.locationId(), one));
        return List.copyOf(byId.values());
    }

    private static String flag(boolean value) {
        return Boolean.toString(value);
    }
}
