package app.cartwright.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer on its way to becoming an {@link Outcome}: body, status, process id, with texts redacted and cut. */
public final class Reply {
    private static final int RAW = 2_000;
    private static final int MESSAGE = 500;

    private final Api api;
    private final HttpAnswer.Received answer;
    private final @Nullable String processId;
    private final Redactor redactor;

    Reply(Api api, HttpAnswer.Received answer, @Nullable String processId, Redactor redactor) {
        this.api = api;
        this.answer = answer;
        this.processId = processId;
        this.redactor = redactor;
    }

    /** The service that answered. */
    public Api api() {
        return api;
    }

    /** The HTTP status. */
    public int status() {
        return answer.status();
    }

    /** The whole body, not redacted. */
    public String body() {
        return answer.body();
    }

    /** The body read strictly as JSON, or null where it is none. */
    public @Nullable JsonNode json() {
        try {
            JsonNode node = Json.parse(body());
            return node.isMissingNode() ? null : node;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return answer.header(name);
    }

    /** The service's id of the call, or null. */
    public @Nullable String processId() {
        return processId;
    }

    /** Whether the body is a page for a browser, which neither service sends as an answer. */
    public boolean isHtml() {
        String start = start(answer.body(), 200).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<")
                || header("content-type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /** The start of any text of the answer, redacted. */
    public String excerpt(String text, int length) {
        return start(redactor.redact(start(text, length * 2 + 1_000)), length);
    }

    /** The call is done. */
    public <T> Outcome<T> done(T value) {
        return new Outcome.Done<>(value, processId);
    }

    /** The service said no, in these words; where it used none, a sentence with the status stands for them. */
    public <T> Outcome<T> refused(Outcome.RefusalKind kind, @Nullable String code, @Nullable String message) {
        String words = message == null ? "" : excerpt(message.strip(), MESSAGE);
        if (words.isBlank()) {
            words = isHtml()
                    ? api.label() + " answered with a web page (HTTP " + status() + ")."
                    : api.label() + " gave no reason (HTTP " + status() + ").";
        }
        return new Outcome.Refused<>(new Outcome.Refusal(
                kind,
                status(),
                code == null ? null : excerpt(code, 100),
                words,
                excerpt(answer.body(), RAW),
                null,
                processId));
    }

    /** The answer proves nothing. */
    public <T> Outcome<T> unknown(Outcome.UnknownCause cause, String detail) {
        return new Outcome.Unknown<>(cause, true, redactor.redact(detail), excerpt(answer.body(), RAW), processId);
    }

    private static String start(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
