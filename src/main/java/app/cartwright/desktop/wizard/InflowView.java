package app.cartwright.desktop.wizard;

import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.WizardStep;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Company id and API key of inFlow. */
final class InflowView extends StepView {
    private final ConnectionForm form;

    InflowView(Desk desk, ConnectionModel model, Runnable whenConnected) {
        super(desk, WizardStep.CONNECT_INFLOW);
        form = new ConnectionForm(desk, model, whenConnected);
        HBox open = Nodes.row(
                "wizard-inline",
                Nodes.label(texts.of("wizard.inflow.open")),
                Nodes.browserLink(
                        texts.of("wizard.inflow.integrations"),
                        () -> desk.links().open(Links.INFLOW_INTEGRATIONS)));
        Instructions how = new Instructions()
                .step(open, Nodes.wrapped(texts.of("wizard.inflow.windows"), "small", "muted"))
                .step(
                        Nodes.wrapped(texts.of("wizard.inflow.make")),
                        Nodes.wrapped(texts.of("wizard.inflow.make.note"), "small", "muted"))
                .step(Nodes.wrapped(texts.of("wizard.inflow.copy")));
        VBox right = Nodes.column(
                "wizard-side",
                Nodes.label(texts.of("wizard.inflow.where"), "strong"),
                how,
                new Banner(
                                Tone.NEUTRAL,
                                Feather.INFO,
                                texts.of("wizard.inflow.connect"),
                                texts.of("wizard.inflow.connect.sentence"))
                        .stacked());
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox.setHgrow(form.node(), Priority.ALWAYS);
        HBox row = new HBox(form.node(), right);
        row.getStyleClass().add("wizard-split");
        add(row);
    }

    @Override
    void update() {
        form.update();
    }

    @Override
    @Nullable
    Node first() {
        return form.first();
    }
}
