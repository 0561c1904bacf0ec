package app.cartwright.inflow;

import static app.cartwright.http.ContractEntry.Confidence.C;
import static app.cartwright.http.ContractEntry.Confidence.D;
import static app.cartwright.http.ContractEntry.Confidence.I;
import static app.cartwright.http.ContractEntry.Confidence.S;
import static app.cartwright.http.ContractEntry.Confidence.U;

import app.cartwright.http.Api;
import app.cartwright.http.ContractEntry;
import app.cartwright.http.ContractEntry.Number;
import app.cartwright.http.ContractEntry.OneOf;
import app.cartwright.http.ContractEntry.Path;
import app.cartwright.http.ContractValues;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is assumed about inFlow's API and not proven yet, as data. Requests and the reading of answers follow it.
 *
 * @param values the entries and what overrides them
 */
public record InflowContract(ContractValues values) {
    static final String ACTIVE_FILTER = "activeFilter";
    static final String AVAILABLE_FIELD = "availableField";
    static final String CANCEL_WAY = "cancelWay";
    static final String DATE_FILTER = "dateFilter";
    static final String EMAIL_FILTER = "emailFilter";
    static final String HEADER_TAX = "headerTaxKept";
    static final String LOCATION_COUNT = "locationCount";
    static final String MISSING_SUMMARY = "missingSummaryRow";
    static final String MULTI_FILTER = "multiValueFilter";
    static final String ORDER_NUMBER = "ownOrderNumberKept";
    static final String PAGE_SIZE = "pageSize";
    static final String PAGING = "pagingByAfter";
    static final String PO_FILTER = "poNumberFilter";
    static final String PUT_INCLUDE = "includeOnWrite";
    static final String QUICK_CANCEL_PATH = "quickCancelPath";
    static final String STALE_STATUS = "staleTimestampStatus";
    static final String SUMMARY_PATH = "summaryPath";
    static final String SUMMARY_SIZE = "summaryBatchSize";
    static final String UNCONFIRMED_ORDERS = "ordersNeedNoConfirmation";

