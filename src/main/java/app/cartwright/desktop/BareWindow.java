package app.cartwright.desktop;

import app.cartwright.desktop.system.WindowMemory;
import app.cartwright.desktop.system.WindowPlace;
import app.cartwright.desktop.ui.Theme;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The window as it first comes on screen: in its place and its colours, with the mark in the middle. Nothing else is needed
 * to draw it; what it is to show comes later.
 */
public final class BareWindow {
    private final Stage stage = new Stage();
    private final StackPane root = new StackPane();
    private final Theme theme;

    /** A window that is not shown yet; on the JavaFX thread. */
    public BareWindow(WindowMemory memory, Theme theme) {
        this.theme = theme;
        List<Image> mark = WindowIcons.all();
        root.getStyleClass().add("window");
        if (!mark.isEmpty()) {
            root.getChildren().add(new ImageView(mark.getLast()));
        }
        Scene scene = new Scene(root);
        theme.dress(scene);
        stage.setScene(scene);
        stage.getIcons().addAll(mark);
        stage.setTitle("Cartwright");
        stage.setMinWidth(WindowPlace.MIN_WIDTH);
        stage.setMinHeight(WindowPlace.MIN_HEIGHT);
        stage.setOnCloseRequest(Event::consume); // Nobody can say yet what closing means.
        place(memory);
    }

    private void place(WindowMemory memory) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Rectangle2D bounds = WindowPlace.restore(memory, screens);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(memory.is("window.maximized", false));
    }

    /** Shows it, and does something on the JavaFX thread once its first frame is drawn. */
    void show(Runnable then) {
        Frames.afterNext(stage.getScene(), then);
        stage.show();
    }

    /** Takes it from the screen for good. */
    void close() {
        stage.hide();
        theme.forget(stage.getScene());
    }

    Stage stage() {
        return stage;
    }

    /** What the whole content goes into. */
    StackPane root() {
        return root;
    }
}
