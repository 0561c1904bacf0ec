package app.cartwright.drift;

import java.util.List;

/** What is compared. */
public enum Kind {
    /** Whether an order is where it should be: offered, written, held, cancelled. */
    ORDER("order"),
    /** What an order adds up to. */
    TOTAL("total"),
    /** The parcels of an order: fulfilled, sent, confirmed. */
    SHIPMENT("shipment"),
    /** A SKU's figure at one location. */
    STOCK("stock");

    /** Those that come with the orders. */
    static final List<String> WITH_ORDERS = List.of(ORDER.word, TOTAL.word, SHIPMENT.word);

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The word in the store and in lists. */
    public String word() {
        return word;
    }
}
