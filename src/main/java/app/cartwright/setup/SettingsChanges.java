package app.cartwright.setup;

import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings with one thing changed. */
public final class SettingsChanges {
    private SettingsChanges() {}

    /** With another connection to inFlow. */
    public static Settings withInflow(Settings s, Settings.Inflow inflow) {
        return new Settings(
                inflow, s.cartrover(), s.pushInventory(), s.pullOrders(), s.pushShipping(), s.limits(), s.intervals());
    }

    /** With another connection to CartRover. */
    public static Settings withCartRover(Settings s, Settings.CartRover cartrover) {
        return new Settings(
                s.inflow(), cartrover, s.pushInventory(), s.pullOrders(), s.pushShipping(), s.limits(), s.intervals());
    }

    /** With another stock push. */
    public static Settings withStock(Settings s, Settings.PushInventory stock) {
        return new Settings(
                s.inflow(), s.cartrover(), stock, s.pullOrders(), s.pushShipping(), s.limits(), s.intervals());
    }

    /** With another order pull. */
    public static Settings withOrders(Settings s, Settings.PullOrders orders) {
        return new Settings(
                s.inflow(), s.cartrover(), s.pushInventory(), orders, s.pushShipping(), s.limits(), s.intervals());
    }

    /** With another shipping push. */
    public static Settings withShipping(Settings s, Settings.PushShipping shipping) {
        return new Settings(
                s.inflow(), s.cartrover(), s.pushInventory(), s.pullOrders(), shipping, s.limits(), s.intervals());
    }

    /** With other locations. */
    public static Settings withMappings(Settings s, List<LocationMapping> mappings) {
        Settings.PushInventory stock = s.pushInventory();
        return withStock(
                s,
                new Settings.PushInventory(
                        stock.enabled(),
                        List.copyOf(mappings),
                        stock.zeroGuardPercent(),
                        stock.zeroGuardAtLeast(),
                        stock.acceptDoubleCount()));
    }

    /** With the inFlow location that orders reserve at, or null for the rule's default. */
    public static Settings withOrderLocation(Settings s, Source.@Nullable One location) {
        Settings.PullOrders orders = s.pullOrders();
        return withOrders(s, new Settings.PullOrders(orders.enabled(), location, orders.since(), orders.carts()));
    }

    /** With other carts and prefixes. */
    public static Settings withCarts(Settings s, List<CartPrefix> carts) {
        Settings.PullOrders orders = s.pullOrders();
        return withOrders(
                s, new Settings.PullOrders(orders.enabled(), orders.location(), orders.since(), List.copyOf(carts)));
    }

    /** With what to send to CartRover for a carrier name in inFlow. */
    public static Settings withCarrier(Settings s, String inflowCarrier, String sendAs) {
        Settings.PushShipping shipping = s.pushShipping();
        Map<String, String> carriers = new LinkedHashMap<>(shipping.carriers());
        carriers.put(inflowCarrier, sendAs);
        return withShipping(
                s,
                new Settings.PushShipping(
                        shipping.enabled(), shipping.settleSeconds(), shipping.trackingWaitHours(), carriers));
    }
}
