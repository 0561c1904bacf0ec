package app.cartwright.drift;

import app.cartwright.store.DriftRows;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One subject of a comparison: three figures and one verdict.
 *
 * @param subject an order's number in inFlow, or a SKU
 * @param place CartRover's location, or CartRover's reference of the order
 * @param inflow what inFlow says, or null
 * @param sent what was written or sent, or null
 * @param cartrover what CartRover says, or null
 */
record Finding(
        Kind kind,
        String subject,
        String place,
        Verdict verdict,
        @Nullable String inflow,
        @Nullable String sent,
        @Nullable String cartrover,
        String sentence) {

    DriftRows.Row row() {
        return new DriftRows.Row(kind.word(), subject, place, verdict.word(), inflow, sent, cartrover, sentence);
    }

    /** A number as people write it, or null. */
    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** An amount of money with at least two decimals, or null. */
    static @Nullable String money(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString();
    }
}
