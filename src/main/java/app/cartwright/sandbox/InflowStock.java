package app.cartwright.sandbox;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies where: on hand by product, location and bin; reserved and picked by product and location. An order without a
 * location reserves under {@code ""}, which only the sum over all locations sees.
 */
final class InflowStock {
    private final Map<Bin, BigDecimal> bins = new LinkedHashMap<>();
    private final Map<String, Map<String, Figures>> figures = new LinkedHashMap<>();
    private final Map<String, OrderStock> byOrder = new LinkedHashMap<>();

    /** A place where one product lies. */
    record Bin(String productId, String locationId, String sublocation) {}

    /** The figures of one product at one location, or over all. */
    record Figures(BigDecimal onHand, BigDecimal reserved, BigDecimal picked) {
        static final Figures NONE = new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        BigDecimal available() {
            return onHand.subtract(reserved);
        }

        Figures plus(Figures other) {
            return new Figures(onHand.add(other.onHand), reserved.add(other.reserved), picked.add(other.picked));
        }
    }

    /** Changes what lies in a bin, below zero too. */
    void move(Bin bin, BigDecimal change) {
        bins.merge(bin, change, BigDecimal::add);
        add(bin.productId(), bin.locationId(), new Figures(change, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    BigDecimal inBin(Bin bin) {
        return bins.getOrDefault(bin, BigDecimal.ZERO);
    }

    Map<Bin, BigDecimal> binsOf(String productId) {
        Map<Bin, BigDecimal> found = new LinkedHashMap<>();
        bins.forEach((bin, amount) -> {
            if (bin.productId().equals(productId)) {
                found.put(bin, amount);
            }
        });
        return found;
    }

    Figures at(String productId, String locationId) {
        return figures.getOrDefault(productId, Map.of()).getOrDefault(locationId, Figures.NONE);
    }

    Figures everywhere(String productId) {
        return figures.getOrDefault(productId, Map.of()).values().stream().reduce(Figures.NONE, Figures::plus);
    }

    /**
     * Puts an order's new claims in place of its old ones.
     *
     * @throws Refused with 422 where a bin would fall below zero and that is not allowed
     */
    void replace(String orderId, OrderStock now, boolean negativeAllowed) {
        OrderStock before = byOrder.getOrDefault(orderId, OrderStock.NONE);
        Map<Bin, BigDecimal> change = new LinkedHashMap<>();
        before.taken().forEach((bin, amount) -> change.merge(bin, amount, BigDecimal::add));
        now.taken().forEach((bin, amount) -> change.merge(bin, amount.negate(), BigDecimal::add));
        if (!negativeAllowed) {
            change.forEach(this::refuseBelowZero);
        }
        change.forEach((bin, amount) -> {
            if (amount.signum() != 0) {
                move(bin, amount);
            }
        });
        before.claims().forEach((place, claim) -> add(place.productId(), place.locationId(), claim.negated()));
        now.claims().forEach((place, claim) -> add(place.productId(), place.locationId(), claim.figures()));
        byOrder.put(orderId, now);
    }

    private void refuseBelowZero(Bin bin, BigDecimal change) {
        if (change.signum() < 0 && inBin(bin).add(change).signum() < 0) {
            throw new Refused(ShapeReader.UNPROCESSABLE, "Negative Inventory");
        }
    }

    private void add(String productId, String locationId, Figures change) {
        figures.computeIfAbsent(productId, id -> new TreeMap<>()).merge(locationId, change, Figures::plus);
    }
}
