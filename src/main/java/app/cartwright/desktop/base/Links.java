package app.cartwright.desktop.base;

/** Pages in the browser that the window opens. */
public final class Links {
    /** CartRover's web app. */
    public static final String CARTROVER = "https://app.cartrover.com/";
    /** CartRover's orders. */
    public static final String CARTROVER_ORDERS = "https://app.cartrover.com/orders";
    /** CartRover's carts. */
    public static final String CARTROVER_CARTS = "https://app.cartrover.com/carts";
    /** CartRover's alerts. */
    public static final String CARTROVER_ALERTS = "https://app.cartrover.com/alerts";
    /** CartRover's page that makes API user and key. */
    public static final String CARTROVER_WMS = "https://app.cartrover.com/wms";
    /** inFlow's web app. */
    public static final String INFLOW = "https://app.inflowinventory.com/";
    /** inFlow's integrations, where the API key is made. */
    public static final String INFLOW_INTEGRATIONS = "https://app.inflowinventory.com/options/integrations";
    /** CartRover's sign-up. */
    public static final String CARTROVER_SIGN_UP = "https://app.cartrover.com/signup";
    /** What CartRover can do and what it costs. */
    public static final String CARTROVER_PRICING = "https://www.extensiv.com/integration-manager";
    /** inFlow's integrations, its own direct ones included. */
    public static final String INFLOW_DIRECT = "https://www.inflowinventory.com/integrations";
    /** inFlow's article on importing product details. */
    public static final String INFLOW_IMPORT =
            "https://www.inflowinventory.com/support/cloud/importing-product-details";
    /** inFlow's own payments. */
    public static final String INFLOW_PAY = "https://www.inflowinventory.com/inflow-pay";
    /** Shipping labels in inFlow. */
    public static final String INFLOW_EASYPOST = "https://www.inflowinventory.com/integrations/easypost";

    private Links() {}

    /** An order in inFlow's web app. */
    public static String inflowOrder(String inflowOrderId) {
        return INFLOW + "sales-orders/" + inflowOrderId;
    }
}
