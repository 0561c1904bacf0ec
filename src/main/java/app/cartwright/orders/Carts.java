package app.cartwright.orders;

import app.cartwright.cartrover.Cart;
import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Outcome;
import app.cartwright.setup.Prefixes;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.SettingsBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sees to it that every cart that has orders has a prefix. */
final class Carts {
    private final CartRoverClient cartrover;
    private final SettingsBook book;

    Carts(CartRoverClient cartrover, SettingsBook book) {
        this.cartrover = cartrover;
        this.book = book;
    }

    /**
     * The carts with their prefixes, those included that appeared since the set-up: they take their default at once.
     *
     * @param seen order sources that orders name
     */
    List<CartPrefix> withPrefixes(Settings settings, Set<String> seen) {
        List<CartPrefix> assigned = settings.pullOrders().carts();
        Set<String> fresh = new TreeSet<>(seen);
        assigned.forEach(cart -> fresh.remove(cart.orderSource()));
        return fresh.isEmpty() ? assigned : Prefixes.assign(assigned, named(fresh));
    }

    /** Stores the prefixes of carts that have none yet, each with a notice. */
    List<CartPrefix> assign(Settings settings, Set<String> seen) {
        List<CartPrefix> proposed = withPrefixes(settings, seen);
        if (proposed.size() == settings.pullOrders().carts().size()) {
            return proposed;
        }
        String names = proposed.stream()
                .skip(settings.pullOrders().carts().size())
                .map(cart -> cart.orderSource() + " takes the prefix " + cart.prefix())
                .collect(Collectors.joining("; "));
        try {
            book.change("New cart: " + names, before -> with(before, proposed));
        } catch (IllegalArgumentException refused) {
            // The settings as they are cannot take it; orders of the new cart are held until they can.
            return settings.pullOrders().carts();
        }
        return book.current().pullOrders().carts();
    }

    private static Settings with(Settings before, List<CartPrefix> proposed) {
        // The owner may have changed prefixes meanwhile, so the rule is asked once more.
        Settings.PullOrders pull = before.pullOrders();
        List<Prefixes.Named> carts = proposed.stream()
                .map(cart -> new Prefixes.Named(cart.orderSource(), cart.kind()))
                .toList();
        return new Settings(
                before.inflow(),
                before.cartrover(),
                before.pushInventory(),
                new Settings.PullOrders(
                        pull.enabled(), pull.location(), pull.since(), Prefixes.assign(pull.carts(), carts)),
                before.pushShipping(),
                before.limits(),
                before.intervals());
    }

    /** In the order in which CartRover lists them; those it does not list come after, by name. */
    private List<Prefixes.Named> named(Set<String> fresh) {
        Map<String, Prefixes.Named> named = new LinkedHashMap<>();
        if (cartrover.carts() instanceof Outcome.Done<List<Cart>>(List<Cart> listed, String ignored)) {
            listed.stream()
                    .filter(cart -> fresh.contains(cart.orderSource()))
                    .forEach(
                            cart -> named.put(cart.orderSource(), new Prefixes.Named(cart.orderSource(), cart.kind())));
        }
        fresh.forEach(source -> named.putIfAbsent(source, new Prefixes.Named(source, null)));
        return new ArrayList<>(named.values());
    }
}
