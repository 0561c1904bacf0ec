package app.cartwright.cartrover;

import app.cartwright.http.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Bodies of what is written to CartRover (the reference's 6.3 and 7.3), in the form that the contract says. */
final class CartRoverBodies {
    private final CartRoverContract contract;

    CartRoverBodies(CartRoverContract contract) {
        this.contract = contract;
    }

    String acknowledgement(String custRef) {
        return update(record(custRef, contract.get(CartRoverContract.ACKNOWLEDGE_WORD)));
    }

    String shipments(String custRef, List<Parcel> parcels) {
        ObjectNode record = record(custRef, contract.get(CartRoverContract.SHIPPED_WORD));
        ArrayNode shipments = record.putArray("shipments");
        for (Parcel parcel : parcels) {
            ObjectNode shipment = shipments.addObject().put("carrier", parcel.carrier());
            if (parcel.method() != null) {
                shipment.put("method", parcel.method());
            }
            shipment.put("tracking_no", parcel.trackingNumber()).put("date", Times.sent(parcel.shippedAt()));
            ArrayNode items = shipment.putArray("items");
            for (Parcel.Item item : parcel.items()) {
                items.addObject().put("item", item.sku()).put("quantity", plain(item.quantity()));
            }
        }
        return update(record);
    }

    String inventory(List<StockNumber> figures) {
        boolean named = contract.get(CartRoverContract.INVENTORY_WAREHOUSE).equals("name");
        boolean dated = contract.get(CartRoverContract.INVENTORY_DATETIME).equals("send");
        String warehouse = contract.get(CartRoverContract.INVENTORY_WAREHOUSE_FIELD);
        ArrayNode records = Json.array();
        for (StockNumber figure : figures) {
            ObjectNode record = records.addObject().put("sku", figure.sku());
            if (named) {
                record.put(warehouse, figure.location());
            }
            record.put("qty_available", figure.available());
            if (figure.onHand() != null) {
                record.put("qty_on_hand", figure.onHand());
            }
            if (dated) {
                record.put("wms_datetime", Times.sent(figure.wmsDatetime()));
            }
        }
        return switch (contract.get(CartRoverContract.INVENTORY_WRITE_BODY)) {
            case "wrapped" -> {
                ObjectNode wrapper = Json.object();
                wrapper.set(contract.get(CartRoverContract.INVENTORY_WRAPPER), records);
                yield wrapper.toString();
            }
            case "object" -> records.get(0).toString();
            default -> records.toString();
        };
    }

    private ObjectNode record(String custRef, String status) {
        ObjectNode record = Json.object();
        if (!contract.get(CartRoverContract.ORDER_UPDATE_PATH).contains("{cust_ref}")) {
            record.put("cust_ref", custRef);
        }
        return record.put("order_status", status);
    }

    private String update(ObjectNode record) {
        return contract.get(CartRoverContract.ORDER_UPDATE_BODY).equals("array")
                ? Json.array().add(record).toString()
                : record.toString();
    }

    /** A number without trailing zeros and without an exponent. */
    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
