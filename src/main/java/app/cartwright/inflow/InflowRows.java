package app.cartwright.inflow;

import app.cartwright.http.Fields;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes records of inFlow's rows: unknown fields are ignored, missing ones tolerated, words of enums in lower case. */
final class InflowRows {
    private InflowRows() {}

    static @Nullable Location location(Fields row) {
        String id = id(row, "locationId");
        return id == null
                ? null
                : new Location(id, row.text("name"), row.flag("isActive", true), row.flag("isDefault", false));
    }

    static @Nullable Product product(Fields row) {
        String id = id(row, "productId");
        return id == null
                ? null
                : new Product(
                        id,
                        row.text("name"),
                        row.text("sku"),
                        word(row, "itemType"),
                        row.flag("isActive", true),
                        row.text("timestamp"));
    }

    static @Nullable Customer customer(Fields row) {
        String id = id(row, "customerId");
        return id == null ? null : new Customer(id, row.text("name"), row.text("email"), row.flag("isActive", true));
    }

    static @Nullable Currency currency(Fields row) {
        String id = id(row, "currencyId");
        return id == null ? null : new Currency(id, row.text("isoCode"));
    }

    /** The currency of a price list; one that the answer doesn't show has no code. */
    static Currency priceListCurrency(Fields row) {
        Currency shown = currency(row.object("currency"));
        return shown == null ? new Currency("", "") : shown;
    }

    static @Nullable SalesOrder salesOrder(Fields row) {
        String id = id(row, "salesOrderId");
        return id == null
                ? null
                : new SalesOrder(
                        id,
                        row.text("customerId"),
                        row.text("orderNumber"),
                        row.text("externalId"),
                        row.text("poNumber"),
                        row.text("source"),
                        dateTime(row, "orderDate"),
                        word(row, "inventoryStatus"),
                        row.flag("isCancelled", false),
                        row.flag("showShipping", true),
                        row.decimal("total"),
                        row.text("timestamp"),
                        rows(row, "lines", InflowRows::line),
                        rows(row, "packLines", InflowRows::packLine),
                        rows(row, "shipLines", InflowRows::shipLine));
    }

    /**
     * A figure of stock; figures that are missing or no numbers are null.
     *
     * @param availableField which of inFlow's two figures counts as available
     */
    static StockFigure stockFigure(Fields row, StockKey key, String availableField) {
        return new StockFigure(
                key, row.decimal("quantityOnHand"), row.decimal("quantityReserved"), row.decimal(availableField));
    }

    private static SalesOrder.@Nullable Line line(Fields row) {
        BigDecimal quantity = quantity(row);
        return quantity == null
                ? null
                : new SalesOrder.Line(
                        row.text("salesOrderLineId"),
                        row.text("productId"),
                        row.text("description"),
                        quantity,
                        row.flag("isDiscarded", false));
    }

    private static SalesOrder.@Nullable PackLine packLine(Fields row) {
        BigDecimal quantity = quantity(row);
        return quantity == null
                ? null
                : new SalesOrder.PackLine(row.text("productId"), quantity, row.text("containerNumber"));
    }

    private static SalesOrder.@Nullable ShipLine shipLine(Fields row) {
        String id = id(row, "salesOrderShipLineId");
        List<String> containers = new ArrayList<>();
        List<JsonNode> given = row.list("containers");
        if (given != null) {
            given.forEach(container -> containers.add(Fields.text(container)));
        }
        return id == null
                ? null
                : new SalesOrder.ShipLine(
                        id,
                        row.text("carrier"),
                        row.text("trackingNumber"),
                        dateTime(row, "shippedDate"),
                        List.copyOf(containers));
    }

    /** The quantity in the product's standard unit; where only the other one is there, its unit must be the same. */
    private static @Nullable BigDecimal quantity(Fields row) {
        Fields quantity = row.object("quantity");
        BigDecimal standard = quantity.decimal("standardQuantity");
        return standard != null || !quantity.text("uom").isBlank() ? standard : quantity.decimal("uomQuantity");
    }

    /** Rows of a relation; null where it is not there, or where one of its rows cannot be read. */
    private static <T> @Nullable List<T> rows(Fields order, String name, Function<Fields, @Nullable T> read) {
        List<JsonNode> given = order.list(name);
        if (given == null) {
            return null;
        }
        List<T> rows = new ArrayList<>(given.size());
        for (JsonNode node : given) {
            T row = node.isObject() ? read.apply(new Fields(node)) : null;
            if (row == null) {
                return null;
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    private static @Nullable String id(Fields row, String name) {
        return row.textOrNull(name);
    }

    private static String word(Fields row, String name) {
        return row.text(name).strip().toLowerCase(Locale.ROOT);
    }

    /** A moment with its offset; a bare date or a time without offset counts as UTC; null where unreadable. */
    static @Nullable OffsetDateTime dateTime(Fields row, String name) {
        String text = row.text(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
            }
            boolean offset = text.endsWith("Z") || text.matches(".*[+-]\\d{2}:?\\d{2}$");
            return OffsetDateTime.parse(offset ? text : text + "Z");
        } catch (DateTimeException e) {
            return null;
        }
    }
}
