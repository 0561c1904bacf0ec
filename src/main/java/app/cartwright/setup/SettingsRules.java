package app.cartwright.setup;

import app.cartwright.setup.SettingsDefaults.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds for settings, wherever they come from: file, wizard or settings page. */
public final class SettingsRules {
    private SettingsRules() {}

    /** Everything that is wrong with settings, by its place in a set-up file; empty where nothing is. */
    public static List<SetupFault> faults(Settings settings) {
        List<SetupFault> faults = new ArrayList<>();
        if (settings.inflow().companyId().isBlank()) {
            faults.add(new SetupFault("inflow.companyId", "Is missing."));
        }
        url(faults, "inflow.baseUrl", settings.inflow().baseUrl().toString());
        url(faults, "cartrover.baseUrl", settings.cartrover().baseUrl().toString());
        stock(faults, settings.pushInventory());
        prefixes(faults, settings.pullOrders().carts());
        range(
                faults,
                "pushShipping.settleSeconds",
                SettingsDefaults.SETTLE,
                settings.pushShipping().settleSeconds());
        range(
                faults,
                "pushShipping.trackingWaitHours",
                SettingsDefaults.TRACKING_WAIT,
                settings.pushShipping().trackingWaitHours());
        range(
                faults,
                "limits.inflowPerMinute",
                SettingsDefaults.CALLS,
                settings.limits().inflowPerMinute());
        range(
                faults,
                "limits.inflowPerHour",
                SettingsDefaults.CALLS,
                settings.limits().inflowPerHour());
        range(
                faults,
                "limits.cartroverPerMinute",
                SettingsDefaults.CALLS,
                settings.limits().cartroverPerMinute());
        range(
                faults,
                "intervals.ordersSeconds",
                SettingsDefaults.INTERVAL,
                settings.intervals().ordersSeconds());
        range(
                faults,
                "intervals.inventorySeconds",
                SettingsDefaults.INTERVAL,
                settings.intervals().inventorySeconds());
        range(
                faults,
                "intervals.shippingSeconds",
                SettingsDefaults.INTERVAL,
                settings.intervals().shippingSeconds());
        return List.copyOf(faults);
    }

    /** Limits of calls that are above what the services are known to allow: accepted, with a word of warning. */
    public static List<String> warnings(Settings.Limits limits) {
        List<String> warnings = new ArrayList<>();
        warn(warnings, "inFlow", limits.inflowPerMinute(), SettingsDefaults.INFLOW_ALLOWS_PER_MINUTE, "a minute");
        warn(warnings, "inFlow", limits.inflowPerHour(), SettingsDefaults.INFLOW_ALLOWS_PER_HOUR, "an hour");
        warn(
                warnings,
                "CartRover",
                limits.cartroverPerMinute(),
                SettingsDefaults.CARTROVER_ALLOWS_PER_MINUTE,
                "a minute");
        return List.copyOf(warnings);
    }

    private static void stock(List<SetupFault> faults, Settings.PushInventory stock) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < stock.locations().size(); i++) {
            Settings.LocationMapping mapping = stock.locations().get(i);
            String place = "pushInventory.locations[" + i + "]";
            if (mapping.cartroverLocation().isBlank()) {
                faults.add(new SetupFault(place + ".cartroverLocation", "Is empty."));
            } else if (!names.add(mapping.cartroverLocation())) {
                faults.add(new SetupFault(place + ".cartroverLocation", "Stands in the list twice."));
            }
        }
        Range percent = SettingsDefaults.GUARD_PERCENT;
        if (!percent.holds(stock.zeroGuardPercent())) {
            faults.add(new SetupFault("pushInventory.zeroGuardPercent", "Is to be from " + percent + "."));
        }
        range(faults, "pushInventory.zeroGuardAtLeast", SettingsDefaults.GUARD_AT_LEAST, stock.zeroGuardAtLeast());
    }

    private static void prefixes(List<SetupFault> faults, List<Settings.CartPrefix> carts) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < carts.size(); i++) {
            Settings.CartPrefix cart = carts.get(i);
            String place = "pullOrders.carts[" + i + "]";
            if (!names.add(cart.orderSource())) {
                faults.add(new SetupFault(place + ".orderSource", "Stands in the list twice."));
            }
            Optional<Prefixes.Fault> fault = Prefixes.check(
                    new Prefixes.Named(cart.orderSource(), cart.kind()), cart.prefix(), carts.subList(0, i));
            fault.ifPresent(f -> faults.add(new SetupFault(place + ".prefix", f.message() + ".")));
        }
    }

    private static void url(List<SetupFault> faults, String place, String url) {
        String fault = BaseUrl.fault(url);
        if (fault != null) {
            faults.add(new SetupFault(place, fault));
        }
    }

    private static void range(List<SetupFault> faults, String place, Range range, int value) {
        if (!range.holds(BigDecimal.valueOf(value))) {
            faults.add(new SetupFault(place, "Is to be from " + range + "."));
        }
    }

    private static void warn(List<String> warnings, String service, int limit, int allowed, String span) {
        if (limit > allowed) {
            warnings.add(service + " is known to allow " + allowed + " calls " + span + ". With a limit of " + limit
                    + " it may refuse some for a while.");
        }
    }
}
