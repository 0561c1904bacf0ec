package app.cartwright.cartrover;

import app.cartwright.http.Fields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes orders of CartRover's records (the reference's 6.2). Numbers may be text, {@code **PII Removed**} counts as
 * absent, and payment keys are never looked at.
 */
final class OrderRecords {
    private static final String REMOVED = "**PII Removed**";

    private final ZoneId zone;

    /** Times without a zone are read in this one. */
    OrderRecords(ZoneId zone) {
        this.zone = zone;
    }

    /** What every order has and this record lacks, as a sentence; null where nothing is wrong. */
    static @Nullable String fault(JsonNode record) {
        if (!record.isObject()) {
            return "The record is not an object.";
        }
        Fields fields = new Fields(record);
        if (fields.textOrNull("cust_ref") == null) {
            return "The record has no cust_ref.";
        }
        List<JsonNode> items = fields.list("items");
        if (items == null) {
            return "The record has no list of items.";
        }
        return items.stream().allMatch(JsonNode::isObject) ? null : "An item of the record is not an object.";
    }

    /** The order of a record without {@link #fault}. */
    Order order(JsonNode record) {
        Fields row = new Fields(record);
        Party bill = party(row, "cust");
        Party ship = party(row, "ship");
        return new Order(
                row.text("cust_ref"),
                row.textOrNull("cust_po_no"),
                row.textOrNull("record_no"),
                row.textOrNull("order_source"),
                known(row, "customer_id"),
                Times.date(row.text("order_date")),
                instant(row, "created_date_time"),
                instant(row, "updated_date_time"),
                row.textOrNull("order_status"),
                hasAddress(ship) ? ship : bill,
                bill,
                row.textOrNull("ship_code"),
                row.textOrNull("ship_code_description"),
                row.textOrNull("working_ship_code"),
                row.textOrNull("carrier"),
                known(row, "shipping_instructions"),
                known(row, "gift_message"),
                Times.date(row.text("requested_ship_date")),
                row.decimal("sub_total"),
                row.decimal("order_discount"),
                row.decimal("sales_tax"),
                row.decimal("shipping_handling"),
                row.decimal("grand_total"),
                row.textOrNull("currency_code"),
                row.flag("sending_canceled", false),
                row.flag("on_hold", false),
                instant(row, "delivered_to_wms_date"),
                row.textOrNull("cancel_date"),
                row.textOrNull("error_code"),
                row.textOrNull("error_msg"),
                lines(row),
                shipments(row));
    }

    /** The shipments of a record; none where it has no list of them. */
    static List<Shipment> shipments(Fields row) {
        List<JsonNode> given = row.list("shipments");
        List<Shipment> shipments = new ArrayList<>();
        for (JsonNode node : given == null ? List.<JsonNode>of() : given) {
            Fields shipment = new Fields(node);
            List<Shipment.Item> items = new ArrayList<>();
            List<JsonNode> contents = shipment.list("items");
            for (JsonNode content : contents == null ? List.<JsonNode>of() : contents) {
                Fields item = new Fields(content);
                items.add(new Shipment.Item(item.text("item"), item.decimal("quantity")));
            }
            shipments.add(new Shipment(
                    shipment.text("carrier"),
                    shipment.textOrNull("method"),
                    shipment.text("tracking_no"),
                    shipment.textOrNull("date"),
                    List.copyOf(items)));
        }
        return List.copyOf(shipments);
    }

    private static List<Order.Line> lines(Fields row) {
        List<JsonNode> items = row.list("items");
        List<Order.Line> lines = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (JsonNode node : items == null ? List.<JsonNode>of() : items) {
            Fields item = new Fields(node);
            String number = item.text("line_no").strip();
            if (number.isEmpty()) {
                number = Integer.toString(lines.size() + 1);
            }
            while (!numbers.add(number)) {
                number = number + "#" + (lines.size() + 1);
            }
            lines.add(new Order.Line(
                    number,
                    item.text("item"),
                    item.text("Description"),
                    item.decimal("quantity"),
                    item.decimal("price"),
                    item.decimal("discount"),
                    item.decimal("addl_discount"),
                    item.decimal("extended_amount"),
                    item.decimal("tax"),
                    item.flag("filtered_sku", false)));
        }
        return List.copyOf(lines);
    }

    /** Whether a party has an address at all; a country or a state alone is none. */
    private static boolean hasAddress(Party party) {
        return !(party.address1() + party.address2() + party.address3() + party.city() + party.zip()).isBlank();
    }

    private static Party party(Fields row, String prefix) {
        return new Party(
                part(row, prefix + "_company"),
                part(row, prefix + "_first_name"),
                part(row, prefix + "_last_name"),
                part(row, prefix + "_address_1"),
                part(row, prefix + "_address_2"),
                part(row, prefix + "_address_3"),
                part(row, prefix + "_city"),
                part(row, prefix + "_state"),
                part(row, prefix + "_zip"),
                part(row, prefix + "_country"),
                part(row, prefix + "_phone"),
                part(row, prefix + "_e_mail"));
    }

    private static String part(Fields row, String name) {
        String text = row.text(name);
        return text.contains(REMOVED) ? "" : text;
    }

    private static @Nullable String known(Fields row, String name) {
        String text = part(row, name);
        return text.isBlank() ? null : text;
    }

    private @Nullable Instant instant(Fields row, String name) {
        return Times.instant(row.text(name), zone);
    }
}
