package app.cartwright.problems;

import app.cartwright.ledger.Service;
import app.cartwright.store.ErrorRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns stored rows into what people read. */
final class ErrorReading {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InstantSource clock;
    private final ZoneId zone;

    ErrorReading(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    static String json(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts can't be written", e);
        }
    }

    private static Map<String, String> facts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }

    static ProblemCode code(String word) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown code " + word));
    }

    static @Nullable Service service(@Nullable String word) {
        return Arrays.stream(Service.values())
                .filter(service -> service.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    OpenError read(ErrorRows.Row row) {
        ProblemCode code = code(row.code());
        CatalogueEntry entry = ProblemCatalogue.of(code);
        OpenError.State state = OpenError.State.of(row.state());
        Service service = service(row.service());
        List<Problem.Item> items = items(row, state);
        Wording words = words(row, entry, service, items);
        boolean open = state == OpenError.State.OPEN;
        return new OpenError(
                "E" + row.id(),
                code,
                service,
                row.subject(),
                words.text(entry.titles()),
                words.text(entry.causes()),
                words.text(entry.nextSteps()),
                open && entry.retry() != CatalogueEntry.Retry.NO,
                open && entry.dismissable(),
                whyNot(entry, state, words),
                row.firstSeenAt(),
                row.lastSeenAt(),
                row.attempts(),
                row.processId(),
                row.rawAnswer(),
                state,
                items,
                service == Service.PULL_ORDERS ? "CartRover and inFlow" : "inFlow and CartRover",
                row.retriedAt(),
                row.closedAt(),
                row.reason(),
                open && code == ProblemCode.OUTCOME_UNKNOWN
                        ? instant(facts(row.facts()).get("time"))
                        : null);
    }

    private static @Nullable Instant instant(@Nullable String time) {
        try {
            return time == null ? null : Instant.parse(time);
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    private Wording words(
            ErrorRows.Row row, CatalogueEntry entry, @Nullable Service service, List<Problem.Item> items) {
        Instant now = clock.instant();
        List<String> labels = items.stream().map(Problem.Item::label).toList();
        return new Wording(entry, row.subject(), service, facts(row.facts()), labels, row.firstSeenAt(), now, zone);
    }

    /** An open error names what it still concerns; one that is over, all that it concerned. */
    private static List<Problem.Item> items(ErrorRows.Row row, OpenError.State state) {
        return row.items().stream()
                .filter(item -> item.active() || state == OpenError.State.RESOLVED)
                .map(item -> new Problem.Item(item.key(), item.label(), item.detail()))
                .toList();
    }

    private static @Nullable String whyNot(CatalogueEntry entry, OpenError.State state, Wording words) {
        return switch (state) {
            case OPEN -> entry.whyNot().isEmpty() ? null : words.text(entry.whyNot());
            case DISMISSED -> "It was dismissed. Take that back to retry it.";
            case RESOLVED -> "It is solved.";
        };
    }
}
