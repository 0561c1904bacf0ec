package app.cartwright.bridge;

import org.jspecify.annotations.Nullable;

/** What the owner can do with the practice shop. */
public interface PracticeDesk {
    /** How fast it runs, how many orders come, and the number that the shop is made from. */
    State state();

    /**
     * Lets the warehouse and the carts' own schedules run faster. Cartwright itself keeps its pace, and orders come as many
     * in a minute as before.
     *
     * @param times 1, 10 or 60 times as fast as the clock
     */
    ActionResult speed(int times);

    /** Lets this many orders come in a minute, from 0 to 10. */
    ActionResult ordersPerMinute(int orders);

    /** Makes something go wrong once. {@link Mishap#KILL} needs {@link #killAtNextOrder}. */
    ActionResult goWrong(Mishap mishap);

    /**
     * Runs something when the next order was written to inFlow and its answer has not come back, and lets an order come. An
     * order that can't be written now is waited for.
     *
     * @param kill ends the process at once
     */
    ActionResult killAtNextOrder(Runnable kill);

    /** Opens the shop anew from its seed: orders, stock, errors and the ledger are those of the first day; settings stay. */
    ActionResult startOver();

    /** Closes the practice shop for good and deletes everything that is kept of it; the set-up begins at its first page. */
    ActionResult leave();

    /**
     * How the practice shop runs.
     *
     * @param speed how many times as fast as the clock
     * @param newKey the API key that CartRover takes now, where it refuses the one that Cartwright has
     */
    record State(
            int speed,
            int ordersPerMinute,
            long seed,
            @Nullable String newKey) {
        @Override
        public String toString() {
            return "State[" + speed + ", " + ordersPerMinute + ", " + seed + ", key hidden]";
        }
    }

    /** What can go wrong. */
    enum Mishap {
        UNKNOWN_SKU,
        LOST_ANSWER,
        LOST_ORDER_ANSWER,
        SHORT_STOCK_READ,
        KEY_REFUSED,
        NETWORK_DROP,
        EDIT_AT_CART,
        KILL
    }
}
