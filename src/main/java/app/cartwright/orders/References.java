package app.cartwright.orders;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.Currency;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.inflow.Page;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * inFlow's currencies and default location, read only when an order needs them and kept for a day. A currency that is
 * not among them is looked for again after a while.
 */
final class References {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LOOKED_AGAIN = Duration.ofMinutes(5);

    private final InflowClient inflow;
    private final InstantSource clock;
    private Map<String, String> currencies = Map.of();
    private @Nullable Instant currenciesAt;
    private @Nullable String location;
    private @Nullable Instant locationAt;

    References(InflowClient inflow, InstantSource clock) {
        this.inflow = inflow;
        this.clock = clock;
    }

    /** What was read, or why it could not be. */
    record Read(
            Map<String, String> currencies,
            String locationId,
            @Nullable Trouble trouble) {}

    /**
     * @param wanted ISO codes in upper case that orders are in
     * @param anew whether a missing currency is looked for at once
     */
    Read read(Settings settings, Set<String> wanted, boolean anew) {
        @Nullable Trouble trouble = currencies(wanted, anew);
        Optional<String> bySettings = LocationRule.bySettings(settings);
        if (trouble == null && bySettings.isEmpty()) {
            trouble = location();
        }
        return new Read(currencies, bySettings.orElse(location == null ? "" : location), trouble);
    }

    private @Nullable Trouble currencies(Set<String> wanted, boolean anew) {
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(currencies.keySet());
        boolean fresh = currenciesAt != null && young(currenciesAt, missing.isEmpty() ? KEPT : LOOKED_AGAIN);
        if (wanted.isEmpty() || (fresh && (missing.isEmpty() || !anew))) {
            return null;
        }
        Outcome<List<Currency>> answer = inflow.currencies();
        if (answer instanceof Outcome.Refused<?>(Outcome.Refusal refusal)
                && refusal.kind() == Outcome.RefusalKind.NOT_FOUND) {
            // An account without that list: its price lists name the currencies too, its own among them.
            answer = inflow.priceListCurrencies();
        }
        if (!(answer instanceof Outcome.Done<List<Currency>>(List<Currency> read, String ignored))) {
            return Strain.needed(Api.INFLOW, "its currencies", answer);
        }
        Map<String, String> found = new HashMap<>();
        read.stream()
                .filter(currency -> !currency.isoCode().isBlank())
                .forEach(currency ->
                        found.put(currency.isoCode().strip().toUpperCase(Locale.ROOT), currency.currencyId()));
        currencies = Map.copyOf(found);
        currenciesAt = clock.instant();
        return null;
    }

    private @Nullable Trouble location() {
        if (location != null && locationAt != null && young(locationAt, KEPT)) {
            return null;
        }
        List<Location> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Outcome<Page<Location>> answer = inflow.locations(after);
            if (!(answer instanceof Outcome.Done<Page<Location>>(Page<Location> page, String ignored))) {
                return Strain.needed(Api.INFLOW, "its locations", answer);
            }
            all.addAll(page.rows());
            after = page.after();
        } while (after != null);
        Optional<String> found = LocationRule.byInflow(all);
        if (found.isEmpty()) {
            return new Trouble.NoAnswer(
                    Api.INFLOW, Outcome.UnknownCause.ODD_ANSWER, "inFlow named no location to reserve stock at.", null);
        }
        location = found.get();
        locationAt = clock.instant();
        return null;
    }

    private boolean young(Instant readAt, Duration kept) {
        Instant now = clock.instant();
        return !readAt.isAfter(now) && readAt.plus(kept).isAfter(now);
    }
}
