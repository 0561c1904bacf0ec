package app.cartwright.inflow;

import app.cartwright.http.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Bodies of what is written to inFlow (the reference's 8.3 to 8.5 and 10.4). Decimals go as text: a bare number is
 * refused for some fields.
 */
final class InflowBodies {
    private InflowBodies() {}

    static String keys(List<StockKey> keys) {
        ArrayNode body = Json.array();
        for (StockKey key : keys) {
            body.addObject().put("productId", key.productId()).put("locationId", key.locationId());
        }
        return body.toString();
    }

    static String customer(NewCustomer customer) {
        ObjectNode body = Json.object()
                .put("customerId", customer.customerId())
                .put("name", customer.name())
                .put("contactName", customer.contactName())
                .put("email", customer.email())
                .put("phone", customer.phone())
                .put("isActive", true);
        ObjectNode address = body.putArray("addresses").addObject();
        address.put("customerAddressId", customer.addressId()).put("name", "Shipping");
        address.set("address", address(customer.address()));
        body.put("defaultShippingAddressId", customer.addressId());
        body.put("defaultBillingAddressId", customer.addressId());
        return body.toString();
    }

    /**
     * A whole order. The tax goes as an amount with the second tax 0 and no rates, so that inFlow has nothing to compute
     * and nothing to round.
     */
    static String order(NewSalesOrder order) {
        ObjectNode body = Json.object()
                .put("salesOrderId", order.salesOrderId())
                .put("customerId", order.customerId())
                .put("source", order.source())
                .put("orderNumber", order.orderNumber())
                .put("externalId", order.externalId())
                .put("poNumber", order.poNumber());
        if (order.orderDate() != null) {
            body.put("orderDate", order.orderDate().toString());
        }
        if (order.requestedShipDate() != null) {
            body.put("requestedShipDate", order.requestedShipDate().toString());
        }
        body.put("locationId", order.locationId());
        if (order.currencyId() != null) {
            body.put("currencyId", order.currencyId());
        }
        body.put("isQuote", false)
                .put("isTaxInclusive", false)
                .put("showShipping", true)
                .put("contactName", order.contactName())
                .put("email", order.email())
                .put("phone", order.phone())
                .put("shipToCompanyName", order.shipToCompanyName())
                .put("sameBillingAndShipping", false);
        body.set("shippingAddress", address(order.shippingAddress()));
        body.set("billingAddress", address(order.billingAddress()));
        body.put("tax1", order.tax1().toPlainString())
                .put("tax2", "0")
                .put("orderFreight", order.orderFreight().toPlainString())
                .put("orderRemarks", order.orderRemarks());
        ArrayNode lines = body.putArray("lines");
        order.lines().forEach(line -> lines.add(line(line)));
        return body.toString();
    }

    private static ObjectNode line(NewSalesOrder.Line line) {
        ObjectNode row = Json.object()
                .put("salesOrderLineId", line.lineId())
                .put("productId", line.productId())
                .put("description", line.description());
        row.putObject("quantity")
                .put("standardQuantity", line.quantity().toPlainString())
                .put("uomQuantity", line.quantity().toPlainString());
        row.put("unitPrice", line.unitPrice().toPlainString());
        row.putObject("discount").put("value", "0").put("isPercent", true);
        return row;
    }

    /** The header alone: arrays that were present would be taken as the whole wanted set. */
    static String cancellation(SalesOrder asRead) {
        return Json.object()
                .put("salesOrderId", asRead.salesOrderId())
                .put("customerId", asRead.customerId())
                .put("source", asRead.source())
                .put("isCancelled", true)
                .put("timestamp", asRead.timestamp())
                .toString();
    }

    private static ObjectNode address(Address address) {
        return Json.object()
                .put("address1", address.address1())
                .put("address2", address.address2())
                .put("city", address.city())
                .put("state", address.state())
                .put("postalCode", address.postalCode())
                .put("country", address.country());
    }
}
