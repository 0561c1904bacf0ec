package app.cartwright.desktop.wizard;

import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.setup.WizardStep;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The six steps that make CartRover's API user and key, and the fields that take them. */
final class KeyView extends StepView {
    private final WizardModel model;
    private final ConnectionForm form;
    private final Instructions how;
    private final CheckBox saved;

    KeyView(Desk desk, WizardModel model, Runnable whenConnected) {
        super(desk, WizardStep.API_KEY);
        this.model = model;
        form = new ConnectionForm(desk, model.cartrover, whenConnected);
        saved = new CheckBox(texts.of("wizard.apiKey.saved"));
        saved.setId("saved-on-cartrover");
        saved.setOnAction(e -> model.sheet.put(ConnectionModel.SAVED, saved.isSelected()));
        how = new Instructions()
                .step(Nodes.row(
                        "wizard-inline",
                        Nodes.label(texts.of("wizard.apiKey.1")),
                        Nodes.browserLink(
                                texts.of("wizard.apiKey.1.link"),
                                () -> desk.links().open(Links.CARTROVER_WMS))))
                .step(Nodes.rich(texts.of("wizard.apiKey.2")))
                .step(Nodes.rich(texts.of("wizard.apiKey.3")))
                .step(Nodes.rich(texts.of("wizard.apiKey.4")))
                .step(Nodes.rich(texts.of("wizard.apiKey.5")))
                .step(Nodes.rich(texts.of("wizard.apiKey.6")), saved);
        HBox.setHgrow(how, Priority.ALWAYS);
        HBox.setHgrow(form.node(), Priority.ALWAYS);
        HBox row = new HBox(how, form.node());
        row.getStyleClass().addAll("wizard-split", "key-split");
        add(row);
    }

    @Override
    void update() {
        form.update();
        boolean ticked = model.sheet.tick(ConnectionModel.SAVED, false);
        saved.setSelected(ticked);
        boolean connected = model.cartrover.connected();
        how.done(!connected ? 0 : ticked ? 6 : 5);
    }

    @Override
    @Nullable
    Node first() {
        return form.first();
    }
}
