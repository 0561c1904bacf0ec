package app.cartwright.sandbox;

import java.util.List;
import java.util.Locale;

/** How often which fault happens by itself. Each number is a chance in ten thousand calls. */
public enum FaultProfile {
    /** Nothing goes wrong. */
    NONE,
    /** A bad day: about one call in forty. */
    SOME(
            new Chance(Fault.LOST_REQUEST, 30),
            new Chance(Fault.LOST_ANSWER, 60),
            new Chance(Fault.ERROR_500_BEFORE, 30),
            new Chance(Fault.ERROR_500_AFTER, 30),
            new Chance(Fault.HTML_502_BEFORE, 20),
            new Chance(Fault.TRUNCATED_JSON, 20),
            new Chance(Fault.RATE_LIMITED, 30),
            new Chance(Fault.SLOW, 30)),
    /** A storm: about one call in five. */
    STORM(
            new Chance(Fault.OFFLINE, 100),
            new Chance(Fault.LOST_REQUEST, 250),
            new Chance(Fault.LOST_ANSWER, 450),
            new Chance(Fault.CUT_ANSWER, 100),
            new Chance(Fault.ERROR_500_BEFORE, 150),
            new Chance(Fault.ERROR_500_AFTER, 200),
            new Chance(Fault.HTML_502_BEFORE, 100),
            new Chance(Fault.HTML_502_AFTER, 100),
            new Chance(Fault.UNAVAILABLE_503, 50),
            new Chance(Fault.CAPTIVE_PORTAL, 100),
            new Chance(Fault.TRUNCATED_JSON, 100),
            new Chance(Fault.EMPTY_BODY, 100),
            new Chance(Fault.RATE_LIMITED, 150),
            new Chance(Fault.SLOW, 50),
            new Chance(Fault.ROW_MISSING, 50));

    private final List<Chance> chances;

    /** How often one fault happens. */
    record Chance(Fault fault, int inTenThousand) {}

    FaultProfile(Chance... chances) {
        this.chances = List.of(chances);
    }

    /** The profile of this name, whatever its case. */
    public static FaultProfile named(String name) {
        return valueOf(name.strip().toUpperCase(Locale.ROOT));
    }

    List<Chance> chances() {
        return chances;
    }
}
