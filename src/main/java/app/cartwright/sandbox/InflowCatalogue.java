package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The door for people who keep inFlow's products, locations, reference data and stock. Names and SKUs are exact. */
public final class InflowCatalogue {
    private static final Shape INVENTORY_LINE = new Shape(
            "inventoryLineId",
            Field.guid("locationId"),
            Field.guid("productId"),
            Field.of("quantityOnHand", FieldType.QUANTITY_NUMBER),
            Field.text("serial"),
            Field.text("sublocation"));

    private final SandboxLock lock;
    private final InflowTables tables;
    private final InflowStock stock;
    private final InflowUpsert upsert;
    private final InflowPeopleAndProducts others;
    private final InflowVariant variant;

    InflowCatalogue(
            SandboxLock lock,
            InflowTables tables,
            InflowStock stock,
            InflowUpsert upsert,
            InflowPeopleAndProducts others,
            InflowVariant variant) {
        this.lock = lock;
        this.tables = tables;
        this.stock = stock;
        this.upsert = upsert;
        this.others = others;
        this.variant = variant;
    }

    /** Adds a stocked product and gives its id. */
    public String addProduct(String sku, String name, BigDecimal price) {
        return addProduct(sku, name, price, "stockedProduct");
    }

    /** Adds a product of a type ({@code stockedProduct}, {@code nonstockedProduct}, {@code service}); gives its id. */
    public String addProduct(String sku, String name, BigDecimal price, String itemType) {
        return lock.held(() -> {
            String id = upsert.newId();
            ObjectNode product = Json.object().put("sku", sku).put("name", name).put("itemType", itemType);
            product.putArray("prices")
                    .addObject()
                    .put("productPriceId", upsert.newId())
                    .put("pricingSchemeId", defaultId(tables.pricingSchemes))
                    .put("unitPrice", InflowValues.money(price));
            others.putProduct(id, product);
            return id;
        });
    }

    /** The id of the product with exactly this SKU. */
    public Optional<String> productId(String sku) {
        return lock.held(() -> tables.products
                .where("sku", sku)
                .map(row -> row.path("productId").asText()));
    }

    /** All SKUs that are not blank, active or not. */
    public List<String> skus() {
        return lock.held(() -> tables.products.rows().stream()
                .map(row -> row.path("sku").asText())
                .filter(sku -> !sku.isBlank())
                .toList());
    }

    /** Adds a second product with a SKU that is taken, as an old account may still have one. Gives its id. */
    public String addTwin(String sku, String name) {
        return lock.held(() -> {
            String id = addProduct(sku + " (2)", name, BigDecimal.ONE);
            ObjectNode twin = tables.products.find(id).orElseThrow().deepCopy().put("sku", sku);
            tables.products.put(twin);
            return id;
        });
    }

    /** Gives a product another SKU. */
    public void renameSku(String sku, String newSku) {
        change(sku, Json.object().put("sku", newSku));
    }

    /** Gives a product another name. */
    public void renameProduct(String sku, String newName) {
        change(sku, Json.object().put("name", newName));
    }

    /** Deactivates a product, or makes it active again. */
    public void activate(String sku, boolean active) {
        change(sku, Json.object().put("isActive", active));
    }

    private void change(String sku, ObjectNode sent) {
        lock.run(() -> others.putProduct(known(sku), sent));
    }

    void deactivateOneOf(String summaryBody, int choice) {
        Json.parse(summaryBody)
                .filter(ArrayNode.class::isInstance)
                .filter(keys -> !keys.isEmpty())
                .map(keys -> Json.textOf(keys.path(choice % keys.size()), "productId"))
                .filter(tables.products::has)
                .ifPresent(id -> others.putProduct(id, Json.object().put("isActive", false)));
    }

    /** Adds a location and gives its id. The first one is the default. */
    public String addLocation(String name) {
        return lock.held(() -> {
            ObjectNode row = tables.locations.shape().fresh();
            String id = upsert.newId();
            row.put("locationId", id)
                    .put("name", name)
                    .put("isDefault", tables.locations.rows().isEmpty());
            upsert.store(tables.locations, row);
            return id;
        });
    }

    /** The id of the location with exactly this name. */
    public Optional<String> locationId(String name) {
        return lock.held(() -> tables.locations
                .where("name", name)
                .map(row -> row.path("locationId").asText()));
    }

    /** The names of all locations, active or not. */
    public List<String> locations() {
        return lock.held(() -> tables.locations.rows().stream()
                .map(row -> row.path("name").asText())
                .toList());
    }

    /** Deactivates a location, which keeps its stock, or makes it active again. */
    public void activateLocation(String name, boolean active) {
        lock.run(() -> tables.locations.where("name", name).ifPresent(row -> {
            row.put("isActive", active);
            upsert.store(tables.locations, row);
        }));
    }

    /** Changes stock in the bin {@code ""} by a difference, below zero too. */
    public void adjust(String sku, String location, BigDecimal change) {
        lock.run(() -> stock.move(new InflowStock.Bin(known(sku), place(location), ""), change));
    }

    /** Sets what is on hand at a location, over its bins, to an amount. */
    public void setOnHand(String sku, String location, BigDecimal amount) {
        lock.run(() -> adjust(
                sku,
                location,
                amount.subtract(stock.at(known(sku), place(location)).onHand())));
    }

