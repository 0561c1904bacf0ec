package app.cartwright.drift;

/** Where a comparison stands. */
public enum Stage {
    CARTROVER_ORDERS("cartroverOrders"),
    INFLOW_ORDERS("inflowOrders"),
    /** Waits for a whole new look at the figures of both sides. */
    STOCK("stock"),
    /** Waits for figures that were sent again to be read back. */
    STOCK_AGAIN("stockAgain"),
    DONE("done");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** The word in the store. */
    public String word() {
        return word;
    }

    /** The stage of a word; one of a later version begins anew. */
    static Stage of(String word) {
        for (Stage stage : values()) {
            if (stage.word.equals(word)) {
                return stage;
            }
        }
        return CARTROVER_ORDERS;
    }
}
