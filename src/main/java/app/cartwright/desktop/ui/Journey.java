package app.cartwright.desktop.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Steps below each other, joined by a line; dashed and amber where something is late. */
public final class Journey extends VBox {
    /** No steps yet. */
    public Journey() {
        getStyleClass().add("journey");
    }

    /**
     * One step.
     *
     * @param tone of its circle
     * @param late whether the line that leads to it is dashed
     * @param side what stands at the right, such as its time
     * @param below sentences and buttons under the title
     */
    public record Step(Tone tone, Ikon icon, boolean late, Node title, Node side, List<? extends Node> below) {}

    /** Shows these steps. */
    public void show(List<Step> steps) {
        getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Step next = i + 1 < steps.size() ? steps.get(i + 1) : null;
            getChildren().add(row(step, next));
        }
    }

    private static Node row(Step step, @org.jspecify.annotations.Nullable Step next) {
        StackPane circle = new StackPane(new FontIcon(step.icon()));
        circle.getStyleClass().addAll("step-circle", step.tone().styleClass());
        VBox rail = new VBox(circle);
        rail.getStyleClass().add("step-rail");
        if (next != null) {
            Region line = new Region();
            line.getStyleClass().addAll("step-line", next.late() ? "late" : "plain");
            VBox.setVgrow(line, Priority.ALWAYS);
            rail.getChildren().add(line);
        }
        HBox head = Nodes.row("step-head", step.title(), Nodes.spacer(), step.side());
        VBox body = Nodes.column("step-body", head);
        body.getChildren().addAll(step.below());
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox row = new HBox(rail, body);
        row.getStyleClass().add("step");
        return row;
    }
}
