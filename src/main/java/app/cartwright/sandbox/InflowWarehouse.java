package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The door for people who work on sales orders in inFlow's own windows: confirm, pick, pack, ship, edit, cancel. Orders
 * are named by their id.
 */
public final class InflowWarehouse {
    private final SandboxLock lock;
    private final InflowTables tables;
    private final InflowStock stock;
    private final InflowUpsert upsert;
    private final InflowOrders orders;
    private final AccountDates dates;
    private final InstantSource time;

    InflowWarehouse(
            SandboxLock lock,
            InflowTables tables,
            InflowStock stock,
            InflowUpsert upsert,
            InflowOrders orders,
            AccountDates dates,
            InstantSource time) {
        this.lock = lock;
        this.tables = tables;
        this.stock = stock;
        this.upsert = upsert;
        this.orders = orders;
        this.dates = dates;
        this.time = time;
    }

    /** Types an order in by hand, as in inFlow's web app ({@code source} is {@code inFlowWeb}). Gives its id. */
    public String typeOrder(String number, String poNumber, String customerId, String sku, BigDecimal quantity) {
        return lock.held(() -> {
            String id = upsert.newId();
            ObjectNode sent = Json.object()
                    .put("salesOrderId", id)
                    .put("orderNumber", number)
                    .put("poNumber", poNumber)
                    .put("customerId", customerId)
                    .put("source", "inFlowWeb");
            sent.putArray("lines")
                    .addObject()
                    .put("salesOrderLineId", upsert.newId())
                    .put("productId", product(sku))
                    .set("quantity", InflowValues.quantity(quantity));
            orders.put(id, sent, false);
            return id;
        });
    }

    /** A person deletes the order, as inFlow's support can; no call of the API does it. */
    public void delete(String orderId) {
        lock.run(() -> tables.orders.remove(orderId));
    }

    /** A person confirms the order. */
    public void confirm(String orderId) {
        change(orderId, order -> order.put("confirmerTeamMemberId", "5e0c7a10-0001-4a00-9000-0000000000d1"));
    }

    /** Picks everything that is not picked yet, at the order's location or else where most of it lies. */
    public void pickAll(String orderId) {
        change(
                orderId,
                order -> OrderProgress.of(order).ordered().forEach((product, amount) -> {
                    BigDecimal open = amount.subtract(OrderProgress.of(order).picked(product));
                    if (open.signum() > 0) {
                        addPick(order, product, place(order, product), open);
                    }
                }));
    }

    /** Picks some units of a SKU, at the order's location or else where most of it lies. */
    public void pick(String orderId, String sku, BigDecimal quantity) {
        change(orderId, order -> addPick(order, product(sku), place(order, product(sku)), quantity));
    }

    /** Packs everything that is picked and not packed yet into one box. */
    public void packAll(String orderId, String box) {
        change(orderId, order -> {
            OrderProgress progress = OrderProgress.of(order);
            progress.pickedByProduct().forEach((product, amount) -> {
                BigDecimal open = amount.subtract(progress.packed().getOrDefault(product, BigDecimal.ZERO));
                if (open.signum() > 0) {
                    addPack(order, box, product, open);
                }
            });
        });
    }

    /** Packs some units of a SKU into a box. */
    public void pack(String orderId, String box, String sku, BigDecimal quantity) {
        change(orderId, order -> addPack(order, box, product(sku), quantity));
    }

    /**
     * Ships boxes now and gives the ship line's id.
     *
     * @param tracking {@code ""} where it is not known yet
     */
    public String ship(String orderId, String carrier, String tracking, String... boxes) {
        return ship(orderId, carrier, tracking, Optional.of(time.instant()), List.of(boxes));
    }

    /** Prepares a shipment that has not gone: a ship line without date. Gives the ship line's id. */
    public String prepareShipment(String orderId, String carrier, String tracking, String... boxes) {
        return ship(orderId, carrier, tracking, Optional.empty(), List.of(boxes));
    }

    private String ship(String orderId, String carrier, String tracking, Optional<Instant> date, List<String> boxes) {
        return lock.held(() -> {
            String id = upsert.newId();
            change(orderId, order -> {
                ObjectNode line = freshRow("shipLines", "salesOrderShipLineId", id)
                        .put("carrier", carrier)
                        .put("trackingNumber", tracking);
                date.ifPresent(at -> line.put("shippedDate", dates.tell(at)));
                ArrayNode containers = Json.array();
                boxes.forEach(containers::add);
                line.set("containers", containers);
                rows(order, "shipLines").add(line);
            });
            return id;
        });
    }

    /** Gives a ship line another carrier and tracking number. */
    public void setTracking(String orderId, String shipLineId, String carrier, String tracking) {
        changeShipLine(orderId, shipLineId, line -> line.put("carrier", carrier).put("trackingNumber", tracking));
    }

    /** A prepared shipment goes now. */
    public void markShipped(String orderId, String shipLineId) {
        changeShipLine(orderId, shipLineId, line -> line.put("shippedDate", dates.tell(time.instant())));
    }

    private void changeShipLine(String orderId, String shipLineId, Consumer<ObjectNode> work) {
        change(orderId, order -> {
            for (JsonNode line : order.path("shipLines")) {
                if (line.path("salesOrderShipLineId").asText().equals(shipLineId)) {
                    work.accept((ObjectNode) line);
                }
            }
        });
    }

    /** Picks, packs into box 1 and ships everything at once. Gives the ship line's id. */
    public String fulfil(String orderId, String carrier, String tracking) {
        return lock.held(() -> {
            pickAll(orderId);
            packAll(orderId, "1");
            return ship(orderId, carrier, tracking, "1");
        });
    }

