package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;

/** Upserts of customers and products. */
final class InflowPeopleAndProducts {
    private final InflowTables tables;
    private final InflowUpsert upsert;
    private final AccountDates dates;
    private final InstantSource time;

    InflowPeopleAndProducts(InflowTables tables, InflowUpsert upsert, AccountDates dates, InstantSource time) {
        this.tables = tables;
        this.upsert = upsert;
        this.dates = dates;
        this.time = time;
    }

    ObjectNode putCustomer(String id, ObjectNode sent) {
        ObjectNode customer = upsert.merged(tables.customers, id, sent);
        if (customer.path("name").asText().isBlank()) {
            throw new Refused(ShapeReader.UNPROCESSABLE, "name is required.");
        }
        customer.path("addresses").forEach(row -> ((ObjectNode) row).put("customerId", id));
        customer.put("lastModifiedDttm", dates.tellModified(time.instant()));
        upsert.store(tables.customers, customer);
        return customer;
    }

    ObjectNode putProduct(String id, ObjectNode sent) {
        ObjectNode product = upsert.merged(tables.products, id, sent);
        unique(product, id, "name");
        unique(product, id, "sku");
        tables.products.find(id).ifPresent(old -> {
            for (String fixed : new String[] {"itemType", "trackSerials"}) {
                if (!old.path(fixed).equals(product.path(fixed))) {
                    throw new Refused(ShapeReader.UNPROCESSABLE, fixed + " cannot be changed.");
                }
            }
        });
        product.path("prices").forEach(row -> ((ObjectNode) row).put("productId", id));
        product.path("productBarcodes").forEach(row -> ((ObjectNode) row).put("productId", id));
        product.put("lastModifiedDateTime", dates.tellModified(time.instant()));
        upsert.store(tables.products, product);
        return product;
    }

    private void unique(ObjectNode product, String id, String property) {
        String value = product.path(property).asText();
        if (value.isBlank()) {
            if (property.equals("name")) {
                throw new Refused(ShapeReader.UNPROCESSABLE, "name is required.");
            }
            return;
        }
        boolean taken = tables.products
                .allWhere(property, value)
                .anyMatch(row -> !row.path("productId").asText().equals(id));
        if (taken) {
            throw new Refused(ShapeReader.UNPROCESSABLE, "Another product has the " + property + " " + value + ".");
        }
    }
}
