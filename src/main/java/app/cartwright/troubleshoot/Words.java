package app.cartwright.troubleshoot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and numbers as the guides' sentences have them. */
final class Words {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OTHER_DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Words() {}

    /** In the owner's zone; with the day where that is another one. */
    static String time(Instant at, ZoneId zone, Instant now) {
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
        return (today ? TODAY : OTHER_DAY).format(at.atZone(zone));
    }

    /** A told time: {@code 11:05 Pacific = 14:05 your time}. */
    static String both(Moment at, ZoneId screen, ZoneId own, Instant now) {
        return time(at.earliest(), screen, now) + " " + name(screen) + " = " + own(at, own, now);
    }

    /** A told time on the owner's clock: {@code 14:05 your time}. */
    static String own(Moment at, ZoneId own, Instant now) {
        return time(at.earliest(), own, now) + " your time"
                + (at.exact() ? "" : " or an hour later, because the clocks went back");
    }

    static String name(ZoneId zone) {
        return zone.equals(ToldTime.PACIFIC) ? "Pacific" : zone.getId();
    }

    /** {@code 12 s}, {@code 39 min}, {@code 1 h 1 min}, {@code 1 d 3 h}. */
    static String age(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min";
        }
        if (seconds < 86_400) {
            return seconds / 3_600 + " h" + (seconds % 3_600 < 60 ? "" : " " + seconds % 3_600 / 60 + " min");
        }
        return seconds / 86_400 + " d" + (seconds % 86_400 < 3_600 ? "" : " " + seconds % 86_400 / 3_600 + " h");
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** As a sentence begins. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A sentence's end, once. */
    static String stop(String text) {
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
}
