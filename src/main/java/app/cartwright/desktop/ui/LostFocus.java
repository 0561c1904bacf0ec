package app.cartwright.desktop.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/**
 * What is shown is put together anew when something has changed. If what had the focus goes with it, the toolkit begins
 * at the first control of the window; here the focus goes to what has taken its place, so that nobody loses their way.
 */
public final class LostFocus {
    private final Parent root;
    private final Supplier<@Nullable Node> otherwise;
    private @Nullable Node lost;

    private LostFocus(Parent root, Supplier<@Nullable Node> otherwise) {
        this.root = root;
        this.otherwise = otherwise;
    }

    /**
     * Keeps the focus of a window.
     *
     * @param otherwise where the focus goes if nothing has taken the place of what had it, or null for wherever it is
     */
    public static void install(Parent root, Supplier<@Nullable Node> otherwise) {
        LostFocus keeper = new LostFocus(root, otherwise);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((owner, was, is) -> keeper.moved(scene, was, is));
            }
        });
    }

    private void moved(Scene scene, @Nullable Node was, @Nullable Node is) {
        if (was != null && was.getScene() == null && is == null) {
            lost = was;
            return;
        }
        Node gone = lost;
        lost = null;
        if (gone != null && is != null) {
            // The toolkit is not done with its own choice yet.
            Platform.runLater(() -> {
                if (scene.getFocusOwner() == is) {
                    Node like = find(root, gone);
                    Node to = like == null ? otherwise.get() : like;
                    if (to != null) {
                        to.requestFocus();
                    }
                }
            });
        }
    }

    private static @Nullable Node find(Node within, Node like) {
        if (!within.isVisible() || within.isDisabled()) {
            return null;
        }
        if (within.isFocusTraversable() && same(within, like)) {
            return within;
        }
        List<Node> children = within instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
        for (Node child : children) {
            Node found = find(child, like);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean same(Node one, Node other) {
        return one.getClass() == other.getClass()
                && Objects.equals(one.getId(), other.getId())
                && Objects.equals(one.getAccessibleText(), other.getAccessibleText())
                && Objects.equals(text(one), text(other));
    }

    private static @Nullable String text(Node node) {
        return node instanceof Labeled labeled ? labeled.getText() : null;
    }
}
