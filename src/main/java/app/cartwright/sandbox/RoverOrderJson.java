package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Tells an order as CartRover does: loose with types, many keys that are always null. */
final class RoverOrderJson {
    static final String REMOVED = "**PII Removed**";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final List<String> BAGGAGE = List.of(
            "version",
            "format",
            "ship_account_no",
            "ship_account_zip",
            "special_services",
            "promo_code",
            "location",
            "weight",
            "credit_card_no",
            "expiration_date",
            "cvv",
            "cc_last_four",
            "pre_auth_code",
            "pre_auth_id",
            "gift_card_sw",
            "token_sw",
            "installment_program",
            "media_week",
            "ani_phone",
            "vendor_phone",
            "check_account_no",
            "check_type",
            "check_no",
            "check_bank_id",
            "cass_code_ship",
            "cass_code_cust",
            "ncoa_date",
            "credit_error_code",
            "resubmit_date",
            "black_list",
            "credit_score",
            "fraud_score",
            "load_override_sw",
            "fail_action",
            "filename",
            "call_queue",
            "duplicate_sw",
            "org_file_no",
            "sent_to_region",
            "regional_center",
            "regional_order_no",
            "regional_ship_date",
            "regional_error",
            "first_attempt",
            "mark_in_progress_date",
            "delete_date",
            "custom_field_1",
            "custom_field_2",
            "custom_field_3",
            "custom_field_4",
            "custom_field_5",
            "expected_delivery_date",
            "error_reason",
            "orig_ship_code",
            "orig_carrier",
            "shipping_pickup_canceled");

    private final CartRoverVariant variant;

    RoverOrderJson(CartRoverVariant variant) {
        this.variant = variant;
    }

