package app.cartwright.setup;

import java.util.Optional;

/** The wizard's steps, in their order. Key, carts, locations and prefixes follow each other as the brief says. */
public enum WizardStep {
    WELCOME("welcome", "Welcome"),
    CONNECT_INFLOW("connectInflow", "Connect inFlow"),
    CARTROVER_ACCOUNT("cartroverAccount", "CartRover account"),
    API_KEY("apiKey", "API user and key"),
    CARTS("carts", "Carts"),
    PRODUCTS("products", "Match products"),
    LOCATIONS("locations", "Locations"),
    ORDERS("orders", "Orders and prefixes"),
    SHIPPING("shipping", "Shipping"),
    REVIEW("review", "Review and go live");

    private final String word;
    private final String label;

    WizardStep(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The stable word. */
    public String word() {
        return word;
    }

    /** Its name in the list of steps. */
    public String label() {
        return label;
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** The step that a word means. */
    public static Optional<WizardStep> of(String word) {
        for (WizardStep step : values()) {
            if (step.word.equals(word)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The step after this one; the last one has none. */
    public Optional<WizardStep> next() {
        return this == REVIEW ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** The step before this one; the first one has none. */
    public Optional<WizardStep> back() {
        return this == WELCOME ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
