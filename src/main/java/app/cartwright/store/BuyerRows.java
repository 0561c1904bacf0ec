package app.cartwright.store;

import java.util.Optional;

/** Which inFlow customer a buyer is. */
public final class BuyerRows {
    private final Store store;

    public BuyerRows(Store store) {
        this.store = store;
    }

    /** The customer of a buyer, once it is known to be in inFlow. */
    public Optional<String> customerOf(String buyerKey) {
        return store.read(handle -> handle.createQuery("SELECT customer_id FROM order_buyer WHERE buyer_key = :key")
                .bind("key", buyerKey)
                .mapTo(String.class)
                .findOne());
    }

    /** Remembers which customer a buyer is. */
    public void remember(String buyerKey, String customerId) {
        store.change(handle -> handle.createUpdate("INSERT INTO order_buyer (buyer_key, customer_id) VALUES (:key, :id)"
                        + " ON CONFLICT (buyer_key) DO UPDATE SET customer_id = excluded.customer_id")
                .bind("key", buyerKey)
                .bind("id", customerId)
                .execute());
    }

    /** Forgets which customer a buyer is, because inFlow refused it. */
    public void forget(String buyerKey) {
        store.change(handle -> handle.createUpdate("DELETE FROM order_buyer WHERE buyer_key = :key")
                .bind("key", buyerKey)
                .execute());
    }
}
