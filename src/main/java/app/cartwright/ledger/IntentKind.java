package app.cartwright.ledger;

/** Every kind of write that may leave this program. There is no other. */
public enum IntentKind {
    /** inFlow: make a buyer's customer. Key: the customer id. */
    CREATE_CUSTOMER(true),
    /** inFlow: write an order. Key: {@code cust_ref}. */
    CREATE_ORDER(true),
    /** inFlow: cancel an order that nobody has started on. Key: {@code cust_ref}. */
    CANCEL_ORDER(true),
    /**
     * CartRover: the order is at the WMS. Key: {@code cust_ref}. Not once-only: an order that is offered again although
     * it was acknowledged is acknowledged again, which changes nothing but the list.
     */
    ACKNOWLEDGE(false),
    /** CartRover: a batch of stock figures. Key: a number of the batch. */
    PUSH_STOCK(false),
    /** CartRover: all parcels of an order. Key: {@code cust_ref}. */
    PUSH_SHIPPING(true);

    private final boolean once;

    IntentKind(boolean once) {
        this.once = once;
    }

    /** Whether at most one intent of this kind and key may ever be done. */
    public boolean once() {
        return once;
    }
}
