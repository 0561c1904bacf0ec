package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * How many cents of the order's discount each line takes: its own part first, then its share of the rest by value. No
 * line goes below 0.
 *
 * @param shares cents taken off each line
 * @param left what the goods could not take
 */
record LineDiscounts(List<Long> shares, long left) {

    /**
     * @param values each line's value in cents; a negative one takes no discount
     * @param discount the whole discount in cents
     */
    static LineDiscounts of(List<Order.Line> lines, List<Long> values, long discount) {
        List<BigInteger> wanted = lines.stream().map(LineDiscounts::ownDiscount).toList();
        BigInteger fine = wanted.stream().reduce(BigInteger.ZERO, BigInteger::add);
        long own = Math.min(LineValue.toCents(new BigDecimal(fine, 4)), discount);
        List<Long> shares = new ArrayList<>(Spread.spread(own, wanted));
        for (int i = 0; i < shares.size(); i++) {
            shares.set(i, Math.min(shares.get(i), Math.max(0, values.get(i))));
        }
        long rest = discount - shares.stream().mapToLong(Long::longValue).sum();
        List<Long> room = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            room.add(Math.max(0, values.get(i)) - shares.get(i));
        }
        long taken = Math.min(rest, room.stream().mapToLong(Long::longValue).sum());
        List<Long> spread =
                Spread.spread(taken, room.stream().map(BigInteger::valueOf).toList());
        for (int i = 0; i < shares.size(); i++) {
            shares.set(i, shares.get(i) + spread.get(i));
        }
        return new LineDiscounts(List.copyOf(shares), rest - taken);
    }

    /** The line's own discount in hundredths of a cent. */
    private static BigInteger ownDiscount(Order.Line line) {
        BigDecimal own = line.addlDiscount();
        return own == null ? BigInteger.ZERO : own.abs().movePointRight(4).toBigInteger();
    }
}