    /** Takes all ship lines, pack lines and pick lines away again; stock goes back. */
    public void unfulfil(String orderId) {
        change(orderId, order -> {
            for (String rows : new String[] {"shipLines", "packLines", "pickLines"}) {
                order.set(rows, Json.array());
            }
        });
    }

    /** Takes one ship line away again. */
    public void unship(String orderId, String shipLineId) {
        change(orderId, order -> removeRow(rows(order, "shipLines"), "salesOrderShipLineId", shipLineId));
    }

    /** Cancels the order; picked stock goes back. */
    public void cancel(String orderId) {
        change(orderId, order -> order.put("isCancelled", true));
    }

    /** Takes a cancellation back. */
    public void reopen(String orderId) {
        change(orderId, order -> order.put("isCancelled", false));
    }

    /** Orders another quantity of a SKU; zero takes its lines away. */
    public void setQuantity(String orderId, String sku, BigDecimal quantity) {
        change(orderId, order -> {
            String product = product(sku);
            ArrayNode lines = rows(order, "lines");
            for (int i = lines.size() - 1; i >= 0; i--) {
                if (!lines.path(i).path("productId").asText().equals(product)) {
                    continue;
                }
                if (quantity.signum() == 0) {
                    lines.remove(i);
                } else {
                    ((ObjectNode) lines.path(i)).set("quantity", InflowValues.quantity(quantity));
                }
            }
        });
    }

    /** Ticks off all services of the order. */
    public void completeServices(String orderId) {
        change(
                orderId,
                order -> order.path("lines").forEach(line -> {
                    if (line instanceof ObjectNode row
                            && row.path("serviceCompleted").isBoolean()) {
                        row.put("serviceCompleted", true);
                    }
                }));
    }

    /** Sets a header property ({@code orderRemarks}, {@code showShipping}, {@code locationId} …) as its text or flag. */
    public void setHeader(String orderId, String property, String value) {
        change(orderId, order -> {
            if (value.equals("true") || value.equals("false")) {
                order.put(property, Boolean.parseBoolean(value));
            } else {
                order.put(property, value);
            }
        });
    }

    /** A delivery comes in for whatever lies short where the order would be picked. */
    void receiveWhatIsMissing(String orderId, BigDecimal delivery) {
        lock.run(() -> tables.orders.find(orderId).ifPresent(order -> {
            OrderProgress progress = OrderProgress.of(order);
            progress.ordered().forEach((product, amount) -> {
                InflowStock.Bin bin = place(order, product);
                BigDecimal open = amount.subtract(progress.picked(product));
                if (tables.stocked(product) && stock.inBin(bin).compareTo(open) < 0) {
                    stock.move(bin, open.add(delivery).subtract(stock.inBin(bin)));
                }
            });
        }));
    }

    private void change(String orderId, Consumer<ObjectNode> work) {
        lock.run(() -> {
            ObjectNode order = tables.orders
                    .find(orderId)
                    .map(ObjectNode::deepCopy)
                    .orElseThrow(() -> new IllegalArgumentException("There is no order " + orderId));
            work.accept(order);
            try {
                orders.save(order, false);
            } catch (Refused refused) {
                throw new IllegalStateException(refused.text());
            }
        });
    }

    private void addPick(ObjectNode order, String product, InflowStock.Bin bin, BigDecimal quantity) {
        ObjectNode row = freshRow("pickLines", "salesOrderPickLineId", upsert.newId())
                .put("productId", product)
                .put("locationId", bin.locationId())
                .put("sublocation", bin.sublocation())
                .put("pickDate", dates.tell(time.instant()));
        row.set("quantity", InflowValues.quantity(quantity));
        rows(order, "pickLines").add(row);
    }

    private void addPack(ObjectNode order, String box, String product, BigDecimal quantity) {
        ObjectNode row = freshRow("packLines", "salesOrderPackLineId", upsert.newId())
                .put("productId", product)
                .put("containerNumber", box);
        row.set("quantity", InflowValues.quantity(quantity));
        rows(order, "packLines").add(row);
    }

    private ObjectNode freshRow(String rows, String idName, String id) {
        return tables.orders
                .shape()
                .field(rows)
                .flatMap(Field::rows)
                .map(Shape::fresh)
                .orElseThrow()
                .put(idName, id);
    }

    private InflowStock.Bin place(ObjectNode order, String product) {
        String wanted = order.path("locationId").isNull()
                ? ""
                : order.path("locationId").asText();
        return stock.binsOf(product).entrySet().stream()
                .filter(bin -> wanted.isEmpty() || bin.getKey().locationId().equals(wanted))
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElseGet(() -> new InflowStock.Bin(product, wanted.isEmpty() ? anyLocation() : wanted, ""));
    }

    private String anyLocation() {
        return InflowTables.defaultOf(tables.locations)
                .map(row -> row.path("locationId").asText())
                .orElseThrow();
    }

    private String product(String sku) {
        return tables.products
                .where("sku", sku)
                .map(row -> row.path("productId").asText())
                .orElseThrow(() -> new IllegalArgumentException("No product has the SKU " + sku));
    }

    private static ArrayNode rows(ObjectNode order, String name) {
        return (ArrayNode) order.path(name);
    }

    private static void removeRow(ArrayNode rows, String idName, String id) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.path(i).path(idName).asText().equals(id)) {
                rows.remove(i);
            }
        }
    }
}
