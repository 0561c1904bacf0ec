package app.cartwright.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * The orders that come to the practice shop by its own script: so many in each shop day, or at a steady pace. Used while
 * the sandbox's lock is held.
 */
final class ShopOrders {
    /** Orders come in the first part of each shop day, so that the warehouse gets them done within it. */
    private static final Duration OPEN = Duration.ofHours(14);

    private final Sandbox sandbox;
    private final ShopDiary diary;
    private final long seed;
    private final Shoppers shoppers;
    private final FatePlay fates;
    private final List<PlacedOrder> placed = new ArrayList<>();
    private final Map<String, Fate> fateOf = new HashMap<>();
    private int perDay;
    private int daysLeft;
    private boolean steady;
    private int pace;
    /** Which plan is in force: what an earlier one has still in the diary does not come. */
    private int shift;

    private int lastOrder;

    ShopOrders(Sandbox sandbox, ShopDiary diary, long seed) {
        this.sandbox = sandbox;
        this.diary = diary;
        this.seed = seed;
        this.shoppers = new Shoppers(seed, PracticeShop.ORDER_SOURCES);
        this.fates = new FatePlay(sandbox, diary);
    }

    /** So many come in each of the next days, once {@link #beginDay} begins them. */
    void comeFor(int days, int orders) {
        perDay = orders;
        daysLeft = days;
    }

    void beginDay() {
        if (daysLeft > 0) {
            daysLeft--;
            if (!steady) {
                plan(sandbox.time().instant());
            }
        }
    }

    boolean lastDayHasBegun() {
        return daysLeft <= 0;
    }

    /** So many come in a day; what is left of this day is planned anew. */
    void perDay(int orders) {
        perDay = orders;
        steady = false;
        plan(sandbox.time().instant());
    }

    int perDay() {
        return perDay;
    }

    /** Plans the orders of a shop day; those of an earlier plan that have not come are dropped. */
    private void plan(Instant from) {
        int mine = ++shift;
        RandomGenerator random = Shoppers.chance(seed, "day " + mine);
        for (int i = 0; i < perDay; i++) {
            Instant at = from.plusSeconds(30 + random.nextInt((int) OPEN.toSeconds()));
            diary.once(at, () -> {
                if (mine == shift) {
                    place();
                }
            });
        }
    }

    /** So many come in each minute of the clock's time, day and night. */
    void perMinute(int orders) {
        perDay = 0;
        steady = true;
        pace = orders;
        beginPace();
    }

    /** The script runs at another speed: orders at a steady pace keep it. */
    void keepPace() {
        if (steady) {
            beginPace();
        }
    }

    private void beginPace() {
        int mine = ++shift;
        if (pace > 0) {
            next(mine, pace, Shoppers.chance(seed, "pace " + mine));
        }
    }

    private void next(int mine, int orders, RandomGenerator random) {
        long pause = 60_000L / orders;
        Instant at = sandbox.time().instant().plusMillis(pause / 2 + random.nextLong(pause + 1));
        diary.punctually(at, () -> {
            if (mine == shift) {
                place();
                next(mine, orders, random);
            }
        });
    }

    OptionalInt steadyPace() {
        return steady ? OptionalInt.of(pace) : OptionalInt.empty();
    }

    /** Oldest first. */
    List<PlacedOrder> placed() {
        return List.copyOf(placed);
    }

    Fate fateOf(String custRef) {
        return fateOf.getOrDefault(custRef, Fate.SHIPPED);
    }

    /** Numbers go on after so many orders of earlier days. */
    void continueAfter(int orders) {
        lastOrder = Math.max(lastOrder, orders);
    }

    private void place() {
        Shoppers.Wish wish = shoppers.order(++lastOrder, sandbox.time().instant());
        place(wish, wish.fate());
    }

    /** Places the script's next order at once, with a fate of its own. Gives its {@code cust_ref}. */
    String place(Fate fate) {
        Shoppers.Wish wish = shoppers.order(++lastOrder, sandbox.time().instant());
        if (fate == Fate.NEW_SKU) {
            wish.order().line(ShopStock.lateWares().getFirst().sku(), "1", "14.20");
        }
        return place(wish, fate);
    }

    private String place(Shoppers.Wish wish, Fate fate) {
        String custRef = sandbox.cartRover().carts().place(wish.order());
        fateOf.put(custRef, fate);
        placed.add(new PlacedOrder(
                custRef, wish.order().orderSource, sandbox.time().instant(), fate, wish.units()));
        fates.begin(custRef, fate, Shoppers.chance(seed, "fate " + custRef));
        return custRef;
    }
}
