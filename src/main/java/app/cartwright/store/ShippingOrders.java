package app.cartwright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders that are in inFlow, as push shipping needs them. */
public final class ShippingOrders {
    private static final String COLUMNS = "o.cust_ref, o.number, o.shop_number, o.cart, o.inflow_id, o.order_date,"
            + " o.pulled_at, o.adopted, o.acknowledged_at, o.cancelled_at_cart, o.ship_code, o.state";
    private static final String IN_INFLOW = "o.pulled_at IS NOT NULL AND o.inflow_id IS NOT NULL";

    private final Store store;

    public ShippingOrders(Store store) {
        this.store = store;
    }

    /**
     * An order that is in inFlow.
     *
     * @param cancelled whether it was cancelled, here or at the cart
     * @param lines empty where they were not asked for
     */
    public record Order(
            String custRef,
            String number,
            String shopNumber,
            @Nullable String cart,
            String inflowId,
            @Nullable LocalDate orderDate,
            Instant pulledAt,
            boolean adopted,
            boolean acknowledged,
            boolean cancelled,
            @Nullable String shipCode,
            List<Line> lines) {
        /** A line that was matched to a product. */
        public record Line(String productId, String sku) {}
    }

    /** Those whose shipment is neither pushed nor closed, oldest first, with their lines. */
    public List<Order> open() {
        return withLines(store.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM shop_order o LEFT JOIN"
                        + " shipment s ON s.cust_ref = o.cust_ref WHERE " + IN_INFLOW + " AND o.state = 'pulled'"
                        + " AND (s.state IS NULL OR s.state NOT IN ('pushed', 'closed'))"
                        + " ORDER BY o.pulled_at, o.cust_ref")
                .map((row, context) -> order(row))
                .list()));
    }

    /** These, with their lines; one that is not in inFlow is left out. */
    public List<Order> byRef(Collection<String> custRefs) {
        List<Order> found = new ArrayList<>();
        List<String> all = List.copyOf(custRefs);
        for (int from = 0; from < all.size(); from += 500) {
            List<String> some = all.subList(from, Math.min(from + 500, all.size()));
            found.addAll(store.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM shop_order o WHERE "
                            + IN_INFLOW + " AND o.cust_ref IN (<refs>)")
                    .bindList("refs", some)
                    .map((row, context) -> order(row))
                    .list()));
        }
        return withLines(found);
    }

    /** All of them, oldest first, without lines. */
    public List<Order> all() {
        return store.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM shop_order o WHERE " + IN_INFLOW
                        + " ORDER BY o.pulled_at, o.cust_ref")
                .map((row, context) -> order(row))
                .list());
    }

    /** The cart cancelled it; whoever pulls orders looks what becomes of it in inFlow. */
    public void cancelledAtCart(String custRef, Instant at) {
        store.change(handle -> handle.createUpdate("UPDATE shop_order SET cancelled_at_cart = :at WHERE cust_ref = :ref"
                        + " AND cancelled_at_cart IS NULL")
                .bind("at", Columns.millis(at))
                .bind("ref", custRef)
                .execute());
    }

    private List<Order> withLines(List<Order> orders) {
        Map<String, List<Order.Line>> lines = new HashMap<>();
        for (int from = 0; from < orders.size(); from += 500) {
            List<String> some = orders.subList(from, Math.min(from + 500, orders.size())).stream()
                    .map(Order::custRef)
                    .toList();
            store.read(handle -> {
                handle.createQuery("SELECT cust_ref, product_id, sku FROM order_line WHERE product_id IS NOT NULL AND"
                                + " cust_ref IN (<refs>) ORDER BY cust_ref, position")
                        .bindList("refs", some)
                        .map((row, context) -> Map.entry(
                                row.getString("cust_ref"),
                                new Order.Line(row.getString("product_id"), row.getString("sku"))))
                        .forEach(entry -> lines.computeIfAbsent(entry.getKey(), ref -> new ArrayList<>())
                                .add(entry.getValue()));
                return lines;
            });
        }
        Map<String, Order> found = new LinkedHashMap<>();
        for (Order order : orders) {
            found.put(
                    order.custRef(),
                    new Order(
                            order.custRef(),
                            order.number(),
                            order.shopNumber(),
                            order.cart(),
                            order.inflowId(),
                            order.orderDate(),
                            order.pulledAt(),
                            order.adopted(),
                            order.acknowledged(),
                            order.cancelled(),
                            order.shipCode(),
                            List.copyOf(lines.getOrDefault(order.custRef(), List.of()))));
        }
        return List.copyOf(found.values());
    }

    private static Order order(ResultSet row) throws SQLException {
        String custRef = row.getString("cust_ref");
        String shopNumber = row.getString("shop_number");
        String label = shopNumber == null || shopNumber.isBlank() ? custRef : shopNumber;
        String number = row.getString("number");
        String date = row.getString("order_date");
        return new Order(
                custRef,
                number == null ? label : number,
                label,
                row.getString("cart"),
                row.getString("inflow_id"),
                date == null ? null : LocalDate.parse(date),
                Columns.instant(row, "pulled_at"),
                row.getInt("adopted") != 0,
                Columns.instantOrNull(row, "acknowledged_at") != null,
                Columns.instantOrNull(row, "cancelled_at_cart") != null
                        || row.getString("state").equals("cancelled"),
                row.getString("ship_code"),
                List.of());
    }
}
