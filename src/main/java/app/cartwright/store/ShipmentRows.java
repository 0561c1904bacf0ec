package app.cartwright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The shipments of orders, what the owner decided about them, and single facts that shipping remembers. */
public final class ShipmentRows {
    private static final List<String> COLUMNS = List.of(
            "cust_ref",
            "state",
            "reason",
            "open_lines",
            "goods_lines",
            "started",
            "fingerprint",
            "since",
            "missing_since",
            "fulfilled_at",
            "due_at",
            "parcels",
            "problem",
            "problem_subject",
            "attempts",
            "last_try_at",
            "next_try_at",
            "pushed_at",
            "pushed_fingerprint",
            "cart_status",
            "cart_read_at",
            "confirmed_at",
            "difference",
            "difference_fingerprint",
            "closed_at");

    private final Store store;

    public ShipmentRows(Store store) {
        this.store = store;
    }

    /** One order's shipment, empty where nothing was seen of it yet. */
    public Optional<ShipmentRow> find(String custRef) {
        return store.read(handle -> handle.createQuery("SELECT * FROM shipment WHERE cust_ref = :ref")
                .bind("ref", custRef)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Every shipment. */
    public List<ShipmentRow> all() {
        return store.read(handle -> handle.createQuery("SELECT * FROM shipment")
                .map((row, context) -> row(row))
                .list());
    }

    /** Shipments that are not over: neither pushed nor closed. */
    public List<ShipmentRow> open() {
        return store.read(
                handle -> handle.createQuery("SELECT * FROM shipment WHERE state <> 'pushed' AND state <> 'closed'")
                        .map((row, context) -> row(row))
                        .list());
    }

    /** Shipments that were pushed or closed at or after this time. */
    public List<ShipmentRow> overSince(Instant from) {
        return store.read(
                handle -> handle.createQuery("SELECT * FROM shipment WHERE (state = 'pushed' AND pushed_at >= "
                                + ":from) OR (state = 'closed' AND closed_at >= :from)")
                        .bind("from", Columns.millis(from))
                        .map((row, context) -> row(row))
                        .list());
    }

    /** Shipments that were pushed at or after this time and that the cart has not confirmed, oldest first. */
    public List<ShipmentRow> unconfirmed(Instant pushedFrom) {
        return store.read(handle -> handle.createQuery("SELECT * FROM shipment WHERE state = 'pushed' AND confirmed_at "
                        + "IS NULL AND pushed_at >= :from ORDER BY pushed_at, cust_ref")
                .bind("from", Columns.millis(pushedFrom))
                .map((row, context) -> row(row))
                .list());
    }

    /** How many shipments were pushed from this instant on. */
    public int pushedSince(Instant from) {
        return store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM shipment WHERE pushed_at >= :from")
                .bind("from", Columns.millis(from))
                .mapTo(Integer.class)
                .one());
    }

    /** Stores a shipment as it is now. */
    public void save(ShipmentRow row) {
        store.change(handle -> {
            String names = String.join(", ", COLUMNS);
            String values = ":" + String.join(", :", COLUMNS);
            var update = handle.createUpdate("INSERT OR REPLACE INTO shipment (" + names + ") VALUES (" + values + ")");
            bindings(row).forEach(update::bind);
            update.execute();
        });
    }

    /** What the owner decided about an order. */
    public ShipmentChoice choice(String custRef) {
        return store.read(handle -> handle.createQuery("SELECT * FROM shipment_choice WHERE cust_ref = :ref")
                .bind("ref", custRef)
                .map((row, context) -> choice(row))
                .findOne()
                .orElse(ShipmentChoice.NONE));
    }

    /** What the owner decided, by order; orders without a decision are left out. */
    public Map<String, ShipmentChoice> choices() {
        return store.read(handle -> {
            Map<String, ShipmentChoice> found = new LinkedHashMap<>();
            handle.createQuery("SELECT * FROM shipment_choice")
                    .map((row, context) -> Map.entry(row.getString("cust_ref"), choice(row)))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    /** Nothing is sent for this order, or that is over. */
    public void hold(String custRef, boolean hold) {
        choose(custRef, "hold", hold ? 1 : 0);
    }

    /** Carrier and tracking number may be missing. */
    public void withoutTracking(String custRef) {
        choose(custRef, "without_tracking", 1);
    }

    /** The settle time is skipped for these contents. */
    public void sendNow(String custRef, String fingerprint) {
        choose(custRef, "send_now_for", fingerprint);
    }

    /** The owner wants another try, at this time. */
    public void ask(String custRef, Instant at) {
        store.together(() -> {
            choose(custRef, "asked_at", Columns.millis(at));
            choose(custRef, "dropped", 0);
        });
    }

    /** The owner dismissed its error, or took that back. */
    public void drop(String custRef, boolean dropped) {
        choose(custRef, "dropped", dropped ? 1 : 0);
    }

    /** The owner carried this difference over by hand. */
    public void done(String custRef, String fingerprint) {
        choose(custRef, "done_fingerprint", fingerprint);
    }

    /** A single remembered fact. */
    public Optional<Fact> fact(String name) {
        return store.read(handle -> handle.createQuery("SELECT fact, at FROM shipping_fact WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> new Fact(row.getString("fact"), Columns.instant(row, "at")))
                .findOne());
    }

    /** Remembers a fact in place of what it was before. */
    public void remember(String name, String fact, Instant at) {
        store.change(handle -> handle.createUpdate(
                        "INSERT OR REPLACE INTO shipping_fact (name, fact, at) VALUES (:name, :fact, :at)")
                .bind("name", name)
                .bind("fact", fact)
                .bind("at", Columns.millis(at))
                .execute());
    }

    /** A remembered fact and when it was learned. */
    public record Fact(String fact, Instant at) {}

    private void choose(String custRef, String column, Object value) {
        store.change(handle -> {
            insertChoice(handle, custRef);
            handle.createUpdate("UPDATE shipment_choice SET " + column + " = :value WHERE cust_ref = :ref")
                    .bind("value", value)
                    .bind("ref", custRef)
                    .execute();
        });
    }

    private static void insertChoice(Handle handle, String custRef) {
        handle.createUpdate("INSERT INTO shipment_choice (cust_ref) SELECT :ref WHERE NOT EXISTS "
                        + "(SELECT 1 FROM shipment_choice WHERE cust_ref = :ref)")
                .bind("ref", custRef)
                .execute();
    }

    private static ShipmentChoice choice(ResultSet row) throws SQLException {
        return new ShipmentChoice(
                row.getInt("hold") != 0,
                row.getInt("without_tracking") != 0,
                row.getString("send_now_for"),
                Columns.instantOrNull(row, "asked_at"),
                row.getInt("dropped") != 0,
                row.getString("done_fingerprint"));
    }

    private static Map<String, @Nullable Object> bindings(ShipmentRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("cust_ref", row.custRef());
        values.put("state", row.state().word());
        values.put("reason", row.reason());
        values.put("open_lines", row.openLines());
        values.put("goods_lines", row.goodsLines());
        values.put("started", row.started() ? 1 : 0);
        values.put("fingerprint", row.fingerprint());
        values.put("since", Columns.millisOrNull(row.since()));
        values.put("missing_since", Columns.millisOrNull(row.missingSince()));
        values.put("fulfilled_at", Columns.millisOrNull(row.fulfilledAt()));
        values.put("due_at", Columns.millisOrNull(row.dueAt()));
        values.put("parcels", row.parcels());
        values.put("problem", row.problem());
        values.put("problem_subject", row.problemSubject());
        values.put("attempts", row.attempts());
        values.put("last_try_at", Columns.millisOrNull(row.lastTryAt()));
        values.put("next_try_at", Columns.millisOrNull(row.nextTryAt()));
        values.put("pushed_at", Columns.millisOrNull(row.pushedAt()));
        values.put("pushed_fingerprint", row.pushedFingerprint());
        values.put("cart_status", row.cartStatus());
        values.put("cart_read_at", Columns.millisOrNull(row.cartReadAt()));
        values.put("confirmed_at", Columns.millisOrNull(row.confirmedAt()));
        values.put("difference", row.difference());
        values.put("difference_fingerprint", row.differenceFingerprint());
        values.put("closed_at", Columns.millisOrNull(row.closedAt()));
        return values;
    }

    private static ShipmentRow row(ResultSet row) throws SQLException {
        return new ShipmentRow(
                row.getString("cust_ref"),
                ShipmentRow.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getInt("open_lines"),
                row.getInt("goods_lines"),
                row.getInt("started") != 0,
                row.getString("fingerprint"),
                Columns.instantOrNull(row, "since"),
                Columns.instantOrNull(row, "missing_since"),
                Columns.instantOrNull(row, "fulfilled_at"),
                Columns.instantOrNull(row, "due_at"),
                row.getString("parcels"),
                row.getString("problem"),
                row.getString("problem_subject"),
                row.getInt("attempts"),
                Columns.instantOrNull(row, "last_try_at"),
                Columns.instantOrNull(row, "next_try_at"),
                Columns.instantOrNull(row, "pushed_at"),
                row.getString("pushed_fingerprint"),
                row.getString("cart_status"),
                Columns.instantOrNull(row, "cart_read_at"),
                Columns.instantOrNull(row, "confirmed_at"),
                row.getString("difference"),
                row.getString("difference_fingerprint"),
                Columns.instantOrNull(row, "closed_at"));
    }
}
