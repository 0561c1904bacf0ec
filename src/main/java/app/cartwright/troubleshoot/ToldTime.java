package app.cartwright.troubleshoot;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads times as people copy them from a screen: {@code 2026-03-11 11:05}, {@code 3/11/2026 11:05 AM}, {@code Mar 11,
 * 2026 11:05 AM}, {@code 11:05 AM} (the last one), or with an offset. Without one they are in the zone of the screen, which
 * is right across changes of the clocks.
 */
final class ToldTime {
    /** CartRover shows Pacific time by default; people call it PST the whole year round. */
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private static final Pattern PACIFIC_WORD = Pattern.compile("(?i)\\s*\\(?(PST|PDT|PT|Pacific( time)?)\\)?$");
    private static final List<DateTimeFormatter> DAYS =
            List.of(pattern("uuuu-M-d"), pattern("M/d/uuuu"), pattern("MMM d, uuuu"), pattern("MMM d uuuu"));
    private static final List<DateTimeFormatter> TIMES =
            List.of(pattern("H:mm[:ss]"), pattern("h:mm[:ss] a"), pattern("h:mm[:ss]a"));

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private ToldTime() {}

    /** The time, empty where the text is none. */
    static Optional<Moment> read(String text, ZoneId screen, Instant now) {
        String bare = text.strip();
        try {
            return Optional.of(Moment.at(OffsetDateTime.parse(bare).toInstant()));
        } catch (DateTimeException notWithOffset) {
            // Another form, then.
        }
        String without = PACIFIC_WORD.matcher(bare).replaceFirst("");
        ZoneId zone = without.equals(bare) ? screen : PACIFIC;
        return local(without.replace('T', ' '), zone, now).map(time -> moment(time, zone));
    }

    /** A day, empty where the text is none. */
    static Optional<LocalDate> readDay(String text) {
        for (DateTimeFormatter day : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text.strip(), day));
            } catch (DateTimeException other) {
                // The next form.
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> local(String text, ZoneId zone, Instant now) {
        String bare = text.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter time : TIMES) {
            try {
                return Optional.of(latest(LocalTime.parse(bare, time), zone, now));
            } catch (DateTimeException other) {
                // With a day, then.
            }
        }
        for (DateTimeFormatter day : DAYS) {
            for (DateTimeFormatter time : TIMES) {
                try {
                    return Optional.of(LocalDateTime.parse(
                            bare,
                            new DateTimeFormatterBuilder()
                                    .append(day)
                                    .appendPattern("[,]")
                                    .appendLiteral(' ')
                                    .append(time)
                                    .toFormatter(Locale.US)
                                    .withResolverStyle(ResolverStyle.STRICT)));
                } catch (DateTimeException other) {
                    // The next form.
                }
            }
        }
        return Optional.empty();
    }

    /** A time without a day is one that has been: {@code 11:50 PM}, told after midnight, was yesterday. */
    private static LocalDateTime latest(LocalTime time, ZoneId zone, Instant now) {
        LocalDateTime today = time.atDate(LocalDate.ofInstant(now, zone));
        boolean ahead = today.atZone(zone).toInstant().isAfter(now.plus(CLOCKS_DIFFER));
        return ahead ? today.minusDays(1) : today;
    }

    private static Moment moment(LocalDateTime time, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() == 2) {
            Instant one = time.toInstant(offsets.get(0));
            Instant other = time.toInstant(offsets.get(1));
            return one.isBefore(other) ? new Moment(one, other) : new Moment(other, one);
        }
        return Moment.at(time.atZone(zone).toInstant());
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
