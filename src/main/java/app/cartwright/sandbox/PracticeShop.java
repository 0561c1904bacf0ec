package app.cartwright.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Larkspur Lane Teas, a small invented shop with four carts and two stock rooms. All people and addresses are made up.
 */
public final class PracticeShop {
    /** The shop's order sources, in the order that CartRover lists them. */
    public static final List<String> ORDER_SOURCES =
            List.of("Larkspur Lane Teas", "Larkspur Wholesale", "larkspur-lane-ebay", "Amazon_US2");

    private final Sandbox sandbox;

    private PracticeShop(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Opens the shop: products, stock, carts and ship methods are there, no order has come yet. */
    public static PracticeShop open(InstantSource clock, long seed) {
        return open(new Sandbox(clock, seed));
    }

    /** Opens the shop in two empty services. */
    public static PracticeShop open(Sandbox sandbox) {
        Instant now = sandbox.time().instant();
        ShopStock.fill(sandbox, now);
        CartDesk carts = sandbox.cartRover().carts();
        carts.addCart("shopify", ORDER_SOURCES.get(0));
        carts.addCart("woocommerce", ORDER_SOURCES.get(1));
        carts.addCart("ebay", ORDER_SOURCES.get(2));
        carts.addCart("amazon", ORDER_SOURCES.get(3));
        return new PracticeShop(sandbox);
    }

    /** Both services behind the shop. */
    public Sandbox sandbox() {
        return sandbox;
    }
}
