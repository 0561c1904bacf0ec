package app.cartwright.troubleshoot;

/** Where it can be stuck, in the words of the command line's contract, and what several guides say. */
final class Legs {
    static final String CART_TO_CARTROVER = "cartToCartRover";
    static final String CARTROVER_TO_INFLOW = "cartRoverToInflow";
    static final String INFLOW_TO_CARTROVER = "inflowToCartRover";
    static final String CARTROVER_TO_CART = "cartRoverToCart";
    static final String NO_FAULT = "noFault";
    static final String UNKNOWN = "unknown";

    static final String LOOK_AT_ALERTS = "Look at CartRover's Alerts for the reason; it is fixed there.";

    private Legs() {}
}
