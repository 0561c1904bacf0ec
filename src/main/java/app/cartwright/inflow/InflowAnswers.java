package app.cartwright.inflow;

import app.cartwright.http.Fields;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an answer of inFlow means: the statuses of the reference's section 3, and the bodies of success. */
final class InflowAnswers {
    private static final String ODD = "inFlow answered in a form that Cartwright does not know.";
    private static final String NOT_INFLOW =
            "Something that is not inFlow answered in its place, such as a sign-in page of the network or a proxy.";

    private InflowAnswers() {}

    /** How a request is to be judged. */
    enum Purpose {
        /** A read of a list. */
        LIST,
        /** A read of one record, where 404 says that there is none. */
        RECORD,
        /** A write without row version. */
        WRITE,
        /** A write that names the row version it was decided on. */
        GUARDED_WRITE,
        /** A call of an action that an older version may not have. */
        ACTION
    }

    /**
     * A bare array of objects.
     *
     * @param row makes a record of one row, or gives null where the row lacks its id
     */
    static <T> Outcome<List<T>> list(Reply reply, Function<Fields, @Nullable T> row) {
        if (!isSuccess(reply.status())) {
            return failure(reply, Purpose.LIST, true);
        }
        JsonNode body = reply.json();
        if (body == null) {
            return unreadable(reply);
        }
        if (!body.isArray()) {
            return reply.unknown(UnknownCause.NOT_THE_SERVICE, NOT_INFLOW);
        }
        List<T> rows = new ArrayList<>(body.size());
        for (JsonNode element : body) {
            T record = element.isObject() ? row.apply(new Fields(element)) : null;
            if (record == null) {
                return reply.unknown(
                        UnknownCause.ODD_ANSWER, "inFlow sent a list with a row that has no id, so it was not used.");
            }
            rows.add(record);
        }
        return reply.done(List.copyOf(rows));
    }

    /** How many rows there are in all, as inFlow says where it was asked ({@code X-listCount}); -1 where it doesn't say. */
    static long count(Reply reply) {
        return reply.header("X-listCount")
                .filter(count -> count.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    /**
     * One object with the id that was asked for or written.
     *
     * @param read makes a record of it, or gives null where it is not to be believed
     */
    static <T> Outcome<T> record(
            Reply reply,
            Purpose purpose,
            String idField,
            String id,
            boolean textTells,
            Function<Fields, @Nullable T> read) {
        if (!isSuccess(reply.status())) {
            return failure(reply, purpose, textTells);
        }
        JsonNode body = reply.json();
        if (body == null) {
            return unreadable(reply);
        }
        if (!body.isObject()) {
            return reply.unknown(UnknownCause.ODD_ANSWER, ODD);
        }
        Fields fields = new Fields(body);
        if (!fields.text(idField).equalsIgnoreCase(id)) {
            return reply.unknown(
                    UnknownCause.ODD_ANSWER, "inFlow's answer does not name the record that it was asked about.");
        }
        T record = read.apply(fields);
        return record == null ? reply.unknown(UnknownCause.ODD_ANSWER, ODD) : reply.done(record);
    }

    private static <T> Outcome<T> failure(Reply reply, Purpose purpose, boolean textTells) {
        int status = reply.status();
        if (status >= 500) {
            return reply.unknown(
                    UnknownCause.SERVICE_DOWN,
                    "inFlow had trouble of its own (HTTP " + status + ") and did not answer.");
        }
        if (status == 408) {
            return reply.unknown(UnknownCause.TIMEOUT, "inFlow gave up waiting for the request (HTTP 408).");
        }
        if (status < 400 || status == 407) {
            return reply.unknown(UnknownCause.NOT_THE_SERVICE, NOT_INFLOW);
        }
        if (status == 404 && purpose == Purpose.RECORD && reply.isHtml()) {
            // "There is no such order" leads to writing it, so a web page must not say it.
            return reply.unknown(UnknownCause.NOT_THE_SERVICE, NOT_INFLOW);
        }
        String message = message(reply);
        return reply.refused(kind(status, purpose, textTells, message), null, message);
    }

    private static RefusalKind kind(int status, Purpose purpose, boolean textTells, String message) {
        return switch (status) {
            case 401 -> RefusalKind.KEY;
            case 403 -> RefusalKind.FORBIDDEN;
            case 404 -> RefusalKind.NOT_FOUND;
            case 405 -> purpose == Purpose.ACTION ? RefusalKind.NOT_FOUND : RefusalKind.INVALID;
            case 409, 412 -> RefusalKind.CONFLICT;
            case 429 -> RefusalKind.RATE;
            case 400, 422 ->
                purpose == Purpose.GUARDED_WRITE && textTells && aboutStaleness(message)
                        ? RefusalKind.CONFLICT
                        : RefusalKind.INVALID;
            default -> RefusalKind.INVALID;
        };
    }

    /** Whether a refusal speaks of a row version that is not the current one. */
    static boolean aboutStaleness(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return text.contains("timestamp") || text.contains("concurren") || text.contains("modified");
    }

    /** inFlow's words: {@code message} where the body parses and has it, else the plain text. */
    private static String message(Reply reply) {
        JsonNode body = reply.json();
        if (body == null || !body.isObject()) {
            return reply.isHtml() ? "" : body != null && body.isTextual() ? body.asText() : reply.body();
        }
        Fields fields = new Fields(body);
        for (String name : List.of("message", "detail", "details", "title", "error")) {
            String text = fields.text(name);
            if (!text.isBlank()) {
                return text;
            }
        }
        return reply.body();
    }

    private static <T> Outcome<T> unreadable(Reply reply) {
        return reply.isHtml()
                ? reply.unknown(UnknownCause.NOT_THE_SERVICE, NOT_INFLOW)
                : reply.unknown(UnknownCause.ODD_ANSWER, ODD);
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }
}
