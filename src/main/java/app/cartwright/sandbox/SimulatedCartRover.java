package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * CartRover as a state machine: orders, shipments, carts, inventory, key levels. Faithful to the reference's simulator
 * checklist. Its doors for people at the carts are {@link #carts} and {@link #account}.
 */
public final class SimulatedCartRover implements Machine {
    private final SandboxLock lock;
    private final InstantSource time;
    private final RoverReply replies;
    private final RoverBook book;
    private final RoverStock stock;
    private final RoverUpdates updates;
    private final RoverRoutes routes;
    private final RoverKeys keys = new RoverKeys();
    private final LeakyBucket bucket;
    private final CartDesk cartDesk;
    private final AccountDesk accountDesk;
    private long calls;

    SimulatedCartRover(SandboxLock lock, InstantSource time, SandboxCredentials credentials, CartRoverVariant variant) {
        this.lock = lock;
        this.time = time;
        this.bucket = new LeakyBucket(variant.perMinute());
        this.replies = new RoverReply(variant);
        this.book = new RoverBook(variant);
        this.stock = new RoverStock(variant, time);
        RoverCarts carts = new RoverCarts(variant);
        this.updates = new RoverUpdates(book, variant, time, stock.products()::containsKey);
        this.routes = new RoverRoutes(
                variant,
                book,
                stock,
                carts,
                updates,
                new RoverWrites(variant, replies),
                new RoverCartLevel(book, time));
        keys.add(new RoverKeys.Pair(
                credentials.cartRoverApiUser(), credentials.cartRoverApiKey(), RoverKeys.Level.MERCHANT, ""));
        this.cartDesk = new CartDesk(lock, time, book, carts, stock);
        this.accountDesk = new AccountDesk(lock, keys, routes, stock, carts, credentials);
    }

    /** The door for shoppers and people at the carts: place, edit, cancel, hold orders; add and rename carts. */
    public CartDesk carts() {
        return cartDesk;
    }

    /** The door for the owner in CartRover's web app: keys, account kind, SKUs, warehouses, ship methods. */
    public AccountDesk account() {
        return accountDesk;
    }

    /** An order's record as a list with all extras would tell it; empty where there is none. */
    public Optional<ObjectNode> order(String custRef) {
        return lock.held(() -> book.find(custRef)
                .map(order -> book.json().order(order, true, QueryText.parse("include_filtered_items=Y"))));
    }

    /** The {@code cust_ref}s of all orders, oldest first. */
    public List<String> custRefs() {
        return lock.held(() -> book.all().stream().map(RoverOrder::custRef).toList());
    }

    /** The status word of an order, {@code ""} where there is none. */
    public String status(String custRef) {
        return lock.held(() -> book.find(custRef).map(order -> order.status).orElse(""));
    }

    /** The shipments that an order holds now. */
    public List<ObjectNode> shipments(String custRef) {
        return lock.held(() -> book.find(custRef).stream()
                .flatMap(order -> order.shipments.stream())
                .map(ObjectNode::deepCopy)
                .toList());
    }

    /** Every push of shipments that arrived, accepted or not, oldest first. */
    public List<ShipmentPush> shipmentPushes() {
        return lock.held(() -> List.copyOf(updates.pushes()));
    }

    /** Every push of shipments for one order, oldest first. */
    public List<ShipmentPush> shipmentPushes(String custRef) {
        return shipmentPushes().stream()
                .filter(push -> push.custRef().equals(custRef))
                .toList();
    }

    /** Every stock figure that was stored, oldest first. */
    public List<InventoryWrite> inventoryWrites() {
        return lock.held(() -> List.copyOf(stock.writes()));
    }

    /** The figure of one SKU in one warehouse as it was pushed last; empty where none was. */
    public Optional<BigDecimal> figure(String sku, String warehouse) {
        return lock.held(() -> accountDesk.figure(sku, warehouse));
    }

    /**
     * What CartRover tells every cart about a SKU: the total over warehouses less the units of orders that came in after
     * the figures, never below 0. The figures themselves stay as they were pushed.
     */
    public BigDecimal figureForCarts(String sku) {
        return lock.held(() -> cartDesk.figureForCarts(sku));
    }

    /** Every total that an order has ever had, less lines that a rule took out; empty where there is no such order. */
    List<BigDecimal> totals(String custRef) {
        return book.find(custRef).map(order -> List.copyOf(order.totals)).orElse(List.of());
    }

    void watchFulfilment(Predicate<String> isFulfilled) {
        updates.watchFulfilment(isFulfilled);
    }

    @Override
    public CallKind kindOf(SandboxRequest request) {
        return routes.kindOf(request);
    }

    @Override
    public SandboxReply answer(SandboxRequest request, CallKind kind) {
        Instant now = time.instant();
        Optional<RoverKeys.Pair> key = keys.of(request);
        if (key.isEmpty()) {
            return stamped(keyRefused());
        }
        boolean unlimited = request.rawPath().startsWith("/v1/cart/orders/cartrover")
                || request.rawPath().startsWith("/v1/cart/orders/batch");
        if (!unlimited && !bucket.enter(now)) {
            return limited(tooManyCalls(), now);
        }
        return limited(tried(() -> routes.route(request, key.get()), kind), now);
    }

    private SandboxReply tried(Supplier<SandboxReply> work, CallKind kind) {
        try {
            return work.get();
        } catch (RoverRefusal refusal) {
            SandboxReply reply = replies.refusal(refusal);
            return kind.writes() ? reply.doing(new Effect(Effect.Kind.REFUSED, List.of())) : reply;
        }
    }

    private SandboxReply limited(SandboxReply reply, Instant now) {
        return stamped(reply).with("X-CartRover-Api-Minute-Hits-Remaining", String.valueOf(bucket.remaining(now)));
    }

    private SandboxReply stamped(SandboxReply reply) {
        return reply.with("X-CartRover-Process-ID", String.format("68e1f3a0%08x", ++calls));
    }

    @Override
    public SandboxReply tooManyCalls() {
        return replies.tooMany();
    }

    @Override
    public SandboxReply keyRefused() {
        return replies.unauthorized();
    }

    @Override
    public void disturb(CallKind kind, SandboxRequest request, int choice) {
        book.all().stream()
                .filter(order -> order.status.equals("new"))
                .findFirst()
                .ifPresent(order -> order.status = "error");
    }
}
