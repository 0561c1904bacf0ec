package app.cartwright.desktop.base;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How times, ages, quantities and money are written. Everything is kept in UTC and shown in the computer's zone;
 * CartRover's own pages show Pacific time, so each time can be given in all three.
 */
public final class Times {
    /** What stands where a value is unknown. */
    public static final String UNKNOWN = "?";
    /** What stands where a value does not apply. */
    public static final String NONE = "–";

    /** The zone of CartRover's pages. */
    public static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final InstantSource clock;
    private final ZoneId zone;
    private final Locale locale;
    private final Texts texts;
    private final DateTimeFormatter minutes;
    private final DateTimeFormatter seconds;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter longDay;

    /** Times of a computer in this zone. */
    public Times(InstantSource clock, ZoneId zone, Locale locale, Texts texts) {
        this.clock = clock;
        this.zone = zone;
        this.locale = locale;
        this.texts = texts;
        this.minutes = DateTimeFormatter.ofPattern("HH:mm", locale);
        this.seconds = DateTimeFormatter.ofPattern("HH:mm:ss", locale);
        this.day = DateTimeFormatter.ofPattern("MMM d", locale);
        this.dayOfYear = DateTimeFormatter.ofPattern("MMM d, uuuu", locale);
        this.longDay = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", locale);
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** The computer's zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Today in the computer's zone. */
    public LocalDate today() {
        return dayOf(now());
    }

    /** The day of a time in the computer's zone. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Hour and minute today, else the day: {@code 14:05}, {@code Mar 10}, {@code Mar 10, 2025}. */
    public String shortly(@Nullable Instant at) {
        return at == null ? NONE : isToday(at) ? clock(at) : day(dayOf(at));
    }

    /** Hour, minute and second today, else the day with hour and minute. */
    public String exactly(@Nullable Instant at) {
        if (at == null) {
            return NONE;
        }
        return isToday(at) ? withSeconds(at) : day(dayOf(at)) + " " + clock(at);
    }

    /** Hour and minute: {@code 14:05}. */
    public String clock(Instant at) {
        return minutes.format(at.atZone(zone));
    }

    /** Hour, minute and second: {@code 14:05:31}. */
    public String withSeconds(Instant at) {
        return seconds.format(at.atZone(zone));
    }

    /** A day of this year without the year: {@code Mar 10}; an older one with it. */
    public String day(LocalDate date) {
        return (date.getYear() == today().getYear() ? day : dayOfYear).format(date);
    }

    /** A day with its year: {@code Mar 11, 2026}. */
    public String fullDay(LocalDate date) {
        return dayOfYear.format(date);
    }

    /** A day in full: {@code Wednesday, March 11, 2026}. */
    public String longDay(LocalDate date) {
        return longDay.format(date);
    }

    /** The time in three zones, a line each: the computer's, Pacific as CartRover shows it, and UTC. */
    public String inThreeZones(Instant at) {
        return texts.of(
                "time.zones",
                seconds.format(at.atZone(zone)) + dayIfOther(at, zone),
                seconds.format(at.atZone(PACIFIC)) + dayIfOther(at, PACIFIC),
                seconds.format(at.atZone(ZoneOffset.UTC)) + dayIfOther(at, ZoneOffset.UTC));
    }

    private String dayIfOther(Instant at, ZoneId in) {
        LocalDate date = LocalDate.ofInstant(at, in);
        return date.equals(today()) ? "" : " " + day(date);
    }

    /** An age: {@code 12 s}, {@code 39 min}, {@code 1 h 1 min}, {@code 1 d 3 h}. */
    public String age(Duration age) {
        long s = Math.max(0, age.toSeconds());
        if (s < 60) {
            return texts.of("age.seconds", s);
        }
        if (s < 3600) {
            return texts.of("age.minutes", s / 60);
        }
        if (s < 86_400) {
            long min = s / 60 % 60;
            return min == 0 ? texts.of("age.hours", s / 3600) : texts.of("age.hoursMinutes", s / 3600, min);
        }
        long h = s / 3600 % 24;
        return h == 0 ? texts.of("age.days", s / 86_400) : texts.of("age.daysHours", s / 86_400, h);
    }

    /** How long ago something was. */
    public String since(Instant at) {
        return age(Duration.between(at, now()));
    }

    /** How long until something, to the second under ten minutes: {@code 1 min 12 s}. */
    public String until(Instant at) {
        return span(Duration.between(now(), at));
    }

    /** A span, to the second under ten minutes: {@code 4 min 26 s}. */
    public String span(Duration span) {
        long s = Math.max(0, span.toSeconds());
        return s >= 60 && s < 600 && s % 60 != 0 ? texts.of("age.minutesSeconds", s / 60, s % 60) : age(span);
    }

    /** A quantity or other number: {@code 1,206}, {@code −2}; {@code ?} where unknown. */
    public String number(@Nullable BigDecimal value) {
        if (value == null) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(5);
        return minus(format.format(value));
    }

    /** A whole number; {@code ?} where unknown. */
    public String number(@Nullable Long value) {
        return value == null ? UNKNOWN : number(BigDecimal.valueOf(value));
    }

    /** A count. */
    public String number(int value) {
        return number(BigDecimal.valueOf(value));
    }

    /** Money with its currency: {@code $44.84}; {@code ?} where unknown. */
    public String money(@Nullable BigDecimal value, @Nullable String currency) {
        if (value == null) {
            return UNKNOWN;
        }
        if (currency == null) {
            return plain(value);
        }
        try {
            NumberFormat format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(Currency.getInstance(currency));
            return minus(format.format(value));
        } catch (IllegalArgumentException e) {
            return plain(value) + " " + currency;
        }
    }

    /** Money without a sign for the currency, always with cents: {@code 39.00}. */
    public String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(5);
        return minus(format.format(value));
    }

    private static String minus(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }

    private boolean isToday(Instant at) {
        return dayOf(at).equals(today());
    }
}
