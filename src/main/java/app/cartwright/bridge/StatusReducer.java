package app.cartwright.bridge;

import app.cartwright.ledger.Service;
import app.cartwright.schedule.Scheduler;
import app.cartwright.setup.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one reducer that makes the state which window, tray, title and command line show. Pure: facts in, word out.
 * Precedence: not set up, paused, offline, needs attention, syncing, in sync.
 */
final class StatusReducer {
    /**
     * A success that lies further ahead was noted by a clock that was wrong then: how long ago it was, nobody knows. Less
     * than that clocks are set back every day.
     */
    private static final Duration CLOCK_SET_BACK = Duration.ofMinutes(1);

    private final ZoneId zone;

    StatusReducer(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * What is known.
     *
     * @param settings null where nothing is set up
     * @param pausedUntil null where paused without an end
     * @param offlineSince since when a service can't be reached, or null
     * @param waitingOrders orders that were seen and are not in inFlow yet: nothing is in sync before they are
     * @param waitsFor why the services could not begin, in a few words, or null
     * @param running whether any service runs at this moment
     * @param driven whether any process runs the services
     */
    record Facts(
            Instant now,
            @Nullable Settings settings,
            boolean paused,
            @Nullable Instant pausedUntil,
            @Nullable Instant offlineSince,
            @Nullable String waitsFor,
            boolean keyRefused,
            int openErrors,
            int openAlerts,
            int waitingOrders,
            boolean running,
            boolean driven,
            Map<Service, Instant> lastSuccess) {}

    /** The word and its second line. */
    record Word(String state, String sentence, @Nullable Instant since) {}

    Word reduce(Facts facts) {
        if (facts.settings() == null) {
            return new Word("notSetUp", "Follow the wizard, or run: cartwright setup --from FILE", null);
        }
        if (facts.paused()) {
            Instant until = facts.pausedUntil();
            return new Word(
                    "paused",
                    until == null
                            ? "Until you resume"
                            : "Until " + clock(until) + " (" + age(Duration.between(facts.now(), until)) + " left)",
                    null);
        }
        if (facts.waitsFor() != null) {
            return new Word("needsAttention", facts.waitsFor() + ", everything waits", null);
        }
        if (facts.offlineSince() != null) {
            return new Word(
                    "offline",
                    "Since " + clock(facts.offlineSince()) + " ("
                            + age(Duration.between(facts.offlineSince(), facts.now())) + ")",
                    facts.offlineSince());
        }
        if (facts.keyRefused()) {
            return new Word("needsAttention", "A key was refused, everything waits", null);
        }
        if (facts.openErrors() > 0) {
            return new Word("needsAttention", counts(facts.openErrors(), facts.openAlerts()), null);
        }
        List<Service> enabled = enabled(facts.settings());
        for (Service service : enabled) {
            Instant last = facts.lastSuccess().get(service);
            if (last != null) {
                Duration lag = Duration.between(last, facts.now());
                if (lag.plus(CLOCK_SET_BACK).isNegative()) {
                    return new Word("syncing", "Catching up", null);
                }
                if (lag.compareTo(Scheduler.lateAfter(facts.settings(), service)) > 0) {
                    return new Word(
                            facts.running() ? "syncing" : "needsAttention",
                            facts.running()
                                    ? "Catching up"
                                    : facts.driven()
                                            ? service.label() + " is " + age(lag) + " late"
                                            : "Nothing has run for " + age(lag)
                                                    + ". Start Cartwright, or run: cartwright sync",
                            null);
                }
            }
        }
        if (enabled.stream().anyMatch(service -> !facts.lastSuccess().containsKey(service))) {
            return new Word("syncing", facts.driven() ? "First sync" : "Waits for the first sync", null);
        }
        if (facts.running()) {
            return new Word("syncing", "", null);
        }
        if (facts.waitingOrders() > 0) {
            String orders = facts.waitingOrders() == 1 ? "1 order waits" : facts.waitingOrders() + " orders wait";
            return new Word("syncing", orders + " to be written to inFlow", null);
        }
        return new Word("inSync", lastCheck(facts, enabled), null);
    }

    private String lastCheck(Facts facts, List<Service> enabled) {
        return enabled.stream()
                .map(facts.lastSuccess()::get)
                .min(Instant::compareTo)
                .map(at -> "Last check " + clock(at))
                .orElse("All services are switched off");
    }

    private static List<Service> enabled(Settings settings) {
        return List.of(Service.values()).stream()
                .filter(service -> Scheduler.enabled(settings, service))
                .toList();
    }

    static String counts(int errors, int alerts) {
        String text = errors + (errors == 1 ? " error" : " errors");
        return alerts == 0 ? text : text + ", " + alerts + (alerts == 1 ? " alert" : " alerts");
    }

    private String clock(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(at.atZone(zone));
    }

    /** {@code 12 s}, {@code 39 min}, {@code 1 h 1 min}, {@code 1 d 3 h}. */
    static String age(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        if (seconds < 86_400) {
            return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
        }
        return seconds / 86_400 + " d " + seconds % 86_400 / 3600 + " h";
    }
}
