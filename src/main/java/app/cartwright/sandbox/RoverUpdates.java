package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Carries out the order update: acknowledge, ship, and where it is allowed cancel. */
final class RoverUpdates {
    private final RoverBook book;
    private final CartRoverVariant variant;
    private final InstantSource time;
    private final Predicate<String> knownSku;
    private Predicate<String> fulfilled = custRef -> false;
    private final List<ShipmentPush> pushes = new ArrayList<>();

    RoverUpdates(RoverBook book, CartRoverVariant variant, InstantSource time, Predicate<String> knownSku) {
        this.book = book;
        this.variant = variant;
        this.time = time;
        this.knownSku = knownSku;
    }

    /** Says whether the other side shows an order as fulfilled; only for the history. */
    void watchFulfilment(Predicate<String> isFulfilled) {
        fulfilled = isFulfilled;
    }

    List<ShipmentPush> pushes() {
        return pushes;
    }

    /** Updates one order and gives its key. */
    String update(ObjectNode record) {
        String custRef = Json.textOf(record, "cust_ref");
        String wanted = Json.textOf(record, "order_status");
        if (custRef.isEmpty() || wanted.isEmpty()) {
            throw RoverRefusal.invalid(
                    "Missing required field(s): " + (custRef.isEmpty() ? "cust_ref" : "order_status"));
        }
        boolean shipping = wanted.equals("shipped");
        try {
            RoverOrder order = book.find(custRef).orElseThrow(() -> RoverRefusal.failure("Order not found"));
            if (order.status.equals("canceled")) {
                throw RoverRefusal.failure("Order is canceled");
            }
            apply(order, wanted, record);
            order.updated = time.instant();
            if (shipping) {
                pushes.add(push(custRef, record, true, ""));
            }
        } catch (RoverRefusal refusal) {
            if (shipping) {
                pushes.add(push(custRef, record, false, refusal.text()));
            }
            throw refusal;
        }
        return custRef;
    }

    private ShipmentPush push(String custRef, ObjectNode record, boolean accepted, String answer) {
        List<ObjectNode> parcels = new ArrayList<>();
        for (JsonNode parcel : record.path("shipments")) {
            if (parcel instanceof ObjectNode object) {
                parcels.add(object.deepCopy());
            }
        }
        return new ShipmentPush(
                time.instant(), custRef, List.copyOf(parcels), accepted, answer, fulfilled.test(custRef));
    }

    private void apply(RoverOrder order, String wanted, ObjectNode record) {
        switch (wanted) {
            case "at_wms" -> acknowledge(order);
            case "shipped" -> ship(order, record.path("shipments"));
            case "canceled" -> {
                if (!variant.cancelByUpdate()) {
                    throw RoverRefusal.invalid("order_status canceled cannot be set here");
                }
                order.status = "canceled";
                order.canceled = Optional.of(time.instant());
            }
            default -> throw RoverRefusal.invalid("Unknown order_status: " + wanted);
        }
    }

    private void acknowledge(RoverOrder order) {
        if (order.deliveredToWms.isEmpty()) {
            order.deliveredToWms = Optional.of(time.instant());
        }
        if (order.status.equals("new") || order.status.equals("error")) {
            order.status = "at_wms";
        }
    }

    private void ship(RoverOrder order, JsonNode parcels) {
        if (!parcels.isArray() || parcels.isEmpty()) {
            throw RoverRefusal.invalid("Missing required field(s): shipments");
        }
        if (order.status.equals("new") && variant.ackNeeded()) {
            throw RoverRefusal.failure("Order is not at the WMS");
        }
        List<ObjectNode> taken = new ArrayList<>();
        for (JsonNode parcel : parcels) {
            if (!(parcel instanceof ObjectNode object)) {
                throw RoverRefusal.invalid("Each shipment must be an object");
            }
            check(object);
            if (!isRepeated(order, object)) {
                taken.add(stored(object, order));
            }
        }
        acknowledge(order);
        order.shipments.addAll(taken);
        if (!taken.isEmpty()) {
            order.shipmentLoaded = Optional.of(time.instant());
        }
        if (!order.status.equals("confirmed") && order.shipped().compareTo(order.ordered()) >= 0) {
            order.status = "shipped";
        }
    }

    private void check(ObjectNode parcel) {
        if (!parcel.path("date").isMissingNode() && !parcel.path("date").isNull()) {
            try {
                OffsetDateTime.parse(parcel.path("date").asText());
            } catch (DateTimeException e) {
                throw RoverRefusal.invalid("date is not an ISO 8601 timestamp");
            }
        }
        for (JsonNode item : parcel.path("items")) {
            if (variant.unknownSkuRefused() && !knownSku.test(Json.textOf(item, "item"))) {
                throw RoverRefusal.invalid("Unknown item: " + Json.textOf(item, "item"));
            }
        }
    }

    private boolean isRepeated(RoverOrder order, ObjectNode parcel) {
        String tracking = Json.textOf(parcel, "tracking_no");
        boolean there = order.shipments.stream()
                .anyMatch(old -> old.path("tracking_no").asText().equals(tracking));
        if (there && variant.sameTracking() == CartRoverVariant.SameTracking.FAILURE) {
            throw RoverRefusal.failure("Tracking number " + tracking + " is already there");
        }
        return there && variant.sameTracking() == CartRoverVariant.SameTracking.IGNORED;
    }

    private ObjectNode stored(ObjectNode parcel, RoverOrder order) {
        ObjectNode stored = Json.object();
        for (String name : new String[] {"carrier", "method", "tracking_no"}) {
            text(stored, name, parcel);
        }
        for (String name : new String[] {
            "tracking_no_secondary",
            "sscc_barcode",
            "bill_of_lading",
            "total_cost",
            "package_weight_lbs",
            "dim_weight_lbs",
            "zone",
            "delivery_surcharge_type",
            "whs_location",
            "box_length_in",
            "box_width_in",
            "box_height_in"
        }) {
            text(stored, name, parcel);
        }
        String date = Json.textOf(parcel, "date");
        stored.put(
                "date",
                RoverOrderJson.timestamp(
                        date.isEmpty()
                                ? time.instant()
                                : OffsetDateTime.parse(date).toInstant()));
        stored.putNull("tracking_url");
        for (String name : new String[] {"custom_1", "custom_2", "custom_3"}) {
            text(stored, name, parcel);
        }
        var items = stored.putArray("items");
        if (parcel.path("items").isEmpty()) {
            order.content.lines.stream()
                    .filter(line -> !line.filtered())
                    .forEach(line -> items.addObject()
                            .put("item", line.sku())
                            .put("quantity", line.quantity().toPlainString()));
        }
        for (JsonNode item : parcel.path("items")) {
            ObjectNode one = items.addObject()
                    .put("item", Json.textOf(item, "item"))
                    .put("quantity", Json.textOf(item, "quantity"));
            for (String name : new String[] {"carton_code", "carton_num", "lot_code", "serial_no"}) {
                text(one, name, item);
            }
        }
        return stored;
    }

    private static void text(ObjectNode to, String name, JsonNode from) {
        JsonNode value = from.path(name);
        if (value.isMissingNode() || value.isNull()) {
            to.putNull(name);
        } else {
            to.put(name, value.asText());
        }
    }
}
