package app.cartwright.troubleshoot;

import app.cartwright.setup.CartKinds;
import app.cartwright.setup.Settings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a sentence calls a cart: {@code Shopify}, unless two carts are Shopify's; then its order source. */
final class CalledCart {
    private CalledCart() {}

    static @Nullable String name(@Nullable String orderSource, List<Settings.CartPrefix> carts) {
        String kind = carts.stream()
                .filter(cart -> cart.orderSource().equals(orderSource))
                .map(Settings.CartPrefix::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean shared =
                carts.stream().filter(cart -> Objects.equals(cart.kind(), kind)).count() > 1;
        return kind == null || shared ? orderSource : CartKinds.nameOf(kind);
    }
}
