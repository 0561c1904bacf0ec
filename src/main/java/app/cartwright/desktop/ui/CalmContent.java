package app.cartwright.desktop.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Content that is put together anew when something has changed, but not under the owner's hands: while somebody types in a
 * field of it, or holds a button of it down, it waits until they are done. A number of which half is typed would else count
 * as left, and be taken over; and a click would be lost.
 */
public final class CalmContent {
    private final Pane content;
    private @Nullable TextInputControl field;
    private String textBefore = "";
    private @Nullable Supplier<List<Node>> waiting;

    /** Fills this pane. */
    public CalmContent(Pane content) {
        this.content = content;
        content.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::moved);
            }
        });
        content.pressedProperty().subscribe(() -> Platform.runLater(this::catchUp));
    }

    /** Shows this at once: the owner asked for it. */
    public void show(List<Node> fresh) {
        waiting = null;
        content.getChildren().setAll(fresh);
    }

    /** Shows this as soon as nobody is at work in what is shown now. */
    public void showWhenCalm(Supplier<List<Node>> fresh) {
        waiting = fresh;
        catchUp();
    }

    private void moved(@Nullable Node to) {
        field = to instanceof TextInputControl text && isWithin(to) ? text : null;
        textBefore = field == null ? "" : field.getText();
        Platform.runLater(this::catchUp); // What was left takes its number over first.
    }

    private void catchUp() {
        Supplier<List<Node>> fresh = waiting;
        boolean typing = field != null && !field.getText().equals(textBefore);
        if (fresh != null && !typing && !content.isPressed()) {
            show(fresh.get());
        }
    }

    private boolean isWithin(Node node) {
        Node at = node;
        while (at != null && at != content) {
            at = at.getParent();
        }
        return at == content;
    }
}
