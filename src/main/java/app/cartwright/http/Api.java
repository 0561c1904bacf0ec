package app.cartwright.http;

/** The two services that Cartwright talks to. Budgets, pauses and keys are kept for each. */
public enum Api {
    INFLOW("inFlow"),
    CARTROVER("CartRover");

    private final String label;

    Api(String label) {
        this.label = label;
    }

    /** The name as people write it. */
    public String label() {
        return label;
    }
}
