package app.cartwright.setup;

import app.cartwright.cartrover.Cart;
import app.cartwright.inflow.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read of both services that a set-up needs.
 *
 * @param inflowLocations all locations, or null where none were read
 * @param carts the carts that CartRover lists, in its order, or else those that orders name
 * @param cartList where {@code carts} come from
 * @param cartroverLocations names of the locations that have ever reported stock, or null where none were read
 */
public record SetupFacts(
        @Nullable List<Location> inflowLocations,
        List<Cart> carts,
        CartList cartList,
        @Nullable List<String> cartroverLocations) {

    /** Where the carts come from. */
    public enum CartList {
        /** CartRover gave the list. */
        GIVEN,
        /** CartRover gave an empty list: carts are taken from orders, where there are any. */
        EMPTY,
        /** CartRover gave no list: carts are taken from orders. */
        NOT_GIVEN,
        /** Nobody asked. */
        NOT_READ;

        /** Whether carts may be there that nothing names yet. */
        public boolean open() {
            return this == EMPTY || this == NOT_GIVEN;
        }
    }

    /** Nothing was read: set up without the proof. */
    public static SetupFacts none() {
        return new SetupFacts(null, List.of(), CartList.NOT_READ, null);
    }

    /** The cart of an order source. */
    public Optional<Cart> cart(String orderSource) {
        return carts.stream().filter(c -> c.orderSource().equals(orderSource)).findFirst();
    }
}
