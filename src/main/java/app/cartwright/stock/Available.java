package app.cartwright.stock;

import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import app.cartwright.setup.Settings.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Quantity available of one product for one CartRover location, summed from inFlow's figures. The parts are taken as
 * they are, negative and fractional ones too; only the sum is rounded down and kept from falling below 0. A part that is
 * missing makes the whole unknown, which is not 0: nothing is pushed then.
 *
 * @param parts inFlow's figures, one for each inFlow location that counts
 * @param missing locations whose figure is not known
 * @param sum of the parts before rounding, or null where one is unknown
 * @param onHandSum of what is physically there, or null where one part is unknown
 */
public record Available(
        List<StockFigure> parts,
        List<String> missing,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal onHandSum) {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** The inFlow locations that a source counts. */
    public static List<String> locations(Source source, Collection<String> activeLocationIds) {
        return switch (source) {
            case Source.One one -> List.of(one.locationId());
            case Source.All all -> List.copyOf(activeLocationIds);
        };
    }

    /** Sums one product's figures over these inFlow locations; none at all is unknown. */
    public static Available of(
            String productId, Collection<String> locationIds, Function<StockKey, @Nullable StockFigure> figures) {
        List<StockFigure> parts = new ArrayList<>(locationIds.size());
        List<String> missing = new ArrayList<>(0);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal onHand = BigDecimal.ZERO;
        for (String locationId : locationIds) {
            StockFigure part = figures.apply(new StockKey(productId, locationId));
            if (part == null || part.available() == null) {
                missing.add(locationId);
                continue;
            }
            parts.add(part);
            sum = sum.add(part.available());
            onHand = onHand == null || part.onHand() == null ? null : onHand.add(part.onHand());
        }
        boolean whole = missing.isEmpty() && !parts.isEmpty();
        return new Available(parts, missing, whole ? sum : null, whole ? onHand : null);
    }

    /** The whole number from 0 up that is pushed, or null where it is unknown. */
    public @Nullable Long toPush() {
        return whole(sum);
    }

    /** What is pushed as on hand, or null where it is unknown. */
    public @Nullable Long onHandToPush() {
        return whole(onHandSum);
    }

    /** A sum as it is pushed: rounded down, then not below 0; null stays null. */
    static @Nullable Long whole(@Nullable BigDecimal sum) {
        if (sum == null || sum.compareTo(LARGEST) > 0) {
            return null;
        }
        return sum.signum() <= 0 ? 0L : sum.setScale(0, RoundingMode.FLOOR).longValueExact();
    }
}
