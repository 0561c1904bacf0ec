package app.cartwright.desktop.base;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages in the browser that the window opens. Only addresses that inFlow's article or the two services' references name;
 * where a page's own address is not published, it is the page from which the menu leads to it. The carts' own pages are
 * named by neither: of these only those whose address is the same for every shop, and none of them is confirmed yet.
 */
public final class Links {
    /** CartRover's web app. */
    public static final String CARTROVER = "https://app.cartrover.com/";
    /** CartRover's orders: its web app, Orders. */
    public static final String CARTROVER_ORDERS = CARTROVER;
    /** CartRover's carts: its web app, Carts. */
    public static final String CARTROVER_CARTS = CARTROVER;
    /** CartRover's alerts: its web app, Alerts. */
    public static final String CARTROVER_ALERTS = CARTROVER;
    /** CartRover's page that makes API user and key: its web app, WMS Setup. */
    public static final String CARTROVER_WMS = CARTROVER;
    /** CartRover's sign-up, which its web app offers before the log-in. */
    public static final String CARTROVER_SIGN_UP = CARTROVER;
    /** What CartRover can do and what it costs: its maker's web site. */
    public static final String CARTROVER_PRICING = "https://www.extensiv.com/";
    /** inFlow's web app. */
    public static final String INFLOW = "https://app.inflowinventory.com/";
    /** inFlow's integrations, where the API key is made. */
    public static final String INFLOW_INTEGRATIONS = "https://app.inflowinventory.com/options/integrations";
    /** inFlow's web site: its direct integrations, payments, labels, and the article on importing. */
    public static final String INFLOW_SITE = "https://www.inflowinventory.com/";

    private static final Map<String, String> CART_ORDERS = Map.of(
            "shopify", "https://admin.shopify.com/",
            "ebay", "https://www.ebay.com/sh/ord/",
            "amazon", "https://sellercentral.amazon.com/orders-v3",
            "etsy", "https://www.etsy.com/your/orders/sold");

    private Links() {}

    /** The orders of a cart of this kind; null where each shop has an address of its own, or the kind is not known. */
    public static @Nullable String ordersAt(@Nullable String kind) {
        return kind == null ? null : CART_ORDERS.get(kind);
    }
}
