package app.cartwright.desktop.wizard;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.setup.WizardStep;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** One step on the screen: a title, a sentence, and what the step is about. */
abstract class StepView {
    final Desk desk;
    final Texts texts;
    private final VBox node;
    private final HBox titleRow;

    StepView(Desk desk, WizardStep step) {
        this.desk = desk;
        this.texts = desk.texts();
        this.titleRow = Nodes.row(
                "wizard-title",
                Nodes.label(texts.of("wizard." + step.word() + ".title"), "page-title"),
                Nodes.spacer());
        this.node = Nodes.column(
                "wizard-body",
                Nodes.column(
                        "wizard-head",
                        titleRow,
                        Nodes.wrapped(texts.of("wizard." + step.word() + ".sentence"), "muted")));
        node.setId("wizard-" + step.word());
    }

    /** Shows what the model says now. */
    abstract void update();

    /** The node. */
    VBox node() {
        return node;
    }

    void add(Node... parts) {
        node.getChildren().addAll(parts);
    }

    /** Puts something at the right of the title. */
    void besideTitle(Node... parts) {
        titleRow.getChildren().addAll(parts);
    }

    /** Where the focus goes when the step is opened, or null for Next. */
    @Nullable
    Node first() {
        return firstField(node);
    }

    private static @Nullable Node firstField(Node from) {
        if (!from.isVisible() || from.isDisabled()) {
            return null;
        }
        if (from instanceof TextInputControl field && field.isEditable()) {
            return from;
        }
        if (from instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstField(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Parts of equal width side by side. */
    static GridPane halves(Region... parts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("wizard-halves");
        for (int i = 0; i < parts.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / parts.length);
            grid.getColumnConstraints().add(column);
            parts[i].setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            grid.add(parts[i], i, 0);
        }
        return grid;
    }

    /**
     * Two parts side by side.
     *
     * @param share of the first, in percent
     */
    static GridPane sideBySide(double share, Region first, Region second) {
        GridPane grid = halves(first, second);
        grid.getColumnConstraints().getFirst().setPercentWidth(share);
        grid.getColumnConstraints().getLast().setPercentWidth(100 - share);
        return grid;
    }

    /** An icon and text that wraps beside it. */
    static HBox point(Ikon icon, String tone, Node text) {
        HBox row = new HBox(Nodes.icon(icon, tone), text);
        row.getStyleClass().add("wizard-point");
        HBox.setHgrow(text, Priority.ALWAYS);
        return row;
    }

    /** A remark at the foot of the step. */
    static HBox remark(Ikon icon, String text) {
        HBox row = point(icon, "muted", Nodes.wrapped(text, "small", "muted"));
        row.getStyleClass().add("wizard-remark");
        return row;
    }

    /** The number of a step in a list of instructions. */
    static Node number(int number, boolean done) {
        javafx.scene.control.Label circle = Nodes.label(done ? "" : Integer.toString(number), "wizard-number");
        if (done) {
            circle.setGraphic(Nodes.icon(Feather.CHECK));
            circle.getStyleClass().add("done");
        }
        return circle;
    }
}
