package app.cartwright.problems;

import app.cartwright.ledger.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the catalogue's texts with what is known of one error. No placeholder is ever left in a text. */
final class Wording {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final int LONGEST_VALUE = 300;
    private static final int NAMED_ITEMS = 3;

    private final Map<String, String> facts;
    private final ZoneId zone;
    private final LocalDate today;

    /**
     * The words for one error.
     *
     * @param facts what the flow said; an instant in ISO form is shown as a time of the zone
     * @param labels the orders or SKUs that it names
     */
    Wording(
            CatalogueEntry entry,
            String subject,
            @Nullable Service service,
            Map<String, String> facts,
            List<String> labels,
            Instant firstSeenAt,
            Instant now,
            ZoneId zone) {
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
        Map<String, String> all = new HashMap<>();
        all.put("since", firstSeenAt.toString());
        all.put(entry.subjectName(), subject);
        all.put("undone", undone(service));
        if (entry.subjectName().equals("number") && labels.size() == 1) {
            all.put("number", labels.getFirst());
        }
        facts.forEach((name, value) -> {
            if (!value.isBlank()) {
                all.put(name, value);
            }
        });
        if (!labels.isEmpty()) {
            all.put("numbers", labels.size() == 1 ? "1 stock number" : labels.size() + " stock numbers");
            all.put("items", list(labels));
        }
        this.facts = all;
    }

    /** The first alternative that can be filled. */
    String text(List<String> alternatives) {
        for (String alternative : alternatives) {
            if (placeholders(alternative).allMatch(facts::containsKey)) {
                return fill(alternative);
            }
        }
        return PLACEHOLDER.matcher(alternatives.getLast()).replaceAll("?");
    }

    private static java.util.stream.Stream<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1));
    }

    private String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult match) {
        String clean = String.valueOf(facts.get(match.group(1)))
                .replaceAll("\\s+", " ")
                .strip();
        String shown = time(clean);
        if (shown.length() <= LONGEST_VALUE) {
            return shown;
        }
        int end = Character.isHighSurrogate(shown.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return shown.substring(0, end) + "…";
    }

    private String time(String value) {
        if (value.length() < 20 || !value.endsWith("Z") || value.charAt(10) != 'T') {
            return value;
        }
        try {
            ZonedDateTime at = Instant.parse(value).atZone(zone);
            String form = at.toLocalDate().equals(today)
                    ? "HH:mm"
                    : at.getYear() == today.getYear() ? "MMM d, HH:mm" : "MMM d, yyyy, HH:mm";
            return DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(at);
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static String list(List<String> labels) {
        String named = labels.stream().limit(NAMED_ITEMS).collect(Collectors.joining(", "));
        int more = labels.size() - NAMED_ITEMS;
        return more <= 0 ? named : named + " and " + more + " more";
    }

    private static String undone(@Nullable Service service) {
        return switch (service) {
            case null -> "Nothing has been read or sent";
            case PULL_ORDERS -> "Orders haven't been pulled";
            case PUSH_INVENTORY -> "Stock hasn't been pushed";
            case PUSH_SHIPPING -> "Shipments haven't been pushed";
        };
    }
}
