package app.cartwright.simulation;

import app.cartwright.sandbox.FaultProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Everything that will happen in one simulated week, drawn from a seed before it begins: what kind of week it is, and the
 * script of what goes wrong when. A shorter script is a shorter prefix of the same world.
 *
 * @param days days on which orders come
 * @param ordersPerDay orders on each of them
 * @param incidents in order of time
 * @param poison whether nothing goes wrong but single orders, so that each other order can be timed
 */
record WeekPlan(
        long seed,
        Instant start,
        int days,
        int ordersPerDay,
        int intervalSeconds,
        int settleSeconds,
        boolean poison,
        boolean sumsAll,
        List<Incident> incidents) {

    /** What may happen beside the shop's own life. */
    enum Kind {
        WEATHER,
        OFFLINE,
        CUT_AT_CALL,
        CUT_AFTER_CALL,
        CUT_AT_COMMIT,
        CUT_TORN,
        LOG_LOST,
        QUIT,
        SLEEP,
        CLOCK_FORWARD,
        CLOCK_BACK,
        CLOCK_RIGHT,
        RENAME_SKU,
        DEACTIVATE,
        LOCATION_OFF,
        MAPPING,
        PREFIX,
        ROTATE_ROVER_KEY,
        ROTATE_INFLOW_KEY,
        CART_RENAMED,
        CART_ADDED,
        CART_REMOVED,
        UNFULFIL,
        EDIT_IN_INFLOW,
        CANCEL_IN_INFLOW,
        OFFERED_AGAIN,
        BACKUP,
        RESTORE_BACKUP,
        OLD_DISK,
        SECOND_COPY,
        PAUSE,
        RETRY_ALL,
        LATE_ARRIVAL,
        SPOIL_WRITE,
        STOCK_CRASH,
        SHORT_READ
    }

    /** One of them, at a time, with a number that decides the rest. */
    record Incident(Instant at, Kind kind, int dice, FaultProfile weather) {
        @Override
        public String toString() {
            return kind + (kind == Kind.WEATHER ? " " + weather : "") + " (" + dice + ")";
        }
    }

    /** Moments at which a date or a clock turns; each week has one of them in the middle of its chaos. */
    private static final List<Instant> TURNS = List.of(
            Instant.parse("2026-03-08T07:00:00Z"), // clocks go forward in New York
            Instant.parse("2026-11-01T06:00:00Z"), // and back, on the day after the month's end
            Instant.parse("2027-01-01T05:00:00Z"), // the year ends
            Instant.parse("2028-02-29T05:00:00Z"), // a leap day begins
            Instant.parse("2026-07-01T04:00:00Z")); // a month ends

    static WeekPlan of(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Instant turn = TURNS.get(random.nextInt(TURNS.size()));
        boolean poison = random.nextInt(6) == 0;
        // A shop that looks every minute costs thirty times as much to simulate: it gets one day.
        boolean brisk = random.nextInt(16) == 0;
        int days = brisk ? 1 : 1 + random.nextInt(3);
        Instant start = turn.minus(Duration.ofHours(14L * days));
        int orders = brisk ? 12 : List.of(10, 15, 20, 40).get(random.nextInt(4));
        int interval = brisk ? 60 : List.of(600, 1800, 1800, 3600).get(random.nextInt(4));
        int settle = List.of(0, 120, 900, 900).get(random.nextInt(4));
        boolean sumsAll = random.nextBoolean();
        List<Incident> incidents = new ArrayList<>();
        if (!poison) {
            int count = 6 + random.nextInt(24);
            Set<Kind> kinds = kinds(random);
            Kind[] wanted = kinds.toArray(Kind[]::new);
            for (int i = 0; i < count; i++) {
                incidents.add(new Incident(
                        start.plusSeconds(
                                600 + random.nextInt((int) Duration.ofDays(days).toSeconds())),
                        wanted[random.nextInt(wanted.length)],
                        random.nextInt(1 << 20),
                        FaultProfile.values()[random.nextInt(3)]));
            }
            incidents.add(
                    new Incident(start.plusSeconds(5), Kind.WEATHER, 0, FaultProfile.values()[random.nextInt(3)]));
        }
        incidents.sort(Comparator.comparing(Incident::at));
        return new WeekPlan(seed, start, days, orders, interval, settle, poison, sumsAll, List.copyOf(incidents));
    }

    /** Not everything happens in each week, so that what does happen comes close together. */
    private static Set<Kind> kinds(RandomGenerator random) {
        Set<Kind> kinds = EnumSet.of(Kind.WEATHER);
        for (Kind kind : Kind.values()) {
            boolean rare = kind == Kind.SECOND_COPY || kind == Kind.CART_REMOVED;
            if (random.nextInt(rare ? 12 : 3) == 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** The same week with only the first incidents of its script. */
    WeekPlan cut(int count) {
        return new WeekPlan(
                seed,
                start,
                days,
                ordersPerDay,
                intervalSeconds,
                settleSeconds,
                poison,
                sumsAll,
                incidents.subList(0, Math.min(count, incidents.size())));
    }

    /** The same week with another number of days on which orders come; what was to happen later does not. */
    WeekPlan shorter(int someDays) {
        Instant end = start.plus(Duration.ofDays(someDays));
        return new WeekPlan(
                seed,
                start,
                someDays,
                ordersPerDay,
                intervalSeconds,
                settleSeconds,
                poison,
                sumsAll,
                incidents.stream().filter(i -> i.at().isBefore(end)).toList());
    }

    /** Without one incident. */
    WeekPlan without(int index) {
        List<Incident> fewer = new ArrayList<>(incidents);
        fewer.remove(index);
        return new WeekPlan(
                seed, start, days, ordersPerDay, intervalSeconds, settleSeconds, poison, sumsAll, List.copyOf(fewer));
    }

    /** Orders on one day only, and nobody looks every minute. */
    boolean isShort() {
        return days == 1 && intervalSeconds >= 600;
    }

    boolean has(Kind kind) {
        return incidents.stream().anyMatch(i -> i.kind() == kind);
    }
}
