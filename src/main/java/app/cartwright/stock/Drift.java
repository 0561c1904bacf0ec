package app.cartwright.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to make of the three numbers of a SKU: what inFlow has available, what was sent, and what CartRover shows.
 *
 * @param verdict one word
 * @param units units on orders after the push that inFlow does not have yet, where they explain the difference
 * @param note a plain fact for people, or null
 */
public record Drift(
        Verdict verdict, BigDecimal units, @Nullable String note) {

    /** One word for three numbers. */
    public enum Verdict {
        /** CartRover shows what was sent. */
        EQUAL,
        /** CartRover shows less, by what was ordered after the push. */
        EXPLAINED,
        /** CartRover shows another figure, and nothing explains it. */
        DIFFERS,
        /** Nothing was sent yet, or CartRover was not read since. */
        UNKNOWN
    }

    /**
     * Compares what was sent with what CartRover shows.
     *
     * @param pushed last confirmed value, or null
     * @param shown CartRover's own figure, or null
     * @param shownAt when it was read
     * @param pulling whether new orders are pulled, so that those waiting are known
     * @param waiting lines of orders of this SKU that inFlow does not have
     */
    public static Drift of(
            @Nullable Long pushed,
            @Nullable Instant pushedAt,
            @Nullable Instant pushedWms,
            @Nullable BigDecimal shown,
            @Nullable Instant shownAt,
            boolean pulling,
            Collection<OrderFacts.Waiting> waiting) {
        if (pushed == null || pushedAt == null || shown == null || shownAt == null || shownAt.isBefore(pushedAt)) {
            return new Drift(Verdict.UNKNOWN, BigDecimal.ZERO, null);
        }
        BigDecimal less = BigDecimal.valueOf(pushed).subtract(shown);
        if (less.signum() == 0) {
            return new Drift(Verdict.EQUAL, BigDecimal.ZERO, null);
        }
        if (less.signum() > 0 && !pulling) {
            return new Drift(
                    Verdict.EXPLAINED, less, "CartRover shows " + plain(less) + " less: orders after the push");
        }
        BigDecimal units = after(waiting, pushedWms);
        boolean floored = shown.signum() == 0 && units.compareTo(less) > 0;
        if (less.signum() > 0 && (units.compareTo(less) == 0 || floored)) {
            return new Drift(Verdict.EXPLAINED, less, plain(less) + " on new orders");
        }
        return new Drift(
                Verdict.DIFFERS, BigDecimal.ZERO, "CartRover shows " + plain(shown) + ", " + pushed + " was sent");
    }

    private static BigDecimal after(Collection<OrderFacts.Waiting> waiting, @Nullable Instant wms) {
        BigDecimal units = BigDecimal.ZERO;
        for (OrderFacts.Waiting line : waiting) {
            BigDecimal of = line.units();
            Instant created = line.createdAt();
            if (of != null && (wms == null || created == null || created.isAfter(wms))) {
                units = units.add(of);
            }
        }
        return units;
    }

    /** Units of these lines that belong to held orders, which are not subtracted. */
    static BigDecimal held(List<OrderFacts.Waiting> waiting) {
        return waiting.stream()
                .filter(OrderFacts.Waiting::held)
                .map(line -> line.units() == null ? BigDecimal.ZERO : line.units())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
