package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.orders.PullOrders;
import app.cartwright.orders.PullParts;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.schedule.RunRequest;
import app.cartwright.setup.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pull orders and push stock on one store: what the carts are told in the end. */
class OrdersAndStockTest extends StockTesting {
    private static final String CART = "Larkspur Lane Teas";

    private PullOrders pull;
    private int placed;

    @BeforeEach
    void open() {
        shop.sandbox.inflow().catalogue().addTaxingScheme("Vermont", "Sales tax", BigDecimal.ZERO);
        shop.sandbox.inflow().catalogue().addPaymentTerms("On receipt", 0);
        shop.sandbox.cartRover().carts().addCart("shopify", CART);
        Settings.PullOrders old = shop.settings.pullOrders();
        shop.settings = new Settings(
                shop.settings.inflow(),
                shop.settings.cartrover(),
                shop.settings.pushInventory(),
                new Settings.PullOrders(
                        true, null, old.since(), List.of(new Settings.CartPrefix(CART, "shopify", "SH:", false))),
                shop.settings.pushShipping(),
                shop.settings.limits(),
                shop.settings.intervals());
        shop.storedOrders = true;
        shop.restart();
        pull = new PullOrders(new PullParts(
                shop.inflow,
                shop.rover,
                shop.catalogue,
                shop.store,
                shop.ledger,
                shop.problems,
                shop.activityList,
                shop.book,
                shop.clock,
                EnumSet.noneOf(Api.class)));
    }

    private String order(String sku, int quantity) {
        String ref = "LLT-" + ++placed;
        shop.sandbox.cartRover().carts().place(NewOrder.of(ref, CART).line(sku, Integer.toString(quantity), "10.00"));
        return ref;
    }

    private void minute() {
        shop.clock.advance(Duration.ofSeconds(30));
        pull.run(RunRequest.BY_CLOCK);
        shop.push.run(RunRequest.BY_CLOCK);
        shop.clock.advance(Duration.ofSeconds(30));
    }

    private int forCarts(String sku) {
        return shop.sandbox.cartRover().figureForCarts(sku).intValueExact();
    }

    @Test
    @Tag("P5")
    @Tag("M55")
    void anOrderLowersTheNumberOnceAndNotTwice() {
        shop.sku("TIN-SMALL", 10);
        minute();
        order("TIN-SMALL", 3);
        assertThat(forCarts("TIN-SMALL")).as("CartRover subtracts it itself").isEqualTo(7);
        minute();
        assertThat(shop.figure("TIN-SMALL", "MAIN")).isEqualTo(7);
        assertThat(forCarts("TIN-SMALL")).isEqualTo(7);
    }

    @Test
    @Tag("P5")
    void anOrderThatArrivesWhileThePullIsRunningIsNotSubtractedTwiceInTheEnd() {
        shop.sku("TIN-SMALL", 10);
        minute();
        shop.wire = call -> {
            if (call.uri().getPath().endsWith("/orders/list/new") && placed == 0) {
                shop.clock.advance(Duration.ofSeconds(2));
                order("TIN-SMALL", 3);
            }
            return shop.sandbox.transport().send(call);
        };
        minute();
        minute();
        assertThat(shop.figure("TIN-SMALL", "MAIN")).isEqualTo(7);
        assertThat(forCarts("TIN-SMALL")).isEqualTo(7);
    }

    @Test
    @Tag("P5")
    void goodsThatCameInWithTheOrderLeaveTheRightNumberToo() {
        shop.sku("TIN-SMALL", 10);
        minute();
        order("TIN-SMALL", 3);
        shop.clock.advance(Duration.ofSeconds(1));
        shop.stock("TIN-SMALL", StockShop.MAIN, 13);
        minute();
        assertThat(shop.sandbox.inflow().catalogue().available("TIN-SMALL", StockShop.MAIN))
                .isEqualByComparingTo("10");
        assertThat(forCarts("TIN-SMALL")).isEqualTo(10);
    }

    @Test
    @Tag("M59")
    void anOrderThatReservesElsewhereIsNoReasonToPush() {
        shop.sku("TIN-SMALL", 10);
        shop.stock("TIN-SMALL", StockShop.FLOOR, 4);
        Settings both = StockShop.settings(shop.on("MAIN", StockShop.MAIN), shop.on("SHOPFLOOR", StockShop.FLOOR));
        shop.settings = new Settings(
                both.inflow(),
                both.cartrover(),
                both.pushInventory(),
                shop.settings.pullOrders(),
                both.pushShipping(),
                both.limits(),
                both.intervals());
        minute();
        order("TIN-SMALL", 3);
        minute();
        minute();
        assertThat(shop.writes())
                .filteredOn(write -> write.warehouse().equals("SHOPFLOOR"))
                .hasSize(1);
    }

    @Test
    @Tag("P5")
    @Tag("M57")
    void aDayOfOrdersAndDeliveriesEndsWithTheRightNumbers() {
        Random random = new Random(4);
        for (int i = 0; i < 8; i++) {
            shop.sku("SKU-" + i, 200);
        }
        for (int minute = 0; minute < 30; minute++) {
            for (int i = 0; i < random.nextInt(3); i++) {
                shop.clock.advance(Duration.ofSeconds(random.nextInt(5)));
                order("SKU-" + random.nextInt(8), 1 + random.nextInt(3));
            }
            if (random.nextInt(3) == 0) {
                String sku = "SKU-" + random.nextInt(8);
                shop.sandbox.inflow().catalogue().adjust(sku, StockShop.MAIN, BigDecimal.valueOf(random.nextInt(9)));
            }
            minute();
        }
        minute();
        minute();
        for (int i = 0; i < 8; i++) {
            String sku = "SKU-" + i;
            int available = shop.sandbox
                    .inflow()
                    .catalogue()
                    .available(sku, StockShop.MAIN)
                    .intValueExact();
            assertThat(forCarts(sku)).as(sku).isEqualTo(available);
        }
        assertThat(shop.sandbox.history().count(CallKind.INFLOW_SUMMARY)).isLessThanOrEqualTo(33);
    }
}
