package app.cartwright.cartrover;

import app.cartwright.http.Dialect;
import app.cartwright.http.HttpAnswer;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** CartRover's headers, and its pause after a refused rate: 1, 2, 4 … 60 s while refusals go on. */
final class CartRoverDialect implements Dialect {
    private static final long LONGEST_PAUSE = 60;

    @Override
    public @Nullable String processId(HttpAnswer.Received answer) {
        return answer.header("x-cartrover-process-id").orElse(null);
    }

    @Override
    public OptionalInt remaining(HttpAnswer.Received answer) {
        String text = answer.header("x-cartrover-api-minute-hits-remaining")
                .map(String::strip)
                .orElse("");
        return text.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    @Override
    public Duration pauseAfter(int refusals) {
        int doublings = Math.min(Math.max(refusals - 1, 0), 6);
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE, 1L << doublings));
    }
}
