package app.cartwright.cartrover;

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
import app.cartwright.http.ContractEntry.Word;
import app.cartwright.http.ContractEntry.Zone;
import app.cartwright.http.ContractValues;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is assumed about CartRover's API and not proven yet, as data. Requests and the reading of answers follow it.
 *
 * @param values the entries and what overrides them
 */
public record CartRoverContract(ContractValues values) {
    static final String ORDER_LIST_PATH = "orderListPath";
    static final String ORDER_PATH = "orderPath";
    static final String ORDER_STATUS_PATH = "orderStatusPath";
    static final String ORDER_UPDATE_PATH = "orderUpdatePath";
    static final String ORDER_UPDATE_BODY = "orderUpdateBody";
    static final String ACKNOWLEDGE_WORD = "acknowledgeWord";
    static final String SHIPPED_WORD = "shippedWord";
    static final String SHIPMENT_ITEMS = "shipmentItems";
    static final String INVENTORY_PATH = "inventoryPath";
    static final String INVENTORY_WRITE_PATH = "inventoryWritePath";
    static final String INVENTORY_WRITE_BODY = "inventoryWriteBody";
    static final String INVENTORY_WRAPPER = "inventoryWrapper";
    static final String INVENTORY_WAREHOUSE = "inventoryWarehouse";
    static final String INVENTORY_WAREHOUSE_FIELD = "inventoryWarehouseField";
    static final String INVENTORY_DATETIME = "inventoryDatetime";
    static final String INVENTORY_BATCH = "inventoryBatchSize";
    static final String CARTS_PATH = "cartsPath";
    static final String CARTS_SHAPE = "cartsShape";
    static final String SHIP_METHODS_PATH = "shipMethodsPath";
    static final String ZONELESS = "zonelessTimes";
    static final String DATE_BOUND = "dateBound";
    static final String PAGE_LIMIT = "pageLimit";
    static final String FILTERED_ITEMS = "filteredItemsLeftOut";
    static final String MISSING_ORDER = "missingOrder";

