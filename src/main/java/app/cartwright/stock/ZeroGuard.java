package app.cartwright.stock;

import app.cartwright.setup.Settings.PushInventory;
import java.math.BigDecimal;

/**
 * Holds a push that would set suspiciously many figures to 0: more than a percentage of the matched SKUs, and at least a
 * number of them, over one run of one location. Counted are SKUs whose figure in CartRover is above 0 and would become
 * 0. A shop whose SKUs are swept in several runs counts as one run until the sweep is round.
 */
public record ZeroGuard(BigDecimal percent, int atLeast) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The limits that are set. */
    public static ZeroGuard of(PushInventory settings) {
        return new ZeroGuard(settings.zeroGuardPercent(), settings.zeroGuardAtLeast());
    }

    /** Whether this many new zeroes among this many matched SKUs are too many. */
    public boolean trips(int zeroes, int matched) {
        BigDecimal hundredfold = BigDecimal.valueOf(zeroes).multiply(HUNDRED);
        return zeroes >= atLeast && hundredfold.compareTo(percent.multiply(BigDecimal.valueOf(matched))) > 0;
    }
}
