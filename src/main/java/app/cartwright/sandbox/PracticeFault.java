package app.cartwright.sandbox;

/** What an owner can make go wrong in the practice shop with one click, each in the services; a kill is asked for apart. */
public enum PracticeFault {
    UNKNOWN_SKU("An order with an unknown SKU", "It’s held whole, the rest goes on"),
    ANSWER_LOST("An answer gets lost", "After a shipment push: read first, never sent twice"),
    SHORT_STOCK_READ("A stock read comes back short", "The zero-out guard holds the run"),
    KEY_REFUSED("CartRover refuses the key", "Everything waits; one field to paste"),
    NETWORK_DOWN("The network drops for a minute", "Queues keep, shipments go first"),
    ORDER_EDITED("An order is edited at the cart", "Nothing changes in inFlow; you’re told"),
    ORDER_ANSWER_LOST("The answer to a written order gets lost", "It’s looked for first and never written twice");

    private final String label;
    private final String hint;

    PracticeFault(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    /** What goes wrong, for people. */
    public String label() {
        return label;
    }

    /** What the program should make of it, for people. */
    public String hint() {
        return hint;
    }
}
