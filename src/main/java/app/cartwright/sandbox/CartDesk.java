package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The door for shoppers and people at the carts. Orders are named by their {@code cust_ref}. */
public final class CartDesk {
    private final SandboxLock lock;
    private final InstantSource time;
    private final RoverBook book;
    private final RoverCarts carts;
    private final RoverStock stock;

    CartDesk(SandboxLock lock, InstantSource time, RoverBook book, RoverCarts carts, RoverStock stock) {
        this.lock = lock;
        this.time = time;
        this.book = book;
        this.carts = carts;
        this.stock = stock;
    }

    /** Places an order now. Gives its {@code cust_ref}. */
    public String place(NewOrder order) {
        return lock.held(() -> {
            if (book.find(order.custRef).isPresent()) {
                throw new IllegalArgumentException("There is an order " + order.custRef + " already");
            }
            carts.carts().stream()
                    .filter(cart -> cart.orderSource.equals(order.orderSource))
                    .forEach(cart -> cart.lastOrderRun = time.instant());
            return book.add(order, time.instant()).custRef();
        });
    }

    /** Replaces what an order holds, as when it is edited at the cart; its state stays. */
    public void edit(NewOrder newContent) {
        change(newContent.custRef, order -> {
            order.content = newContent;
            order.otherKeys.clear();
            order.otherKeys.putAll(newContent.otherKeys);
        });
    }

    /** Adds a unit to the first line, as when a shopper changes an order that is pulled already. */
    public void addOneMore(String custRef) {
        change(custRef, order -> {
            NewOrder.NewLine first = order.content.lines.getFirst();
            order.content.lines.set(
                    0,
                    new NewOrder.NewLine(
                            first.sku(),
                            first.quantity().add(BigDecimal.ONE),
                            first.price(),
                            first.discount(),
                            first.addlDiscount(),
                            first.tax(),
                            first.description(),
                            first.filtered()));
        });
    }

    /** Sends an order to another recipient, as when a shopper corrects the address. */
    public void redirect(String custRef, Person recipient) {
        change(custRef, order -> order.content.shipTo(recipient));
    }

    /** Refunds a part after the fact: the order's discount rises. */
    public void refund(String custRef, BigDecimal amount) {
        change(custRef, order -> order.content.orderDiscount = order.content.orderDiscount.add(amount));
    }

    /** Cancels an order, whatever state it is in. */
    public void cancel(String custRef) {
        change(custRef, order -> {
            order.status = "canceled";
            order.canceled = Optional.of(time.instant());
        });
    }

    /** Puts an order on hold, or lifts the hold. */
    public void hold(String custRef, boolean onHold) {
        change(custRef, order -> order.onHold = onHold);
    }

    /** Says that an order will not be sent to the WMS ({@code sending_canceled}), or takes that back. */
    public void cancelSending(String custRef, boolean canceled) {
        change(custRef, order -> order.sendingCanceled = canceled);
    }

    /** Puts an order into {@code error}. */
    public void fail(String custRef, String code, String message) {
        change(custRef, order -> {
            order.status = "error";
            order.errorCode = code;
            order.errorMessage = message;
            order.failed = Optional.of(time.instant());
        });
    }

    /** Repairs an order in {@code error}: it is {@code new} again. */
    public void repair(String custRef) {
        change(custRef, order -> {
            order.status = "new";
            order.errorCode = "";
            order.errorMessage = "";
        });
    }

    /** Another program with the same API key takes an order over: it leaves the list of new ones. */
    public void takeElsewhere(String custRef) {
        change(custRef, order -> {
            order.status = "at_wms";
            order.deliveredToWms = Optional.of(time.instant());
        });
    }

