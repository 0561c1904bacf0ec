package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The simplest bridge that can keep the practice shop going when nothing goes wrong. Shows that the shop is livable. */
final class PlainBridge {
    private final Calls calls;
    private final String location;
    private final Map<String, String> orders = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();

    PlainBridge(Sandbox sandbox) {
        this.calls = new Calls(sandbox);
        this.location =
                sandbox.inflow().catalogue().locationId("Main warehouse").orElseThrow();
    }

    static String id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    void cycle() {
        pull();
        cancel();
        ship();
    }

    private Map<String, String> products() {
        Map<String, String> bySku = new LinkedHashMap<>();
        JsonNode page = Calls.json(calls.get("/products?count=100"));
        page.forEach(
                row -> bySku.put(row.path("sku").asText(), row.path("productId").asText()));
        return bySku;
    }

    private void pull() {
        JsonNode page = Calls.json(calls.rover("GET", "merchant/orders/list/new?limit=100", null))
                .path("response");
        Map<String, String> bySku = page.isEmpty() ? Map.of() : products();
        for (JsonNode order : page) {
            boolean skip = order.path("sending_canceled").asText().equals("Y")
                    || order.path("on_hold").asText().equals("Y");
            boolean unknown = order.path("items")
                    .valueStream()
                    .anyMatch(item -> !bySku.containsKey(item.path("item").asText()));
            if (!skip && !unknown) {
                write(order, bySku);
            }
        }
    }

    private void write(JsonNode order, Map<String, String> bySku) {
        String ref = order.path("cust_ref").asText();
        calls.inflow(
                "PUT", "/customers", "{\"customerId\":\"" + id("c" + ref) + "\",\"name\":\"Shopper of " + ref + "\"}");
        ObjectNode body = Calls.MAPPER
                .createObjectNode()
                .put("salesOrderId", id(ref))
                .put("customerId", id("c" + ref))
                .put("source", "Cartwright")
                .put("externalId", ref)
                .put("locationId", location)
                .put("orderFreight", order.path("shipping_handling").asText())
                .put("tax1", order.path("sales_tax").asText())
                .put("tax2", "0");
        ArrayNode lines = body.putArray("lines");
        order.path("items").forEach(item -> {
            ObjectNode line = lines.addObject()
                    .put("salesOrderLineId", id(ref + item.path("line_no").asText()))
                    .put("productId", bySku.get(item.path("item").asText()))
                    .put("unitPrice", item.path("price").asText());
            line.putObject("quantity")
                    .put("standardQuantity", item.path("quantity").asText())
                    .put("uomQuantity", item.path("quantity").asText());
        });
        if (calls.inflow("PUT", "/sales-orders", body.toString()).status() == 200) {
            orders.put(ref, id(ref));
            update(Calls.MAPPER.createObjectNode().put("cust_ref", ref).put("order_status", "at_wms"));
        }
    }

    private void cancel() {
        JsonNode page = Calls.json(calls.rover("GET", "merchant/orders/list/canceled?limit=100", null));
        for (JsonNode order : page.path("response")) {
            String ref = order.path("cust_ref").asText();
            if (orders.containsKey(ref) && done.add(ref)) {
                JsonNode now = Calls.json(calls.get("/sales-orders/" + id(ref)));
                if (now.path("inventoryStatus").asText().equals("unfulfilled")) {
                    calls.put("/sales-orders", "{'salesOrderId':'" + id(ref) + "','isCancelled':true}");
                }
            }
        }
    }

    private void ship() {
        for (Map.Entry<String, String> entry : orders.entrySet()) {
            if (done.contains(entry.getKey())) {
                continue;
            }
            JsonNode order =
                    Calls.json(calls.get("/sales-orders/" + entry.getValue() + "?include=lines,packLines,shipLines"));
            boolean tracked = order.path("shipLines")
                    .valueStream()
                    .noneMatch(line -> line.path("trackingNumber").asText().isEmpty());
            if (order.path("inventoryStatus").asText().equals("fulfilled") && tracked) {
                ObjectNode body = Calls.MAPPER
                        .createObjectNode()
                        .put("cust_ref", entry.getKey())
                        .put("order_status", "shipped");
                ArrayNode parcels = body.putArray("shipments");
                order.path("shipLines").forEach(line -> parcel(order, line, parcels.addObject()));
                update(body);
                done.add(entry.getKey());
            }
        }
    }

    private void parcel(JsonNode order, JsonNode line, ObjectNode parcel) {
        parcel.put("carrier", line.path("carrier").asText())
                .put("tracking_no", line.path("trackingNumber").asText())
                .put("date", line.path("shippedDate").asText());
        ArrayNode items = parcel.putArray("items");
        order.path("packLines")
                .valueStream()
                .filter(pack -> line.path("containers").valueStream().anyMatch(pack.path("containerNumber")::equals))
                .forEach(pack -> items.addObject()
                        .put("item", pack.path("productId").asText())
                        .put(
                                "quantity",
                                pack.path("quantity").path("standardQuantity").asText()));
    }

    private void update(ObjectNode body) {
        calls.rover("POST", "merchant/orders/update", body.toString());
    }
}
