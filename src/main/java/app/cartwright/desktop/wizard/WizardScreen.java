package app.cartwright.desktop.wizard;

import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** The set-up. It fills the whole window in place of navigation and pages. */
public final class WizardScreen implements Screen {
    private final BorderPane node = new BorderPane();

    /** What the wizard asks of the window around it. */
    public interface Host {
        /** The shop is live: go to the main window. */
        void finished();

        /** Leave it for now; everything answered is stored. */
        void finishLater();
    }

    /**
     * The set-up at the step that was open last.
     *
     * @param fromSettings whether it was opened again from a shop that is set up
     */
    public WizardScreen(Desk desk, boolean fromSettings, Host host) {
        node.getStyleClass().add("wizard");
        node.setCenter(Nodes.label(desk.texts().of("name.app"), "page-title"));
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
