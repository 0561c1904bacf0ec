package app.cartwright.desktop;

import app.cartwright.desktop.orders.OrdersScreen;
import app.cartwright.desktop.overview.OverviewScreen;
import app.cartwright.desktop.problems.ProblemsScreen;
import app.cartwright.desktop.shipments.ShipmentsScreen;
import app.cartwright.desktop.stock.StockScreen;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.Tone;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

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
            default -> new Placeholder(page.name());
        };
    }

    private static final class Placeholder implements Screen {
        private final Node node;

        Placeholder(String name) {
            node = new EmptyState(Feather.CLOCK, Tone.NEUTRAL, name, name);
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void opened() {}

        @Override
        public void closed() {}
    }
}
