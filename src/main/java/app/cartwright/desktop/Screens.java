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

/** Makes each page when it is first opened. */
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
}
