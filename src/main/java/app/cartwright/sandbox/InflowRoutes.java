package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds what a request to inFlow asks for and has it done. */
final class InflowRoutes {
    private final InflowTables tables;
    private final InflowOrders orders;
    private final InflowPeopleAndProducts others;
    private final InflowSummaries summaries;
    private final InflowUpsert upsert;
    private final InflowVariant variant;
    private final InflowWebhooks webhooks;
    private final Map<String, InflowListing> lists = new LinkedHashMap<>();
    private final Map<String, InflowTable> byName = new LinkedHashMap<>();

    InflowRoutes(
            InflowTables tables,
            InflowOrders orders,
            InflowPeopleAndProducts others,
            InflowSummaries summaries,
            InflowUpsert upsert,
            InflowVariant variant,
            InflowWebhooks webhooks,
            AccountDates dates) {
        this.tables = tables;
        this.orders = orders;
        this.others = others;
        this.summaries = summaries;
        this.upsert = upsert;
        this.variant = variant;
        this.webhooks = webhooks;
        boolean contains = variant.textFiltersContain();
        list("locations", tables.locations, dates);
        list("products", tables.products, dates)
                .filter("name", RowFilter.text("name", contains))
                .filter("description", RowFilter.text("description", contains))
                .filter("isActive", RowFilter.flag("isActive"))
                .filter("categoryId", RowFilter.id("categoryId"))
                .filter("lastModifiedDateTime", RowFilter.days("lastModifiedDateTime", dates))
                .filter("smart", RowFilter.smart("name", "description", "sku"));
        list("customers", tables.customers, dates)
                .filter("name", RowFilter.text("name", contains))
                .filter("contactName", RowFilter.text("contactName", contains))
                .filter("phone", RowFilter.text("phone", contains))
                .filter("email", RowFilter.text("email", contains))
                .filter("isActive", RowFilter.flag("isActive"))
                .filter("smart", RowFilter.smart("name", "contactName", "email"));
        list("sales-orders", tables.orders, dates)
                .filter("orderNumber", RowFilter.text("orderNumber", contains))
                .filter("inventoryStatus", RowFilter.anyWord("inventoryStatus"))
                .filter("paymentStatus", RowFilter.anyWord("paymentStatus"))
                .filter("customerId", RowFilter.id("customerId"))
                .filter("orderDate", RowFilter.days("orderDate", dates))
                .filter("requestedShipDate", RowFilter.days("requestedShipDate", dates))
                .filter("invoicedDate", RowFilter.days("invoicedDate", dates))
                .filter("poNumber", RowFilter.text("poNumber", contains))
                .filter("locationId", RowFilter.id("locationId"))
                .filter("total", RowFilter.numbers("total"))
                .filter("balance", RowFilter.numbers("balance"))
                .filter("isActive", RowFilter.notCancelled())
                .filter("smart", RowFilter.smart("orderNumber", "contactName"));
        list("taxing-schemes", tables.taxingSchemes, dates).filter("name", RowFilter.text("name", contains));
        list("tax-codes", tables.taxCodes, dates);
        list("pricing-schemes", tables.pricingSchemes, dates);
        list("payment-terms", tables.paymentTerms, dates);
        if (!variant.currenciesMissing()) {
            list("currencies", tables.currencies, dates);
        }
    }

    private InflowListing list(String name, InflowTable table, AccountDates dates) {
        InflowListing listing = new InflowListing(table, dates, variant.countAbove100Refused());
        lists.put(name, listing);
        byName.put(name, table);
        return listing;
    }

