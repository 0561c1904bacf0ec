package app.cartwright.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, complete.
 *
 * @param api the service that is called
 * @param method {@code GET}, {@code POST} or {@code PUT}
 * @param uri the whole address, already percent-encoded
 * @param headers header name to value; the authorization header is among them
 * @param body JSON text, or null for none
 * @param deadline the time the whole exchange may take, the body included
 */
public record HttpCall(
        Api api,
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable String body,
        Duration deadline) {}
