package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sales orders: inserted and changed by upsert, calculated anew each time, moving stock. */
final class InflowOrders {
    /** Marks, beside a row's own properties, that a client sent a tax amount. Never told. */
    static final String SENT = "sent:";

    private final InflowTables tables;
    private final InflowStock stock;
    private final InflowUpsert upsert;
    private final InflowVariant variant;
    private final AccountDates dates;
    private final InstantSource time;
    private final OrderMoney money;
    private final Map<String, String> idByNumber = new HashMap<>();
    private int lastNumber;

    InflowOrders(
            InflowTables tables,
            InflowStock stock,
            InflowUpsert upsert,
            InflowVariant variant,
            AccountDates dates,
            InstantSource time) {
        this.tables = tables;
        this.stock = stock;
        this.upsert = upsert;
        this.variant = variant;
        this.dates = dates;
        this.time = time;
        this.money = new OrderMoney(variant);
    }

    /** Carries out a PUT and gives the stored row. */
    ObjectNode put(String id, ObjectNode sent, boolean negativeAllowed) {
        boolean insert = !tables.orders.has(id);
        if (insert) {
            require(sent, "customerId");
            require(sent, "source");
        }
        ObjectNode order = upsert.merged(tables.orders, id, sent);
        for (String tax : new String[] {"tax1", "tax2"}) {
            if (!ShapeReader.property(sent, tax).isNull()) {
                order.put(SENT + tax, true);
            }
        }
        if (insert) {
            fill(order, sent);
        }
        save(order, negativeAllowed);
        return order;
    }

    /** Checks, calculates and stores a row that was made from a copy. */
    void save(ObjectNode order, boolean negativeAllowed) {
        String id = order.path("salesOrderId").asText();
        checkReferences(order);
        takeNumber(order, id);
        fillLines(order);
        money.calculate(order);
        OrderProgress progress = OrderProgress.of(order);
        boolean cancelled = order.path("isCancelled").asBoolean();
        String status = cancelled && !variant.cancelledKeepsStatus() ? "unfulfilled" : progress.status();
        order.put("inventoryStatus", status);
        order.put("isCompleted", !cancelled && status.equals("fulfilled"));
        stock.replace(id, OrderStock.of(order, tables::stocked), negativeAllowed);
        upsert.store(tables.orders, order);
    }

    private static void require(ObjectNode sent, String name) {
        if (ShapeReader.property(sent, name).asText().isBlank()
                || ShapeReader.property(sent, name).isNull()) {
            throw new Refused(ShapeReader.UNPROCESSABLE, name + " is required.");
        }
    }

    private void fill(ObjectNode order, ObjectNode sent) {
        if (order.path("orderDate").isNull()) {
            order.put("orderDate", dates.tell(time.instant()));
        }
        InflowTables.defaultOf(tables.pricingSchemes).ifPresent(scheme -> {
            setIfNull(order, "pricingSchemeId", scheme.path("pricingSchemeId"));
            setIfNull(order, "currencyId", scheme.path("currencyId"));
        });
        tables.customers
                .find(order.path("customerId").asText())
                .ifPresent(customer -> setIfNull(order, "taxingSchemeId", customer.path("taxingSchemeId")));
        InflowTables.defaultOf(tables.taxingSchemes)
                .ifPresent(scheme -> setIfNull(order, "taxingSchemeId", scheme.path("taxingSchemeId")));
        fillTaxes(order, sent);
        if (variant.forcesConfirmation()) {
            order.put("needsConfirmation", true);
        }
        if (variant.fillLocation()) {
            InflowTables.defaultOf(tables.locations)
                    .ifPresent(location -> setIfNull(order, "locationId", location.path("locationId")));
        }
    }

