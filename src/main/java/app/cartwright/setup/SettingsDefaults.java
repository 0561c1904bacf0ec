package app.cartwright.setup;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a setting is where nobody says otherwise, and the ranges that are accepted. */
public final class SettingsDefaults {
    public static final URI INFLOW_URL = URI.create("https://cloudapi.inflowinventory.com");
    public static final String INFLOW_API_VERSION = "2025-06-24";
    public static final URI CARTROVER_URL = URI.create("https://api.cartrover.com");

    public static final BigDecimal ZERO_GUARD_PERCENT = BigDecimal.valueOf(5);
    public static final int ZERO_GUARD_AT_LEAST = 5;
    public static final int SETTLE_SECONDS = 120;
    public static final int TRACKING_WAIT_HOURS = 24;
    public static final int INFLOW_PER_MINUTE = 50;
    public static final int INFLOW_PER_HOUR = 950;
    public static final int CARTROVER_PER_MINUTE = 90;
    public static final int INTERVAL_SECONDS = 60;

    /** Calls a minute that inFlow is known to allow. */
    public static final int INFLOW_ALLOWS_PER_MINUTE = 60;
    /** Calls an hour that inFlow seems to allow. */
    public static final int INFLOW_ALLOWS_PER_HOUR = 1_000;
    /** Calls a minute that CartRover is known to allow. */
    public static final int CARTROVER_ALLOWS_PER_MINUTE = 100;

    /** Limits of calls. */
    public static final Range CALLS = new Range(1, 1_000_000);
    /** Seconds between two runs. */
    public static final Range INTERVAL = new Range(5, 86_400);
    /** Seconds that a fulfilled order is to stay unchanged. */
    public static final Range SETTLE = new Range(0, 86_400);
    /** Hours to wait for a tracking number. */
    public static final Range TRACKING_WAIT = new Range(1, 720);
    /** Per cent of the SKUs that may become zero. */
    public static final Range GUARD_PERCENT = new Range(0, 100);
    /** SKUs that may become zero. */
    public static final Range GUARD_AT_LEAST = new Range(1, 1_000_000);

    private SettingsDefaults() {}

    /** Settings with nothing but a company: no location mapped, no cart known. */
    public static Settings settings(String companyId, LocalDate since) {
        return new Settings(
                new Settings.Inflow(companyId, INFLOW_URL, INFLOW_API_VERSION),
                new Settings.CartRover(CARTROVER_URL),
                new Settings.PushInventory(true, List.of(), ZERO_GUARD_PERCENT, ZERO_GUARD_AT_LEAST, false),
                new Settings.PullOrders(true, null, since, List.of()),
                new Settings.PushShipping(true, SETTLE_SECONDS, TRACKING_WAIT_HOURS, Map.of()),
                new Settings.Limits(INFLOW_PER_MINUTE, INFLOW_PER_HOUR, CARTROVER_PER_MINUTE),
                new Settings.Intervals(INTERVAL_SECONDS, INTERVAL_SECONDS, INTERVAL_SECONDS));
    }

    /** The smallest and the largest value, both allowed. */
    public record Range(int least, int most) {
        /** Whether a value lies in it. */
        public boolean holds(BigDecimal value) {
            return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d to %,d", least, most);
        }
    }
}
