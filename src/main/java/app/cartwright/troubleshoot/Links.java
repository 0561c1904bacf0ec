package app.cartwright.troubleshoot;

/** Pages that the verdicts open. CartRover's own pages are reached from its first one, as the texts say. */
final class Links {
    /** Log in; Orders, Carts and Alerts are in the navigation on the left. */
    static final String CARTROVER = "https://app.cartrover.com/";
    /** inFlow for the web. */
    static final String INFLOW = "https://app.inflowinventory.com/";

    private Links() {}
}