    static String timestamp(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).format(TIMESTAMP);
    }

    private static void put(ObjectNode json, String name, String text) {
        if (text.isEmpty()) {
            json.putNull(name);
        } else {
            json.put(name, text);
        }
    }

    private static void put(ObjectNode json, String name, Optional<Instant> at) {
        put(json, name, at.map(RoverOrderJson::timestamp).orElse(""));
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String fine(BigDecimal amount) {
        return amount.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    /** The record of a list, or of a single read: a few keys are only in one of them. */
    ObjectNode order(RoverOrder order, boolean listed, QueryText query) {
        NewOrder content = order.content;
        ObjectNode json = Json.object()
                .put("created_date_time", timestamp(order.created))
                .put("updated_date_time", timestamp(order.updated))
                .put("record_no", String.valueOf(order.recordNo))
                .put("cust_ref", order.custRef());
        put(json, "cust_po_no", content.custPoNo.orElse(""));
        json.put("order_source", order.orderSource);
        put(json, "customer_id", content.customerId);
        json.put("order_date", order.orderDate.toString());
        person(json, "ship", order, content.ship);
        person(json, "cust", order, content.bill);
        put(json, "ship_address_type", content.ship.nobody() ? "" : "R");
        json.put("ship_code", content.shipCode).put("ship_code_description", content.shipCodeDescription);
        put(json, "working_ship_code", content.workingShipCode);
        json.putNull("carrier");
        put(json, "shipping_instructions", content.shippingInstructions);
        put(
                json,
                "gift_message",
                order.personalDataRemoved && !content.giftMessage.isEmpty() ? REMOVED : content.giftMessage);
        json.put("gift_wrap", "N");
        put(json, "requested_ship_date", content.requestedShipDate);
        sums(json, content);
        put(json, "currency_code", content.currency);
        json.put("tax_exempt_sw", "N")
                .put("pay_type", "CA")
                .put("pre_auth_amt", "0.00")
                .put("routing_sw", "N");
        json.put("regional_retry_sw", "N").put("regional_attempts", "0").put("num_failed_sends", "0");
        put(json, "cancel_date", order.canceled);
        put(json, "delivered_to_wms_date", order.deliveredToWms);
        json.put("sending_canceled", order.sendingCanceled ? "Y" : "N").put("on_hold", order.onHold ? "Y" : "N");
        put(json, "error_code", order.errorCode);
        put(json, "error_msg", order.errorMessage);
        BAGGAGE.forEach(json::putNull);
        if (listed) {
            listOnly(json, order);
        } else {
            json.putNull("inventory_warehouse_pk");
            json.putNull("po_number");
            json.putNull("latest_ship_date");
            json.putNull("shipment_pk");
            json.put("changed_by", "system");
        }
        if (listed || variant.singleHasStatus()) {
            json.put("order_status", order.status);
        }
        if (query.yes("include_order_extras")) {
            json.set("extra_fields", emptyMap());
        }
        json.set("items", items(content, query));
        json.set("shipments", shipments(order));
        order.otherKeys.forEach((name, value) -> put(json, name, value));
        return json;
    }

    private static void listOnly(ObjectNode json, RoverOrder order) {
        BigDecimal ordered = order.ordered();
        BigDecimal shipped = order.shipped();
        json.put("total_qty", ordered.toPlainString())
                .put("num_to_ship", ordered.subtract(shipped).toPlainString())
                .put("num_shipped", shipped.toPlainString());
        json.putNull("cust_ref_original");
        json.putNull("cust_po_no_original");
    }

    private static void sums(ObjectNode json, NewOrder content) {
        BigDecimal subTotal = content.subTotal.orElseGet(content::sumOfLines);
        BigDecimal discount = content.allDiscounts();
        json.put("sub_total", money(subTotal))
                .put("order_discount", money(discount))
                .put("sales_tax", money(content.tax))
                .put("shipping_handling", money(content.shipping))
                .put("grand_total", money(content.total()))
                .put("balance", "0.00");
    }

    private void person(ObjectNode json, String prefix, RoverOrder order, Person person) {
        boolean hide = order.personalDataRemoved && !person.nobody();
        put(json, prefix + "_company", person.company());
        put(json, prefix + "_title", "");
        put(json, prefix + "_first_name", hide ? REMOVED : person.firstName());
        put(json, prefix + "_last_name", hide ? REMOVED : person.lastName());
        put(json, prefix + "_address_1", hide ? REMOVED : person.address1());
        if (person.nobody()) {
            json.putNull(prefix + "_address_2");
        } else {
            json.put(prefix + "_address_2", person.address2());
        }
        json.putNull(prefix + "_address_3");
        put(json, prefix + "_city", person.city());
        put(json, prefix + "_state", variant.fullStates() && person.state().equals("VT") ? "Vermont" : person.state());
        put(json, prefix + "_zip", person.zip());
        put(json, prefix + "_country", person.country());
        put(json, prefix + "_phone", hide ? REMOVED : person.phone());
        put(json, prefix + "_e_mail", hide ? REMOVED : person.email());
    }

    private ArrayNode items(NewOrder content, QueryText query) {
        ArrayNode items = Json.array();
        int number = 0;
        for (NewOrder.NewLine line : content.lines) {
            number++;
            if (line.filtered() && !query.yes("include_filtered_items")) {
                continue;
            }
            ObjectNode item =
                    items.addObject().put("line_no", String.valueOf(number)).put("item", line.sku());
            item.putNull("lot_number");
            quantity(item, line.quantity());
            item.put("price", fine(line.price()))
                    .put("discount", fine(line.discount()))
                    .put("addl_discount", fine(line.addlDiscount()))
                    .put("extended_amount", money(line.extended()))
                    .put("tax", money(line.tax()))
                    .put("shipping_surcharge", "0.00")
                    .put("line_item_id", String.valueOf(90_000 + number));
            item.putNull("line_comment");
            item.put("Description", line.description());
            item.putNull("alt_sku");
            item.put("filtered_sku", line.filtered() ? "Y" : "N").put("line_location", "");
            if (query.yes("include_line_extras")) {
                item.set("extra_fields", emptyMap());
            }
            if (query.yes("include_aliases")) {
                item.set("aliases", emptyMap());
            }
        }
        return items;
    }

    private void quantity(ObjectNode item, BigDecimal quantity) {
        if (variant.numberQuantities()) {
            item.put("quantity", quantity);
        } else {
            item.put("quantity", quantity.toPlainString());
        }
    }

    private com.fasterxml.jackson.databind.JsonNode emptyMap() {
        return variant.emptyMapAsArray() ? Json.array() : Json.object();
    }

    private static ArrayNode shipments(RoverOrder order) {
        ArrayNode shipments = Json.array();
        order.shipments.forEach(shipment -> shipments.add(shipment.deepCopy()));
        return shipments;
    }

    /** The short answer of the status call. */
    ObjectNode status(RoverOrder order) {
        ObjectNode json = Json.object().put("cust_ref", order.custRef());
        put(json, "cust_po_no", order.content.custPoNo.orElse(""));
        put(json, "delivered_to_wms_date", order.deliveredToWms);
        json.put("order_status", order.status).put("updated_date_time", timestamp(order.updated));
        put(json, "ship_country", order.content.ship.country());
        json.set("shipments", shipments(order));
        return json;
    }
}