    /**
     * Somebody marks an order as shipped in CartRover's web app.
     *
     * @param trackingNumbers one shipment each, with everything that was ordered; none leaves the order without one
     */
    public void shipByHand(String custRef, String carrier, String... trackingNumbers) {
        change(custRef, order -> {
            for (String number : trackingNumbers) {
                ObjectNode shipment = Json.object()
                        .put("carrier", carrier)
                        .put("method", "")
                        .put("tracking_no", number)
                        .put("date", RoverOrderJson.timestamp(time.instant()))
                        .putNull("tracking_url");
                ArrayNode items = shipment.putArray("items");
                order.content.lines.forEach(line -> items.addObject()
                        .put("item", line.sku())
                        .put("quantity", line.quantity().toPlainString()));
                order.shipments.add(shipment);
            }
            order.status = "shipped";
        });
    }

    /** An order loses its shipments, as when its record was set back to an older one. */
    public void loseShipments(String custRef) {
        change(custRef, order -> {
            order.status = "at_wms";
            order.shipments.clear();
        });
    }

    /** CartRover hands the tracking on to the shop: {@code shipped} becomes {@code confirmed}. */
    public void confirm(String custRef) {
        change(custRef, order -> {
            if (order.status.equals("shipped")) {
                order.status = "confirmed";
                order.confirmed = Optional.of(time.instant());
            }
        });
    }

    /** Names, streets, phones, e-mails and gift messages are replaced by {@code **PII Removed**}. */
    public void removePersonalData(String custRef) {
        change(custRef, order -> order.personalDataRemoved = true);
    }

    /** Sets any key of an order's record to a text; {@code ""} is told as null. */
    public void setKey(String custRef, String name, String value) {
        change(custRef, order -> order.otherKeys.put(name, value));
    }

    /** Somebody sends an order back to the list of new ones, as after a resend in the web app. */
    public void makeNewAgain(String custRef) {
        change(custRef, order -> {
            order.status = "new";
            order.deliveredToWms = Optional.empty();
        });
    }

    /** Adds a cart of a kind ({@code shopify} …) under an order source name. */
    public void addCart(String kind, String orderSource) {
        lock.run(() -> carts.add(kind, orderSource, time.instant()));
    }

    /** Takes a cart away; its orders stay. */
    public void removeCart(String orderSource) {
        lock.run(() -> carts.carts().removeIf(cart -> cart.orderSource.equals(orderSource)));
    }

    /** Renames a cart's order source, on its orders too. */
    public void renameSource(String orderSource, String newName) {
        lock.run(() -> {
            carts.carts().stream()
                    .filter(cart -> cart.orderSource.equals(orderSource))
                    .forEach(cart -> cart.orderSource = newName);
            book.all().stream()
                    .filter(order -> order.orderSource.equals(orderSource))
                    .forEach(order -> order.orderSource = newName);
        });
    }

    /** The cart's last order run, as the list of carts tells it. */
    public void lastOrderRun(String orderSource, Instant at) {
        lock.run(() -> carts.carts().stream()
                .filter(cart -> cart.orderSource.equals(orderSource))
                .forEach(cart -> cart.lastOrderRun = at));
    }

    /** The order source names of all carts. */
    public List<String> orderSources() {
        return lock.held(
                () -> carts.carts().stream().map(cart -> cart.orderSource).toList());
    }

    /** What every cart is told of a SKU: the total, less the orders that came after the figures were pushed. */
    public BigDecimal figureForCarts(String sku) {
        RoverStock.Product product = stock.products().get(sku);
        if (product == null) {
            return BigDecimal.ZERO;
        }
        Instant known = product.newest().orElse(Instant.MIN);
        BigDecimal since = BigDecimal.ZERO;
        for (RoverOrder order : book.all()) {
            if (!order.created.isAfter(known) || order.status.equals("canceled")) {
                continue;
            }
            for (NewOrder.NewLine line : order.content.lines) {
                if (line.sku().equals(sku) && !line.filtered()) {
                    since = since.add(line.quantity());
                }
            }
        }
        return product.available().subtract(since).max(BigDecimal.ZERO);
    }

    private void change(String custRef, Consumer<RoverOrder> work) {
        lock.run(() -> {
            RoverOrder order =
                    book.find(custRef).orElseThrow(() -> new IllegalArgumentException("There is no order " + custRef));
            work.accept(order);
            order.noteTotal();
            order.updated = time.instant();
        });
    }
}
