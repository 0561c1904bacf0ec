package app.cartwright.inflow;

import app.cartwright.http.Dialect;
import app.cartwright.http.HttpAnswer;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * inFlow gives no id of a call, and the meaning of its rate headers is ambiguous, so they are not read. After a 429
 * without {@code Retry-After} working clients wait a minute.
 */
final class InflowDialect implements Dialect {
    private static final Duration PAUSE = Duration.ofSeconds(60);

    @Override
    public @Nullable String processId(HttpAnswer.Received answer) {
        return null;
    }

    @Override
    public OptionalInt remaining(HttpAnswer.Received answer) {
        return OptionalInt.empty();
    }

    @Override
    public Duration pauseAfter(int refusals) {
        return PAUSE;
    }
}
