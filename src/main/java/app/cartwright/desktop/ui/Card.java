package app.cartwright.desktop.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A box with a border around what belongs together. */
public final class Card extends VBox {
    /** A card with these parts below each other. */
    public Card(Node... children) {
        super(children);
        getStyleClass().add("card-box");
    }

    /** On the quiet ground. */
    public Card quiet() {
        getStyleClass().add("quiet");
        return this;
    }

    /** With more style classes. */
    public Card styled(String... classes) {
        getStyleClass().addAll(classes);
        return this;
    }
}
