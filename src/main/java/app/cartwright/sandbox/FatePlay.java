package app.cartwright.sandbox;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Lets happen to an order what its fate says. */
final class FatePlay {
    private final Sandbox sandbox;
    private final CartDesk carts;
    private final ShopDiary diary;

    FatePlay(Sandbox sandbox, ShopDiary diary) {
        this.sandbox = sandbox;
        this.carts = sandbox.cartRover().carts();
        this.diary = diary;
    }

    void begin(String custRef, Fate fate, RandomGenerator random) {
        int some = random.nextInt(60);
        switch (fate) {
            case SHIPPED, CANCELLED_LATE -> {
                // the warehouse does the rest
            }
            case CANCELLED_AT_ONCE -> in(Duration.ofSeconds(5 + some / 4), () -> cancel(custRef));
            case CANCELLED_SOON -> in(Duration.ofMinutes(20 + some), () -> cancel(custRef));
            case EDITED -> in(Duration.ofMinutes(15 + some), () -> carts.redirect(custRef, ShopPeople.someone(random)));
            case REFUNDED -> in(Duration.ofHours(1 + some / 10), () -> carts.refund(custRef, new BigDecimal("2.50")));
            case HELD_FOR_A_WHILE -> {
                carts.hold(custRef, true);
                in(Duration.ofMinutes(60 + some), () -> carts.hold(custRef, false));
            }
            case NOT_TO_BE_SENT -> carts.cancelSending(custRef, true);
            case IN_ERROR_FOR_A_WHILE -> {
                carts.fail(custRef, "ADDRESS", "The address could not be verified");
                in(Duration.ofMinutes(30 + some), () -> carts.repair(custRef));
            }
            case NEW_SKU -> in(Duration.ofMinutes(90 + some), () -> addLateWares(custRef));
        }
    }

    private void in(Duration delay, Runnable work) {
        diary.once(sandbox.time().instant().plus(delay), work);
    }

    private void cancel(String custRef) {
        if (sandbox.cartRover().status(custRef).matches("new|at_wms")) {
            carts.cancel(custRef);
        }
    }

    private void addLateWares(String custRef) {
        sandbox.cartRover()
                .order(custRef)
                .ifPresent(order -> order.path("items").forEach(item -> {
                    for (ShopStock.Ware ware : ShopStock.lateWares()) {
                        boolean missing = sandbox.inflow()
                                .catalogue()
                                .productId(ware.sku())
                                .isEmpty();
                        if (ware.sku().equals(item.path("item").asText()) && missing) {
                            sandbox.inflow().catalogue().addProduct(ware.sku(), ware.name(), ware.price());
                            sandbox.inflow().catalogue().adjust(ware.sku(), ShopStock.MAIN, BigDecimal.valueOf(40));
                            sandbox.cartRover().account().addSku(ware.sku(), ware.name());
                        }
                    }
                }));
    }
}
