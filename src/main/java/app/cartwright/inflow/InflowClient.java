package app.cartwright.inflow;

import app.cartwright.http.AnswerReader;
import app.cartwright.http.Api;
import app.cartwright.http.ContractEvidence;
import app.cartwright.http.Dialect;
import app.cartwright.http.Exchange;
import app.cartwright.http.Fields;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.Reply;
import app.cartwright.inflow.InflowAnswers.Purpose;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The inFlow Cloud API, one method a call. Every method makes at most one HTTP call, never retries and never decides.
 */
public final class InflowClient {
    /** The first version known to have quick-cancel. */
    private static final String QUICK_CANCEL_SINCE = "2026-09-29";

    private static final String ORDERS = "/sales-orders";
    private static final String ORDER_RELATIONS = "lines,packLines,shipLines";

    private final InflowConnection connection;
    private final InflowContract contract;
    private final Exchange exchange;
    private final InflowEvidence evidence;
    private final InflowUris uris;
    private final Dialect dialect = new InflowDialect();

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
        this.evidence = new InflowEvidence(evidence);
        this.uris = new InflowUris(connection, contract);
        exchange.redactor().add(connection.apiKey());
    }

    /** The contract in force. */
    public InflowContract contract() {
        return contract;
    }

    /** Proves company id and key with the smallest read there is: one location. */
    public Outcome<List<Location>> probe() {
        return list(uris.list("/locations", List.of("count", "1")), InflowRows::location);
    }

    /** One page of at most 100 locations, inactive ones included. */
    public Outcome<Page<Location>> locations(@Nullable String after) {
        // A location that is left out would make every sum over all of them smaller.
        boolean counted =
                after == null && contract.get(InflowContract.LOCATION_COUNT).equals("ask");
        List<String> parameters = List.of("includeCount", counted ? "true" : "");
        LocationList list = new LocationList(pageSize(), evidence);
        return page("/locations", parameters, after, list, Location::locationId);
    }

    /** One page of at most 100 active products, sorted by id. */
    public Outcome<Page<Product>> products(@Nullable String after) {
        boolean filter = contract.get(InflowContract.ACTIVE_FILTER).equals("send");
        Outcome<Page<Product>> page = page(
                "/products",
                List.of("sort", "productId", "filter[isActive]", filter ? "true" : ""),
                after,
                InflowClient::productList,
                Product::productId);
        if (filter && page instanceof Outcome.Done<Page<Product>>(Page<Product> read, String ignored)) {
            evidence.activeFilter(read.rows());
        }
        return page.map(
                read -> new Page<>(read.rows().stream().filter(Product::active).toList(), read.after()));
    }

    /**
     * A page of the products that were changed since a day, inactive ones included. Days are by inFlow's own zone.
     *
     * @param after the last id of the page before, or null for the first
     */
    public Outcome<Page<Product>> productsChangedSince(LocalDate day, @Nullable String after) {
        return page(
                "/products",
                List.of("sort", "productId", "filter[lastModifiedDateTime]", "{\"fromDate\":\"" + day + "\"}"),
                after,
                InflowClient::productList,
                Product::productId);
    }

    /** One product by its id, whether it is active or not; refused with {@code NOT_FOUND} where there is none. */
    public Outcome<Product> product(String productId) {
        return send(
                "GET",
                uris.record("/products", productId, ""),
                null,
                reply -> InflowAnswers.record(
                        reply, Purpose.RECORD, "productId", productId, false, InflowRows::product));
    }

    /** Products that inFlow's fuzzy search finds for a text; compare the SKU exactly. At most 100. */
    public Outcome<List<Product>> productsLike(String text) {
        return list(uris.list("/products", List.of("count", "100", "filter[smart]", text)), InflowRows::product);
    }

    /**
     * Stock figures for at most 100 keys, matched by key. A key without a row in the answer is not in the list: unknown,
     * not zero. So is a key whose product comes in two rows that differ.
     */
    public Outcome<List<StockFigure>> stockFigures(List<StockKey> keys) {
        if (keys.isEmpty()) {
            return new Outcome.Done<>(List.of(), null);
        }
        if (keys.size() > 100) {
            throw new IllegalArgumentException("at most 100 keys a call, not " + keys.size());
        }
        SummaryRows rows = new SummaryRows(keys, contract.get(InflowContract.AVAILABLE_FIELD));
        URI uri = uris.path(contract.get(InflowContract.SUMMARY_PATH));
        return send("POST", uri, InflowBodies.keys(keys), reply -> {
            Outcome<List<StockFigure>> figures =
                    InflowAnswers.list(reply, rows::read).map(all -> rows.figures());
            evidence.summary(figures, keys.size());
            return figures;
        });
    }

    /** Customers whose e-mail inFlow matches with this one; compare exactly. */
    public Outcome<List<Customer>> customersByEmail(String email) {
        return list(uris.list("/customers", List.of("count", "100", "filter[email]", email)), InflowRows::customer);
    }

    /** One customer; refused with {@code NOT_FOUND} where there is none. */
    public Outcome<Customer> customer(String customerId) {
        return send(
                "GET",
                uris.record("/customers", customerId, ""),
                null,
                reply -> InflowAnswers.record(
                        reply, Purpose.RECORD, "customerId", customerId, false, InflowRows::customer));
    }

    /** Makes a customer. Never call it for one that exists. */
    public Outcome<Customer> createCustomer(NewCustomer customer) {
        return send(
                "PUT",
                uris.path("/customers"),
                InflowBodies.customer(customer),
                reply -> InflowAnswers.record(
                        reply, Purpose.WRITE, "customerId", customer.customerId(), false, InflowRows::customer));
    }

    /** Currencies of the account. */
    public Outcome<List<Currency>> currencies() {
        return list(uris.list("/currencies", List.of("count", "100")), InflowRows::currency);
    }

    /** The currencies that the account's price lists are in, its own among them. */
    public Outcome<List<Currency>> priceListCurrencies() {
        return list(
                uris.list("/pricing-schemes", List.of("count", "100", "include", "currency")),
                InflowRows::priceListCurrency);
    }

    /** One order; refused with {@code NOT_FOUND} where there is none. Lines, pack lines and ship lines are included. */
    public Outcome<SalesOrder> salesOrder(String salesOrderId) {
        return send(
                "GET",
                uris.record(ORDERS, salesOrderId, ORDER_RELATIONS),
                null,
                reply -> InflowAnswers.record(
                        reply, Purpose.RECORD, "salesOrderId", salesOrderId, false, InflowRows::salesOrder));
    }

    /** One page of at most 100 orders, newest order date first. */
    public Outcome<Page<SalesOrder>> salesOrders(SalesOrderQuery query) {
        List<String> parameters = new ArrayList<>(List.of("sort", "orderDate", "sortDesc", "true"));
        OrderFilters.add(query, contract, parameters);
        parameters.addAll(List.of("include", query.withLines() ? ORDER_RELATIONS : ""));
        Outcome<Page<SalesOrder>> page = page(
                ORDERS,
                parameters,
                query.after(),
                reply -> InflowAnswers.list(reply, InflowRows::salesOrder),
                SalesOrder::salesOrderId);
        if (page instanceof Outcome.Done<Page<SalesOrder>>(Page<SalesOrder> read, String ignored)) {
            evidence.orderFilters(query, read.rows());
        }
        return page;
    }

    /** Writes a new order. An unknown outcome is settled by {@link #salesOrder} with the same id. */
    public Outcome<SalesOrder> createSalesOrder(NewSalesOrder order) {
        boolean include = contract.get(InflowContract.PUT_INCLUDE).equals("send");
        return send(
                "PUT",
                uris.list(ORDERS, List.of("include", include ? "lines" : "")),
                InflowBodies.order(order),
                reply -> InflowAnswers.record(
                        reply, Purpose.WRITE, "salesOrderId", order.salesOrderId(), false, fields -> {
                            SalesOrder written = InflowRows.salesOrder(fields);
                            evidence.written(order, written, fields, include);
                            return written;
                        }));
    }

    /**
     * Cancels an order that nobody has started on, in the way that fits the API version: by {@code quick-cancel}, or by
     * a header-only write guarded with the row version that was read. A {@code quick-cancel} that is refused with
     * {@code NOT_FOUND} may be unknown to this account: then {@link #cancelByWrite} does the same.
     */
    public Outcome<SalesOrder> cancelSalesOrder(SalesOrder asRead) {
        String way = contract.get(InflowContract.CANCEL_WAY);
        boolean quick = way.equals("quickCancel")
                || way.equals("byVersion") && connection.apiVersion().compareTo(QUICK_CANCEL_SINCE) >= 0;
        if (!quick) {
            return cancelByWrite(asRead);
        }
        return send("POST", uris.quickCancel(asRead.salesOrderId()), "{}", reply -> {
            Outcome<SalesOrder> outcome = InflowAnswers.record(
                    reply, Purpose.ACTION, "salesOrderId", asRead.salesOrderId(), false, InflowClient::cancelled);
            evidence.quickCancel(reply.status());
            return outcome;
        });
    }

    /**
     * Cancels an order by a header-only write that inFlow refuses with {@code CONFLICT} where the order changed after it
     * was read. An order that came without a row version is not written: the outcome is unknown and nothing was sent.
     */
    public Outcome<SalesOrder> cancelByWrite(SalesOrder asRead) {
        if (asRead.timestamp().isBlank()) {
            return new Outcome.Unknown<>(
                    UnknownCause.ODD_ANSWER,
                    false,
                    "inFlow gave no row version of the order, so it could not be cancelled safely.",
                    null,
                    null);
        }
        boolean textTells = contract.get(InflowContract.STALE_STATUS).contains("text");
        return send("PUT", uris.path(ORDERS), InflowBodies.cancellation(asRead), reply -> {
            Outcome<SalesOrder> outcome = InflowAnswers.record(
                    reply,
                    Purpose.GUARDED_WRITE,
                    "salesOrderId",
                    asRead.salesOrderId(),
                    textTells,
                    InflowClient::cancelled);
            evidence.guardedWrite(outcome);
            return outcome;
        });
    }

    /** An order that is cancelled now; another answer does not prove the cancellation. */
    private static @Nullable SalesOrder cancelled(Fields fields) {
        SalesOrder order = InflowRows.salesOrder(fields);
        return order != null && order.cancelled() ? order : null;
    }

    private int pageSize() {
        return contract.values().number(InflowContract.PAGE_SIZE);
    }

    private static Outcome<List<Product>> productList(Reply reply) {
        return InflowAnswers.list(reply, InflowRows::product);
    }

    private <T> Outcome<List<T>> list(URI uri, Function<Fields, @Nullable T> row) {
        return send("GET", uri, null, reply -> InflowAnswers.list(reply, row));
    }

    private <T> Outcome<Page<T>> page(
            String collection,
            List<String> parameters,
            @Nullable String after,
            AnswerReader<List<T>> list,
            Function<T, String> id) {
        int size = pageSize();
        List<String> all = new ArrayList<>(List.of("count", Integer.toString(size)));
        all.addAll(parameters);
        all.addAll(List.of("after", after == null ? "" : after));
        Outcome<List<T>> answer = send("GET", uris.list(collection, all), null, list);
        if (!(answer instanceof Outcome.Done<List<T>>(List<T> rows, String processId))) {
            return answer.map(rows -> new Page<>(rows, null));
        }
        if (after != null && rows.stream().anyMatch(found -> id.apply(found).equalsIgnoreCase(after))) {
            evidence.paging(false);
            return new Outcome.Unknown<>(
                    UnknownCause.ODD_ANSWER,
                    true,
                    "inFlow gave the same page of a list again, so the list was not used.",
                    null,
                    processId);
        }
        evidence.page(after != null, rows.size(), size);
        return new Outcome.Done<>(new Page<>(rows, rows.size() < size ? null : id.apply(rows.getLast())), processId);
    }

    private <T> Outcome<T> send(String method, URI uri, @Nullable String body, AnswerReader<T> reader) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + connection.apiKey());
        headers.put("Accept", "application/json;version=" + connection.apiVersion());
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        return exchange.call(new Exchange.Request(Api.INFLOW, method, uri, headers, body), dialect, reader);
    }
}
