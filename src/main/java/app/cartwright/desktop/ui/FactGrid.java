package app.cartwright.desktop.ui;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Facts below each other: a quiet name at the left, what it is beside it. */
public final class FactGrid extends GridPane {
    /** No fact yet. */
    public FactGrid(String styleClass) {
        getStyleClass().add(styleClass);
        ColumnConstraints text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), text);
    }

    /** One more fact. */
    public FactGrid fact(String name, String text) {
        Label label = Nodes.label(name, "muted", "fact-label");
        setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, Nodes.wrapped(text));
        return this;
    }
}
