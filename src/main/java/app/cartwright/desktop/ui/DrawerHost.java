package app.cartwright.desktop.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** A page with a drawer: beside it where there is room, over it where the window is narrow. */
public final class DrawerHost extends StackPane {
    /** In a window narrower than this the drawer covers the page's right side. */
    private static final double COVERS_BELOW = 1100;

    private final BorderPane pane = new BorderPane();
    private final Node drawer;
    private boolean open;

    /** A page whose drawer is closed. */
    public DrawerHost(Node page, Node drawer) {
        this.drawer = drawer;
        pane.setCenter(page);
        getChildren().add(pane);
        setAlignment(drawer, Pos.CENTER_RIGHT);
        widthProperty().addListener((w, was, is) -> place());
    }

    /** Opens or closes the drawer. */
    public void open(boolean on) {
        if (open != on) {
            open = on;
            place();
        }
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return open;
    }

    private void place() {
        boolean over = getScene() != null && getScene().getWidth() < COVERS_BELOW * Theme.scaleOf(getScene());
        Node beside = open && !over ? drawer : null;
        if (pane.getRight() != beside) {
            getChildren().remove(drawer);
            pane.setRight(beside);
        }
        if (open && over && !getChildren().contains(drawer)) {
            getChildren().add(drawer);
        } else if (!open) {
            getChildren().remove(drawer);
        }
    }
}
