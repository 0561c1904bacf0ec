package app.cartwright.sandbox;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How often which fault happens by itself. Each number is a chance in ten thousand calls. */
public enum FaultProfile {
    /** Nothing goes wrong. */
    NONE(Map.of()),
    /** A bad day: about one call in forty. */
    SOME(ordered(
            Fault.LOST_REQUEST, 30,
            Fault.LOST_ANSWER, 60,
            Fault.ERROR_500_BEFORE, 30,
            Fault.ERROR_500_AFTER, 30,
            Fault.HTML_502_BEFORE, 20,
            Fault.TRUNCATED_JSON, 20,
            Fault.RATE_LIMITED, 30,
            Fault.SLOW, 30)),
    /** A storm: about one call in five. */
    STORM(ordered(
            Fault.OFFLINE, 100,
            Fault.LOST_REQUEST, 250,
            Fault.LOST_ANSWER, 450,
            Fault.CUT_ANSWER, 100,
            Fault.ERROR_500_BEFORE, 150,
            Fault.ERROR_500_AFTER, 200,
            Fault.HTML_502_BEFORE, 100,
            Fault.HTML_502_AFTER, 100,
            Fault.UNAVAILABLE_503, 50,
            Fault.CAPTIVE_PORTAL, 100,
            Fault.TRUNCATED_JSON, 100,
            Fault.EMPTY_BODY, 100,
            Fault.RATE_LIMITED, 150,
            Fault.SLOW, 50,
            Fault.ROW_MISSING, 50));

    private final Map<Fault, Integer> chances;

    FaultProfile(Map<Fault, Integer> chances) {
        this.chances = chances;
    }

    /** The profile of this name, whatever its case. */
    public static FaultProfile named(String name) {
        return valueOf(name.strip().toUpperCase(Locale.ROOT));
    }

    Map<Fault, Integer> chances() {
        return chances;
    }

    private static Map<Fault, Integer> ordered(Object... pairs) {
        Map<Fault, Integer> chances = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            chances.put((Fault) pairs[i], (Integer) pairs[i + 1]);
        }
        return chances;
    }
}
