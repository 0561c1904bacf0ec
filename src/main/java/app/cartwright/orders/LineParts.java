package app.cartwright.orders;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds unit prices of at most five decimals at which a quantity comes to an exact number of cents, so that inFlow has
 * nothing to round. Where one price cannot do it the quantity is split.
 */
final class LineParts {
    /** Decimals of a quantity in inFlow. */
    static final int QUANTITY_SCALE = 4;

    private static final BigInteger TEN_THOUSAND = BigInteger.TEN.pow(QUANTITY_SCALE);
    /** {@code quantity × price} in cents, with the quantity in ten-thousandths and the price in hundred-thousandths. */
    private static final BigInteger PRICE_STEPS = BigInteger.TEN.pow(QUANTITY_SCALE + 5 - 2);

    private LineParts() {}

    /** A quantity and its unit price. */
    record Part(BigDecimal quantity, BigDecimal unitPrice) {}

    /**
     * One part as a rule, two where the cents do not divide, rarely three for a fraction of a unit.
     *
     * @param quantity above 0, at most four decimals
     * @param cents what all of it costs
     */
    static List<Part> of(BigDecimal quantity, long cents) {
        BigInteger steps = quantity.movePointRight(QUANTITY_SCALE).toBigIntegerExact();
        List<Part> parts = new ArrayList<>();
        split(steps, BigInteger.valueOf(cents), parts);
        return List.copyOf(parts);
    }

    private static void split(BigInteger quantity, BigInteger cents, List<Part> parts) {
        if (cents.mod(grain(quantity)).signum() == 0) {
            parts.add(part(quantity, cents));
            return;
        }
        BigInteger[] units = quantity.divideAndRemainder(TEN_THOUSAND);
        if (units[1].signum() == 0) {
            // Whole units: some at a whole number of cents, the others one cent dearer.
            BigInteger dearer = cents.mod(units[0]);
            BigInteger cheaper = units[0].subtract(dearer);
            BigInteger price = cents.subtract(dearer).divide(units[0]);
            parts.add(part(cheaper.multiply(TEN_THOUSAND), price.multiply(cheaper)));
            parts.add(part(
                    dearer.multiply(TEN_THOUSAND), price.add(BigInteger.ONE).multiply(dearer)));
            return;
        }
        BigInteger even = units[0].signum() > 0 ? units[0].multiply(TEN_THOUSAND) : largestEven(quantity);
        BigInteger rest = quantity.subtract(even);
        BigInteger restCents = nearestTowardsZero(cents.multiply(rest), quantity, grain(rest));
        split(even, cents.subtract(restCents), parts);
        parts.add(part(rest, restCents));
    }

    /** A price for this quantity exists for every multiple of so many cents. */
    private static BigInteger grain(BigInteger quantity) {
        return quantity.divide(quantity.gcd(PRICE_STEPS));
    }

    private static BigInteger nearestTowardsZero(BigInteger numerator, BigInteger denominator, BigInteger grain) {
        return numerator.divide(denominator.multiply(grain)).multiply(grain);
    }

    /** The largest quantity not above this one at which every number of cents has a price. */
    private static BigInteger largestEven(BigInteger quantity) {
        BigInteger best = BigInteger.ONE;
        for (int twos = 0; twos <= QUANTITY_SCALE + 3; twos++) {
            for (int fives = 0; fives <= QUANTITY_SCALE + 3; fives++) {
                BigInteger even =
                        BigInteger.TWO.pow(twos).multiply(BigInteger.valueOf(5).pow(fives));
                best = even.compareTo(quantity) <= 0 ? best.max(even) : best;
            }
        }
        return best;
    }

    private static Part part(BigInteger quantity, BigInteger cents) {
        BigDecimal units = new BigDecimal(quantity, QUANTITY_SCALE);
        BigDecimal price = new BigDecimal(cents, 2).divide(units, 5, RoundingMode.UNNECESSARY);
        return new Part(plain(units, 0), plain(price, 2));
    }

    /** Without needless zeros, but with at least so many decimals. */
    private static BigDecimal plain(BigDecimal value, int decimals) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < decimals ? stripped.setScale(decimals, RoundingMode.UNNECESSARY) : stripped;
    }
}
