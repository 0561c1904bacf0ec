package app.cartwright.setup;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is set, without secrets. Same shape as the set-up file. A value is valid by construction of whoever
 * made it (set-up file reader, wizard, settings page).
 */
public record Settings(
        Inflow inflow,
        CartRover cartrover,
        PushInventory pushInventory,
        PullOrders pullOrders,
        PushShipping pushShipping,
        Limits limits,
        Intervals intervals) {

    /** Where inFlow is. */
    public record Inflow(String companyId, URI baseUrl, String apiVersion) {}

    /** Where CartRover is. */
    public record CartRover(URI baseUrl) {}

    /** Push stock. */
    public record PushInventory(
            boolean enabled,
            List<LocationMapping> locations,
            BigDecimal zeroGuardPercent,
            int zeroGuardAtLeast,
            boolean acceptDoubleCount) {}

    /**
     * What one CartRover location is fed from.
     *
     * @param cartroverLocation CartRover's name of it
     * @param source one inFlow location, or all of them
     */
    public record LocationMapping(String cartroverLocation, boolean enabled, Source source) {}

    /** Where a CartRover location's figures come from. */
    public sealed interface Source {
        /** The sum over all active inFlow locations. */
        record All() implements Source {}

        /**
         * One inFlow location.
         *
         * @param locationId inFlow's id; blank where a set-up without the proof named it and nobody has looked it up
         *     yet, see {@link SetupResolution#lookUp}
         * @param name as people know it; blank where only the id was given and nobody has looked it up yet
         */
        record One(String locationId, String name) implements Source {}
    }

    /**
     * Pull orders.
     *
     * @param location inFlow location that orders reserve at, or null for the rule's default
     * @param since first order date that is pulled, inclusive
     */
    public record PullOrders(boolean enabled, Source.@Nullable One location, LocalDate since, List<CartPrefix> carts) {
        /** The prefix of a cart, compared exactly by order source. */
        public Optional<CartPrefix> cart(String orderSource) {
            return carts.stream()
                    .filter(c -> c.orderSource().equals(orderSource))
                    .findFirst();
        }
    }

    /**
     * A cart and its prefix.
     *
     * @param kind {@code shopify} …, or null where it is not known
     * @param chosen whether the owner chose the prefix; false: the rule's default
     */
    public record CartPrefix(String orderSource, @Nullable String kind, String prefix, boolean chosen) {}

    /**
     * Push shipping.
     *
     * @param carriers inFlow's carrier text to what is sent to CartRover
     */
    public record PushShipping(
            boolean enabled, int settleSeconds, int trackingWaitHours, Map<String, String> carriers) {}

    /** Calls that may leave in any window. */
    public record Limits(int inflowPerMinute, int inflowPerHour, int cartroverPerMinute) {}

    /** How often each service runs. */
    public record Intervals(int ordersSeconds, int inventorySeconds, int shippingSeconds) {}
}
