package app.cartwright.ledger;

/** The three things that Cartwright does, and nothing else. */
public enum Service {
    PULL_ORDERS("pullOrders", "Pull orders"),
    PUSH_INVENTORY("pushInventory", "Push stock"),
    PUSH_SHIPPING("pushShipping", "Push shipping");

    private final String word;
    private final String label;

    Service(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in JSON and in the store. */
    public String word() {
        return word;
    }

    /** The name as people read it. */
    public String label() {
        return label;
    }
}
