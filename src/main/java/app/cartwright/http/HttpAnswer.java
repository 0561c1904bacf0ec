package app.cartwright.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back from one {@link HttpCall}: an answer, or none. */
public sealed interface HttpAnswer {

    /**
     * An answer came, whole.
     *
     * @param status the HTTP status
     * @param headers header name in lower case to its values
     * @param body the decoded text, {@code ""} where there was none
     */
    record Received(int status, Map<String, List<String>> headers, String body) implements HttpAnswer {
        /** The first value of a header, whatever the case of its name. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)))
                    .flatMap(v -> v.stream().findFirst());
        }
    }

    /**
     * No whole answer came.
     *
     * @param reason why
     * @param mayHaveArrived whether the service may have carried the request out all the same
     * @param detail a sentence for people, without secrets
     */
    record Missing(Reason reason, boolean mayHaveArrived, String detail) implements HttpAnswer {}

    /** Why no answer came. */
    enum Reason {
        /** No network, no such host, connection refused. The request never left. */
        UNREACHABLE,
        /** The deadline passed. */
        TIMEOUT,
        /** The connection broke, or the answer was cut. */
        BROKEN,
        /** The certificate is not trusted. The request never left. */
        TLS,
        /** The answer was larger than is read. */
        TOO_LARGE
    }
}
