package app.cartwright.sandbox;

import app.cartwright.http.Api;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Larkspur Lane Teas, a small invented shop with four carts and two stock rooms. All people and addresses are made up.
 * It stands still until {@link #live}; from then on it catches up with the clock whenever a service is called, or when
 * {@link #step} is called. What happens follows from the seed and the clock alone.
 */
public final class PracticeShop {
    /** The shop's order sources, in the order that CartRover lists them: Shopify, WooCommerce, eBay, Amazon. */
    public static final List<String> ORDER_SOURCES =
            List.of("Larkspur Lane Teas", "Larkspur Wholesale", "larkspur-lane-ebay", "Amazon_US2");

    private static final Duration DAY = Duration.ofDays(1);

    private final Sandbox sandbox;
    private final InstantSource clock;
    private final long seed;
    private final ShopDiary diary;
    private final ShopOrders orders;
    private final WarehouseCrew crew;
    private final ShopMishaps mishaps;
    private @Nullable ShopMemory memory;
    private @Nullable Runnable atNextOrder;

    private PracticeShop(Sandbox sandbox, InstantSource clock, long seed) {
        this.sandbox = sandbox;
        this.clock = clock;
        this.seed = seed;
        this.diary = new ShopDiary(sandbox.time());
        this.orders = new ShopOrders(sandbox, diary, seed);
        this.crew = new WarehouseCrew(sandbox, diary, seed, orders::fateOf);
        this.mishaps = new ShopMishaps(sandbox, orders, seed, this::note);
    }

    /** Opens the shop: products, stock, carts and ship methods are there, no order has come yet. */
    public static PracticeShop open(InstantSource clock, long seed) {
        return open(new Sandbox(clock, seed), clock, seed);
    }

    /** Opens the shop in two empty services, which may have variants. */
    public static PracticeShop open(Sandbox sandbox, InstantSource clock, long seed) {
        ShopStock.fill(sandbox, clock.instant());
        CartDesk carts = sandbox.cartRover().carts();
        carts.addCart("shopify", ORDER_SOURCES.get(0));
        carts.addCart("woocommerce", ORDER_SOURCES.get(1));
        carts.addCart("ebay", ORDER_SOURCES.get(2));
        carts.addCart("amazon", ORDER_SOURCES.get(3));
        return new PracticeShop(sandbox, clock, seed);
    }

    /** Both services behind the shop. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** The seed that everything follows from. */
    public long seed() {
        return seed;
    }

    /**
     * Lets the shop live from now on.
     *
     * @param perDay how many orders come in a day of 24 hours
     * @param days after how many days no new order comes; the warehouse goes on
     */
    public void live(int perDay, int days) {
        sandbox.lock().run(() -> {
            Instant now = clock.instant();
            orders.comeFor(days, perDay);
            diary.every(now, DAY, orders::beginDay);
            diary.every(now.plusSeconds(150), Duration.ofMinutes(5), crew::look);
            diary.every(now.plusSeconds(60), Duration.ofMinutes(15), this::cartRuns);
            diary.every(now.plusSeconds(5400), Duration.ofHours(2), this::moveStock);
            sandbox.beforeEachCall(this::goOn);
        });
    }

    /** Lets everything happen that is due by now. Calls to the services do this by themselves. */
    public void step() {
        sandbox.lock().run(this::goOn);
    }

    private void goOn() {
        Instant now = sandbox.time().instant();
        if (diary.catchUp(now)) {
            note(now, ShopMemory.Kind.WENT_ON);
        }
    }

    /** From now on everything that happens to the shop is noted. */
    void remember(ShopMemory notes) {
        sandbox.lock().run(() -> {
            memory = notes;
            sandbox.noteWrites((at, request) -> {
                notes.note(at, request);
                orderWritten(request);
            });
        });
    }

    private void orderWritten(SandboxRequest request) {
        Runnable then = atNextOrder;
        if (then != null
                && request.api() == Api.INFLOW
                && sandbox.inflow().kindOf(request) == CallKind.INFLOW_ORDER_WRITE) {
            atNextOrder = null;
            then.run();
        }
    }

    /**
     * Runs something at the worst moment: an order is in inFlow and noted, and its answer has not left yet. Lets an order
     * come, so that there is one to be written. For a shop that is noted.
     */
    public void atNextOrderWritten(Runnable then) {
        sandbox.lock().run(() -> atNextOrder = then);
        placeOne();
    }

    /**
     * Changes how fast the shop's script runs from now on: the warehouse, and the carts' own schedules. What happens is
     * dated with the clock's time as before; orders at a steady pace keep it.
     *
     * @param times how many times as fast as the clock
     */
    public void speed(int times) {
        sandbox.lock().run(() -> {
            goOn();
            Instant now = sandbox.time().instant();
            ShopMemory notes = memory;
            if (notes != null) {
                notes.note(now, ShopMemory.Kind.SPEED, times);
            }
            diary.speed(now, times);
            orders.keepPace();
        });
    }

    /** How many times as fast as the clock the shop's script runs. */
    public int speed() {
        return sandbox.lock().held(diary::speed);
    }

    /** Nothing happened for a while: all that was still to come is put off. */
    void sleptFor(Duration time) {
        sandbox.lock().run(() -> diary.postpone(time));
    }

    private void note(Instant at, ShopMemory.Kind kind) {
        ShopMemory notes = memory;
        if (notes != null) {
            notes.note(at, kind);
        }
    }

    /**
     * Lets orders come at a steady pace from now on, day and night; 0 for none. Takes the place of the orders a day.
     *
     * @param pace how many in a minute of the clock's time, however fast the script runs
     */
    public void ordersPerMinute(int pace) {
        sandbox.lock().run(() -> {
            ShopMemory notes = memory;
            if (notes != null) {
                notes.note(sandbox.time().instant(), ShopMemory.Kind.PACE, pace);
            }
            orders.perMinute(pace);
        });
    }

    /** How many orders come in a minute; empty where they come by the day. */
    public OptionalInt steadyPace() {
        return sandbox.lock().held(orders::steadyPace);
    }

    /** Changes how many orders come in a day; what is left of this day is planned anew. */
    public void ordersPerDay(int perDay) {
        sandbox.lock().run(() -> orders.perDay(perDay));
    }

    /** How many orders come in a day. */
    public int ordersPerDay() {
        return sandbox.lock().held(orders::perDay);
    }

    /** Every order that was placed by the shop's own script, oldest first. */
    public List<PlacedOrder> placed() {
        return sandbox.lock().held(orders::placed);
    }

    /**
     * Whether nothing more will happen unless the bridge does something: no order is to come, nothing that was begun is
     * still going on, and the warehouse has noticed every order that inFlow shows.
     */
    public boolean quiet() {
        return sandbox.lock().held(() -> orders.lastDayHasBegun() && diary.waiting() == 0 && !crew.hasUnseen());
    }

    /** Numbers go on after so many orders of earlier days. */
    public void continueAfter(int earlier) {
        sandbox.lock().run(() -> orders.continueAfter(earlier));
    }

    /** Places the script's next order at once. Gives its {@code cust_ref}. */
    public String placeOne() {
        return sandbox.lock().held(() -> {
            note(sandbox.time().instant(), ShopMemory.Kind.PLACED);
            return orders.place(Fate.SHIPPED);
        });
    }

    /** Makes one thing go wrong. */
    public void cause(PracticeFault fault) {
        sandbox.lock().run(() -> mishaps.cause(fault));
    }

    /** The key pair's key as it is valid now, after {@link PracticeFault#KEY_REFUSED} a new one. */
    public String currentCartRoverKey() {
        return sandbox.cartRover().account().currentKey();
    }

    /** CartRover's own schedules: tracking goes on to the shops, orders are downloaded. */
    private void cartRuns() {
        SimulatedCartRover rover = sandbox.cartRover();
        for (PlacedOrder order : orders.placed()) {
            if (rover.status(order.custRef()).equals("shipped")) {
                rover.carts().confirm(order.custRef());
            }
        }
        Instant now = sandbox.time().instant();
        ORDER_SOURCES.forEach(source -> rover.carts().lastOrderRun(source, now));
    }

    /** Deliveries come in, and people buy in the shop itself. */
    private void moveStock() {
        InflowCatalogue catalogue = sandbox.inflow().catalogue();
        RandomGenerator random =
                Shoppers.chance(seed, "stock " + sandbox.time().instant().getEpochSecond());
        for (int i = 0; i < 4; i++) {
            String sold = ShopPeople.pick(ShopStock.wares(), random).sku();
            if (catalogue.onHand(sold, ShopStock.SHOP_FLOOR).signum() > 0) {
                catalogue.adjust(sold, ShopStock.SHOP_FLOOR, BigDecimal.ONE.negate());
            }
        }
        String delivered = ShopPeople.pick(ShopStock.wares(), random).sku();
        catalogue.adjust(delivered, ShopStock.MAIN, BigDecimal.valueOf(10 + random.nextInt(40)));
    }
}
