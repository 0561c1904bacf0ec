package app.cartwright.desktop.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** What stands where nothing is: an icon, a title, a sentence and the way on. */
public final class EmptyState extends VBox {
    /**
     * An empty state.
     *
     * @param actions buttons or links, side by side
     */
    public EmptyState(Ikon icon, Tone tone, String title, String sentence, Node... actions) {
        getStyleClass().addAll("empty-state", tone.styleClass());
        getChildren()
                .addAll(
                        Nodes.icon(icon, "empty-icon"),
                        Nodes.label(title, "detail-title"),
                        Nodes.wrapped(sentence, "muted", "centered"));
        if (actions.length > 0) {
            getChildren().add(Nodes.row("actions", actions));
        }
    }
}