    /** Every entry, in the order in which it is shown. */
    public static final List<ContractEntry> ENTRIES = List.of(
            new ContractEntry(
                    PAGING,
                    D,
                    "after",
                    OneOf.of("after"),
                    "Long lists are read on after the last row's id; where that were ignored, Cartwright would see the"
                            + " first page again and stop.",
                    "The list is not used, nothing is taken for missing, and the service that needs it says so.",
                    "Reading the second page of a list of more than one page."),
            new ContractEntry(
                    PAGE_SIZE,
                    D,
                    "100",
                    new Number(1, 100),
                    "So many rows are asked for in one call.",
                    "Lists are read to their end all the same; another size can be set.",
                    "Reading a list of more rows than that."),
            new ContractEntry(
                    LOCATION_COUNT,
                    D,
                    "ask",
                    OneOf.of("ask", "leaveOut"),
                    "inFlow is asked how many locations there are, so that a list that lacks one is not used.",
                    "The list is not used and stock waits; where inFlow counts otherwise, \"leaveOut\" goes without the"
                            + " count.",
                    "Reading the locations."),
            new ContractEntry(
                    ACTIVE_FILTER,
                    D,
                    "send",
                    OneOf.of("send", "leaveOut"),
                    "Only active products are asked for; inactive ones that come all the same are left out.",
                    "Cartwright leaves the inactive ones out by itself.",
                    "Reading the products."),
            new ContractEntry(
                    SUMMARY_PATH,
                    D,
                    "/products/summary",
                    new Path(Set.of(), Set.of()),
                    "Stock figures of many products are read here, by a POST that changes nothing.",
                    "No stock is sent until the path is corrected.",
                    "Reading the stock of one product."),
            new ContractEntry(
                    SUMMARY_SIZE,
                    D,
                    "100",
                    new Number(1, 100),
                    "So many pairs of product and location are asked for in one call.",
                    "No stock is sent until a smaller size is set.",
                    "Reading stock figures."),
            new ContractEntry(
                    MISSING_SUMMARY,
                    I,
                    "unknown",
                    OneOf.of("unknown"),
                    "A product and location without a row in the answer is unknown, never zero.",
                    null,
                    null),
            new ContractEntry(
                    AVAILABLE_FIELD,
                    D,
                    "quantityAvailable",
                    OneOf.of("quantityAvailable", "rawQuantityAvailable"),
                    "This figure is what the shops may sell; the second one leaves out what could be built.",
                    "A figure that can't be read is unknown, and nothing is sent for it.",
                    "Reading the stock of one product."),
            new ContractEntry(
                    MULTI_FILTER,
                    S,
                    "repeat",
                    OneOf.of("repeat", "jsonArray"),
                    "How several order states are asked for at once: the parameter repeated, or one JSON array.",
                    "Cartwright looks at the state of each order by itself.",
                    "Listing started and fulfilled orders."),
            new ContractEntry(
                    DATE_FILTER,
                    D,
                    "json",
                    OneOf.of("json", "brackets"),
                    "How a range of dates is asked for: as JSON text, or as nested brackets.",
                    "Cartwright leaves the earlier orders aside by itself; it only costs calls.",
                    "Listing orders from a day on."),
            new ContractEntry(
                    PO_FILTER,
                    I,
                    "compare",
                    OneOf.of("compare"),
                    "Whether inFlow finds a customer's number exactly or as a part is unknown, so Cartwright compares"
                            + " for itself.",
                    null,
                    null),
            new ContractEntry(
                    EMAIL_FILTER,
                    I,
                    "compare",
                    OneOf.of("compare"),
                    "Whether inFlow finds an e-mail exactly or as a part is unknown, so Cartwright compares for"
                            + " itself.",
                    null,
                    null),
            new ContractEntry(
                    ORDER_NUMBER,
                    S,
                    "send",
                    OneOf.of("send"),
                    "inFlow keeps the order number that Cartwright gives.",
                    "The number that inFlow gave is shown, and the order is found by its id all the same.",
                    null),
            new ContractEntry(
                    HEADER_TAX,
                    I,
                    "amount",
                    OneOf.of("amount"),
                    "The tax that the shop computed goes as an amount on the order and is kept; where it is not, the"
                            + " order's totals differ and Cartwright says so.",
                    "The order is there with inFlow's sum, and an error names both sums; nothing is written again.",
                    null),
            new ContractEntry(
                    UNCONFIRMED_ORDERS,
                    U,
                    "yes",
                    OneOf.of("yes"),
                    "Orders that come through the API need nobody to confirm them before they reserve stock.",
                    "The order waits until somebody confirms it in inFlow, and Cartwright says so.",
                    null),
            new ContractEntry(
                    PUT_INCLUDE,
                    C,
                    "send",
                    OneOf.of("send", "leaveOut"),
                    "A written order comes back with its lines.",
                    "Nothing rests on them: the sum and the number come without them.",
                    null),
            new ContractEntry(
                    STALE_STATUS,
                    C,
                    "409,412,text",
                    OneOf.of("409,412,text", "409,412"),
                    "A write that came too late is known by status 409 or 412, or by 400 or 422 with a text about the"
                            + " timestamp; the order is then read again.",
                    null,
                    null),
            new ContractEntry(
                    CANCEL_WAY,
                    C,
                    "byVersion",
                    OneOf.of("byVersion", "write", "quickCancel"),
                    "How an order that nobody has started on is cancelled: by inFlow's quick-cancel from API version"
                            + " 2026-09-29 on, before that by a guarded write.",
                    null,
                    null),
            new ContractEntry(
                    QUICK_CANCEL_PATH,
                    C,
                    "/sales-orders/{salesOrderId}/quick-cancel",
                    new Path(Set.of("salesOrderId"), Set.of()),
                    "Where quick-cancel is called.",
                    "The guarded write is used instead.",
                    null));

    /** Every default. */
    public InflowContract() {
        this(Map.of());
    }

    /**
     * The defaults but for these.
     *
     * @throws IllegalArgumentException for an unknown entry or an impossible value
     */
    public InflowContract(Map<String, String> overrides) {
        this(new ContractValues(Api.INFLOW, ENTRIES, overrides));
    }

    /** How many pairs of product and location go into one {@link InflowClient#stockFigures} call. */
    public int summaryBatchSize() {
        return values.number(SUMMARY_SIZE);
    }

    String get(String name) {
        return values.get(name);
    }
}
