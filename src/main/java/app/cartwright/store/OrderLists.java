package app.cartwright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads orders for lists, charts and the other flows. Changes nothing. */
public final class OrderLists {
    private static final String LABEL = "COALESCE(NULLIF(o.number, ''), NULLIF(o.shop_number, ''), o.cust_ref)";

    private final Store store;

    public OrderLists(Store store) {
        this.store = store;
    }

    /**
     * What a list is to hold; a null or empty part does not narrow it.
     *
     * @param text found in a number, the reference, the buyer's name or a SKU
     */
    public record Filter(
            Collection<OrderRow.State> states,
            @Nullable String cart,
            @Nullable String text,
            @Nullable Instant orderedFrom,
            @Nullable Instant orderedBefore) {
        /** Everything. */
        public static final Filter ALL = new Filter(List.of(), null, null, null, null);

        /** Only these states. */
        public static Filter states(OrderRow.State... states) {
            return new Filter(List.of(states), null, null, null, null);
        }
    }

    /** Every order that the text names exactly: its number in inFlow, the shop's number, or {@code cust_ref}. */
    public List<OrderRow> named(String number) {
        return store.read(handle -> handle.createQuery("SELECT * FROM shop_order WHERE cust_ref = :number OR number ="
                        + " :number OR shop_number = :number ORDER BY ordered_at, cust_ref")
                .bind("number", number)
                .map((row, context) -> OrderColumns.row(row))
                .list());
    }

