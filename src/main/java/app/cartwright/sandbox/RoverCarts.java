package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The carts of the merchant and the ship methods of the WMS. */
final class RoverCarts {
    private final CartRoverVariant variant;
    private final List<Cart> carts = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private int lastId = 500;

    /** One cart. */
    static final class Cart {
        final int id;
        final String kind;
        String orderSource;
        boolean active = true;
        Instant lastOrderRun;

        Cart(int id, String kind, String orderSource, Instant lastOrderRun) {
            this.id = id;
            this.kind = kind;
            this.orderSource = orderSource;
            this.lastOrderRun = lastOrderRun;
        }
    }

    /** One ship method. */
    record Method(String carrier, String code, String description) {}

    RoverCarts(CartRoverVariant variant) {
        this.variant = variant;
    }

    List<Cart> carts() {
        return carts;
    }

    void add(String kind, String orderSource, Instant now) {
        carts.add(new Cart(++lastId, kind, orderSource, now));
    }

    void addMethod(String carrier, String code, String description) {
        methods.add(new Method(carrier, code, description));
    }

    List<Method> methods() {
        return methods;
    }

    SandboxReply list() {
        return switch (variant.carts()) {
            case OBJECTS -> RoverReply.success(objects("order_source"));
            case OTHER_KEYS -> RoverReply.success(objects("cart_name"));
            case MAP -> RoverReply.success(map());
            case NAMES -> {
                ArrayNode names = Json.array();
                carts.forEach(cart -> names.add(cart.orderSource));
                yield RoverReply.success(names);
            }
            case REFUSED -> throw RoverRefusal.invalid("This API user may not list carts");
        };
    }

    private ArrayNode objects(String nameKey) {
        ArrayNode rows = Json.array();
        carts.forEach(cart -> rows.add(one(cart, nameKey)));
        return rows;
    }

    private JsonNode map() {
        ObjectNode map = Json.object();
        carts.forEach(cart -> map.set(String.valueOf(cart.id), one(cart, "order_source")));
        return map;
    }

    private static ObjectNode one(Cart cart, String nameKey) {
        return Json.object()
                .put("cart_id", cart.id)
                .put("cart", cart.kind)
                .put(nameKey, cart.orderSource)
                .put("active", cart.active ? "Y" : "N")
                .put("last_order_run", RoverOrderJson.timestamp(cart.lastOrderRun));
    }

    SandboxReply listAll() {
        ArrayNode kinds = Json.array();
        for (String kind : new String[] {"shopify", "woocommerce", "ebay", "amazon", "bigcommerce", "api"}) {
            kinds.addObject().put("cart", kind);
        }
        return RoverReply.success(kinds);
    }

    SandboxReply shipMethods() {
        ArrayNode rows = Json.array();
        methods.forEach(method -> rows.addObject()
                .put("carrier", method.carrier())
                .put("code", method.code())
                .put("description", method.description()));
        return RoverReply.success(rows);
    }
}
