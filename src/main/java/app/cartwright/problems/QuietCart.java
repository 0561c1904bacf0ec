package app.cartwright.problems;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells when a cart has been without an order for so long that something may be wrong: three times its usual gap, and at
 * least a day. Pure.
 */
public final class QuietCart {
    private static final int TIMES = 3;
    private static final Duration LEAST = Duration.ofDays(1);
    /** Fewer gaps than this say nothing about what is usual. */
    private static final int FEWEST_GAPS = 4;

    private QuietCart() {}

    /**
     * How long the cart may be quiet; empty where too few orders are known.
     *
     * @param orders when its orders came, in any order
     */
    public static Optional<Duration> limit(List<Instant> orders) {
        List<Instant> sorted = orders.stream().sorted().toList();
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            gaps.add(Duration.between(sorted.get(i - 1), sorted.get(i)));
        }
        if (gaps.size() < FEWEST_GAPS) {
            return Optional.empty();
        }
        gaps.sort(Duration::compareTo);
        Duration usual = gaps.get(gaps.size() / 2).multipliedBy(TIMES);
        return Optional.of(usual.compareTo(LEAST) < 0 ? LEAST : usual);
    }

    /** Since when the cart has been too quiet, the time of its last order; empty where it isn't. */
    public static Optional<Instant> since(List<Instant> orders, Instant now) {
        return orders.stream()
                .max(Instant::compareTo)
                .filter(last -> limit(orders)
                        .filter(limit -> last.plus(limit).isBefore(now))
                        .isPresent());
    }
}
