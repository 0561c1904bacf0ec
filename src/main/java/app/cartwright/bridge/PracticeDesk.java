package app.cartwright.bridge;

/** What the owner can do with the practice shop. */
public interface PracticeDesk {
    /** How many orders come, and the number that the shop is made from. */
    State state();

    /** Lets this many orders come in a minute, from 0 to 10. */
    ActionResult ordersPerMinute(int orders);

    /** Makes something go wrong once. */
    ActionResult goWrong(Mishap mishap);

    /** How the practice shop runs. */
    record State(int ordersPerMinute, long seed) {}

    /** What can go wrong. */
    enum Mishap {
        UNKNOWN_SKU,
        LOST_ORDER_ANSWER,
        LOST_ANSWER,
        SHORT_STOCK_READ,
        NETWORK_DROP,
        EDIT_AT_CART
    }
}
