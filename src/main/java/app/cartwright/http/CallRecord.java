package app.cartwright.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call that was made, without secrets and without customers' data.
 *
 * @param path path and harmless query, redacted; the values of filters are left out
 * @param status the HTTP status, or null where no answer came
 * @param outcome {@code done}, {@code refused} or {@code unknown}
 * @param reason the kind of the refusal or the cause of the unknown, in lower case, or null where done
 * @param processId the service's id of the call, or null
 */
public record CallRecord(
        Api api,
        String method,
        String path,
        @Nullable Integer status,
        String outcome,
        @Nullable String reason,
        @Nullable String processId,
        Instant startedAt,
        Duration duration) {}
