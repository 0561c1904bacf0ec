package app.cartwright.inflow;

import app.cartwright.http.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** The filters of an order list (the reference's 4.3), in the form that the contract says. */
final class OrderFilters {
    private OrderFilters() {}

    /** Adds names and values in pairs. */
    static void add(SalesOrderQuery query, InflowContract contract, List<String> parameters) {
        if (query.inventoryStatuses().size() == 1) {
            parameters.add("filter[inventoryStatus][]");
            parameters.add(query.inventoryStatuses().getFirst());
        } else if (contract.get(InflowContract.MULTI_FILTER).equals("repeat")) {
            query.inventoryStatuses().forEach(status -> {
                parameters.add("filter[inventoryStatus][]");
                parameters.add(status);
            });
        } else if (!query.inventoryStatuses().isEmpty()) {
            ArrayNode statuses = Json.array();
            query.inventoryStatuses().forEach(statuses::add);
            parameters.add("filter[inventoryStatus]");
            parameters.add(statuses.toString());
        }
        if (query.orderDateFrom() != null) {
            String day = query.orderDateFrom().toString();
            if (contract.get(InflowContract.DATE_FILTER).equals("json")) {
                parameters.add("filter[orderDate]");
                parameters.add(Json.object().put("fromDate", day).toString());
            } else {
                parameters.add("filter[orderDate][fromDate]");
                parameters.add(day);
            }
        }
        if (query.orderNumber() != null) {
            parameters.add("filter[orderNumber]");
            parameters.add(query.orderNumber());
        }
        if (query.poNumber() != null) {
            parameters.add("filter[poNumber]");
            parameters.add(query.poNumber());
        }
    }
}