    /** Orders, newest first. */
    public List<OrderRow> list(Filter filter, int limit, int offset) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new LinkedHashMap<>();
        if (!filter.states().isEmpty()) {
            List<String> words = filter.states().stream()
                    .map(state -> "'" + state.word() + "'")
                    .toList();
            where.append(" AND o.state IN (").append(String.join(", ", words)).append(")");
        }
        if (filter.cart() != null) {
            where.append(" AND o.cart = :cart");
            values.put("cart", filter.cart());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append("""
                 AND (o.number LIKE :text ESCAPE '!' OR o.shop_number LIKE :text ESCAPE '!'
                 OR o.cust_ref LIKE :text ESCAPE '!' OR o.customer LIKE :text ESCAPE '!'
                 OR EXISTS (SELECT 1 FROM order_line l WHERE l.cust_ref = o.cust_ref AND l.sku LIKE :text ESCAPE '!'))\
                """);
            values.put("text", Columns.containing(filter.text().strip()));
        }
        if (filter.orderedFrom() != null) {
            where.append(" AND o.ordered_at >= :from");
            values.put("from", Columns.millis(filter.orderedFrom()));
        }
        if (filter.orderedBefore() != null) {
            where.append(" AND o.ordered_at < :before");
            values.put("before", Columns.millis(filter.orderedBefore()));
        }
        return store.read(handle -> handle.createQuery("SELECT o.* FROM shop_order o WHERE " + where
                        + " ORDER BY COALESCE(o.offered_at, o.pulled_at) DESC, o.cust_ref DESC LIMIT :limit"
                        + " OFFSET :offset")
                .bindMap(values)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> OrderColumns.row(row))
                .list());
    }

    /** Orders of this day and later, by the shop's date; those without one by when they were first seen. Oldest first. */
    public List<OrderRow> orderedSince(LocalDate day) {
        return store.read(handle -> handle.createQuery("""
            SELECT * FROM shop_order
            WHERE order_date >= :day OR order_date IS NULL AND COALESCE(offered_at, pulled_at) >= :at
            ORDER BY order_date, cust_ref\
            """)
                .bind("day", day.toString())
                .bind("at", day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli())
                .map((row, context) -> OrderColumns.row(row))
                .list());
    }

    /** Orders in these states, oldest first. */
    public List<OrderRow> in(OrderRow.State... states) {
        List<OrderRow> rows = new ArrayList<>(list(Filter.states(states), Integer.MAX_VALUE, 0));
        return List.copyOf(rows.reversed());
    }

    /** Orders that are in inFlow by this store's knowledge, oldest first; cancelled ones among them only on request. */
    public List<OrderRow> inInflow(boolean cancelledToo) {
        return store.read(
                handle -> handle.createQuery("SELECT * FROM shop_order WHERE pulled_at IS NOT NULL AND (state ="
                                + " 'pulled' OR :cancelledToo) ORDER BY pulled_at, cust_ref")
                        .bind("cancelledToo", cancelledToo)
                        .map((row, context) -> OrderColumns.row(row))
                        .list());
    }

    /** Orders in inFlow that the cart cancelled and that are not cancelled there. */
    public List<OrderRow> cancelledAtCartOpen() {
        return store.read(handle -> handle.createQuery("SELECT * FROM shop_order WHERE state = 'pulled' AND"
                        + " cancelled_at_cart IS NOT NULL ORDER BY cancelled_at_cart, cust_ref")
                .map((row, context) -> OrderColumns.row(row))
                .list());
    }

    /** The order date of the oldest one in inFlow, pulled from then on, that is neither shipped nor cancelled. */
    public Optional<LocalDate> oldestOpenDay(Instant pulledFrom) {
        return store.read(handle -> handle.createQuery("""
            SELECT MIN(COALESCE(o.order_date, date(o.pulled_at / 1000, 'unixepoch'))) AS day
            FROM shop_order o LEFT JOIN shipment s ON s.cust_ref = o.cust_ref
            WHERE o.state = 'pulled' AND o.cancelled_at_cart IS NULL AND o.pulled_at >= :from
              AND (s.state IS NULL OR s.state <> 'pushed')\
            """)
                .bind("from", Columns.millis(pulledFrom))
                .map((row, context) -> Optional.ofNullable(row.getString("day")).map(LocalDate::parse))
                .one());
    }

    /** When the oldest of the orders was pulled that were pulled from then on and are not cancelled. */
    public Optional<Instant> oldestPulled(Instant from) {
        return store.read(handle -> handle.createQuery(
                        "SELECT MIN(pulled_at) AS at FROM shop_order WHERE state = 'pulled' AND pulled_at >= :from")
                .bind("from", Columns.millis(from))
                .map((row, context) -> Optional.ofNullable(Columns.instantOrNull(row, "at")))
                .one());
    }

    /** Orders that wait or are held although CartRover's last whole list of new ones did not hold them. */
    public List<OrderRow> vanished() {
        return store.read(
                handle -> handle.createQuery("SELECT * FROM shop_order WHERE offered = 0 AND state IN ('held',"
                                + " 'waitingToBeWritten') ORDER BY offered_at, cust_ref")
                        .map((row, context) -> OrderColumns.row(row))
                        .list());
    }

    /** Orders in inFlow that an error concerns. */
    public List<OrderRow> pulledWithProblems() {
        return store.read(handle -> handle.createQuery(
                        "SELECT * FROM shop_order WHERE state = 'pulled' AND problems <> '' ORDER BY pulled_at,"
                                + " cust_ref")
                .map((row, context) -> OrderColumns.row(row))
                .list());
    }

    /** The order, other than this one, that is in inFlow or on its way there under this number. */
    public Optional<String> holderOf(String number, String otherThanCustRef) {
        return store.read(handle -> handle.createQuery("""
            SELECT o.cust_ref
            FROM shop_order o
            WHERE o.number = :number AND o.cust_ref <> :ref AND (o.pulled_at IS NOT NULL OR EXISTS (
            SELECT 1 FROM intent i
            WHERE i.kind = 'CREATE_ORDER' AND i.item_key = o.cust_ref AND i.state <> 'REFUSED'))
            ORDER BY o.pulled_at LIMIT 1\
            """)
                .bind("number", number)
                .bind("ref", otherThanCustRef)
                .mapTo(String.class)
                .findOne());
    }

    /** How many orders stand in each state. */
    public Map<OrderRow.State, Integer> counts() {
        return store.read(handle -> {
            Map<OrderRow.State, Integer> counts = new LinkedHashMap<>();
            handle.createQuery("SELECT state, COUNT(*) AS n FROM shop_order GROUP BY state")
                    .map((row, context) -> Map.entry(OrderRow.State.of(row.getString("state")), row.getInt("n")))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }

    /** How many orders were written to inFlow from this instant on; found ones don't count. */
    public int writtenSince(Instant from) {
        return store.read(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM shop_order WHERE state = 'pulled' AND pulled_at >= :from AND adopted = 0")
                .bind("from", Columns.millis(from))
                .mapTo(Integer.class)
                .one());
    }

    /** When an order of a cart was first seen. */
    public record Arrival(@Nullable String cart, Instant at) {}

    /** Orders that came in since then, skipped ones left out, oldest first; to be counted by the viewer's own days. */
    public List<Arrival> arrivals(Instant from) {
        return store.read(handle -> handle.createQuery("""
            SELECT cart, COALESCE(offered_at, pulled_at) AS at
            FROM shop_order
            WHERE COALESCE(offered_at, pulled_at) >= :from AND state <> 'skipped'
            ORDER BY 2\
            """)
                .bind("from", Columns.millis(from))
                .map((row, context) -> new Arrival(row.getString("cart"), Columns.instant(row, "at")))
                .list());
    }

    /** The newest arrival of each cart, by order source. */
    public Map<String, Instant> lastArrivals() {
        return store.read(handle -> {
            Map<String, Instant> last = new LinkedHashMap<>();
            handle.createQuery(
                            "SELECT cart, MAX(offered_at) AS at FROM shop_order WHERE cart IS NOT NULL AND offered_at"
                                    + " IS NOT NULL GROUP BY cart")
                    .map((row, context) -> Map.entry(row.getString("cart"), Columns.instant(row, "at")))
                    .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
            return last;
        });
    }

    /**
     * Units of a SKU on an order that inFlow doesn't have yet.
     *
     * @param label what people call the order
     * @param quantity null where CartRover gave no number
     * @param createdAt when CartRover made its record, or null where it did not say
     */
    public record Units(
            String custRef,
            String label,
            OrderRow.State state,
            String sku,
            @Nullable BigDecimal quantity,
            @Nullable Instant createdAt) {}

    /** Units on orders that wait or are held: CartRover has them, inFlow reserves nothing for them. */
    public List<Units> notInInflow() {
        return units(null);
    }

    /** The same for one SKU. */
    public List<Units> notInInflow(String sku) {
        return units(sku);
    }

    /** The SKUs of several orders, each in the order of its lines. */
    public Map<String, List<String>> skus(Collection<String> custRefs) {
        Map<String, List<String>> skus = new LinkedHashMap<>();
        List<String> all = List.copyOf(custRefs);
        for (int from = 0; from < all.size(); from += 500) {
            List<String> some = all.subList(from, Math.min(from + 500, all.size()));
            store.read(handle -> {
                handle.createQuery("SELECT cust_ref, sku FROM order_line WHERE cust_ref IN (<refs>) ORDER BY cust_ref,"
                                + " position")
                        .bindList("refs", some)
                        .map((row, context) -> Map.entry(row.getString("cust_ref"), row.getString("sku")))
                        .forEach(entry -> skus.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                                .add(entry.getValue()));
                return skus;
            });
        }
        return skus;
    }

    private List<Units> units(@Nullable String sku) {
        return store.read(handle -> handle.createQuery("SELECT o.cust_ref, " + LABEL + " AS label, o.state, l.sku,"
                        + " l.quantity, o.created_at FROM shop_order o"
                        + " JOIN order_line l ON"
                        + " l.cust_ref = o.cust_ref WHERE"
                        + " o.state IN ('held',"
                        + " 'waitingToBeWritten') AND"
                        + " l.quantity IS NOT NULL AND"
                        + " (:sku IS NULL OR l.sku ="
                        + " :sku) ORDER BY o.offered_at,"
                        + " o.cust_ref, l.position")
                .bind("sku", sku)
                .map((row, context) -> new Units(
                        row.getString("cust_ref"),
                        row.getString("label"),
                        OrderRow.State.of(row.getString("state")),
                        row.getString("sku"),
                        OrderColumns.decimal(row.getString("quantity")),
                        Columns.instantOrNull(row, "created_at")))
                .list());
    }
}
