package app.cartwright.sandbox;

/** What becomes of an order in the practice shop, decided when it is placed. */
public enum Fate {
    /** It is picked, packed and shipped. */
    SHIPPED,
    /** The shopper cancels within seconds, as a rule before it is pulled. */
    CANCELLED_AT_ONCE,
    /** The shopper cancels before the warehouse begins. */
    CANCELLED_SOON,
    /** The shopper cancels after the warehouse began; somebody cancels it in inFlow later. */
    CANCELLED_LATE,
    /** The shopper changes the order at the cart after it was pulled. */
    EDITED,
    /** The shopper is refunded a part. */
    REFUNDED,
    /** The order is on hold for some hours, then goes the usual way. */
    HELD_FOR_A_WHILE,
    /** Somebody decides at CartRover that it will not be sent to the WMS. */
    NOT_TO_BE_SENT,
    /** CartRover has an error with it for an hour. */
    IN_ERROR_FOR_A_WHILE,
    /** It names a SKU that inFlow gets only hours later. */
    NEW_SKU;

    /** Whether it ends as a sales order in inFlow that is shipped. */
    public boolean endsShipped() {
        return switch (this) {
            case SHIPPED, EDITED, REFUNDED, HELD_FOR_A_WHILE, IN_ERROR_FOR_A_WHILE, NEW_SKU -> true;
            case CANCELLED_AT_ONCE, CANCELLED_SOON, CANCELLED_LATE, NOT_TO_BE_SENT -> false;
        };
    }
}
