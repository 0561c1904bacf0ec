package app.cartwright.shipping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orders that came through CartRover and stand in inFlow, written or adopted. No other order is ever shipped. */
public interface PulledOrders {
    /** Those whose shipment is neither pushed nor closed. */
    List<OrderedGoods> open();

    /** These, by {@code cust_ref}; one that did not come through CartRover is left out. */
    Map<String, OrderedGoods> byRef(Collection<String> custRefs);

    /** All of them. */
    List<OrderedGoods> all();

    /** CartRover's order turned out to be cancelled: whoever pulls orders carries that over. */
    void cancelledAtCart(String custRef, Instant at);

    /** One of them. */
    default Optional<OrderedGoods> find(String custRef) {
        return Optional.ofNullable(byRef(List.of(custRef)).get(custRef));
    }
}
