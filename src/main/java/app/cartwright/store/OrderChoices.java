package app.cartwright.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the owner decided about single orders. Written by the faces' actions, read by each cycle. */
public final class OrderChoices {
    private final Store store;

    public OrderChoices(Store store) {
        this.store = store;
    }

    /**
     * The owner's decisions about one order.
     *
     * @param declined why it is not to be written, or null where it may be
     * @param writeAnyway it is written although inFlow seems to have it
     * @param cart the cart it belongs to, for an order that names none, or null
     * @param askedAt when the owner last asked for another try, or null
     */
    public record Choice(
            @Nullable String declined,
            boolean writeAnyway,
            @Nullable String cart,
            @Nullable Instant askedAt) {
        /** Nothing was decided. */
        public static final Choice NONE = new Choice(null, false, null, null);
    }

    /** The decisions about one order. */
    public Choice of(String custRef) {
        return all(custRef).getOrDefault(custRef, Choice.NONE);
    }

    /** All decisions by {@code cust_ref}. */
    public Map<String, Choice> all() {
        return all(null);
    }

    /** The order is not to be written; null takes that back. */
    public void decline(String custRef, @Nullable String why) {
        put(custRef, "declined", why);
    }

    /** The order is written although inFlow seems to have it. */
    public void writeAnyway(String custRef) {
        put(custRef, "write_anyway", 1);
    }

    /** The cart that an order belongs to. */
    public void cart(String custRef, String orderSource) {
        put(custRef, "cart", orderSource);
    }

    /** The owner wants another try. */
    public void ask(String custRef, Instant at) {
        put(custRef, "asked_at", Columns.millis(at));
    }

    private Map<String, Choice> all(@Nullable String custRef) {
        return store.read(handle -> {
            Map<String, Choice> found = new HashMap<>();
            handle.createQuery("SELECT * FROM order_choice WHERE :ref IS NULL OR cust_ref = :ref")
                    .bind("ref", custRef)
                    .map((row, context) -> Map.entry(
                            row.getString("cust_ref"),
                            new Choice(
                                    row.getString("declined"),
                                    row.getInt("write_anyway") != 0,
                                    row.getString("cart"),
                                    Columns.instantOrNull(row, "asked_at"))))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    private void put(String custRef, String column, @Nullable Object value) {
        store.change(handle -> handle.createUpdate("INSERT INTO order_choice (cust_ref, " + column
                        + ") VALUES (:ref, :value) ON CONFLICT (cust_ref) DO UPDATE SET " + column + " = :value")
                .bind("ref", custRef)
                .bind("value", value)
                .execute());
    }
}
