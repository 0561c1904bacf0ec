package app.cartwright.setup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set-up file that is valid by itself: shapes, ranges and prefixes are checked, names of locations and carts are not
 * looked up yet. Null means left out.
 */
public record SetupDraft(
        Settings.Inflow inflow,
        Settings.CartRover cartrover,
        Stock pushInventory,
        Orders pullOrders,
        Shipping pushShipping,
        Settings.Limits limits,
        Settings.Intervals intervals) {

    /** Push stock. */
    public record Stock(
            boolean enabled,
            List<Location> locations,
            BigDecimal zeroGuardPercent,
            int zeroGuardAtLeast,
            boolean acceptDoubleCount) {}

    /**
     * A CartRover location.
     *
     * @param place where in the file it stands
     * @param source name or id of an inFlow location, or {@code ALL}
     */
    public record Location(String place, String cartroverLocation, boolean enabled, String source) {}

    /**
     * Pull orders.
     *
     * @param location name or id of an inFlow location, or null for the rule's default
     * @param since null for the day of the set-up
     */
    public record Orders(
            boolean enabled,
            @Nullable String location,
            @Nullable LocalDate since,
            List<NamedCart> carts) {}

    /**
     * A cart that the file names.
     *
     * @param place where in the file it stands
     * @param prefix null for the rule's default
     */
    public record NamedCart(
            String place, String orderSource, @Nullable String prefix) {}

    /**
     * Push shipping.
     *
     * @param carriers null where left out
     */
    public record Shipping(
            boolean enabled,
            int settleSeconds,
            int trackingWaitHours,
            @Nullable Map<String, String> carriers) {}
}
