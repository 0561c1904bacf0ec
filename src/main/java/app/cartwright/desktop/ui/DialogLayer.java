package app.cartwright.desktop.ui;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The layer over the window on which questions stand. */
public final class DialogLayer extends StackPane implements Dialogs {
    private @Nullable Node opener;
    private @Nullable Node first;
    private final ChangeListener<Node> keepInside = (owner, was, is) -> stayInside(is);

    /** Nothing asked. */
    public DialogLayer() {
        getStyleClass().add("dialog-layer");
        Nodes.show(this, false);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            } else if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof ButtonBase focused) {
                // The focused answer, as everywhere on a computer; JavaFX itself knows only Space.
                focused.fire();
                e.consume();
            }
        });
    }

    @Override
    public boolean isOpen() {
        return isVisible();
    }

    @Override
    public void ask(Question question) {
        Scene scene = getScene();
        if (!isOpen() && scene != null) {
            opener = scene.getFocusOwner();
        }
        VBox words = Nodes.column(
                "dialog-words",
                Nodes.wrapped(question.title(), "detail-title"),
                Nodes.wrapped(question.sentence(), "muted"));
        Node content = question.content();
        if (content != null) {
            words.getChildren().add(content);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(Nodes.icon(question.icon(), "dialog-icon"), words);
        head.getStyleClass().addAll("dialog-head", question.tone().styleClass());
        HBox foot = Nodes.row("dialog-foot");
        Act extra = question.extra();
        if (extra != null) {
            foot.getChildren().add(button(extra, "flat"));
        }
        foot.getChildren().add(Nodes.spacer());
        Act act = question.act();
        Button safe = Nodes.button(question.safe(), this::close);
        if (act == null || !act.accent()) {
            safe.getStyleClass().add("accent");
        }
        if (act == null) {
            foot.getChildren().add(safe);
        } else if (act.accent()) {
            foot.getChildren().addAll(safe, button(act, act.danger() ? "danger" : "accent"));
        } else {
            foot.getChildren().addAll(safe, button(act, act.danger() ? "danger-quiet" : ""));
        }
        VBox box = new VBox(head, foot);
        box.getStyleClass().add("dialog-box");
        if (content != null && content.getStyleClass().contains("wide-fields")) {
            box.getStyleClass().add("wide");
        }
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.setAccessibleRole(AccessibleRole.DIALOG);
        box.setAccessibleText(question.title());
        getChildren().setAll(box);
        setAlignment(Pos.CENTER);
        Nodes.show(this, true);
        Node field = content == null || question.safeFocused() ? null : firstField(content);
        first = field == null ? safe : field;
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(keepInside);
            first.requestFocus();
            scene.focusOwnerProperty().addListener(keepInside);
        }
    }

    @Override
    public void close() {
        Scene scene = getScene();
        if (!isOpen()) {
            return;
        }
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(keepInside);
        }
        Nodes.show(this, false);
        getChildren().clear();
        Node back = opener;
        opener = null;
        first = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    private Button button(Act act, String styleClass) {
        Button button = Nodes.button(act.text(), () -> {});
        if (!styleClass.isEmpty()) {
            button.getStyleClass().add(styleClass);
        }
        var ready = act.ready();
        if (ready != null) {
            button.setDisable(!Boolean.TRUE.equals(ready.getValue()));
            ready.addListener((value, was, is) -> button.setDisable(!Boolean.TRUE.equals(is)));
        }
        button.setOnAction(e -> {
            Node shown = getChildren().isEmpty() ? null : getChildren().getFirst();
            if (act.then().getAsBoolean()
                    && !getChildren().isEmpty()
                    && getChildren().getFirst() == shown) {
                close();
            }
        });
        return button;
    }

    private void stayInside(@Nullable Node focused) {
        Node back = first;
        if (isOpen() && back != null && (focused == null || !isInside(focused))) {
            javafx.application.Platform.runLater(() -> {
                Node owner = getScene() == null ? null : getScene().getFocusOwner();
                if (isOpen() && first == back && (owner == null || !isInside(owner))) {
                    back.requestFocus();
                }
            });
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Node firstField(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstField(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
