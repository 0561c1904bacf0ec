package app.cartwright.shipping;

import app.cartwright.store.StoreProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parcels as text in the store and in the ledger. */
final class ParcelJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ParcelJson() {}

    static String write(List<PackedParcel> parcels) {
        ArrayNode array = MAPPER.createArrayNode();
        for (PackedParcel parcel : parcels) {
            ObjectNode object = array.addObject();
            object.put("shipLineId", parcel.shipLineId());
            object.put("carrier", parcel.carrier());
            object.put("sendAs", parcel.sendAs());
            object.put("method", parcel.method());
            object.put("trackingNumber", parcel.trackingNumber());
            object.put(
                    "shippedAt",
                    parcel.shippedAt() == null ? null : parcel.shippedAt().toString());
            ArrayNode items = object.putArray("items");
            parcel.items()
                    .forEach(item -> items.addObject()
                            .put("sku", item.sku())
                            .put("quantity", item.quantity().toPlainString()));
        }
        return array.toString();
    }

    static List<PackedParcel> read(String json) {
        try {
            List<PackedParcel> parcels = new ArrayList<>();
            for (JsonNode object : MAPPER.readTree(json)) {
                List<PackedParcel.Item> items = new ArrayList<>();
                object.path("items")
                        .forEach(item -> items.add(new PackedParcel.Item(
                                item.path("sku").asText(),
                                new BigDecimal(item.path("quantity").asText("0")))));
                String shippedAt = text(object, "shippedAt");
                parcels.add(new PackedParcel(
                        object.path("shipLineId").asText(),
                        object.path("carrier").asText(),
                        text(object, "sendAs"),
                        text(object, "method"),
                        object.path("trackingNumber").asText(),
                        shippedAt == null ? null : OffsetDateTime.parse(shippedAt),
                        List.copyOf(items)));
            }
            return List.copyOf(parcels);
        } catch (JsonProcessingException | DateTimeException e) {
            throw StoreProblem.unreadable("a shipment's parcels", e);
        }
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() ? value.asText() : null;
    }
}
