package app.cartwright.desktop.wizard;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Brand;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.setup.WizardStep;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The ten steps at the left: done, current, to do. */
final class StepList extends VBox {
    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Texts texts;
    private final WizardModel model;
    private final Map<WizardStep, Button> buttons = new EnumMap<>(WizardStep.class);
    private final Map<WizardStep, Label> marks = new EnumMap<>(WizardStep.class);

    StepList(Texts texts, WizardModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("wizard-steps");
        VBox list = Nodes.column("wizard-step-list");
        for (WizardStep step : WizardStep.values()) {
            Label mark = Nodes.label("", "wizard-number");
            HBox row = Nodes.row(
                    "wizard-step-row", mark, Nodes.label(texts.of("wizard.step." + step.word()), "wizard-step-word"));
            Button button = new Button("", row);
            button.getStyleClass().add("wizard-step");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setId("step-" + step.word());
            button.setTooltip(new Tooltip(texts.of("wizard.step." + step.word())));
            button.setOnAction(e -> model.goTo(step));
            buttons.put(step, button);
            marks.put(step, mark);
            list.getChildren().add(button);
        }
        HBox note =
                new HBox(Nodes.icon(Feather.SAVE, "muted"), Nodes.wrapped(texts.of("wizard.saved"), "small", "muted"));
        note.getStyleClass().add("wizard-saved");
        getChildren().addAll(Brand.header(texts), list, Nodes.spacer(), note);
    }

    /** Shows marks only. */
    void rail(boolean on) {
        pseudoClassStateChanged(RAIL, on);
    }

    void update() {
        for (WizardStep step : WizardStep.values()) {
            boolean current = step == model.step();
            boolean done = model.done(step);
            Button button = buttons.get(step);
            Label mark = marks.get(step);
            if (button == null || mark == null) {
                continue;
            }
            mark.setText(done ? "" : Integer.toString(step.number()));
            mark.setGraphic(done ? Nodes.icon(Feather.CHECK) : null);
            mark.getStyleClass().remove("done");
            if (done) {
                mark.getStyleClass().add("done");
            }
            button.pseudoClassStateChanged(CURRENT, current);
            button.pseudoClassStateChanged(DONE, done);
            button.setFocusTraversable(model.reachable(step) && !current);
            String state =
                    texts.of(current ? "wizard.state.current" : done ? "wizard.state.done" : "wizard.state.toDo");
            button.setAccessibleText(
                    texts.of("wizard.step.spoken", step.number(), texts.of("wizard.step." + step.word()), state));
        }
    }
}
