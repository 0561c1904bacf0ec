package app.cartwright.desktop.settings;

import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Settings with one thing changed. */
final class SettingsEdits {
    private SettingsEdits() {}

    static Settings service(Settings s, String service, boolean on) {
        return switch (service) {
            case "pullOrders" ->
                withOrders(
                        s,
                        new Settings.PullOrders(
                                on,
                                s.pullOrders().location(),
                                s.pullOrders().since(),
                                s.pullOrders().carts()));
            case "pushInventory" -> withStock(s, on, s.pushInventory().locations());
            default ->
                withShipping(
                        s,
                        new Settings.PushShipping(
                                on,
                                s.pushShipping().settleSeconds(),
                                s.pushShipping().trackingWaitHours(),
                                s.pushShipping().carriers()));
        };
    }

    static Settings location(Settings s, String name, boolean on) {
        return withStock(
                s,
                s.pushInventory().enabled(),
                s.pushInventory().locations().stream()
                        .map(l -> l.cartroverLocation().equals(name) ? new LocationMapping(name, on, l.source()) : l)
                        .toList());
    }

    static Settings prefix(Settings s, String orderSource, String prefix) {
        return withCarts(
                s,
                s.pullOrders().carts().stream()
                        .map(c -> c.orderSource().equals(orderSource)
                                ? new CartPrefix(orderSource, c.kind(), prefix, true)
                                : c)
                        .toList());
    }

    static Settings since(Settings s, LocalDate day) {
        return withOrders(
                s,
                new Settings.PullOrders(
                        s.pullOrders().enabled(),
                        s.pullOrders().location(),
                        day,
                        s.pullOrders().carts()));
    }

    static Settings settleMinutes(Settings s, int minutes) {
        return withShipping(
                s,
                new Settings.PushShipping(
                        s.pushShipping().enabled(),
                        minutes * 60,
                        s.pushShipping().trackingWaitHours(),
                        s.pushShipping().carriers()));
    }

    static Settings trackingHours(Settings s, int hours) {
        return withShipping(
                s,
                new Settings.PushShipping(
                        s.pushShipping().enabled(),
                        s.pushShipping().settleSeconds(),
                        hours,
                        s.pushShipping().carriers()));
    }

    static Settings guard(Settings s, int percent, int atLeast) {
        return new Settings(
                s.inflow(),
                s.cartrover(),
                new Settings.PushInventory(
                        s.pushInventory().enabled(),
                        s.pushInventory().locations(),
                        BigDecimal.valueOf(percent),
                        atLeast,
                        s.pushInventory().acceptDoubleCount()),
                s.pullOrders(),
                s.pushShipping(),
                s.limits(),
                s.intervals());
    }

    static Settings intervals(Settings s, Settings.Intervals to) {
        return new Settings(
                s.inflow(), s.cartrover(), s.pushInventory(), s.pullOrders(), s.pushShipping(), s.limits(), to);
    }

    static Settings limits(Settings s, Settings.Limits to) {
        return new Settings(
                s.inflow(), s.cartrover(), s.pushInventory(), s.pullOrders(), s.pushShipping(), to, s.intervals());
    }

    private static Settings withOrders(Settings s, Settings.PullOrders orders) {
        return new Settings(
                s.inflow(), s.cartrover(), s.pushInventory(), orders, s.pushShipping(), s.limits(), s.intervals());
    }

    private static Settings withCarts(Settings s, List<CartPrefix> carts) {
        return withOrders(
                s,
                new Settings.PullOrders(
                        s.pullOrders().enabled(),
                        s.pullOrders().location(),
                        s.pullOrders().since(),
                        carts));
    }

    private static Settings withShipping(Settings s, Settings.PushShipping shipping) {
        return new Settings(
                s.inflow(), s.cartrover(), s.pushInventory(), s.pullOrders(), shipping, s.limits(), s.intervals());
    }

    private static Settings withStock(Settings s, boolean on, List<LocationMapping> locations) {
        return new Settings(
                s.inflow(),
                s.cartrover(),
                new Settings.PushInventory(
                        on,
                        locations,
                        s.pushInventory().zeroGuardPercent(),
                        s.pushInventory().zeroGuardAtLeast(),
                        s.pushInventory().acceptDoubleCount()),
                s.pullOrders(),
                s.pushShipping(),
                s.limits(),
                s.intervals());
    }
}
