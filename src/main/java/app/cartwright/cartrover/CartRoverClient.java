package app.cartwright.cartrover;

import app.cartwright.http.AnswerReader;
import app.cartwright.http.Api;
import app.cartwright.http.ContractEvidence;
import app.cartwright.http.Dialect;
import app.cartwright.http.Exchange;
import app.cartwright.http.Outcome;
import app.cartwright.http.Percent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CartRover's merchant API, one method a call. Every method makes at most one HTTP call, never retries and never
 * decides. {@code success_code} decides between done and refused, not the HTTP status.
 */
public final class CartRoverClient {
    private final CartRoverConnection connection;
    private final CartRoverContract contract;
    private final Exchange exchange;
    private final CartRoverEvidence evidence;
    private final CartRoverBodies bodies;
    private final CartRoverReads reads;
    private final Dialect dialect = new CartRoverDialect();
    private final String authorization;

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
        this.evidence = new CartRoverEvidence(evidence);
        this.bodies = new CartRoverBodies(contract);
        this.reads = new CartRoverReads(contract.zone(), contract.get(CartRoverContract.CARTS_SHAPE));
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (connection.apiUser() + ":" + connection.apiKey()).getBytes(StandardCharsets.UTF_8));
        exchange.redactor().addPair(connection.apiUser(), connection.apiKey());
    }

    /** The contract in force. */
    public CartRoverContract contract() {
        return contract;
    }

    /** Proves the merchant pair: one new order, a read that a cart's key cannot make. */
    public Outcome<OrderPage> probe() {
        String path = contract.get(CartRoverContract.ORDER_LIST_PATH).replace("{status}", OrderStatus.NEW.word());
        return get(uri(path + "?limit=1"), reply -> {
            Outcome<OrderPage> outcome = reads.orders(reply, 1);
            evidence.path(CartRoverContract.ORDER_LIST_PATH, outcome);
            return outcome;
        });
    }

    /** One page of at most 100 orders. */
    public Outcome<OrderPage> orders(OrderQuery query) {
        int limit = contract.values().number(CartRoverContract.PAGE_LIMIT);
        StringBuilder path = new StringBuilder(contract.get(CartRoverContract.ORDER_LIST_PATH)
                        .replace("{status}", query.status().word()))
                .append("?limit=")
                .append(limit)
                .append("&page=")
                .append(query.page());
        if (query.from() != null) {
            String from = contract.get(CartRoverContract.DATE_BOUND).equals("timestamp")
                    ? Times.sent(query.from())
                    : query.from().atOffset(ZoneOffset.UTC).toLocalDate().toString();
            path.append("&from_date=").append(Percent.encode(from));
        }
        if (query.filteredItems()) {
            path.append("&include_filtered_items=Y");
        }
        return get(uri(path.toString()), reply -> {
            Outcome<OrderPage> outcome = reads.orders(reply, limit);
            evidence.path(CartRoverContract.ORDER_LIST_PATH, outcome);
            if (outcome instanceof Outcome.Done<OrderPage>(OrderPage page, String ignored)) {
                evidence.orders(query, limit, page);
            }
            return outcome;
        });
    }

    /** One order; refused with {@code NOT_FOUND} where there is none. */
    public Outcome<Order> order(String custRef, boolean filteredItems) {
        String path =
                withOrder(CartRoverContract.ORDER_PATH, custRef) + (filteredItems ? "?include_filtered_items=Y" : "");
        return get(uri(path), reply -> {
            Outcome<Order> outcome = reads.order(reply, custRef, failureIsMissing());
            evidence.single(CartRoverContract.ORDER_PATH, outcome);
            return outcome;
        });
    }

    /** Status and shipments of one order; refused with {@code NOT_FOUND} where there is none. */
    public Outcome<OrderState> orderState(String custRef) {
        return get(uri(withOrder(CartRoverContract.ORDER_STATUS_PATH, custRef)), reply -> {
            Outcome<OrderState> outcome = reads.state(reply, custRef, failureIsMissing());
            evidence.single(CartRoverContract.ORDER_STATUS_PATH, outcome);
            return outcome;
        });
    }

    /** Tells CartRover that the order is at the WMS ({@code at_wms}), so that it leaves the list of new ones. */
    public Outcome<WriteReply> acknowledge(String custRef) {
        return update(
                custRef,
                bodies.acknowledgement(custRef),
                List.of(CartRoverContract.ORDER_UPDATE_BODY, CartRoverContract.ACKNOWLEDGE_WORD));
    }

    /** Pushes all parcels of an order ({@code shipped}), in one request. */
    public Outcome<WriteReply> ship(String custRef, List<Parcel> parcels) {
        return update(
                custRef,
                bodies.shipments(custRef, parcels),
                List.of(
                        CartRoverContract.ORDER_UPDATE_BODY,
                        CartRoverContract.SHIPPED_WORD,
                        CartRoverContract.SHIPMENT_ITEMS));
    }

    /** One page of at most 100 inventory records, from page 1. */
    public Outcome<InventoryPage> inventory(int page) {
        int limit = contract.values().number(CartRoverContract.PAGE_LIMIT);
        String path = contract.get(CartRoverContract.INVENTORY_PATH) + "?limit=" + limit + "&page=" + page;
        return get(uri(path), reply -> {
            Outcome<InventoryPage> outcome = reads.inventory(reply, limit);
            evidence.path(CartRoverContract.INVENTORY_PATH, outcome);
            return outcome;
        });
    }

    /** One SKU's record; refused with {@code NOT_FOUND} where there is none. */
    public Outcome<InventoryRecord> inventoryOf(String sku) {
        String path = contract.get(CartRoverContract.INVENTORY_PATH) + "/" + Percent.segment(sku);
        return get(uri(path), reply -> reads.inventoryOf(reply, sku, failureIsMissing()));
    }

    /** Sends at most {@link CartRoverContract#inventoryBatchSize} stock figures. */
    public Outcome<WriteReply> pushInventory(List<StockNumber> figures) {
        if (figures.isEmpty()) {
            return new Outcome.Done<>(new WriteReply(List.of(), List.of(), false), null);
        }
        if (figures.size() > contract.inventoryBatchSize()) {
            throw new IllegalArgumentException(
                    "at most " + contract.inventoryBatchSize() + " figures a call, not " + figures.size());
        }
        WriteReplies replies =
                new WriteReplies(figures.stream().map(StockNumber::sku).toList());
        return post(uri(contract.get(CartRoverContract.INVENTORY_WRITE_PATH)), bodies.inventory(figures), reply -> {
            Outcome<WriteReply> outcome = replies.read(reply);
            evidence.write(
                    List.of(
                            CartRoverContract.INVENTORY_WRITE_BODY,
                            CartRoverContract.INVENTORY_WAREHOUSE,
                            CartRoverContract.INVENTORY_DATETIME),
                    CartRoverContract.INVENTORY_WRITE_PATH,
                    outcome);
            return outcome;
        });
    }

    /** The carts set up for this merchant, whatever shape the answer has. */
    public Outcome<List<Cart>> carts() {
        return get(uri(contract.get(CartRoverContract.CARTS_PATH)), reply -> {
            Outcome<List<Cart>> outcome = reads.carts(reply, evidence);
            evidence.path(CartRoverContract.CARTS_PATH, outcome);
            return outcome;
        });
    }

    /** Ship methods of the WMS. */
    public Outcome<List<ShipMethod>> shipMethods() {
        return get(uri(contract.get(CartRoverContract.SHIP_METHODS_PATH)), reply -> {
            Outcome<List<ShipMethod>> outcome = CartRoverReads.shipMethods(reply);
            evidence.path(CartRoverContract.SHIP_METHODS_PATH, outcome);
            return outcome;
        });
    }

    private Outcome<WriteReply> update(String custRef, String body, List<String> entries) {
        WriteReplies replies = new WriteReplies(List.of(custRef));
        return post(uri(withOrder(CartRoverContract.ORDER_UPDATE_PATH, custRef)), body, reply -> {
            Outcome<WriteReply> outcome = replies.read(reply);
            evidence.write(entries, CartRoverContract.ORDER_UPDATE_PATH, outcome);
            return outcome;
        });
    }

    private boolean failureIsMissing() {
        return contract.get(CartRoverContract.MISSING_ORDER).equals("failureOr404");
    }

    private String withOrder(String entry, String custRef) {
        return contract.get(entry).replace("{cust_ref}", Percent.segment(custRef));
    }

    private URI uri(String pathAndQuery) {
        String base = connection.baseUrl().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + pathAndQuery);
    }

    private <T> Outcome<T> get(URI uri, AnswerReader<T> reader) {
        return send("GET", uri, null, reader);
    }

    private <T> Outcome<T> post(URI uri, String body, AnswerReader<T> reader) {
        return send("POST", uri, body, reader);
    }

    private <T> Outcome<T> send(String method, URI uri, @Nullable String body, AnswerReader<T> reader) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", authorization);
        headers.put("Accept", "application/json");
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        return exchange.call(new Exchange.Request(Api.CARTROVER, method, uri, headers, body), dialect, reader);
    }
}
