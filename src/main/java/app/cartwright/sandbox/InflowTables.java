package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** All records of the simulated account, and how they hang together. */
final class InflowTables {
    final InflowTable locations = new InflowTable(InflowShapes.location(), "name");
    final InflowTable products = new InflowTable(InflowShapes.product(), "name", "sku");
    final InflowTable customers = new InflowTable(InflowShapes.customer());
    final InflowTable currencies = new InflowTable(InflowShapes.currency());
    final InflowTable taxCodes = new InflowTable(InflowShapes.taxCode());
    final InflowTable taxingSchemes = new InflowTable(InflowShapes.taxingScheme());
    final InflowTable paymentTerms = new InflowTable(InflowShapes.paymentTerms());
    final InflowTable pricingSchemes = new InflowTable(InflowShapes.pricingScheme());
    final InflowTable orders = new InflowTable(InflowOrderShape.salesOrder(), "externalId");

    InflowTables() {
        taxingSchemes
                .shape()
                .relation("defaultTaxCode", taxCodes.by("defaultTaxCodeId"))
                .relation("taxCodes", row -> Optional.of(new Shape.Related(taxCodes.shape(), codesOf(row))));
        taxCodes.shape().relation("taxingScheme", taxingSchemes.by("taxingSchemeId"));
        pricingSchemes.shape().relation("currency", currencies.by("currencyId"));
        customers
                .shape()
                .relation("defaultLocation", locations.by("defaultLocationId"))
                .relation("defaultPaymentTerms", paymentTerms.by("defaultPaymentTermsId"))
                .relation("pricingScheme", pricingSchemes.by("pricingSchemeId"))
                .relation("taxingScheme", taxingSchemes.by("taxingSchemeId"));
        orders.shape()
                .relation("customer", customers.by("customerId"))
                .relation("location", locations.by("locationId"))
                .relation("currency", currencies.by("currencyId"))
                .relation("paymentTerms", paymentTerms.by("paymentTermsId"))
                .relation("pricingScheme", pricingSchemes.by("pricingSchemeId"))
                .relation("taxingScheme", taxingSchemes.by("taxingSchemeId"));
        for (String rows : new String[] {"lines", "pickLines", "packLines", "restockLines"}) {
            orders.shape()
                    .field(rows)
                    .flatMap(Field::rows)
                    .ifPresent(shape -> shape.relation("product", products.by("productId"))
                            .relation("location", locations.by("locationId"))
                            .relation("taxCode", taxCodes.by("taxCodeId")));
        }
        products.shape()
                .relation(
                        "defaultPrice",
                        row -> defaultPrice(row)
                                .flatMap(price -> products.shape()
                                        .field("prices")
                                        .flatMap(Field::rows)
                                        .map(shape -> new Shape.Related(shape, price))));
    }

    private JsonNode codesOf(ObjectNode scheme) {
        var codes = Json.array();
        taxCodes.rows().stream()
                .filter(code -> code.path("taxingSchemeId").equals(scheme.path("taxingSchemeId")))
                .forEach(codes::add);
        return codes;
    }

    private Optional<JsonNode> defaultPrice(ObjectNode product) {
        String standard = defaultOf(pricingSchemes)
                .map(row -> row.path("pricingSchemeId").asText())
                .orElse("");
        for (JsonNode price : product.path("prices")) {
            if (price.path("pricingSchemeId").asText().equals(standard)) {
                return Optional.of(price);
            }
        }
        return Optional.empty();
    }

    /** The row that is the account's default. */
    static Optional<ObjectNode> defaultOf(InflowTable table) {
        return table.rows().stream()
                .filter(row -> row.path("isDefault").asBoolean())
                .findFirst();
    }

    boolean stocked(String productId) {
        return products.find(productId)
                .map(row -> row.path("itemType").asText().equals("stockedProduct"))
                .orElse(false);
    }
}
