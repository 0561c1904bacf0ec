package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one line of CartRover's is worth before order discounts, in cents. By definition {@code (price - discount) *
 * quantity}; CartRover's own rounding of it is taken where it gives one that fits.
 */
final class LineValue {
    /** Far above any real order, far below where arithmetic in {@code long} cents ends. */
    static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(12);

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    private LineValue() {}

    /** Why the quantity cannot be written, as the end of a sentence, or null where it can. */
    static @Nullable String quantityFault(Order.Line line) {
        BigDecimal quantity = line.quantity();
        if (quantity == null) {
            return "has a quantity that is not a number";
        }
        if (quantity.signum() < 0) {
            return "has the negative quantity " + quantity.toPlainString();
        }
        if (quantity.stripTrailingZeros().scale() > LineParts.QUANTITY_SCALE) {
            return "has the quantity " + quantity.toPlainString() + ", finer than inFlow keeps it";
        }
        return quantity.compareTo(TOO_MUCH) >= 0 ? "has a quantity that cannot be right" : null;
    }

    /** Why the amounts cannot be read, as the end of a sentence, or null where they can. */
    static @Nullable String amountFault(Order.Line line) {
        if (line.price() == null && line.extendedAmount() == null) {
            return "has no price";
        }
        for (BigDecimal amount : new @Nullable BigDecimal[] {
            line.price(), line.discount(), line.addlDiscount(), line.extendedAmount(), line.tax()
        }) {
            if (amount != null && amount.abs().compareTo(TOO_MUCH) >= 0) {
                return "has an amount that cannot be right";
            }
        }
        return null;
    }

    /** The value in cents; only for a line without a fault. */
    static long cents(Order.Line line) {
        BigDecimal quantity = line.quantity() == null ? BigDecimal.ZERO : line.quantity();
        BigDecimal given = line.extendedAmount();
        BigDecimal price = line.price();
        if (price == null) {
            return toCents(given == null ? BigDecimal.ZERO : given);
        }
        BigDecimal discount = line.discount() == null ? BigDecimal.ZERO : line.discount();
        BigDecimal product = price.subtract(discount).multiply(quantity);
        if (given == null) {
            return toCents(product);
        }
        BigDecimal otherSign = price.add(discount).multiply(quantity);
        // Some sources round the unit price first, so the rounding may differ by half a cent for each unit.
        BigDecimal tolerance =
                HALF_A_CENT.multiply(quantity.max(BigDecimal.ONE)).add(HALF_A_CENT);
        boolean fits = near(product, given, tolerance) || (discount.signum() < 0 && near(otherSign, given, tolerance));
        return toCents(fits ? given : product);
    }

    /** Rounded half up to whole cents. */
    static long toCents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    private static boolean near(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
