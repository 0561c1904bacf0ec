package app.cartwright.cartrover;

import app.cartwright.http.Fields;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * CartRover's answer envelope (the reference's 2.3): where the body is an object with {@code success_code}, that decides,
 * and the HTTP status only refines a failure; without such a body the status speaks.
 */
final class Envelope {
    static final String ODD = "CartRover answered in a form that Cartwright does not know.";
    private static final String NOT_CARTROVER =
            "Something that is not CartRover answered in its place, such as a sign-in page of the network or a proxy.";

    private Envelope() {}

    /**
     * Reads the envelope of an answer.
     *
     * @param failureIsMissing whether the code {@code Failure} means that there is no such record
     * @param read makes the outcome of a success from all the fields of the envelope
     */
    static <T> Outcome<T> open(Reply reply, boolean failureIsMissing, Function<Fields, Outcome<T>> read) {
        JsonNode body = reply.json();
        if (body == null || !body.isObject()) {
            return bare(reply, body != null);
        }
        Fields envelope = new Fields(body);
        if (!envelope.has("success_code")) {
            return bare(reply, true);
        }
        if (isTrue(envelope.node("success_code"))) {
            if (reply.status() <= 400) {
                return read.apply(envelope);
            }
            return failure(reply, envelope, false);
        }
        return failure(reply, envelope, failureIsMissing);
    }

    /** The boolean {@code true}; a 1 and the text {@code "true"} are tolerated, nothing else. */
    private static boolean isTrue(@Nullable JsonNode code) {
        if (code == null) {
            return false;
        }
        return code.isBoolean() && code.asBoolean()
                || code.isIntegralNumber() && code.asText().equals("1")
                || code.isTextual() && code.asText().equals("true");
    }

    private static <T> Outcome<T> failure(Reply reply, Fields envelope, boolean failureIsMissing) {
        int status = reply.status();
        String code = envelope.textOrNull("error_code");
        String message = envelope.textOrNull("message");
        if (message == null) {
            message = envelope.textOrNull("status_message");
        }
        if (status >= 500) {
            return down(reply);
        }
        return reply.refused(kind(status, code, failureIsMissing), code, message);
    }

    private static RefusalKind kind(int status, @Nullable String code, boolean failureIsMissing) {
        if (status == 401 || status == 403) {
            return RefusalKind.KEY;
        }
        if (status == 429 || "RateLimit".equalsIgnoreCase(code)) {
            return RefusalKind.RATE;
        }
        if (status == 404 || failureIsMissing && "Failure".equalsIgnoreCase(code)) {
            return RefusalKind.NOT_FOUND;
        }
        return RefusalKind.INVALID;
    }

    /** An answer without envelope. */
    private static <T> Outcome<T> bare(Reply reply, boolean isJson) {
        int status = reply.status();
        if (status == 401 || status == 403) {
            return reply.refused(RefusalKind.KEY, null, text(reply));
        }
        if (status == 404) {
            return reply.refused(RefusalKind.NOT_FOUND, null, text(reply));
        }
        if (status == 429) {
            return reply.refused(RefusalKind.RATE, null, text(reply));
        }
        if (status >= 500) {
            return down(reply);
        }
        if (status == 408) {
            return reply.unknown(UnknownCause.TIMEOUT, "CartRover gave up waiting for the request (HTTP 408).");
        }
        if (!isJson && reply.isHtml() || status == 407 || status >= 300 && status < 400) {
            return reply.unknown(UnknownCause.NOT_THE_SERVICE, NOT_CARTROVER);
        }
        return status >= 400
                ? reply.refused(RefusalKind.INVALID, null, text(reply))
                : reply.unknown(UnknownCause.ODD_ANSWER, ODD);
    }

    private static <T> Outcome<T> down(Reply reply) {
        return reply.unknown(
                UnknownCause.SERVICE_DOWN,
                "CartRover had trouble of its own (HTTP " + reply.status() + ") and did not answer.");
    }

    private static String text(Reply reply) {
        return reply.isHtml() ? "" : reply.body();
    }
}
