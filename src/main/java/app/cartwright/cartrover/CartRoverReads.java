package app.cartwright.cartrover;

import app.cartwright.http.Fields;
import app.cartwright.http.Json;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes outcomes of the answers to CartRover's reads. */
final class CartRoverReads {
    /** Of a record that cannot be read only these are shown: nothing that names people or payments. */
    private static final List<String> HARMLESS =
            List.of("cust_ref", "order_source", "order_status", "order_date", "created_date_time");

    private final OrderRecords orders;
    private final StockRecords stock;
    private final CartRecords carts;
    private final String cartsShape;

    CartRoverReads(ZoneId zone, String cartsShape) {
        this.orders = new OrderRecords(zone);
        this.stock = new StockRecords(zone);
        this.carts = new CartRecords(zone);
        this.cartsShape = cartsShape;
    }

    Outcome<OrderPage> orders(Reply reply, int limit) {
        return Envelope.open(reply, false, envelope -> {
            List<JsonNode> records = envelope.list("response");
            if (records == null) {
                return odd(reply);
            }
            List<Order> good = new ArrayList<>();
            List<OrderPage.Unreadable> bad = new ArrayList<>();
            for (JsonNode record : records) {
                String fault = OrderRecords.fault(record);
                if (fault == null) {
                    good.add(orders.order(record));
                } else {
                    bad.add(new OrderPage.Unreadable(
                            new Fields(record).textOrNull("cust_ref"), fault, harmless(reply, record)));
                }
            }
            return reply.done(new OrderPage(List.copyOf(good), records.size() < limit, total(reply), List.copyOf(bad)));
        });
    }

    Outcome<Order> order(Reply reply, String custRef, boolean failureIsMissing) {
        return Envelope.open(reply, failureIsMissing, envelope -> {
            JsonNode record = envelope.node("response");
            if (record == null || OrderRecords.fault(record) != null || !names(record, custRef)) {
                return odd(reply);
            }
            return reply.done(orders.order(record));
        });
    }

    Outcome<OrderState> state(Reply reply, String custRef, boolean failureIsMissing) {
        return Envelope.open(reply, failureIsMissing, envelope -> {
            JsonNode record = envelope.node("response");
            if (record == null || !record.isObject() || !names(record, custRef)) {
                return odd(reply);
            }
            Fields fields = new Fields(record);
            JsonNode shipments = fields.node("shipments");
            boolean readable = fields.has("shipments")
                    && (shipments == null || shipments.isArray() || shipments.isObject() && shipments.isEmpty());
            if (!readable) {
                // Whether a parcel is there already is decided by this list, so none must not pass for an empty one.
                return odd(reply);
            }
            String status = fields.textOrNull("order_status");
            return reply.done(new OrderState(
                    custRef,
                    status == null ? null : status.strip().toLowerCase(Locale.ROOT),
                    OrderRecords.shipments(fields)));
        });
    }

    Outcome<InventoryPage> inventory(Reply reply, int limit) {
        return Envelope.open(reply, false, envelope -> {
            List<JsonNode> records = envelope.list("response");
            if (records == null) {
                return odd(reply);
            }
            List<InventoryRecord> good = new ArrayList<>();
            for (JsonNode node : records) {
                InventoryRecord record = stock.record(node);
                if (record != null) {
                    good.add(record);
                }
            }
            return reply.done(
                    new InventoryPage(List.copyOf(good), records.size() < limit, records.size() - good.size()));
        });
    }

    Outcome<InventoryRecord> inventoryOf(Reply reply, String sku, boolean failureIsMissing) {
        return Envelope.open(reply, failureIsMissing, envelope -> {
            JsonNode node = envelope.node("response");
            InventoryRecord record = node == null || !node.isObject() ? null : stock.record(node);
            return record == null || !record.sku().equals(sku) ? odd(reply) : reply.done(record);
        });
    }

    Outcome<List<Cart>> carts(Reply reply, CartRoverEvidence evidence) {
        return Envelope.open(reply, false, envelope -> {
            JsonNode response = envelope.node("response");
            List<Cart> read = response == null ? null : carts.carts(response);
            if (response == null || read == null) {
                return odd(reply);
            }
            String shape = CartRecords.shape(response);
            evidence.carts(shape, cartsShape);
            if (shape != null && !cartsShape.equals("any") && !cartsShape.equals(shape)) {
                return odd(reply);
            }
            return reply.done(read);
        });
    }

    static Outcome<List<ShipMethod>> shipMethods(Reply reply) {
        return Envelope.open(reply, false, envelope -> {
            List<JsonNode> records = envelope.list("response");
            if (records == null) {
                return odd(reply);
            }
            List<ShipMethod> methods = new ArrayList<>();
            for (JsonNode record : records) {
                Fields fields = new Fields(record);
                methods.add(new ShipMethod(fields.text("carrier"), fields.text("code"), fields.text("description")));
            }
            return reply.done(List.copyOf(methods));
        });
    }

    private static boolean names(JsonNode record, String custRef) {
        return new Fields(record).text("cust_ref").equals(custRef);
    }

    private static @Nullable Integer total(Reply reply) {
        String text = reply.header("total-records").map(String::strip).orElse("");
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static String harmless(Reply reply, JsonNode record) {
        Fields fields = new Fields(record);
        ObjectNode shown = Json.object();
        for (String name : HARMLESS) {
            if (fields.has(name)) {
                shown.put(name, fields.text(name));
            }
        }
        return reply.excerpt(shown.toString(), 300);
    }

    private static <T> Outcome<T> odd(Reply reply) {
        return reply.unknown(UnknownCause.ODD_ANSWER, Envelope.ODD);
    }
}
