package app.cartwright.desktop.practice;

import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.KeyDialog;
import app.cartwright.desktop.ui.Nodes;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The key that the practice shop's CartRover takes after it refused the old one: here to be copied, as on its own page. */
final class NewKey {
    private final VBox node;
    private final TextField key = new TextField();

    NewKey(Desk desk) {
        var texts = desk.texts();
        key.setEditable(false);
        key.setId("practice-new-key");
        key.setAccessibleText(texts.of("practice.key"));
        key.getStyleClass().add("mono");
        HBox.setHgrow(key, Priority.ALWAYS);
        var copy = Nodes.iconButton(
                texts.of("practice.key.copy"),
                Feather.COPY,
                () -> desk.clipboard().put(key.getText()));
        var paste =
                Nodes.button(texts.of("practice.key.paste"), () -> KeyDialog.ask(desk, "cartrover"), "small-control");
        paste.setId("practice-paste-key");
        node = Nodes.column(
                "settings-words",
                Nodes.wrapped(texts.of("practice.key"), "small", "muted"),
                Nodes.row("cell-row", key, copy, paste));
        show(null);
    }

    Node node() {
        return node;
    }

    /** Shows the key, or nothing where the one that is in use is taken. */
    void show(@Nullable String newKey) {
        key.setText(newKey == null ? "" : newKey);
        Nodes.show(node, newKey != null);
    }
}
