package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * inFlow Inventory Cloud as a state machine: products, locations, customers, sales orders, stock. Faithful to the
 * reference's simulator rules. Its doors for people at the shop are {@link #catalogue} and {@link #warehouse}.
 */
public final class SimulatedInflow implements Machine {
    private static final Set<String> WORKABLE = Set.of("unfulfilled", "started");

    private final SandboxLock lock;
    private final InflowVariant variant;
    private final InflowTables tables = new InflowTables();
    private final InflowStock stock = new InflowStock();
    private final Rowversions versions = new Rowversions();
    private final InflowWebhooks webhooks;
    private final InflowAccess access;
    private final InflowRoutes routes;
    private final InflowCatalogue catalogue;
    private final InflowWarehouse warehouse;

    SimulatedInflow(
            SandboxLock lock,
            InstantSource time,
            RandomGenerator ids,
            SandboxCredentials credentials,
            InflowVariant variant) {
        this.lock = lock;
        this.variant = variant;
        AccountDates dates = new AccountDates(variant.offset());
        ShapeReader reader = new ShapeReader(variant.bareNumbersRefused(), dates);
        this.webhooks = new InflowWebhooks(variant, time, ids);
        InflowUpsert upsert = new InflowUpsert(reader, versions, variant, ids);
        upsert.watch(this::changed);
        InflowOrders orders = new InflowOrders(tables, stock, upsert, variant, dates, time);
        InflowPeopleAndProducts others = new InflowPeopleAndProducts(tables, upsert, dates, time);
        this.access = new InflowAccess(credentials.companyId(), credentials.inflowApiKey(), variant, time);
        this.routes = new InflowRoutes(
                tables, orders, others, new InflowSummaries(tables, stock, variant), upsert, variant, webhooks, dates);
        this.catalogue = new InflowCatalogue(lock, tables, stock, upsert, others, variant);
        this.warehouse = new InflowWarehouse(lock, tables, stock, upsert, orders, dates, time);
        tables.products.shape().relation("inventoryLines", catalogue::inventoryLines);
        tables.products.shape().relation("totalQuantityOnHand", catalogue::totalOnHand);
    }

    /** The door for people who keep products, locations and stock. */
    public InflowCatalogue catalogue() {
        return catalogue;
    }

    /** The door for people who pick, pack, ship, edit and cancel. */
    public InflowWarehouse warehouse() {
        return warehouse;
    }

    /** Every sales order as it is now, with its rows, by id. Copies. */
    public List<ObjectNode> orders() {
        return lock.held(() -> {
            List<ObjectNode> all = new ArrayList<>();
            tables.orders.rows().forEach(row -> all.add(tell(row)));
            return all;
        });
    }

    /** One sales order as it is now, with its rows. A copy. */
    public Optional<ObjectNode> order(String salesOrderId) {
        return lock.held(() -> tables.orders.find(salesOrderId).map(this::tell));
    }

    /** The sales orders whose {@code externalId} is this; more than one means that something was doubled. */
    public List<ObjectNode> ordersByExternalId(String externalId) {
        return lock.held(() ->
                tables.orders.allWhere("externalId", externalId).map(this::tell).toList());
    }

    boolean fulfilled(String externalId) {
        return tables.orders
                .allWhere("externalId", externalId)
                .anyMatch(row -> row.path("inventoryStatus").asText().equals("fulfilled")
                        && !row.path("isCancelled").asBoolean());
    }

    /** Every customer as it is now, with addresses, by id. Copies. */
    public List<ObjectNode> customers() {
        return lock.held(() -> tables.customers.rows().stream()
                .map(row -> ShapeWriter.write(tables.customers.shape(), row, List.of("addresses"))
                        .deepCopy())
                .toList());
    }

    /** The webhook calls that writes have led to so far, oldest first. */
    public List<WebhookDelivery> webhookDeliveries() {
        return lock.held(() -> List.copyOf(webhooks.deliveries()));
    }

    private void changed(InflowTable table, String id, boolean created) {
        String idName = table.shape().idName();
        if (table == tables.orders || table == tables.products || table == tables.customers) {
            String entity = Character.toUpperCase(idName.charAt(0)) + idName.substring(1, idName.length() - 2);
            webhooks.changed(entity, idName, id, created);
        }
    }

