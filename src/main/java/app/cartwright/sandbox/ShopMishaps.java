package app.cartwright.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/** What can be made to go wrong in the practice shop, one thing at a time. Used while the sandbox's lock is held. */
final class ShopMishaps {
    private final Sandbox sandbox;
    private final ShopOrders orders;
    private final long seed;
    private final BiConsumer<Instant, ShopMemory.Kind> notes;
    private int newKeys;

    /** @param notes is told before each mishap that the shop has to go through again when it goes on another day */
    ShopMishaps(Sandbox sandbox, ShopOrders orders, long seed, BiConsumer<Instant, ShopMemory.Kind> notes) {
        this.sandbox = sandbox;
        this.orders = orders;
        this.seed = seed;
        this.notes = notes;
    }

    void cause(PracticeFault fault) {
        switch (fault) {
            case UNKNOWN_SKU -> {
                note(ShopMemory.Kind.UNKNOWN_SKU);
                orders.place(Fate.NEW_SKU);
            }
            case ANSWER_LOST -> sandbox.faults().next(Fault.LOST_ANSWER, CallKind.ROVER_SHIP, 1);
            case SHORT_STOCK_READ -> sandbox.faults().next(Fault.SHORT_PAGE, CallKind.INFLOW_SUMMARY, 1);
            case KEY_REFUSED -> {
                note(ShopMemory.Kind.NEW_KEY);
                sandbox.cartRover().account().rotateKey(newKey());
            }
            case NETWORK_DOWN -> sandbox.faults().offlineFor(Duration.ofMinutes(1));
            case ORDER_EDITED -> {
                note(ShopMemory.Kind.EDITED);
                editNewest();
            }
            case ORDER_ANSWER_LOST -> sandbox.faults().next(Fault.LOST_ANSWER, CallKind.INFLOW_ORDER_WRITE, 1);
        }
    }

    private void note(ShopMemory.Kind kind) {
        notes.accept(sandbox.time().instant(), kind);
    }

    /** Each is another one, and looks like one. */
    private String newKey() {
        RandomGenerator random = Shoppers.chance(seed, "key " + ++newKeys);
        return "pk_" + String.format("%016x%04x", random.nextLong(), random.nextInt(1 << 16));
    }

    private void editNewest() {
        orders.placed().stream()
                .map(PlacedOrder::custRef)
                .filter(custRef -> sandbox.cartRover().status(custRef).equals("at_wms"))
                .reduce((first, second) -> second)
                .ifPresent(custRef -> sandbox.cartRover().carts().addOneMore(custRef));
    }
}
