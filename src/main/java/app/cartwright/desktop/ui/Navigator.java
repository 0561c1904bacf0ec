package app.cartwright.desktop.ui;

import org.jspecify.annotations.Nullable;

/** Opens pages of the window. */
@FunctionalInterface
public interface Navigator {
    /**
     * Opens a page.
     *
     * @param target what to show there, such as an order's {@code cust_ref}, a SKU or an error's id; null for the page
     */
    void open(Page page, @Nullable String target);

    /** The pages, in the order of the navigation. */
    enum Page {
        OVERVIEW,
        ORDERS,
        STOCK,
        SHIPMENTS,
        ERRORS,
        ALERTS,
        TROUBLESHOOT_ORDER,
        TROUBLESHOOT_STOCK,
        TROUBLESHOOT_SHIPPING,
        ACTIVITY,
        SETTINGS,
        WIZARD
    }
}
