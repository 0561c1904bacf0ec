package app.cartwright.desktop.wizard;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.setup.WizardStep;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Finish later at the left; Back and Next at the right, with the reason why Next waits. */
final class WizardFooter extends HBox {
    private final Texts texts;
    private final WizardModel model;
    private final Label reason = Nodes.wrapped("", "small", "muted");
    private final Button later;
    private final Button back;
    private final Button next;

    WizardFooter(Texts texts, WizardModel model, Runnable finishLater, Runnable onNext) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("wizard-footer");
        later = Nodes.button(
                texts.of(model.fromSettings() ? "wizard.close" : "wizard.later"), finishLater, "flat", "wizard-later");
        later.setId("wizard-later");
        back = Nodes.button(texts.of("wizard.back"), model::back);
        back.setId("wizard-back");
        back.setTooltip(new Tooltip(texts.of("wizard.back.tip")));
        next = Nodes.button(texts.of("wizard.next"), Feather.ARROW_RIGHT, onNext, "accent");
        next.setId("wizard-next");
        next.setTooltip(new Tooltip(texts.of("wizard.next.tip")));
        reason.setId("wizard-reason");
        reason.setMinWidth(0);
        getChildren().addAll(later, Nodes.spacer(), reason, back, next);
    }

    /** The ways on, in the order of Tab. */
    List<Button> ways() {
        return List.of(next, back, later);
    }

    Button next() {
        return next;
    }

    void update() {
        WizardStep step = model.step();
        Gate gate = model.gate();
        boolean welcome = step == WizardStep.WELCOME;
        boolean review = step == WizardStep.REVIEW;
        String why = welcome ? texts.of("wizard.gate.welcome") : gate.reason();
        Nodes.show(back, !welcome);
        Nodes.show(next, !welcome);
        reason.setText(why);
        Nodes.show(reason, !why.isEmpty());
        next.setText(texts.of(review ? model.fromSettings() ? "wizard.apply" : "wizard.goLive" : "wizard.next"));
        next.setGraphic(Nodes.icon(review ? Feather.PLAY : Feather.ARROW_RIGHT));
        next.setContentDisplay(review ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
        boolean waits = !gate.ready() || model.review.goingLive();
        next.getStyleClass().remove("dimmed");
        if (waits) {
            next.getStyleClass().add("dimmed");
        }
        next.setAccessibleHelp(why);
    }
}
