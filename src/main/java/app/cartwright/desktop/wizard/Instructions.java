package app.cartwright.desktop.wizard;

import app.cartwright.desktop.ui.Nodes;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Numbered instructions below each other; a number becomes a check mark when it is done. */
final class Instructions extends VBox {
    Instructions() {
        getStyleClass().add("wizard-instructions");
    }

    /** One more instruction, with what stands under it. */
    Instructions step(Node text, Node... below) {
        VBox body = Nodes.column("wizard-instruction", text);
        body.getChildren().addAll(below);
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox row = new HBox(StepView.number(getChildren().size() + 1, false), body);
        row.getStyleClass().add("wizard-instruction-row");
        getChildren().add(row);
        return this;
    }

    /** Marks the first ones as done. */
    void done(int count) {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i) instanceof HBox row) {
                row.getChildren().set(0, StepView.number(i + 1, i < count));
            }
        }
    }
}
