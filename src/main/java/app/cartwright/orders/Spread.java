package app.cartwright.orders;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads cents over lines so that nothing is lost: in proportion, the largest remainders get the odd cents. */
final class Spread {
    private Spread() {}

    /**
     * Shares that add up to the amount exactly. Among equal remainders the earlier line goes first, so that the result
     * is always the same.
     *
     * @param cents from 0 up
     * @param weights from 0 up; where all are 0 nothing can be spread and every share is 0
     */
    static List<Long> spread(long cents, List<BigInteger> weights) {
        BigInteger whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Long> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        long left = whole.signum() == 0 ? 0 : cents;
        for (BigInteger weight : weights) {
            BigInteger[] share = whole.signum() == 0
                    ? new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO}
                    : weight.multiply(BigInteger.valueOf(cents)).divideAndRemainder(whole);
            shares.add(share[0].longValueExact());
            remainders.add(share[1]);
            left -= share[0].longValueExact();
        }
        List<Integer> byRemainder = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
        for (int i = 0; i < left; i++) {
            shares.set(byRemainder.get(i), shares.get(byRemainder.get(i)) + 1);
        }
        return List.copyOf(shares);
    }
}
