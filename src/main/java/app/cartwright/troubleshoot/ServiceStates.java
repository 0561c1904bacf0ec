package app.cartwright.troubleshoot;

import app.cartwright.ledger.Service;
import app.cartwright.setup.Settings;
import app.cartwright.store.ServiceRows;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Whether each service is at work, from the settings and its last runs. */
final class ServiceStates {
    private static final Duration LATE_AT_LEAST = Duration.ofMinutes(15);

    private final ServiceRows rows;
    private final ZoneId zone;

    ServiceStates(ServiceRows rows, ZoneId zone) {
        this.rows = rows;
        this.zone = zone;
    }

    ServiceState of(Service service, Settings settings, Instant now) {
        Duration interval = Duration.ofSeconds(
                switch (service) {
                    case PULL_ORDERS -> settings.intervals().ordersSeconds();
                    case PUSH_INVENTORY -> settings.intervals().inventorySeconds();
                    case PUSH_SHIPPING -> settings.intervals().shippingSeconds();
                });
        boolean enabled = switch (service) {
            case PULL_ORDERS -> settings.pullOrders().enabled();
            case PUSH_INVENTORY -> settings.pushInventory().enabled();
            case PUSH_SHIPPING -> settings.pushShipping().enabled();
        };
        if (!enabled) {
            return ServiceState.not(service.label() + " is switched off", "Switch it on under Settings.", interval);
        }
        boolean paused = rows.pause()
                .filter(pause -> pause.until() == null || pause.until().isAfter(now))
                .isPresent();
        if (paused) {
            return ServiceState.not("all services are paused", "Press Resume.", interval);
        }
        Optional<ServiceRows.Run> run = rows.run(service.word());
        if (run.filter(r -> r.state().equals("keyRefused")).isPresent()) {
            return ServiceState.not(
                    "a key is no longer accepted", "Paste the new key under Settings › Connections.", interval);
        }
        Duration late =
                interval.multipliedBy(3).compareTo(LATE_AT_LEAST) > 0 ? interval.multipliedBy(3) : LATE_AT_LEAST;
        Instant success = run.map(ServiceRows.Run::lastSuccessAt).orElse(null);
        if (success == null) {
            return ServiceState.not(
                    service.label() + " hasn't had a good run yet", "Press Sync now; see Problems › Errors.", interval);
        }
        if (success.plus(late).isBefore(now)) {
            return ServiceState.not(
                    service.label() + " hasn't had a good run since " + Words.time(success, zone, now),
                    "Press Sync now; see Problems › Errors.",
                    interval);
        }
        return ServiceState.running(interval);
    }
}
