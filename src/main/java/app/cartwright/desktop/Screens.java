package app.cartwright.desktop;

import app.cartwright.desktop.activity.ActivityScreen;
import app.cartwright.desktop.orders.OrdersScreen;
import app.cartwright.desktop.overview.OverviewScreen;
import app.cartwright.desktop.problems.ProblemsScreen;
import app.cartwright.desktop.settings.SettingsScreen;
import app.cartwright.desktop.shipments.ShipmentsScreen;
import app.cartwright.desktop.stock.StockScreen;
import app.cartwright.desktop.troubleshoot.TroubleshootScreen;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Screen;
import org.jspecify.annotations.Nullable;

/** Makes each page when it is first opened, and knows which pages share a screen. */
final class Screens {
    private Screens() {}

    static Screen make(Page page, Desk desk) {
        return switch (page) {
            case OVERVIEW -> new OverviewScreen(desk);
            case ORDERS -> new OrdersScreen(desk);
            case STOCK -> new StockScreen(desk);
            case SHIPMENTS -> new ShipmentsScreen(desk);
            case ERRORS -> new ProblemsScreen(desk);
            case TROUBLESHOOT_ORDER -> new TroubleshootScreen(desk);
            case ACTIVITY -> new ActivityScreen(desk);
            case SETTINGS -> new SettingsScreen(desk);
            default -> throw new IllegalArgumentException(page.name());
        };
    }

    /** The page whose screen shows a page: some share one. */
    static Page shared(Page page) {
        return switch (page) {
            case ALERTS -> Page.ERRORS;
            case TROUBLESHOOT_STOCK, TROUBLESHOOT_SHIPPING -> Page.TROUBLESHOOT_ORDER;
            default -> page;
        };
    }

    /** What the screen of a page is to show, as it understands it where it is shared. */
    static @Nullable String target(Page page, @Nullable String target) {
        if (target == null) {
            return page == Page.ALERTS ? "alerts" : page == Page.ERRORS ? "errors" : null;
        }
        return switch (page) {
                    case ERRORS -> "errors:";
                    case ALERTS -> "alerts:";
                    case TROUBLESHOOT_ORDER -> "order:";
                    case TROUBLESHOOT_STOCK -> "stock:";
                    case TROUBLESHOOT_SHIPPING -> "shipping:";
                    default -> "";
                }
                + target;
    }
}
