package app.cartwright.cartrover;

import app.cartwright.http.ContractEvidence;
import app.cartwright.http.Exchange;
import app.cartwright.http.Outcome;
import java.util.List;

/**
 * CartRover's merchant API, one method a call. Every method makes exactly one HTTP call, never retries and never
 * decides. {@code success_code} decides between done and refused, not the HTTP status.
 */
public final class CartRoverClient {
    private final CartRoverConnection connection;
    private final CartRoverContract contract;
    private final Exchange exchange;
    private final ContractEvidence evidence;

    /** Reports nothing about assumptions. */
    public CartRoverClient(CartRoverConnection connection, CartRoverContract contract, Exchange exchange) {
        this(connection, contract, exchange, ContractEvidence.NONE);
    }

    /** Tells the evidence listener whenever an answer settles an assumption of the contract. */
    public CartRoverClient(
            CartRoverConnection connection, CartRoverContract contract, Exchange exchange, ContractEvidence evidence) {
        this.connection = connection;
        this.contract = contract;
        this.exchange = exchange;
        this.evidence = evidence;
    }

    /** Proves the merchant pair: one new order, a read that a cart's key cannot make. */
    public Outcome<OrderPage> probe() {
        throw pending();
    }

    /** One page of at most 100 orders. */
    public Outcome<OrderPage> orders(OrderQuery query) {
        throw pending();
    }

    /** One order; refused with {@code NOT_FOUND} where there is none. */
    public Outcome<Order> order(String custRef, boolean filteredItems) {
        throw pending();
    }

    /** Status and shipments of one order; refused with {@code NOT_FOUND} where there is none. */
    public Outcome<OrderState> orderState(String custRef) {
        throw pending();
    }

    /** Tells CartRover that the order is at the WMS ({@code at_wms}), so that it leaves the list of new ones. */
    public Outcome<WriteReply> acknowledge(String custRef) {
        throw pending();
    }

    /** Pushes all parcels of an order ({@code shipped}), in one request. */
    public Outcome<WriteReply> ship(String custRef, List<Parcel> parcels) {
        throw pending();
    }

    /** One page of at most 100 inventory records, from page 1. */
    public Outcome<InventoryPage> inventory(int page) {
        throw pending();
    }

    /** One SKU's record; refused with {@code NOT_FOUND} where there is none. */
    public Outcome<InventoryRecord> inventoryOf(String sku) {
        throw pending();
    }

    /** Sends at most 100 stock figures. */
    public Outcome<WriteReply> pushInventory(List<StockNumber> figures) {
        throw pending();
    }

    /** The carts set up for this merchant, whatever shape the answer has. */
    public Outcome<List<Cart>> carts() {
        throw pending();
    }

    /** Ship methods of the WMS. */
    public Outcome<List<ShipMethod>> shipMethods() {
        throw pending();
    }

    private UnsupportedOperationException pending() {
        return new UnsupportedOperationException(connection.toString() + contract + exchange + evidence);
    }
}
