package app.cartwright.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The orders that CartRover offered. Every change is one transaction, or joins the one of {@link Store#together}, and
 * touches only what it speaks of. Lists for people are in {@link OrderLists}, owner's choices in {@link OrderChoices}.
 */
public final class OrderRows {
    private final Store store;

    public OrderRows(Store store) {
        this.store = store;
    }

    /**
     * What CartRover says of an order.
     *
     * @param orderedAt when it was placed, as far as it is known
     */
    public record Offer(
            String custRef,
            @Nullable String cart,
            @Nullable String shopNumber,
            @Nullable String recordNo,
            @Nullable String customer,
            @Nullable LocalDate orderDate,
            @Nullable Instant orderedAt,
            @Nullable Instant createdAt,
            @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable String shipCode,
            String snapshot,
            List<OrderRow.Line> lines) {}

    /** One order. */
    public Optional<OrderRow> find(String custRef) {
        return store.read(handle -> handle.createQuery("SELECT * FROM shop_order WHERE cust_ref = :ref")
                .bind("ref", custRef)
                .map((row, context) -> OrderColumns.row(row))
                .findOne());
    }

    /** The lines of an order as they were offered, in their order. */
    public List<OrderRow.Line> lines(String custRef) {
        return store.read(
                handle -> handle.createQuery("SELECT * FROM order_line WHERE cust_ref = :ref ORDER BY position")
                        .bind("ref", custRef)
                        .map((row, context) -> OrderColumns.line(row))
                        .list());
    }

    /** Stores what CartRover says of an order, and that it said so now. Its state stays; a new one waits. */
    public void offer(Offer offer, Instant at) {
        store.change(handle -> {
            Update update = handle.createUpdate("""
                INSERT INTO shop_order (cust_ref, cart, shop_number, record_no, customer, order_date, ordered_at,
                created_at, total, currency, ship_code, snapshot, offered_at, state)
                VALUES (:ref, :cart, :shopNumber, :recordNo, :customer, :orderDate, :orderedAt,
                :createdAt, :total, :currency, :shipCode, :snapshot, :at, 'waitingToBeWritten')
                ON CONFLICT (cust_ref)
                DO UPDATE SET cart = excluded.cart, shop_number = excluded.shop_number,
                record_no = excluded.record_no, customer = excluded.customer, order_date = excluded.order_date,
                ordered_at = excluded.ordered_at, created_at = excluded.created_at, total = excluded.total,
                currency = excluded.currency, ship_code = excluded.ship_code, snapshot = excluded.snapshot,
                offered_at = COALESCE(shop_order.offered_at, excluded.offered_at)\
                """);
            update.bind("ref", offer.custRef())
                    .bind("cart", offer.cart())
                    .bind("shopNumber", offer.shopNumber())
                    .bind("recordNo", offer.recordNo())
                    .bind("customer", offer.customer())
                    .bind("orderDate", OrderColumns.text(offer.orderDate()))
                    .bind("orderedAt", Columns.millisOrNull(offer.orderedAt()))
                    .bind("createdAt", Columns.millisOrNull(offer.createdAt()))
                    .bind("total", OrderColumns.text(offer.total()))
                    .bind("currency", offer.currency())
                    .bind("shipCode", offer.shipCode())
                    .bind("snapshot", offer.snapshot())
                    .bind("at", Columns.millis(at))
                    .execute();
            putLines(offer.custRef(), offer.lines());
        });
    }

    /** Which orders the list of new ones held when it was read whole. */
    public void offered(Collection<String> custRefs) {
        Set<String> now = Set.copyOf(custRefs);
        Set<String> before =
                store.read(handle -> handle.createQuery("SELECT cust_ref FROM shop_order WHERE offered = 1")
                        .mapTo(String.class)
                        .collect(Collectors.toSet()));
        if (now.equals(before)) {
            return;
        }
        store.change(handle -> {
            try (PreparedBatch batch =
                    handle.prepareBatch("UPDATE shop_order SET offered = :offered WHERE cust_ref = :ref")) {
                before.stream()
                        .filter(ref -> !now.contains(ref))
                        .forEach(
                                ref -> batch.bind("offered", 0).bind("ref", ref).add());
                now.stream()
                        .filter(ref -> !before.contains(ref))
                        .forEach(
                                ref -> batch.bind("offered", 1).bind("ref", ref).add());
                batch.execute();
            }
        });
    }

    /**
     * Where an order stands that is not in inFlow, and why. Being held is remembered for good; one that waits to be
     * written is not cancelled.
     */
    public void place(
            String custRef,
            OrderRow.State state,
            @Nullable String reason,
            @Nullable String number,
            List<OrderRow.ProblemKey> problems) {
        change(
                custRef,
                """
                state = :state, reason = :reason, number = :number, problems = :problems,
                ever_held = CASE WHEN :state = 'held' THEN 1 ELSE ever_held END,
                cancelled_at = CASE WHEN :state = 'waitingToBeWritten' THEN NULL ELSE cancelled_at END,
                cancelled_at_cart = CASE WHEN :state = 'waitingToBeWritten' THEN NULL ELSE cancelled_at_cart END\
                """,
                update -> update.bind("state", state.word())
                        .bind("reason", reason)
                        .bind("number", number)
                        .bind("problems", OrderColumns.text(problems)));
    }

    /** The errors that concern an order, and the sentence about it, without a change of its state. */
    public void concern(String custRef, @Nullable String reason, List<OrderRow.ProblemKey> problems) {
        change(
                custRef,
                "reason = :reason, problems = :problems",
                update -> update.bind("reason", reason).bind("problems", OrderColumns.text(problems)));
    }

    /** The number and id that an order is about to be written with. */
    public void number(String custRef, @Nullable String number) {
        change(custRef, "number = :number", update -> update.bind("number", number));
    }

    /** The order is in inFlow. */
    public void inInflow(
            String custRef, String number, String inflowId, String customerId, boolean adopted, Instant at) {
        change(
                custRef,
                """
                state = 'pulled', reason = NULL, problems = '', number = :number, inflow_id = :inflowId,
                customer_id = :customerId, adopted = :adopted, pulled_at = COALESCE(pulled_at, :at), attempts = 0,
                next_try_at = NULL\
                """,
                update -> update.bind("number", number)
                        .bind("inflowId", inflowId)
                        .bind("customerId", customerId)
                        .bind("adopted", adopted ? 1 : 0)
                        .bind("at", Columns.millis(at)));
    }

    /** An order that is known from inFlow alone. */
    public void addFromInflow(
            String custRef,
            @Nullable String shopNumber,
            @Nullable LocalDate orderDate,
            @Nullable Instant orderedAt,
            @Nullable BigDecimal total) {
        store.change(handle -> handle.createUpdate("""
            INSERT INTO shop_order (cust_ref, shop_number, order_date, ordered_at, total, state)
            VALUES (:ref, :shopNumber, :orderDate, :orderedAt, :total, 'pulled')
            ON CONFLICT (cust_ref)
            DO NOTHING\
            """)
                .bind("ref", custRef)
                .bind("shopNumber", shopNumber)
                .bind("orderDate", OrderColumns.text(orderDate))
                .bind("orderedAt", Columns.millisOrNull(orderedAt))
                .bind("total", OrderColumns.text(total))
                .execute());
    }

    /** Which products the lines became, by {@code line_no}; only for an order that is in inFlow. */
    public void products(String custRef, Map<String, String> productByLine) {
        store.change(handle -> {
            try (PreparedBatch batch = handle.prepareBatch(
                    "UPDATE order_line SET product_id = :product WHERE cust_ref = :ref AND line_no = :line")) {
                productByLine.forEach((line, product) -> batch.bind("product", product)
                        .bind("ref", custRef)
                        .bind("line", line)
                        .add());
                batch.execute();
            }
        });
    }

    /** CartRover took the acknowledgement. */
    public void acknowledged(String custRef, Instant at) {
        change(
                custRef,
                "acknowledged_at = :at, attempts = 0, next_try_at = NULL",
                update -> update.bind("at", Columns.millis(at)));
    }

    /** The order ended as cancelled: never written, or cancelled in inFlow. */
    public void cancelled(String custRef, String reason, Instant at) {
        change(custRef, """
            state = 'cancelled', reason = :reason, problems = '', cancelled_at = :at,
            cancelled_at_cart = COALESCE(cancelled_at_cart, :at), attempts = 0, next_try_at = NULL\
            """, update -> update.bind("reason", reason).bind("at", Columns.millis(at)));
    }

    /** The cart cancelled it; what becomes of it in inFlow is another matter. */
    public void cancelledAtCart(String custRef, Instant at) {
        change(
                custRef,
                "cancelled_at_cart = COALESCE(cancelled_at_cart, :at)",
                update -> update.bind("at", Columns.millis(at)));
    }

    /** A try failed; the next one is due at that time. */
    public void failed(String custRef, int attempts, Instant at, @Nullable Instant nextTryAt) {
        change(
                custRef,
                "attempts = :attempts, last_try_at = :at, next_try_at = :next",
                update -> update.bind("attempts", attempts)
                        .bind("at", Columns.millis(at))
                        .bind("next", Columns.millisOrNull(nextTryAt)));
    }

    /** What was changed at the cart after the pull; null where nothing is any more. */
    public void laterEdit(String custRef, @Nullable String sentence, Instant at) {
        change(
                custRef,
                "later_edit = :sentence, later_edit_at = :at, later_edit_done = 0",
                update -> update.bind("sentence", sentence).bind("at", Columns.millis(at)));
    }

    /** The owner has carried the later edit over by hand. */
    public void laterEditDone(String custRef) {
        change(custRef, "later_edit_done = 1", update -> update);
    }

    /** CartRover's own word for it. */
    public void cartStatus(String custRef, String status) {
        change(custRef, "cart_status = :status", update -> update.bind("status", status));
    }

    private void change(String custRef, String assignments, UnaryOperator<Update> bindings) {
        store.change(handle -> bindings.apply(
                        handle.createUpdate("UPDATE shop_order SET " + assignments + " WHERE cust_ref = :ref"))
                .bind("ref", custRef)
                .execute());
    }

    private void putLines(String custRef, List<OrderRow.Line> lines) {
        store.change(handle -> {
            handle.createUpdate("DELETE FROM order_line WHERE cust_ref = :ref")
                    .bind("ref", custRef)
                    .execute();
            try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO order_line (cust_ref, position, line_no, sku, description, quantity, price, product_id)
                VALUES (:ref, :position, :lineNo, :sku, :description, :quantity, :price, :product)\
                """)) {
                int position = 0;
                for (OrderRow.Line line : lines) {
                    batch.bind("ref", custRef)
                            .bind("position", position++)
                            .bind("lineNo", line.lineNo())
                            .bind("sku", line.sku())
                            .bind("description", line.description())
                            .bind("quantity", OrderColumns.text(line.quantity()))
                            .bind("price", OrderColumns.text(line.price()))
                            .bind("product", line.productId())
                            .add();
                }
                batch.execute();
            }
        });
    }
}
