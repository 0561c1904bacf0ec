package app.cartwright.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads a {@code Retry-After} header: whole seconds, or an HTTP date. */
final class RetryAfter {
    /** Nobody is kept waiting longer than this by a header. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private RetryAfter() {}

    /** How long to wait from now, between a second and a day; empty where the header says nothing readable. */
    static Optional<Duration> read(String header, Instant now) {
        String text = header.strip();
        if (text.matches("\\d{1,18}")) {
            return Optional.of(within(Duration.ofSeconds(Long.parseLong(text))));
        }
        if (text.matches("\\d{1,10}\\.\\d{1,9}")) {
            return Optional.of(within(Duration.ofSeconds(1 + Long.parseLong(text.substring(0, text.indexOf('.'))))));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(within(Duration.between(now, until)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration within(Duration wait) {
        if (wait.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
