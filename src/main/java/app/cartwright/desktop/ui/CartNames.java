package app.cartwright.desktop.ui;

import app.cartwright.setup.CartKinds;
import org.jspecify.annotations.Nullable;

/** What people call a cart. */
public final class CartNames {
    private CartNames() {}

    /** The kind's name where it is known, else the order source; {@code ?} where neither is. */
    public static String of(@Nullable String kind, @Nullable String orderSource) {
        if (kind != null && !kind.isBlank()) {
            return CartKinds.nameOf(kind);
        }
        return orderSource == null ? "?" : orderSource;
    }
}