    private void fillTaxes(ObjectNode order, ObjectNode sent) {
        Optional<ObjectNode> scheme =
                tables.taxingSchemes.find(order.path("taxingSchemeId").asText());
        scheme.ifPresent(found -> {
            for (String name : new String[] {"tax1Name", "tax2Name"}) {
                if (order.path(name).asText().isEmpty()) {
                    order.set(name, found.path(name));
                }
            }
            for (String name : new String[] {"tax1OnShipping", "tax2OnShipping"}) {
                if (ShapeReader.property(sent, name).isNull()) {
                    order.set(name, found.path(name));
                }
            }
        });
        scheme.flatMap(found ->
                        tables.taxCodes.find(found.path("defaultTaxCodeId").asText()))
                .ifPresent(code -> {
                    setIfNull(order, "tax1Rate", code.path("tax1Rate"));
                    setIfNull(order, "tax2Rate", code.path("tax2Rate"));
                });
    }

    private void fillLines(ObjectNode order) {
        Optional<ObjectNode> scheme =
                tables.taxingSchemes.find(order.path("taxingSchemeId").asText());
        for (JsonNode row : order.path("lines")) {
            ObjectNode line = (ObjectNode) row;
            Optional<ObjectNode> code =
                    tables.taxCodes.find(line.path("taxCodeId").asText());
            for (String rate : new String[] {"tax1Rate", "tax2Rate"}) {
                code.ifPresent(own -> setIfNull(line, rate, own.path(rate)));
                setIfNull(line, rate, order.path(rate));
                setIfNull(line, rate, TextNode.valueOf("0.00000"));
            }
            scheme.ifPresent(found -> setIfNull(line, "taxCodeId", found.path("defaultTaxCodeId")));
            boolean service = tables.products
                    .find(line.path("productId").asText())
                    .map(product -> product.path("itemType").asText().equals("service"))
                    .orElse(false);
            if (service && line.path("serviceCompleted").isNull()) {
                line.put("serviceCompleted", false);
            }
        }
    }

    private static void setIfNull(ObjectNode row, String name, JsonNode value) {
        if (row.path(name).isNull()) {
            row.set(name, value);
        }
    }

    private void checkReferences(ObjectNode order) {
        exists(tables.customers, order, "customerId");
        exists(tables.locations, order, "locationId");
        exists(tables.currencies, order, "currencyId");
        exists(tables.taxingSchemes, order, "taxingSchemeId");
        exists(tables.paymentTerms, order, "paymentTermsId");
        for (String rows : new String[] {"lines", "pickLines", "packLines", "restockLines"}) {
            for (JsonNode row : order.path(rows)) {
                exists(tables.products, row, "productId");
                exists(tables.locations, row, "locationId");
                if (row.path("productId").isNull()) {
                    throw new Refused(ShapeReader.UNPROCESSABLE, "Each row of " + rows + " needs its productId.");
                }
            }
        }
    }

    private static void exists(InflowTable table, JsonNode row, String name) {
        JsonNode id = row.path(name);
        if (id.isTextual() && !table.has(id.asText())) {
            throw new Refused(ShapeReader.UNPROCESSABLE, "There is no record with " + name + " " + id.asText() + ".");
        }
    }

    private void takeNumber(ObjectNode order, String id) {
        String number = order.path("orderNumber").asText();
        if (number.isBlank()) {
            do {
                number = String.format("SO-%06d", ++lastNumber);
            } while (idByNumber.containsKey(number.toLowerCase(Locale.ROOT)));
            order.put("orderNumber", number);
        }
        String key = number.toLowerCase(Locale.ROOT);
        String holder = idByNumber.getOrDefault(key, id);
        if (!holder.equals(id) && variant.duplicateNumberRefused()) {
            throw new Refused(ShapeReader.UNPROCESSABLE, "Order number " + number + " is already in use.");
        }
        tables.orders
                .find(id)
                .ifPresent(old ->
                        idByNumber.remove(old.path("orderNumber").asText().toLowerCase(Locale.ROOT), id));
        idByNumber.putIfAbsent(key, id);
    }
}
