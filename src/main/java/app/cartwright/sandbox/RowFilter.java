package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides whether a row belongs to a list, given the values of one filter. */
interface RowFilter {
    boolean fits(ObjectNode row, List<String> values);

    static RowFilter text(String property, boolean contains) {
        return (row, values) -> {
            String has = row.path(property).asText().toLowerCase(Locale.ROOT);
            String wanted = values.getLast().toLowerCase(Locale.ROOT);
            return contains ? has.contains(wanted) : has.equals(wanted);
        };
    }

    static RowFilter id(String property) {
        return (row, values) -> row.path(property).asText().equalsIgnoreCase(values.getLast());
    }

    static RowFilter flag(String property) {
        return (row, values) -> row.path(property).asText().equalsIgnoreCase(values.getLast());
    }

    /** True leaves out what is cancelled. */
    static RowFilter notCancelled() {
        return (row, values) -> row.path("isCancelled").asBoolean() != Boolean.parseBoolean(values.getLast());
    }

    static RowFilter anyWord(String property) {
        return (row, values) -> words(values).stream()
                .anyMatch(word -> word.equalsIgnoreCase(row.path(property).asText()));
    }

    /** Fuzzy search: every property is looked into. */
    static RowFilter smart(String... properties) {
        return (row, values) -> {
            String wanted = values.getLast().strip().toLowerCase(Locale.ROOT);
            for (String property : properties) {
                if (row.path(property).asText().toLowerCase(Locale.ROOT).contains(wanted)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Days of the account, both ends included. */
    static RowFilter days(String property, AccountDates dates) {
        return (row, values) -> {
            Optional<LocalDate> day = dates.tryRead(row.path(property).asText()).map(dates::day);
            JsonNode range = Json.parse(values.getLast()).orElseGet(Json::object);
            return day.isPresent()
                    && bound(range, "fromDate")
                            .flatMap(dates::tryRead)
                            .map(dates::day)
                            .map(from -> !day.get().isBefore(from))
                            .orElse(true)
                    && bound(range, "toDate")
                            .flatMap(dates::tryRead)
                            .map(dates::day)
                            .map(to -> !day.get().isAfter(to))
                            .orElse(true);
        };
    }

    static RowFilter numbers(String property) {
        return (row, values) -> {
            BigDecimal number = InflowValues.decimal(row, property);
            JsonNode range = Json.parse(values.getLast()).orElseGet(Json::object);
            return (!range.hasNonNull("fromDate") || number.compareTo(InflowValues.decimal(range, "fromDate")) >= 0)
                    && (!range.hasNonNull("toDate") || number.compareTo(InflowValues.decimal(range, "toDate")) <= 0);
        };
    }

    private static Optional<String> bound(JsonNode range, String name) {
        return Optional.of(Json.textOf(range, name)).filter(text -> !text.isBlank());
    }

    private static List<String> words(List<String> values) {
        List<String> words = new ArrayList<>();
        for (String value : values) {
            if (value.startsWith("[")) {
                Json.parse(value).ifPresent(array -> array.forEach(word -> words.add(word.asText())));
            } else {
                words.add(value);
            }
        }
        return words;
    }

    /** An instant stored as text, for sorting. */
    static Instant instant(ObjectNode row, String property, AccountDates dates) {
        return dates.tryRead(row.path(property).asText()).orElse(Instant.EPOCH);
    }
}