    /** Every entry, in the order in which it is shown. */
    public static final List<ContractEntry> ENTRIES = List.of(
            new ContractEntry(
                    ORDER_LIST_PATH,
                    C,
                    "/v1/merchant/orders/list/{status}",
                    new Path(Set.of("status"), Set.of()),
                    "Where orders are listed by their status.",
                    "No orders are pulled until the path is corrected.",
                    "Listing one new order."),
            new ContractEntry(
                    PAGE_LIMIT,
                    C,
                    "100",
                    new Number(1, 100),
                    "So many records are asked for in one page; a shorter one is the last, unless CartRover says there"
                            + " are more.",
                    "Orders are read on for as long as CartRover says that there are more.",
                    "Listing orders, where the answer says how many there are."),
            new ContractEntry(
                    DATE_BOUND,
                    D,
                    "timestamp",
                    OneOf.of("timestamp", "date"),
                    "How the earliest date of a list is given: as a moment with its offset, or as a bare date.",
                    "No orders are pulled until the other form is set.",
                    "Listing orders from a day on."),
            new ContractEntry(
                    ZONELESS,
                    U,
                    "UTC",
                    new Zone(),
                    "Times that CartRover gives without a zone are read in this one.",
                    null,
                    null),
            new ContractEntry(
                    FILTERED_ITEMS,
                    I,
                    "unlessAsked",
                    OneOf.of("unlessAsked", "never"),
                    "Lines that a rule took out of fulfilment come only when they are asked for.",
                    "Cartwright leaves such lines out by itself.",
                    "Listing orders that have such lines."),
            new ContractEntry(
                    ORDER_PATH,
                    D,
                    "/v1/merchant/orders/{cust_ref}",
                    new Path(Set.of("cust_ref"), Set.of()),
                    "Where one order is read.",
                    "Orders with filtered lines are held until the path is corrected.",
                    "Reading one order."),
            new ContractEntry(
                    ORDER_STATUS_PATH,
                    C,
                    "/v1/merchant/orders/status/{cust_ref}",
                    new Path(Set.of("cust_ref"), Set.of()),
                    "Where the status and the shipments of one order are read.",
                    "Shipments whose outcome is unknown stay so until the path is corrected.",
                    "Reading the status of one order."),
            new ContractEntry(
                    MISSING_ORDER,
                    U,
                    "failureOr404",
                    OneOf.of("failureOr404", "404"),
                    "An order that CartRover does not have is told by the code Failure or by HTTP 404.",
                    "The answer counts as unknown, and the order is asked for again.",
                    "Reading the status of an order that cannot exist."),
            new ContractEntry(
                    ORDER_UPDATE_PATH,
                    C,
                    "/v1/merchant/orders/update",
                    new Path(Set.of(), Set.of("cust_ref")),
                    "Where an order is acknowledged and its shipments are sent; with {cust_ref} the order stands in the"
                            + " path instead of the body.",
                    "Orders stay in CartRover's list and are not written twice; shipments wait, and an error says so.",
                    null),
            new ContractEntry(
                    ORDER_UPDATE_BODY,
                    C,
                    "object",
                    OneOf.of("object", "array"),
                    "Whether one order goes as an object or as an array of one.",
                    "Acknowledgements and shipments wait until the form is corrected, and an error says so.",
                    null),
            new ContractEntry(
                    ACKNOWLEDGE_WORD,
                    I,
                    "at_wms",
                    new Word(),
                    "This status tells CartRover that an order was taken, so that it leaves the list of new ones.",
                    "The order stays in CartRover's list; Cartwright knows it and never writes it twice.",
                    null),
            new ContractEntry(
                    SHIPPED_WORD,
                    I,
                    "shipped",
                    new Word(),
                    "This status goes with the parcels of an order.",
                    "The shipment fails with CartRover's words, and no other is sent until you have looked.",
                    null),
            new ContractEntry(
                    SHIPMENT_ITEMS,
                    I,
                    "send",
                    OneOf.of("send"),
                    "Each parcel names its carrier, tracking number, date and contents by the keys that CartRover"
                            + " itself uses when it is read.",
                    "The shipment fails with CartRover's words, and no other is sent until you have looked.",
                    null),
            new ContractEntry(
                    INVENTORY_PATH,
                    D,
                    "/v1/merchant/inventory",
                    new Path(Set.of(), Set.of()),
                    "Where CartRover's own stock figures are read.",
                    "No stock is sent until the path is corrected.",
                    "Reading one page of inventory."),
            new ContractEntry(
                    INVENTORY_WRITE_PATH,
                    U,
                    "/v1/merchant/inventory",
                    new Path(Set.of(), Set.of()),
                    "Where stock figures are sent.",
                    "No stock is sent until the path is corrected.",
                    null),
            new ContractEntry(
                    INVENTORY_WRITE_BODY,
                    I,
                    "array",
                    OneOf.of("array", "wrapped", "object"),
                    "How stock figures are sent: an array, an object that holds the array, or one object a call.",
                    "Sending stock stops after the first figure until the form is corrected.",
                    null),
            new ContractEntry(
                    INVENTORY_WRAPPER,
                    I,
                    "inventory",
                    new Word(),
                    "The key that holds the array where figures are sent in an object.",
                    "Sending stock stops after the first figure until the word is corrected.",
                    null),
            new ContractEntry(
                    INVENTORY_WAREHOUSE,
                    I,
                    "name",
                    OneOf.of("name", "none"),
                    "A figure names its CartRover location, or leaves it out where there is only one.",
                    "Sending stock stops after the first figure until the form is corrected.",
                    null),
            new ContractEntry(
                    INVENTORY_WAREHOUSE_FIELD,
                    I,
                    "warehouse",
                    new Word(),
                    "The key under which a figure names its location.",
                    "Sending stock stops after the first figure until the word is corrected.",
                    null),
            new ContractEntry(
                    INVENTORY_DATETIME,
                    I,
                    "send",
                    OneOf.of("send", "leaveOut"),
                    "A figure says of which moment it speaks, so that CartRover subtracts later orders by itself.",
                    "Sending stock stops after the first figure until it is left out.",
                    null),
            new ContractEntry(
                    INVENTORY_BATCH,
                    I,
                    "100",
                    new Number(1, 100),
                    "So many stock figures go in one call.",
                    "No stock is sent until a smaller size is set.",
                    null),
            new ContractEntry(
                    CARTS_PATH,
                    D,
                    "/v1/cart/list",
                    new Path(Set.of(), Set.of()),
                    "Where the connected carts are listed.",
                    "The carts are taken from the orders that were seen.",
                    "Reading the carts."),
            new ContractEntry(
                    CARTS_SHAPE,
                    U,
                    "any",
                    OneOf.of("any", "objects", "map", "names"),
                    "The form in which carts are listed; any of the three is understood.",
                    "The carts are taken from the orders that were seen.",
                    "Reading the carts."),
            new ContractEntry(
                    SHIP_METHODS_PATH,
                    S,
                    "/v1/wms/shipmethod/list",
                    new Path(Set.of(), Set.of()),
                    "Where the ship methods are listed.",
                    "Carriers go out as they stand in inFlow, without being compared.",
                    "Reading the ship methods."));

    /** Every default. */
    public CartRoverContract() {
        this(Map.of());
    }

    /**
     * The defaults but for these.
     *
     * @throws IllegalArgumentException for an unknown entry or an impossible value
     */
    public CartRoverContract(Map<String, String> overrides) {
        this(new ContractValues(Api.CARTROVER, ENTRIES, overrides));
    }

    /** How many stock figures go into one {@link CartRoverClient#pushInventory} call. */
    public int inventoryBatchSize() {
        return get(INVENTORY_WRITE_BODY).equals("object") ? 1 : values.number(INVENTORY_BATCH);
    }

    /** The zone of times that come without one. */
    ZoneId zone() {
        return ZoneId.of(get(ZONELESS));
    }

    String get(String name) {
        return values.get(name);
    }
}
