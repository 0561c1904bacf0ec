package app.cartwright.problems;

/** The stable codes of errors. Title, cause, next step and whether they can be retried stand in the catalogue. */
public enum ProblemCode {
    SKU_MISSING("sku-missing"),
    SKU_AMBIGUOUS("sku-ambiguous"),
    TOTALS_DIFFER("totals-differ"),
    ORDER_UNREADABLE("order-unreadable"),
    CURRENCY_MISSING("currency-missing"),
    CART_UNKNOWN("cart-unknown"),
    ALREADY_THERE("already-there"),
    IDENTITY_CLASH("identity-clash"),
    SECOND_COPY("second-copy"),
    UNREACHABLE("unreachable"),
    INFLOW_REFUSED("inflow-refused"),
    CARTROVER_REFUSED("cartrover-refused"),
    ODD_ANSWER("odd-answer"),
    CARRIER_UNKNOWN("carrier-unknown"),
    TRACKING_MISSING("tracking-missing"),
    CONTENTS_UNCLEAR("contents-unclear"),
    SHIPPED_ELSEWHERE("shipped-elsewhere"),
    OUTCOME_UNKNOWN("outcome-unknown"),
    STOCK_REFUSED("stock-refused"),
    STOCK_HELD("stock-held"),
    CANCELLED_LATE("cancelled-late"),
    KEY_REFUSED("key-refused"),
    LATE("late");

    private final String word;

    ProblemCode(String word) {
        this.word = word;
    }

    /** The code as it is shown and stored. */
    public String word() {
        return word;
    }
}
