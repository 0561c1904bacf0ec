package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The stock figures of products, one or many at a time. */
final class InflowSummaries {
    private static final int MAX_KEYS = 100;
    private static final int SCALE = 5;

    private final InflowTables tables;
    private final InflowStock stock;
    private final InflowVariant variant;

    InflowSummaries(InflowTables tables, InflowStock stock, InflowVariant variant) {
        this.tables = tables;
        this.stock = stock;
        this.variant = variant;
    }

    SandboxReply bulk(String body) {
        JsonNode keys = Json.parse(body).orElseThrow(() -> new Refused(400, "The body is not JSON."));
        if (!(keys instanceof ArrayNode array)) {
            throw new Refused(400, "The body must be an array of keys.");
        }
        if (array.size() > MAX_KEYS && variant.summaryLimitRefused()) {
            throw new Refused(400, "At most 100 keys.");
        }
        ArrayNode rows = Json.array();
        int seen = 0;
        for (JsonNode key : array) {
            if (++seen > MAX_KEYS) {
                break;
            }
            if (!(key instanceof ObjectNode object)) {
                throw new Refused(400, "Each key must be an object.");
            }
            String product = ShapeReader.guid(
                    "productId", ShapeReader.property(object, "productId").asText());
            JsonNode location = ShapeReader.property(object, "locationId");
            Optional<ObjectNode> row =
                    row(product, location.isNull() ? "" : ShapeReader.guid("locationId", location.asText()));
            if (row.isEmpty() && variant.unknownSummary404()) {
                throw new Refused(404, "There is no product " + product + ".");
            }
            row.ifPresent(rows::add);
        }
        return SandboxReply.json(200, rows);
    }

    SandboxReply one(String productId, QueryText query) {
        return row(productId, query.text("locationId").map(String::strip).orElse(""))
                .map(row -> SandboxReply.json(200, row))
                .orElseThrow(() -> new Refused(404, "There is no product " + productId + "."));
    }

    private Optional<ObjectNode> row(String productId, String locationId) {
        boolean known = tables.products.has(productId) && (locationId.isEmpty() || tables.locations.has(locationId));
        if (!known) {
            return Optional.empty();
        }
        InflowStock.Figures figures =
                locationId.isEmpty() ? stock.everywhere(productId) : stock.at(productId, locationId);
        ObjectNode row = Json.object().put("productId", productId);
        if (locationId.isEmpty()) {
            row.putNull("locationId");
        } else {
            row.put("locationId", locationId);
        }
        row.putNull("imageSmallUrl");
        put(row, "quantityOnHand", figures.onHand());
        for (String name : new String[] {"OnOrder", "OnPurchaseOrder", "OnWorkOrder", "OnTransferOrder"}) {
            put(row, "quantity" + name, BigDecimal.ZERO);
        }
        put(row, "quantityReserved", figures.reserved());
        put(row, "quantityReservedForSales", figures.reserved());
        for (String name : new String[] {"Manufacturing", "Transfers", "Builds"}) {
            put(row, "quantityReservedFor" + name, BigDecimal.ZERO);
        }
        put(row, "quantityAvailable", figures.available());
        put(row, "rawQuantityAvailable", figures.available());
        put(row, "quantityPicked", figures.picked());
        put(row, "quantityInTransit", BigDecimal.ZERO);
        if (variant.buildableZero()) {
            put(row, "quantityBuildable", BigDecimal.ZERO);
        } else {
            row.putNull("quantityBuildable");
        }
        return Optional.of(row);
    }

    private void put(ObjectNode row, String name, BigDecimal amount) {
        BigDecimal told = amount.setScale(SCALE, RoundingMode.HALF_UP);
        if (variant.summaryNumbers()) {
            row.put(name, told);
        } else {
            row.put(name, told.toPlainString());
        }
    }
}
