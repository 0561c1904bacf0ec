package app.cartwright.setup;

import app.cartwright.setup.Settings.Source;
import app.cartwright.setup.SettingsDefaults.Range;
import app.cartwright.setup.WizardAnswers.Name;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings that answers would give, on top of settings that are in force already: what the wizard doesn't ask about
 * stays as it is.
 */
final class WizardDraft {
    private WizardDraft() {}

    /**
     * The settings, or null before the company id is known.
     *
     * @param before the settings in force, or null on the first set-up
     * @param today the day of the set-up, in the computer's zone
     */
    static @Nullable Settings of(WizardAnswers answers, @Nullable Settings before, LocalDate today) {
        String company = answers.value(Name.COMPANY_ID).map(String::strip).orElse("");
        if (company.isEmpty()) {
            return null;
        }
        Settings base = before == null ? SettingsDefaults.settings(company, today) : before;
        Settings.PushInventory stock = base.pushInventory();
        Settings.PullOrders orders = base.pullOrders();
        Settings.PushShipping shipping = base.pushShipping();
        return new Settings(
                new Settings.Inflow(
                        company,
                        url(answers, Name.INFLOW_URL, base.inflow().baseUrl()),
                        answers.value(Name.INFLOW_VERSION).orElse(base.inflow().apiVersion())),
                new Settings.CartRover(
                        url(answers, Name.CARTROVER_URL, base.cartrover().baseUrl())),
                new Settings.PushInventory(
                        answers.tick(Name.PUSH_INVENTORY, stock.enabled()),
                        answers.locationsRead() ? answers.mappings() : stock.locations(),
                        stock.zeroGuardPercent(),
                        stock.zeroGuardAtLeast(),
                        answers.tick(Name.ACCEPT_DOUBLE_COUNT, stock.acceptDoubleCount())),
                new Settings.PullOrders(
                        answers.tick(Name.PULL_ORDERS, orders.enabled()),
                        orderLocation(answers, orders.location()),
                        since(answers).orElse(orders.since()),
                        answers.prefixes().isEmpty() || !answers.prefixFaults().isEmpty()
                                ? orders.carts()
                                : answers.prefixes()),
                new Settings.PushShipping(
                        answers.tick(Name.PUSH_SHIPPING, shipping.enabled()),
                        whole(answers, Name.SETTLE_SECONDS, SettingsDefaults.SETTLE)
                                .orElse(shipping.settleSeconds()),
                        whole(answers, Name.TRACKING_WAIT_HOURS, SettingsDefaults.TRACKING_WAIT)
                                .orElse(shipping.trackingWaitHours()),
                        carriers(answers, shipping.carriers())),
                base.limits(),
                base.intervals());
    }

    /** The first day, where a right one was answered. */
    static Optional<LocalDate> since(WizardAnswers answers) {
        try {
            return answers.value(Name.SINCE).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A whole number within a range, where a right one was answered. */
    static Optional<Integer> whole(WizardAnswers answers, String name, Range range) {
        try {
            return answers.value(name).map(Integer::valueOf).filter(value -> range.holds(BigDecimal.valueOf(value)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static URI url(WizardAnswers answers, String name, URI otherwise) {
        return answers.value(name)
                .filter(text -> BaseUrl.fault(text) == null)
                .map(BaseUrl::of)
                .orElse(otherwise);
    }

    private static Source.@Nullable One orderLocation(WizardAnswers answers, Source.@Nullable One otherwise) {
        String id = answers.plain().get(Name.ORDER_LOCATION);
        if (id == null) {
            return otherwise;
        }
        return answers.inflowLocations().stream()
                .filter(location -> location.locationId().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> carriers(WizardAnswers answers, Map<String, String> before) {
        Map<String, String> carriers = new LinkedHashMap<>(before);
        answers.plain().forEach((name, value) -> {
            if (name.startsWith(Name.CARRIER) && value.isBlank()) {
                carriers.remove(name.substring(Name.CARRIER.length()));
            } else if (name.startsWith(Name.CARRIER)) {
                carriers.put(name.substring(Name.CARRIER.length()), value.strip());
            }
        });
        return carriers;
    }
}