    /** What is on hand at a location. */
    public BigDecimal onHand(String sku, String location) {
        return lock.held(() -> stock.at(known(sku), place(location)).onHand());
    }

    /** Quantity available at a location: on hand less reserved, below zero too. */
    public BigDecimal available(String sku, String location) {
        return lock.held(() -> stock.at(known(sku), place(location)).available());
    }

    /** Quantity available over all locations, orders without location included. */
    public BigDecimal availableEverywhere(String sku) {
        return lock.held(() -> stock.everywhere(known(sku)).available());
    }

    /** Adds a customer and gives the id. */
    public String addCustomer(String name, String email) {
        return lock.held(() -> {
            String id = upsert.newId();
            others.putCustomer(id, Json.object().put("name", name).put("email", email));
            return id;
        });
    }

    /** Adds the currency and price list that orders fall back to; the first is the default. Gives the currency's id. */
    public String addCurrency(String isoCode, String name, String symbol) {
        return lock.held(() -> {
            ObjectNode currency = tables.currencies.shape().fresh();
            String id = upsert.newId();
            currency.put("currencyId", id)
                    .put("isoCode", isoCode)
                    .put("name", name)
                    .put("symbol", symbol)
                    .put("decimalPlaces", 2)
                    .put("decimalSeparator", ".")
                    .put("thousandsSeparator", ",");
            upsert.store(tables.currencies, currency);
            ObjectNode scheme = tables.pricingSchemes.shape().fresh();
            scheme.put("pricingSchemeId", upsert.newId())
                    .put("name", isoCode + " prices")
                    .put("currencyId", id)
                    .put("isDefault", tables.pricingSchemes.rows().isEmpty());
            upsert.store(tables.pricingSchemes, scheme);
            return id;
        });
    }

    /** Adds a taxing scheme with one code; the first is the default. Gives the scheme's id. */
    public String addTaxingScheme(String name, String taxName, BigDecimal percent) {
        return lock.held(() -> {
            String schemeId = upsert.newId();
            String codeId = upsert.newId();
            ObjectNode code = tables.taxCodes.shape().fresh();
            code.put("taxCodeId", codeId)
                    .put("taxingSchemeId", schemeId)
                    .put("name", "Taxable")
                    .put("tax1Rate", InflowValues.money(percent));
            upsert.store(tables.taxCodes, code);
            ObjectNode scheme = tables.taxingSchemes.shape().fresh();
            scheme.put("taxingSchemeId", schemeId)
                    .put("name", name)
                    .put("tax1Name", taxName)
                    .put("defaultTaxCodeId", codeId)
                    .put("isDefault", tables.taxingSchemes.rows().isEmpty());
            upsert.store(tables.taxingSchemes, scheme);
            return schemeId;
        });
    }

    /** Adds payment terms and gives their id. */
    public String addPaymentTerms(String name, int daysDue) {
        return lock.held(() -> {
            String id = upsert.newId();
            ObjectNode terms = tables.paymentTerms.shape().fresh();
            terms.put("paymentTermsId", id).put("name", name).put("daysDue", daysDue);
            upsert.store(tables.paymentTerms, terms);
            return id;
        });
    }

    Optional<Shape.Related> inventoryLines(ObjectNode product) {
        ArrayNode lines = Json.array();
        int[] number = {0};
        String id = product.path("productId").asText();
        stock.binsOf(id)
                .forEach((bin, amount) -> lines.add(INVENTORY_LINE
                        .fresh()
                        .put("inventoryLineId", id.substring(0, 8) + "-" + ++number[0])
                        .put("productId", id)
                        .put("locationId", bin.locationId())
                        .put("sublocation", bin.sublocation())
                        .put(
                                "quantityOnHand",
                                InflowValues.quantity(amount)
                                        .path("standardQuantity")
                                        .asText())
                        .put("timestamp", product.path("timestamp").asText())));
        return Optional.of(new Shape.Related(INVENTORY_LINE, lines));
    }

    Optional<Shape.Related> totalOnHand(ObjectNode product) {
        BigDecimal total = stock.everywhere(product.path("productId").asText()).onHand();
        return Optional.of(
                new Shape.Related(INVENTORY_LINE, InflowValues.quantity(total).path("standardQuantity")));
    }

    /** How this inFlow behaves where the reference leaves a choice. */
    public InflowVariant variant() {
        return variant;
    }

    List<String> activeLocationIds() {
        List<String> ids = new ArrayList<>();
        tables.locations.rows().forEach(row -> {
            if (row.path("isActive").asBoolean()) {
                ids.add(row.path("locationId").asText());
            }
        });
        return ids;
    }

    private static String defaultId(InflowTable table) {
        return InflowTables.defaultOf(table)
                .map(row -> row.path(table.shape().idName()).asText())
                .orElse("");
    }

    private String known(String sku) {
        return productId(sku).orElseThrow(() -> new IllegalArgumentException("No product has the SKU " + sku));
    }

    private String place(String location) {
        return locationId(location)
                .orElseThrow(() -> new IllegalArgumentException("No location is called " + location));
    }
}
