package app.cartwright.desktop;

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
        if (page == Page.OVERVIEW) {
            return new app.cartwright.desktop.overview.OverviewScreen(desk);
        }
        return new Screen() {
            private final Node node = new EmptyState(Feather.CLOCK, Tone.NEUTRAL, page.name(), page.name());

            @Override
            public Node node() {
                return node;
            }

            @Override
            public void opened() {}

            @Override
            public void closed() {}
        };
    }
}
