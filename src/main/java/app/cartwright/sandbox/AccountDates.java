package app.cartwright.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates as an inFlow account reads and tells them: in one fixed offset. */
final class AccountDates {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter SEVEN_DIGITS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSxxx");

    private final ZoneOffset offset;

    AccountDates(ZoneOffset offset) {
        this.offset = offset;
    }

    String tell(Instant at) {
        return at.atOffset(offset).format(SECONDS);
    }

    String tellModified(Instant at) {
        return at.atOffset(offset).format(SEVEN_DIGITS);
    }

    Instant read(String name, String text) {
        return tryRead(text)
                .orElseThrow(() -> new Refused(ShapeReader.UNPROCESSABLE, name + " is not a date: " + text));
    }

    /** With an offset, without one (the account's), or a plain day. */
    Optional<Instant> tryRead(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return withoutOffset(text);
        }
    }

    private Optional<Instant> withoutOffset(String text) {
        try {
            return Optional.of(
                    text.length() > 10
                            ? LocalDateTime.parse(text.replace(' ', 'T')).toInstant(offset)
                            : LocalDate.parse(text).atStartOfDay().toInstant(offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The account's day of an instant. */
    LocalDate day(Instant at) {
        return at.atOffset(offset).toLocalDate();
    }
}
