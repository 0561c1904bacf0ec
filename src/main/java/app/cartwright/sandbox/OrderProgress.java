package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How far a sales order is: what was ordered, picked, packed and shipped of each product. Rows point at products, not at
 * order lines, so everything is summed by product.
 *
 * @param servicesDone whether every service line is completed
 */
record OrderProgress(
        ObjectNode order,
        Map<String, BigDecimal> ordered,
        Map<String, BigDecimal> pickedByProduct,
        Map<String, BigDecimal> packed,
        Map<String, BigDecimal> shipped,
        boolean servicesDone) {

    static OrderProgress of(ObjectNode order) {
        Map<String, BigDecimal> ordered = new LinkedHashMap<>();
        boolean servicesDone = true;
        for (JsonNode line : order.path("lines")) {
            if (line.path("serviceCompleted").isBoolean()) {
                servicesDone &= line.path("serviceCompleted").asBoolean();
            } else if (InflowValues.quantityOf(line).signum() > 0) {
                ordered.merge(line.path("productId").asText(), InflowValues.quantityOf(line), BigDecimal::add);
            }
        }
        Set<String> sent = new HashSet<>();
        for (JsonNode shipLine : order.path("shipLines")) {
            shipLine.path("containers").forEach(container -> sent.add(container.asText()));
        }
        Map<String, BigDecimal> packed = new LinkedHashMap<>();
        Map<String, BigDecimal> shipped = new LinkedHashMap<>();
        for (JsonNode packLine : order.path("packLines")) {
            String product = packLine.path("productId").asText();
            packed.merge(product, InflowValues.quantityOf(packLine), BigDecimal::add);
            if (sent.contains(packLine.path("containerNumber").asText())) {
                shipped.merge(product, InflowValues.quantityOf(packLine), BigDecimal::add);
            }
        }
        return new OrderProgress(order, ordered, sums(order.path("pickLines")), packed, shipped, servicesDone);
    }

    private static Map<String, BigDecimal> sums(JsonNode rows) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(row.path("productId").asText(), InflowValues.quantityOf(row), BigDecimal::add));
        return sums;
    }

    BigDecimal picked(String productId) {
        return pickedByProduct.getOrDefault(productId, BigDecimal.ZERO);
    }

    /** {@code inventoryStatus} as section 10.2 of the reference computes it, cancelled or not. */
    String status() {
        if (order.path("isQuote").asBoolean()) {
            return "quote";
        }
        if (order.path("needsConfirmation").asBoolean()
                && order.path("confirmerTeamMemberId").isNull()) {
            return "unconfirmed";
        }
        if (entirely()) {
            return "fulfilled";
        }
        boolean begun = !order.path("pickLines").isEmpty()
                || !order.path("packLines").isEmpty()
                || !order.path("shipLines").isEmpty();
        return begun ? "started" : "unfulfilled";
    }

    private boolean entirely() {
        if (order.path("lines").isEmpty() || !servicesDone || !covers(pickedByProduct)) {
            return false;
        }
        return !order.path("showShipping").asBoolean() || covers(packed) && covers(shipped);
    }

    private boolean covers(Map<String, BigDecimal> done) {
        return ordered.entrySet().stream()
                .allMatch(entry ->
                        done.getOrDefault(entry.getKey(), BigDecimal.ZERO).compareTo(entry.getValue()) >= 0);
    }
}
