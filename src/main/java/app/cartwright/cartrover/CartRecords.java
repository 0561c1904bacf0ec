package app.cartwright.cartrover;

import app.cartwright.http.Fields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes carts of an answer whose form nobody has documented (the reference's section 9): an array of objects, a map of
 * id to object or name, or an array of names.
 */
final class CartRecords {
    private static final List<String> LABELS = List.of("order_source", "name", "cart_name", "description");

    private final ZoneId zone;

    CartRecords(ZoneId zone) {
        this.zone = zone;
    }

    /** Which of the forms an answer has: {@code objects}, {@code map} or {@code names}; null for none, or an empty one. */
    static @Nullable String shape(JsonNode response) {
        if (response.isEmpty()) {
            return null;
        }
        if (response.isObject()) {
            return isCart(response) ? "objects" : "map";
        }
        if (!response.isArray()) {
            return null;
        }
        return response.get(0).isTextual() ? "names" : "objects";
    }

    /** The carts, or null where the answer has none of the forms or an element without a name. */
    @Nullable
    List<Cart> carts(JsonNode response) {
        List<Cart> carts = new ArrayList<>();
        if (response.isObject()) {
            if (isCart(response)) {
                Cart only = cart(response, "");
                return only == null ? null : List.of(only);
            }
            for (var entry : response.properties()) {
                carts.add(cart(entry.getValue(), entry.getKey()));
            }
        } else if (response.isArray()) {
            response.forEach(element -> carts.add(cart(element, "")));
        } else {
            return null;
        }
        return carts.stream().allMatch(cart -> cart != null) ? List.copyOf(carts) : null;
    }

    private @Nullable Cart cart(@Nullable JsonNode node, String key) {
        if (node == null) {
            return null;
        }
        if (node.isTextual()) {
            return node.asText().isBlank() ? null : new Cart(node.asText(), null, node.asText(), true, null);
        }
        if (!node.isObject()) {
            return null;
        }
        Fields cart = new Fields(node);
        String label = key;
        for (String name : LABELS) {
            String given = cart.text(name);
            if (!given.isBlank()) {
                label = given;
                break;
            }
        }
        if (label.isBlank()) {
            return null;
        }
        String source = cart.text("order_source");
        return new Cart(
                source.isBlank() ? label : source,
                kind(cart),
                label,
                cart.flag("active", true),
                Times.instant(cart.text("last_order_run"), zone));
    }

    private static @Nullable String kind(Fields cart) {
        for (String name : List.of("cart", "cart_type", "type")) {
            String kind = cart.textOrNull(name);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** Whether an object is a cart itself rather than a map of carts. */
    private static boolean isCart(JsonNode object) {
        Fields fields = new Fields(object);
        return LABELS.stream().anyMatch(name -> !fields.text(name).isBlank());
    }
}
