package app.cartwright.desktop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Larkspur Lane Teas on 11 March 2026, a few minutes past two in the afternoon, Eastern time. An invented shop. */
public final class Larkspur {
    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final Instant NOW = at("14:06:02");
    public static final String COMPANY = "4f0c27b1-0001-4a00-9000-0000000000ff";
    public static final String SHOPIFY = "Larkspur Lane Teas";
    public static final String WOO = "Larkspur Trade";
    public static final String EBAY = "larkspur-lane";
    public static final String AMAZON = "Amazon_US";

    private Larkspur() {}

    /** A time of that day. */
    public static Instant at(String time) {
        return LocalDateTime.parse("2026-03-11T" + (time.length() == 5 ? time + ":00" : time))
                .atZone(ZONE)
                .toInstant();
    }

    /** A time of another day. */
    public static Instant on(String day, String time) {
        return LocalDateTime.parse(day + "T" + time).atZone(ZONE).toInstant();
    }

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
