package app.cartwright.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The door for the owner in CartRover's web app: keys, account kind, SKUs, warehouses, ship methods. */
public final class AccountDesk {
    private final SandboxLock lock;
    private final RoverKeys keys;
    private final RoverRoutes routes;
    private final RoverStock stock;
    private final RoverCarts carts;
    private final SandboxCredentials credentials;
    private RoverAccount account = RoverAccount.standard();
    private String currentKey;

    AccountDesk(
            SandboxLock lock,
            RoverKeys keys,
            RoverRoutes routes,
            RoverStock stock,
            RoverCarts carts,
            SandboxCredentials credentials) {
        this.lock = lock;
        this.keys = keys;
        this.routes = routes;
        this.stock = stock;
        this.carts = carts;
        this.credentials = credentials;
        this.currentKey = credentials.cartRoverApiKey();
    }

    /** Makes a new merchant key valid and the old one invalid at once. */
    public void rotateKey(String newKey) {
        lock.run(() -> {
            currentKey = newKey;
            keys.add(new RoverKeys.Pair(credentials.cartRoverApiUser(), newKey, RoverKeys.Level.MERCHANT, ""));
        });
    }

    /** The merchant key that was made last. */
    public String currentKey() {
        return lock.held(() -> currentKey);
    }

    /** Makes every key invalid. */
    public void revokeKeys() {
        lock.run(keys::clear);
    }

    /** Adds a key pair of a cart: it may read inventory and that cart's own orders, but no merchant's orders. */
    public void addCartKey(String user, String key, String orderSource) {
        lock.run(() -> keys.add(new RoverKeys.Pair(user, key, RoverKeys.Level.CART, orderSource)));
    }

    /** Makes the practice key one of a cart, without changing it. */
    public void restrictToCart(String orderSource) {
        addCartKey(credentials.cartRoverApiUser(), credentials.cartRoverApiKey(), orderSource);
    }

    /** Makes the account one for an EDI merchant, which works like a single merchant's. */
    public void makeEdi() {
        setAccount(new RoverAccount(RoverAccount.Kind.EDI_MERCHANT, account.wmsSaved()));
    }

    /** Makes the account one for fulfilment (3PL), whose merchant calls need a merchant's id; or single again. */
    public void makeFulfilment(boolean fulfilment) {
        setAccount(new RoverAccount(
                fulfilment ? RoverAccount.Kind.FULFILMENT : RoverAccount.Kind.SINGLE_MERCHANT, account.wmsSaved()));
    }

    /** Whether "API Access Only" was saved as the merchant's WMS. */
    public void wmsSaved(boolean saved) {
        setAccount(new RoverAccount(account.kind(), saved));
    }

    private void setAccount(RoverAccount kind) {
        lock.run(() -> {
            account = kind;
            routes.account(kind);
        });
    }

    /** Adds a SKU that CartRover knows. */
    public void addSku(String sku, String name) {
        lock.run(() -> stock.addSku(sku, name));
    }

    /** Takes a SKU away, with its figures. */
    public void removeSku(String sku) {
        lock.run(() -> stock.products().remove(sku));
    }

    /** Gives a SKU an alias of a type ({@code UPC} …). */
    public void addAlias(String sku, String type, String alias) {
        lock.run(() -> stock.addSku(sku, sku).aliases.put(type, alias));
    }

    /** The SKUs that CartRover knows, in its order. */
    public List<String> skus() {
        return lock.held(() -> List.copyOf(stock.products().keySet()));
    }

    /** Adds a warehouse and gives its id. */
    public String addWarehouse(String name) {
        return lock.held(() -> stock.addWarehouse(name));
    }

    /** The names of all warehouses. */
    public List<String> warehouses() {
        return lock.held(stock::warehouseNames);
    }

    /** Sets a figure as if it had been pushed. */
    public void setFigure(String sku, String warehouse, BigDecimal available, Instant wmsDatetime) {
        lock.run(() -> stock.set(sku, warehouse, available, wmsDatetime));
    }

    /** Adds a ship method of the WMS. */
    public void addShipMethod(String carrier, String code, String description) {
        lock.run(() -> carts.addMethod(carrier, code, description));
    }

    Optional<BigDecimal> figure(String sku, String warehouse) {
        return Optional.ofNullable(stock.products().get(sku))
                .flatMap(product -> Optional.ofNullable(product.figures.get(stock.addWarehouse(warehouse))))
                .map(RoverStock.Figure::available);
    }
}
