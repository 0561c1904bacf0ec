package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What one sales order does to stock.
 *
 * @param taken what its pick lines took from which bin, less what was restocked
 * @param claims what it reserves, and what it picked and has not shipped, by place
 */
record OrderStock(Map<InflowStock.Bin, BigDecimal> taken, Map<Place, Claim> claims) {
    static final OrderStock NONE = new OrderStock(Map.of(), Map.of());

    /** One product at one location. */
    record Place(String productId, String locationId) {}

    /** Reserved and picked. */
    record Claim(BigDecimal reserved, BigDecimal picked) {
        Claim plus(Claim other) {
            return new Claim(reserved.add(other.reserved), picked.add(other.picked));
        }

        InflowStock.Figures figures() {
            return new InflowStock.Figures(BigDecimal.ZERO, reserved, picked);
        }

        InflowStock.Figures negated() {
            return new InflowStock.Figures(BigDecimal.ZERO, reserved.negate(), picked.negate());
        }
    }

    /** The claims of an order; those of a cancelled one are none at all. */
    static OrderStock of(ObjectNode order, Predicate<String> stocked) {
        if (order.path("isCancelled").asBoolean()) {
            return NONE;
        }
        Map<InflowStock.Bin, BigDecimal> taken = new LinkedHashMap<>();
        Map<Place, Claim> claims = new LinkedHashMap<>();
        addMovements(order.path("pickLines"), BigDecimal.ONE, stocked, taken);
        addMovements(order.path("restockLines"), BigDecimal.ONE.negate(), stocked, taken);
        OrderProgress progress = OrderProgress.of(order);
        String status = progress.status();
        if (!status.equals("quote") && !status.equals("unconfirmed")) {
            String location = order.path("locationId").isNull()
                    ? ""
                    : order.path("locationId").asText();
            progress.ordered().forEach((product, amount) -> {
                BigDecimal open = amount.subtract(progress.picked(product));
                if (stocked.test(product) && open.signum() > 0) {
                    claims.merge(new Place(product, location), new Claim(open, BigDecimal.ZERO), Claim::plus);
                }
            });
        }
        addPicked(order.path("pickLines"), progress, stocked, claims);
        return new OrderStock(taken, claims);
    }

    private static void addMovements(
            JsonNode rows, BigDecimal sign, Predicate<String> stocked, Map<InflowStock.Bin, BigDecimal> taken) {
        for (JsonNode row : rows) {
            String product = row.path("productId").asText();
            if (stocked.test(product)) {
                InflowStock.Bin bin = new InflowStock.Bin(
                        product,
                        row.path("locationId").asText(),
                        row.path("sublocation").asText());
                taken.merge(bin, InflowValues.quantityOf(row).multiply(sign), BigDecimal::add);
            }
        }
    }

    private static void addPicked(
            JsonNode rows, OrderProgress progress, Predicate<String> stocked, Map<Place, Claim> claims) {
        Map<String, BigDecimal> gone = new LinkedHashMap<>(progress.shipped());
        for (JsonNode row : rows) {
            String product = row.path("productId").asText();
            BigDecimal amount = InflowValues.quantityOf(row);
            BigDecimal left = gone.getOrDefault(product, BigDecimal.ZERO);
            BigDecimal shipped = amount.min(left);
            gone.put(product, left.subtract(shipped));
            if (stocked.test(product) && amount.compareTo(shipped) > 0) {
                Place place = new Place(product, row.path("locationId").asText());
                claims.merge(place, new Claim(BigDecimal.ZERO, amount.subtract(shipped)), Claim::plus);
            }
        }
    }
}
