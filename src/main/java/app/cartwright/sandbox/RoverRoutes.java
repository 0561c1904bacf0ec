package app.cartwright.sandbox;

import java.util.List;
import java.util.function.Predicate;

/** Finds what a request to CartRover asks for and has it done, for the key that made it. */
final class RoverRoutes {
    private final CartRoverVariant variant;
    private final RoverBook book;
    private final RoverStock stock;
    private final RoverCarts carts;
    private final RoverUpdates updates;
    private final RoverWrites writes;
    private final RoverCartLevel cartLevel;
    private RoverAccount account = RoverAccount.standard();

    RoverRoutes(
            CartRoverVariant variant,
            RoverBook book,
            RoverStock stock,
            RoverCarts carts,
            RoverUpdates updates,
            RoverWrites writes,
            RoverCartLevel cartLevel) {
        this.variant = variant;
        this.book = book;
        this.stock = stock;
        this.carts = carts;
        this.updates = updates;
        this.writes = writes;
        this.cartLevel = cartLevel;
    }

    void account(RoverAccount kind) {
        account = kind;
    }

    /** What kind of call this is, from method, path and for updates the body. */
    CallKind kindOf(SandboxRequest request) {
        List<String> path = request.segments();
        boolean write = request.method().equals("POST");
        if (write && updatePath(request)) {
            return request.body().contains("\"shipped\"") ? CallKind.ROVER_SHIP : CallKind.ROVER_ACKNOWLEDGE;
        }
        if (write) {
            return request.rawPath().equals(variant.inventoryPath())
                    ? CallKind.ROVER_INVENTORY_WRITE
                    : CallKind.ROVER_OTHER_WRITE;
        }
        return switch (String.join("/", path.subList(0, Math.min(3, path.size())))) {
            case "v1/merchant/orders" -> {
                String next = path.size() > 3 ? path.get(3) : "";
                if (path.size() > 4 && next.equals("list")) {
                    yield CallKind.ROVER_ORDERS;
                }
                yield path.size() > 4 && next.equals("status") ? CallKind.ROVER_ORDER_STATUS : CallKind.ROVER_ORDER;
            }
            case "v1/merchant/inventory" -> CallKind.ROVER_INVENTORY;
            case "v1/cart/list" -> CallKind.ROVER_CARTS;
            case "v1/wms/shipmethod" -> CallKind.ROVER_SHIP_METHODS;
            default -> CallKind.ROVER_OTHER;
        };
    }

    private boolean updatePath(SandboxRequest request) {
        if (!variant.updatePath().contains("{cust_ref}")) {
            return request.rawPath().equals(variant.updatePath());
        }
        String start = variant.updatePath().substring(0, variant.updatePath().indexOf('{'));
        return request.rawPath().startsWith(start) && request.rawPath().length() > start.length();
    }

    SandboxReply route(SandboxRequest request, RoverKeys.Pair key) {
        List<String> path = request.segments();
        if (path.size() < 3 || !path.getFirst().equals("v1")) {
            throw unknownPath();
        }
        return switch (path.get(1)) {
            case "merchant" -> merchant(request, path, key);
            case "cart" -> cart(request, path, key);
            case "wms" -> wms(path, key);
            default -> throw unknownPath();
        };
    }

    static RoverRefusal unknownPath() {
        return RoverRefusal.of(404, "Invalid", "Unknown API path");
    }

    private SandboxReply merchant(SandboxRequest request, List<String> path, RoverKeys.Pair key) {
        boolean read = request.method().equals("GET");
        boolean open = read && (path.get(2).equals("inventory") || path.get(2).equals("product"));
        if (key.level() == RoverKeys.Level.CART && !open) {
            throw RoverRefusal.of(variant.wrongLevelStatus(), "Invalid", "This API key is not a merchant key");
        }
        account.refuse(key, request);
        if (request.method().equals("POST")) {
            return write(request);
        }
        if (!read) {
            throw unknownPath();
        }
        return switch (path.get(2)) {
            case "orders" -> orders(path, request.query(), order -> true);
            case "inventory" -> inventory(path, request.query());
            case "product" -> RoverReply.success(stock.product(sku(path, 3)));
            default -> throw unknownPath();
        };
    }

    private SandboxReply write(SandboxRequest request) {
        if (updatePath(request)) {
            String fromPath = variant.updatePath().contains("{cust_ref}")
                    ? request.segments().getLast()
                    : "";
            return writes.each(
                    request.body(),
                    List.of("cust_ref", "cust_po_no"),
                    record -> updates.update(
                            fromPath.isEmpty() ? record : record.deepCopy().put("cust_ref", fromPath)));
        }
        if (request.rawPath().equals(variant.inventoryPath())) {
            return writes.each(request.body(), List.of("sku", "warehouse"), stock::write);
        }
        throw unknownPath();
    }

    private SandboxReply orders(List<String> path, QueryText query, Predicate<RoverOrder> visible) {
        if (path.size() == 5 && path.get(3).equals("list")) {
            return book.list(path.get(4), query, visible);
        }
        if (path.size() == 5 && path.get(3).equals("status")) {
            return book.status(path.get(4), visible);
        }
        if (path.size() == 4) {
            return book.one(path.get(3), query, visible);
        }
        throw unknownPath();
    }

    private SandboxReply inventory(List<String> path, QueryText query) {
        if (path.size() == 3) {
            return stock.list(
                    book.limit(query), Math.max(1, query.number("page").orElse(1)));
        }
        return RoverReply.success(stock.single(sku(path, 3)));
    }

    private RoverStock.Product sku(List<String> path, int at) {
        RoverStock.Product found = path.size() == at + 1 ? stock.products().get(path.get(at)) : null;
        if (found == null) {
            throw book.notFound("SKU not found");
        }
        return found;
    }

    private SandboxReply cart(SandboxRequest request, List<String> path, RoverKeys.Pair key) {
        if (path.size() == 3 && path.get(2).equals("list")) {
            account.refuse(key, request);
            return carts.list();
        }
        if (path.size() == 3 && path.get(2).equals("listall")) {
            return carts.listAll();
        }
        if (path.get(2).equals("orders")) {
            if (key.level() != RoverKeys.Level.CART) {
                throw RoverRefusal.of(variant.wrongLevelStatus(), "Invalid", "This API key is not a cart key");
            }
            if (request.method().equals("GET") && !path.get(3).equals("wms_cancel")) {
                return orders(path, request.query(), order -> order.orderSource.equals(key.cart()));
            }
            return cartLevel.answer(request, path, key.cart());
        }
        throw unknownPath();
    }

    private SandboxReply wms(List<String> path, RoverKeys.Pair key) {
        if (path.size() == 4 && path.get(2).equals("shipmethod") && path.get(3).equals("list")) {
            return carts.shipMethods();
        }
        if (path.size() == 4 && path.get(2).equals("merchant") && path.get(3).equals("list")) {
            return account.merchants(key);
        }
        throw unknownPath();
    }
}
