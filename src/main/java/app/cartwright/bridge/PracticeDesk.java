package app.cartwright.bridge;

/** What the owner can do with the practice shop. */
public interface PracticeDesk {
    /** How fast its day goes, how many orders come, and the number that it is made from. */
    State state();

    /** Lets its day go this many times as fast as the clock. */
    ActionResult speed(int times);

    /** Lets this many orders come in a minute of its day. */
    ActionResult ordersPerMinute(int orders);

    /** Makes something go wrong once. */
    ActionResult goWrong(Mishap mishap);

    /** Begins anew with an empty shop. */
    ActionResult startOver();

    /** How the practice shop runs. */
    record State(int speed, int ordersPerMinute, long seed) {}

    /** What can go wrong. */
    enum Mishap {
        UNKNOWN_SKU,
        LOST_ANSWER,
        SHORT_STOCK_READ,
        KEY_REFUSED,
        NETWORK_DROP,
        EDIT_AT_CART,
        KILLED_MID_WRITE
    }
}