    /** What kind of call this is, from method and path alone. */
    static CallKind kindOf(SandboxRequest request) {
        List<String> path = request.segments();
        String collection = path.size() > 1 ? path.get(1).toLowerCase(Locale.ROOT) : "";
        boolean write = !request.method().equals("GET");
        return switch (collection) {
            case "locations" -> write ? CallKind.INFLOW_OTHER_WRITE : CallKind.INFLOW_LOCATIONS;
            case "products" -> {
                if (path.getLast().equalsIgnoreCase("summary")) {
                    yield CallKind.INFLOW_SUMMARY;
                }
                yield write ? CallKind.INFLOW_OTHER_WRITE : CallKind.INFLOW_PRODUCTS;
            }
            case "customers" -> write ? CallKind.INFLOW_CUSTOMER_WRITE : CallKind.INFLOW_CUSTOMERS;
            case "sales-orders" -> {
                if (path.size() > 3) {
                    yield CallKind.INFLOW_QUICK_CANCEL;
                }
                if (write) {
                    yield CallKind.INFLOW_ORDER_WRITE;
                }
                yield path.size() > 2 ? CallKind.INFLOW_ORDER : CallKind.INFLOW_ORDERS;
            }
            case "taxing-schemes", "tax-codes", "pricing-schemes", "payment-terms", "currencies" ->
                write ? CallKind.INFLOW_OTHER_WRITE : CallKind.INFLOW_REFERENCE;
            default -> write ? CallKind.INFLOW_OTHER_WRITE : CallKind.INFLOW_OTHER;
        };
    }

    SandboxReply route(SandboxRequest request) {
        List<String> path = request.segments();
        String collection = path.size() > 1 ? path.get(1).toLowerCase(Locale.ROOT) : "";
        if (collection.equals("products") && path.getLast().equalsIgnoreCase("summary")) {
            return request.method().equals("POST") && path.size() == 3
                    ? summaries.bulk(request.body())
                    : summaries.one(path.get(2).toLowerCase(Locale.ROOT), request.query());
        }
        if (collection.equals("webhooks")) {
            return webhooks.answer(request, path);
        }
        InflowListing listing = lists.get(collection);
        InflowTable table = byName.get(collection);
        if (listing == null || table == null) {
            throw new Refused(404, "There is no such resource.");
        }
        if (request.method().equals("GET")) {
            return path.size() == 2 ? listing.list(request.query()) : single(table, path, request.query());
        }
        if (collection.equals("sales-orders") && request.method().equals("POST") && path.size() == 4) {
            return action(path.get(2).toLowerCase(Locale.ROOT), path.get(3));
        }
        if (!request.method().equals("PUT") || path.size() != 2) {
            throw new Refused(405, "Method not allowed.");
        }
        return put(collection, table, request);
    }

    private static SandboxReply single(InflowTable table, List<String> path, QueryText query) {
        if (path.size() > 3) {
            throw new Refused(404, "There is no such resource.");
        }
        return table.find(path.get(2).toLowerCase(Locale.ROOT))
                .map(row -> SandboxReply.json(200, ShapeWriter.write(table.shape(), row, ShapeWriter.includes(query))))
                .orElseThrow(() -> new Refused(404, "There is no such record."));
    }

    private SandboxReply put(String collection, InflowTable table, SandboxRequest request) {
        ObjectNode sent = Json.parse(request.body())
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> new Refused(400, "The body must be one JSON object."));
        String id = upsert.id(table.shape(), sent);
        boolean known = table.has(id);
        ObjectNode row = switch (collection) {
            case "sales-orders" ->
                orders.put(
                        id,
                        sent,
                        request.header("X-OverrideAllowNegativeInventory").equalsIgnoreCase("TRUE"));
            case "customers" -> others.putCustomer(id, sent);
            case "products" -> others.putProduct(id, sent);
            default -> throw new Refused(405, "Method not allowed.");
        };
        return SandboxReply.json(200, ShapeWriter.write(table.shape(), row, ShapeWriter.includes(request.query())))
                .doing(Effect.of(known ? Effect.Kind.UPDATED : Effect.Kind.CREATED, id));
    }

    private SandboxReply action(String id, String name) {
        if (!variant.quickCancel() || !name.equals("quick-cancel")) {
            throw new Refused(variant.quickCancelAbsent(), "There is no such action.");
        }
        ObjectNode order = tables.orders
                .find(id)
                .map(ObjectNode::deepCopy)
                .orElseThrow(() -> new Refused(404, "There is no such record."));
        if (OrderProgress.of(order).status().matches("started|fulfilled")) {
            throw new Refused(ShapeReader.UNPROCESSABLE, "The order can no longer be cancelled.");
        }
        order.put("isCancelled", true);
        orders.save(order, false);
        return SandboxReply.json(200, ShapeWriter.write(tables.orders.shape(), order, List.of()))
                .doing(Effect.of(Effect.Kind.UPDATED, id));
    }
}