    /** Stored rows of orders that can be worked on and are not among the ids. Not to be changed. */
    List<ObjectNode> openOrders(Set<String> known) {
        return tables.orders.rows().stream()
                .filter(row -> !known.contains(row.path("salesOrderId").asText()))
                .filter(row -> !row.path("isCancelled").asBoolean())
                .filter(row -> WORKABLE.contains(row.path("inventoryStatus").asText()))
                .toList();
    }

    /** The units that an order orders, by SKU. */
    Map<String, BigDecimal> unitsOf(String orderId) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        tables.orders
                .find(orderId)
                .ifPresent(order -> OrderProgress.of(order)
                        .ordered()
                        .forEach((product, amount) -> units.merge(
                                tables.products
                                        .find(product)
                                        .map(row -> row.path("sku").asText())
                                        .orElse(""),
                                amount,
                                BigDecimal::add)));
        return units;
    }

    private ObjectNode tell(ObjectNode row) {
        return ShapeWriter.write(
                        tables.orders.shape(),
                        row,
                        List.of("lines", "picklines", "packlines", "shiplines", "restocklines", "paymentlines"))
                .deepCopy();
    }

    /** Makes a new key valid and the old one invalid at once. */
    public void rotateKey(String newKey) {
        lock.run(() -> access.key(Optional.of(newKey)));
    }

    /** Makes every key invalid. */
    public void revokeKey() {
        lock.run(() -> access.key(Optional.empty()));
    }

    /** Takes API access out of the account's plan (403), or puts it back. */
    public void planHasApi(boolean has) {
        lock.run(() -> access.planHasApi(has));
    }

    @Override
    public CallKind kindOf(SandboxRequest request) {
        return InflowRoutes.kindOf(request);
    }

    @Override
    public SandboxReply answer(SandboxRequest request, CallKind kind) {
        try {
            access.check(request);
            Duration wait = access.enter();
            if (wait.isPositive()) {
                return access.withHeaders(tooMany(wait));
            }
            return access.withHeaders(routes.route(request));
        } catch (Refused refused) {
            SandboxReply reply = refusal(refused.status(), refused.text());
            return kind.writes() ? reply.doing(new Effect(Effect.Kind.REFUSED, keys(request))) : reply;
        }
    }

    private static List<String> keys(SandboxRequest request) {
        List<String> path = request.segments();
        if (path.size() > 2) {
            return List.of(path.get(2));
        }
        return Json.parse(request.body())
                .filter(ObjectNode.class::isInstance)
                .map(body -> {
                    List<String> ids = new ArrayList<>();
                    for (String name : new String[] {"salesOrderId", "customerId", "productId"}) {
                        JsonNode id = body.path(name);
                        if (id.isTextual() && ids.isEmpty()) {
                            ids.add(id.asText());
                        }
                    }
                    return List.copyOf(ids);
                })
                .orElse(List.of());
    }

    private SandboxReply tooMany(Duration wait) {
        SandboxReply reply = refusal(429, "Too Many Requests");
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return variant.retryAfter() ? reply.with("Retry-After", String.valueOf(seconds)) : reply;
    }

    private SandboxReply refusal(int status, String text) {
        return switch (variant.errorBody()) {
            case MESSAGE -> SandboxReply.json(status, Json.object().put("message", text));
            case TEXT -> SandboxReply.plain(status, text);
            case EMPTY -> SandboxReply.plain(status, "");
        };
    }

    @Override
    public SandboxReply tooManyCalls() {
        return tooMany(Duration.ofSeconds(30));
    }

    @Override
    public SandboxReply keyRefused() {
        return refusal(401, "The API key is missing or not valid.");
    }

    @Override
    public void disturb(CallKind kind, SandboxRequest request, int choice) {
        if (kind == CallKind.INFLOW_SUMMARY) {
            catalogue.deactivateOneOf(request.body(), choice);
            return;
        }
        InflowTable table = kind == CallKind.INFLOW_ORDERS ? tables.orders : tables.products;
        if (!table.rows().isEmpty()) {
            table.rows().stream()
                    .skip(choice % table.rows().size())
                    .findFirst()
                    .ifPresent(row -> row.put("timestamp", versions.next()));
        }
    }
}
