package app.cartwright.desktop.settings;

import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Switch;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Rows of settings in cards: name and sentence at the left, what is set at the right. */
final class Rows {
    private Rows() {}

    static Node section(String title, Node... rows) {
        return Nodes.column("settings-section", Nodes.label(title, "card-title"), card(List.of(rows)));
    }

    static Card card(List<? extends Node> rows) {
        Card card = new Card();
        card.getStyleClass().add("settings-card");
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                card.getChildren().add(Nodes.line());
            }
            card.getChildren().add(rows.get(i));
        }
        return card;
    }

    /** A row; where part of its name stands between {@code **}, only that is semibold. */
    static HBox row(String name, String sentence, Node... controls) {
        VBox words =
                Nodes.column("settings-words", name.contains("**") ? Nodes.rich(name) : Nodes.wrapped(name, "strong"));
        if (!sentence.isEmpty()) {
            words.getChildren().add(Nodes.wrapped(sentence, "small", "muted"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Nodes.row("settings-row", words);
        row.getChildren().addAll(controls);
        return row;
    }

    static HBox toggle(String id, String name, String sentence, boolean on, Consumer<Boolean> set) {
        Switch toggle = new Switch(name);
        toggle.setSelected(on);
        toggle.setId(id);
        toggle.selectedProperty().addListener((s, was, is) -> set.accept(is));
        return row(name, sentence, toggle);
    }
}
