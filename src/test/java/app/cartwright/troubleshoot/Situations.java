package app.cartwright.troubleshoot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the situations of the article's three trees have in common: when and where they are, and what the owner told. */
final class Situations {
    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    /** 14:06 Eastern, 11:06 Pacific. */
    static final Instant NOW = Instant.parse("2026-03-11T18:06:00Z");

    private Situations() {}

    /** One situation. */
    record Situation(Guide guide, String ending, Evidence evidence) {
        Explanation explain() {
            return GuideWalk.walk(guide, "1047", evidence).explanation();
        }
    }

    static Told told(String... namesAndValues) {
        Map<String, Told.Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entries.put(namesAndValues[i], new Told.Entry(namesAndValues[i + 1], NOW));
        }
        return new Told(entries, EASTERN, NOW);
    }

    /** Some told before, and more. */
    static Told with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return told(all);
    }

    /** So many hours before {@link #NOW}. */
    static Instant hours(int ago) {
        return NOW.minus(Duration.ofHours(ago));
    }
}
