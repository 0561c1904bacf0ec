package app.cartwright.sandbox;

import app.cartwright.http.Api;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call that reached a simulated service. Holds no header, so no key.
 *
 * @param number from 1, over both services
 * @param at the sandbox's time
 * @param path as it came, percent-encoded
 * @param query as it came, percent-encoded, {@code ""} for none
 * @param body as it came, {@code ""} for none
 * @param status what the service answered, also where the answer was lost; 0 where the request never reached it
 * @param answer the answer's text as the service made it; {@code ""} for reads, which are not kept
 * @param effect what it changed
 * @param fault the fault that spoiled it, or null
 */
public record CallRecord(
        long number,
        Instant at,
        Api api,
        CallKind kind,
        String method,
        String path,
        String query,
        String body,
        int status,
        String answer,
        Effect effect,
        @Nullable Fault fault) {}
