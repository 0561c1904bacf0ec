package app.cartwright.cartrover;

/** The words that the order list takes as a filter. A record itself may bear a newer word, kept as text. */
public enum OrderStatus {
    NEW("new"),
    AT_WMS("at_wms"),
    PARTIAL("partial"),
    SHIPPED("shipped"),
    CONFIRMED("confirmed"),
    ERROR("error"),
    CANCELED("canceled"),
    ANY("any");

    private final String word;

    OrderStatus(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    public String word() {
        return word;
    }
}
