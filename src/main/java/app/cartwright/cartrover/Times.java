package app.cartwright.cartrover;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CartRover's times and dates (the reference's section 4). */
final class Times {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern SHORT_OFFSET = Pattern.compile("([+-]\\d{2})(\\d{2})$");
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private Times() {}

    /**
     * A moment: with offset as it says, without one in the given zone, a bare date at its start. Null where unreadable;
     * so is PHP's {@code 0000-00-00 00:00:00}.
     */
    static @Nullable Instant instant(String text, ZoneId zone) {
        String clean = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        if (clean.isEmpty()) {
            return null;
        }
        try {
            if (clean.length() <= 10) {
                LocalDate day = date(clean);
                return day == null ? null : day.atStartOfDay(zone).toInstant();
            }
            if (clean.endsWith("Z") || clean.matches(".*T.*[+-]\\d{2}:?\\d{2}$")) {
                return OffsetDateTime.parse(SHORT_OFFSET.matcher(clean).replaceFirst("$1:$2"))
                        .toInstant();
            }
            return LocalDateTime.parse(clean).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The calendar date that a text begins with, zero-padded or not; null where there is none. */
    static @Nullable LocalDate date(String text) {
        Matcher parts = DATE.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whole seconds with {@code +00:00}, as CartRover itself writes moments. */
    static String sent(Instant moment) {
        return sent(moment.atOffset(ZoneOffset.UTC));
    }

    /** Whole seconds with the moment's own offset. */
    static String sent(OffsetDateTime moment) {
        return SENT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
