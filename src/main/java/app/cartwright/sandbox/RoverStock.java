package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CartRover's SKUs, warehouses and the figures that the WMS reported. Figures are kept as they were pushed. */
final class RoverStock {
    private final CartRoverVariant variant;
    private final InstantSource time;
    private final Map<String, String> warehouses = new LinkedHashMap<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final List<InventoryWrite> writes = new ArrayList<>();
    private int lastWarehouse = 7100;

    /** One SKU. */
    static final class Product {
        final String sku;
        final String name;
        final Map<String, String> aliases = new LinkedHashMap<>();
        final Map<String, Figure> figures = new LinkedHashMap<>();

        Product(String sku, String name) {
            this.sku = sku;
            this.name = name;
        }

        BigDecimal available() {
            return figures.values().stream().map(Figure::available).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal onHand() {
            return figures.values().stream().map(Figure::onHand).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Optional<Instant> newest() {
            return figures.values().stream().map(Figure::wmsDatetime).max(Instant::compareTo);
        }
    }

    /** What one warehouse reported last. */
    record Figure(BigDecimal available, BigDecimal onHand, Instant wmsDatetime) {}

    RoverStock(CartRoverVariant variant, InstantSource time) {
        this.variant = variant;
        this.time = time;
    }

    Map<String, Product> products() {
        return products;
    }

    List<InventoryWrite> writes() {
        return writes;
    }

    List<String> warehouseNames() {
        return List.copyOf(warehouses.values());
    }

    Product addSku(String sku, String name) {
        return products.computeIfAbsent(sku, key -> new Product(sku, name));
    }

    String addWarehouse(String name) {
        return warehouses.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    String id = String.valueOf(++lastWarehouse);
                    warehouses.put(id, name);
                    return id;
                });
    }

    void set(String sku, String warehouse, BigDecimal available, Instant wmsDatetime) {
        addSku(sku, sku).figures.put(addWarehouse(warehouse), new Figure(available, available, wmsDatetime));
    }

    /** Stores one record of a push and gives its SKU. */
    String write(ObjectNode record) {
        String sku = Json.textOf(record, "sku");
        if (sku.isEmpty()) {
            throw RoverRefusal.invalid("Missing required field(s): sku");
        }
        BigDecimal available = whole(record, "qty_available");
        BigDecimal onHand = record.hasNonNull("qty_on_hand") ? whole(record, "qty_on_hand") : available;
        if (!products.containsKey(sku) && variant.unknownSku() == CartRoverVariant.UnknownSku.FAILED) {
            throw RoverRefusal.failure("Unknown SKU: " + sku);
        }
        String warehouse = warehouse(record);
        Instant speaksOf = wmsDatetime(record);
        addSku(sku, sku).figures.put(addWarehouse(warehouse), new Figure(available, onHand, speaksOf));
        writes.add(new InventoryWrite(time.instant(), sku, warehouse, available, speaksOf));
        return sku;
    }

    private String warehouse(ObjectNode record) {
        String name = Json.textOf(record, "warehouse");
        if (name.isEmpty()) {
            if (warehouses.size() != 1) {
                throw RoverRefusal.invalid("Missing required field(s): warehouse");
            }
            return warehouses.values().iterator().next();
        }
        if (variant.newWarehouseRefused() && !warehouses.containsValue(name)) {
            throw RoverRefusal.failure("Unknown warehouse: " + name);
        }
        return name;
    }

    private Instant wmsDatetime(ObjectNode record) {
        String text = Json.textOf(record, "wms_datetime");
        try {
            return text.isEmpty() ? time.instant() : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw RoverRefusal.invalid("wms_datetime is not an ISO 8601 timestamp");
        }
    }

    private static BigDecimal whole(ObjectNode record, String name) {
        BigDecimal number = InflowValues.number(Json.textOf(record, name));
        if (number == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            throw RoverRefusal.invalid(name + " must be a whole number from 0 up");
        }
        return number;
    }

    SandboxReply list(int limit, int page) {
        ArrayNode rows = Json.array();
        products.values().stream()
                .skip((long) (page - 1) * limit)
                .limit(limit)
                .forEach(product -> rows.add(listed(product)));
        return RoverReply.success(rows);
    }

    private ObjectNode listed(Product product) {
        ObjectNode row = Json.object()
                .put("sku", product.sku)
                .put("qty_available", product.available())
                .put("qty_on_hand", product.onHand());
        newest(row, product);
        row.set("aliases", map(product.aliases));
        row.set("warehouses", warehouses(product));
        return row;
    }

    /** The single read tells the top figures as text and no aliases. */
    ObjectNode single(Product product) {
        ObjectNode row = Json.object()
                .put("sku", product.sku)
                .put("qty_available", product.available().toPlainString())
                .put("qty_on_hand", product.onHand().toPlainString());
        newest(row, product);
        row.set("warehouses", warehouses(product));
        return row;
    }

    ObjectNode product(Product product) {
        ObjectNode row = Json.object().put("sku", product.sku).put("name", product.name);
        row.put("description", product.name);
        row.putNull("retail_price");
        row.putNull("wholesale_price");
        row.putNull("weight_lbs");
        row.put("wms_product_main_id", "1").put("last_updated_datetime", "2026-03-01 09:30:00");
        ArrayNode aliases = row.putArray("aliases");
        product.aliases.forEach(
                (type, alias) -> aliases.addObject().put("code_type", type).put("code", alias));
        return row;
    }

    private static void newest(ObjectNode row, Product product) {
        product.newest()
                .map(RoverOrderJson::timestamp)
                .ifPresentOrElse(at -> row.put("wms_datetime", at), () -> row.putNull("wms_datetime"));
    }

    private JsonNode map(Map<String, String> values) {
        if (values.isEmpty() && variant.emptyMapAsArray()) {
            return Json.array();
        }
        ObjectNode map = Json.object();
        values.forEach(map::put);
        return map;
    }

    private JsonNode warehouses(Product product) {
        if (product.figures.isEmpty() && variant.emptyMapAsArray()) {
            return Json.array();
        }
        ObjectNode map = Json.object();
        product.figures.forEach((id, figure) -> map.putObject(id)
                .put("warehouse", warehouses.get(id))
                .put("qty_available", figure.available())
                .put("qty_on_hand", figure.onHand())
                .put("wms_datetime", RoverOrderJson.timestamp(figure.wmsDatetime())));
        return map;
    }
}
