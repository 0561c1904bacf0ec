package app.cartwright.inflow;

import app.cartwright.http.ContractEvidence;
import app.cartwright.http.Exchange;
import app.cartwright.http.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inFlow Cloud API, one method a call. Every method makes exactly one HTTP call, never retries and never decides.
 */
public final class InflowClient {
    private final InflowConnection connection;
    private final InflowContract contract;
    private final Exchange exchange;
    private final ContractEvidence evidence;

    /** Reports nothing about assumptions. */
    public InflowClient(InflowConnection connection, InflowContract contract, Exchange exchange) {
        this(connection, contract, exchange, ContractEvidence.NONE);
    }

    /** Tells the evidence listener whenever an answer settles an assumption of the contract. */
    public InflowClient(
            InflowConnection connection, InflowContract contract, Exchange exchange, ContractEvidence evidence) {
        this.connection = connection;
        this.contract = contract;
        this.exchange = exchange;
        this.evidence = evidence;
    }

    /** Proves company id and key with the smallest read there is: one location. */
    public Outcome<List<Location>> probe() {
        throw pending();
    }

    /** One page of at most 100 locations, inactive ones included. */
    public Outcome<Page<Location>> locations(@Nullable String after) {
        throw pending();
    }

    /** One page of at most 100 active products, sorted by id. */
    public Outcome<Page<Product>> products(@Nullable String after) {
        throw pending();
    }

    /** Products that inFlow's fuzzy search finds for a text; compare the SKU exactly. At most 100. */
    public Outcome<List<Product>> productsLike(String text) {
        throw pending();
    }

    /**
     * Stock figures for at most 100 keys, matched by key. A key without a row in the answer is not in the list: unknown,
     * not zero.
     */
    public Outcome<List<StockFigure>> stockFigures(List<StockKey> keys) {
        throw pending();
    }

    /** Customers whose e-mail inFlow matches with this one; compare exactly. */
    public Outcome<List<Customer>> customersByEmail(String email) {
        throw pending();
    }

    /** One customer; refused with {@code NOT_FOUND} where there is none. */
    public Outcome<Customer> customer(String customerId) {
        throw pending();
    }

    /** Makes a customer. Never call it for one that exists. */
    public Outcome<Customer> createCustomer(NewCustomer customer) {
        throw pending();
    }

    /** Currencies of the account. */
    public Outcome<List<Currency>> currencies() {
        throw pending();
    }

    /** One order; refused with {@code NOT_FOUND} where there is none. Lines, pack lines and ship lines are included. */
    public Outcome<SalesOrder> salesOrder(String salesOrderId) {
        throw pending();
    }

    /** One page of at most 100 orders, newest order date first. */
    public Outcome<Page<SalesOrder>> salesOrders(SalesOrderQuery query) {
        throw pending();
    }

    /** Writes a new order. An unknown outcome is settled by {@link #salesOrder} with the same id. */
    public Outcome<SalesOrder> createSalesOrder(NewSalesOrder order) {
        throw pending();
    }

    /**
     * Cancels an order that nobody has started on, in the way that fits the API version: by {@code quick-cancel}, or by
     * a header-only write guarded with the row version that was read.
     */
    public Outcome<SalesOrder> cancelSalesOrder(SalesOrder asRead) {
        throw pending();
    }

    private UnsupportedOperationException pending() {
        return new UnsupportedOperationException(connection.toString() + contract + exchange + evidence);
    }
}
