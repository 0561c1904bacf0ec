package app.cartwright.troubleshoot;

import app.cartwright.setup.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the owner typed to name an order: the shop's number, its number in inFlow with the cart's prefix, CartRover's
 * reference, or a cart's name before the shop's number.
 *
 * @param typed as it was typed, without blanks around it
 * @param cart the cart that the text names, or null
 * @param numbers what the order may be called, most likely first
 */
record Asked(String typed, @Nullable String cart, List<String> numbers) {

    static Asked of(String text, Settings settings) {
        String typed = text.strip();
        for (Settings.CartPrefix cart : settings.pullOrders().carts()) {
            if (startsWith(typed, cart.prefix())
                    && typed.length() > cart.prefix().length()) {
                return of(
                        typed, cart.orderSource(), typed.substring(cart.prefix().length()));
            }
        }
        for (Settings.CartPrefix cart : settings.pullOrders().carts()) {
            for (String name : Stream.of(cart.orderSource(), cart.kind())
                    .filter(Objects::nonNull)
                    .toList()) {
                if (startsWith(typed, name + " ")) {
                    return of(typed, cart.orderSource(), typed.substring(name.length()));
                }
            }
        }
        List<Settings.CartPrefix> carts = settings.pullOrders().carts();
        return new Asked(typed, carts.size() == 1 ? carts.getFirst().orderSource() : null, List.of(typed));
    }

    private static Asked of(String typed, String cart, String rest) {
        String number = rest.strip();
        return number.isEmpty()
                ? new Asked(typed, cart, List.of(typed))
                : new Asked(typed, cart, List.of(number, typed));
    }

    private static boolean startsWith(String text, String start) {
        return text.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT));
    }
}
