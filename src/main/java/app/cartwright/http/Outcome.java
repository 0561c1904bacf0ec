package app.cartwright.http;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of one call: done, refused, or unknown. There is no fourth. An odd answer is never done.
 *
 * @param <T> what a call that is done brings
 */
public sealed interface Outcome<T> {

    /**
     * The service did it and said so.
     *
     * @param value what it answered
     * @param processId the service's id of the call, null where it gives none
     */
    record Done<T>(T value, @Nullable String processId) implements Outcome<T> {}

    /**
     * The service said no; nothing was changed there.
     *
     * @param refusal what it said
     */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /**
     * No answer, or one that proves nothing. For a read: try again later. For a write: the effect may have happened;
     * only reading the other side settles it.
     *
     * @param cause why nothing is known
     * @param mayHaveArrived false where it is certain that the request never reached the service
     * @param detail a sentence for people, without secrets
     * @param rawAnswer the start of an odd answer, redacted, or null
     * @param processId the service's id of the call, or null
     */
    record Unknown<T>(
            UnknownCause cause,
            boolean mayHaveArrived,
            String detail,
            @Nullable String rawAnswer,
            @Nullable String processId)
            implements Outcome<T> {}

    /** Why an outcome is unknown. */
    enum UnknownCause {
        /** No network, no such host, refused connection. */
        UNREACHABLE,
        /** No answer before the deadline. */
        TIMEOUT,
        /** The connection broke in the middle. */
        BROKEN,
        /** The certificate is not trusted. */
        TLS,
        /** The service had trouble of its own (5xx). */
        SERVICE_DOWN,
        /** Something that is not the service answered (login page, proxy). */
        NOT_THE_SERVICE,
        /** The service answered in a form that the contract does not know. */
        ODD_ANSWER
    }

    /** The kind of a refusal, as far as the client tells them apart. */
    enum RefusalKind {
        /** The key is wrong, revoked or missing. */
        KEY,
        /** The key is good but may not do this, or the plan does not include it. */
        FORBIDDEN,
        /** There is no such record. */
        NOT_FOUND,
        /** The record changed meanwhile. */
        CONFLICT,
        /** Too many calls. */
        RATE,
        /** The data was not accepted. */
        INVALID
    }

    /**
     * A refusal in the service's own words.
     *
     * @param kind what kind of refusal
     * @param status the HTTP status
     * @param code the service's own code, or null
     * @param message the service's text for people, never blank
     * @param rawAnswer the answer, redacted and cut to 2,000 characters
     * @param retryAfter how long the service asks to wait, or null
     * @param processId the service's id of the call, or null
     */
    record Refusal(
            RefusalKind kind,
            int status,
            @Nullable String code,
            String message,
            String rawAnswer,
            @Nullable Duration retryAfter,
            @Nullable String processId) {}

    /** The same outcome with its value changed; a refusal or an unknown stays as it is. */
    @SuppressWarnings("unchecked")
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T> done -> new Done<>(change.apply(done.value()), done.processId());
            case Refused<T> refused -> (Outcome<R>) refused;
            case Unknown<T> unknown -> (Outcome<R>) unknown;
        };
    }

    /** The value where done, else null. */
    default @Nullable T valueOrNull() {
        return this instanceof Done<T> done ? done.value() : null;
    }
}
