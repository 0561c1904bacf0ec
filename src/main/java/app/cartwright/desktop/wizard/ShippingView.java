package app.cartwright.desktop.wizard;

import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Switch;
import app.cartwright.desktop.wizard.CarrierRows.Drawn;
import app.cartwright.setup.WizardStep;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Shipping is sent once: when, and under which carrier's name. */
final class ShippingView extends StepView {
    /** How many of CartRover's carriers are named. */
    private static final int SHOWN = 6;

    private final ShippingModel model;
    private final Switch main;
    private final Spinner<Integer> settle;
    private final Spinner<Integer> tracking;
    private final Label longer = Nodes.wrapped("", "small", "muted");
    private final Label settleFault = Nodes.wrapped("", "small", "tone-bad");
    private final Label trackingFault = Nodes.wrapped("", "small", "tone-bad");
    private final VBox carriers = Nodes.column("wizard-carriers");
    private final TextField newCarrier = new TextField();
    private final Choice<String> newSendAs;
    private final HBox addRow;
    private final Hyperlink another;
    private final Label listed = Nodes.wrapped("", "small", "muted");
    private boolean adding;
    private @Nullable Drawn drawn;
    private final CarrierRows rows;

    ShippingView(Desk desk, ShippingModel model) {
        super(desk, WizardStep.SHIPPING);
        this.model = model;
        this.rows = new CarrierRows(texts, model);
        main = new Switch(texts.of("wizard.shipping.switch"));
        main.setId("push-shipping");
        main.selectedProperty().addListener((selected, was, on) -> model.push(on));
        HBox head = Nodes.row(
                "wizard-switch-row",
                main,
                Nodes.label(texts.of("wizard.shipping.switch"), "strong"),
                Nodes.label(texts.of("wizard.shipping.switch.note"), "muted"));
        settle = spinner("settle", 0, ShippingModel.SETTLE_MINUTES, model.settleSeconds() / 60, model::settleMinutes);
        tracking =
                spinner("tracking-wait", 1, ShippingModel.TRACKING_HOURS, model.trackingHours(), model::trackingHours);
        Card waits = new Card(
                        Nodes.label(texts.of("wizard.shipping.settle"), "strong"),
                        Nodes.row("button-row", settle, Nodes.label(texts.of("wizard.shipping.settle.unit"))),
                        settleFault,
                        Nodes.wrapped(texts.of("wizard.shipping.settle.note"), "small", "muted"),
                        longer,
                        Nodes.line(),
                        Nodes.label(texts.of("wizard.shipping.tracking"), "strong"),
                        Nodes.row("button-row", tracking, Nodes.label(texts.of("wizard.shipping.tracking.unit"))),
                        trackingFault,
                        Nodes.wrapped(texts.of("wizard.shipping.tracking.note"), "small", "muted"))
                .styled("wizard-half");
        newSendAs = new Choice<>(texts.of("wizard.shipping.sendAs"), List.of(), c -> c);
        newCarrier.setPromptText(texts.of("wizard.shipping.carrier.prompt"));
        newCarrier.setAccessibleText(texts.of("wizard.shipping.carrier.prompt"));
        newCarrier.setId("new-carrier");
        newCarrier.getStyleClass().add("carrier-field");
        Button add = Nodes.button(texts.of("wizard.shipping.carrier.add"), this::add, "small-control");
        add.setId("add-carrier");
        addRow = Nodes.row(
                "button-row",
                newCarrier,
                Nodes.label(texts.of("wizard.shipping.sendAs"), "small", "muted"),
                newSendAs,
                add);
        HBox.setHgrow(newCarrier, Priority.ALWAYS);
        another = Nodes.link(
                texts.of("wizard.shipping.carrier.another"),
                () -> {
                    adding = true;
                    update();
                    newCarrier.requestFocus();
                },
                "small");
        another.setId("another-carrier");
        Card names = new Card(
                        Nodes.row(
                                "",
                                Nodes.label(texts.of("wizard.shipping.carriers"), "strong"),
                                Nodes.spacer(),
                                Nodes.label(texts.of("wizard.shipping.carriers.against"), "small", "muted")),
                        carriers,
                        addRow,
                        another,
                        listed,
                        Nodes.wrapped(texts.of("wizard.shipping.carriers.note"), "small", "muted"))
                .styled("wizard-half");
        HBox remark = remark(Feather.INFO, texts.of("wizard.shipping.remark"));
        remark.getChildren()
                .add(Nodes.browserLink(
                        texts.of("wizard.shipping.how"), () -> desk.links().open(Links.INFLOW_SITE), "small"));
        add(head, rule(), halves(waits, names), remark);
    }

    private Spinner<Integer> spinner(String id, int least, int most, int now, Consumer<String> take) {
        Spinner<Integer> spinner = new Spinner<>(least, most, Math.clamp(now, least, most));
        spinner.setEditable(true);
        spinner.setId(id);
        spinner.getStyleClass().add("short-spinner");
        spinner.setAccessibleText(texts.of("wizard.shipping." + (id.equals("settle") ? "settle" : "tracking")));
        spinner.getEditor().setId(id + "-field");
        spinner.getEditor().focusedProperty().addListener((focus, was, is) -> {
            if (!is) {
                take.accept(spinner.getEditor().getText());
            }
        });
        spinner.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                take.accept(is.toString());
            }
        });
        return spinner;
    }

    private Card rule() {
        GridPane stations = halves(
                station("partly", Feather.CIRCLE, "", false),
                station("entirely", Feather.PACKAGE, "accent", false),
                station("settle", Feather.CLOCK, "accent", false),
                station("sent", Feather.SEND, "ok", false),
                station("closed", Feather.LOCK, "", true));
        stations.getStyleClass().add("wizard-stations");
        return new Card(Nodes.label(texts.of("wizard.shipping.rule"), "card-title"), stations);
    }

    private VBox station(String name, Ikon icon, String tone, boolean last) {
        Label circle = Nodes.label("", "step-circle");
        circle.setGraphic(Nodes.icon(icon));
        if (!tone.isEmpty()) {
            circle.getStyleClass().add(tone);
        }
        HBox head = Nodes.row("wizard-station-head", circle);
        if (!last) {
            Region line = new Region();
            line.getStyleClass().add("wizard-station-line");
            HBox.setHgrow(line, Priority.ALWAYS);
            head.getChildren().add(line);
        }
        VBox box = Nodes.column(
                "wizard-station",
                head,
                Nodes.label(texts.of("wizard.shipping.rule." + name), "strong"),
                Nodes.wrapped(texts.of("wizard.shipping.rule." + name + ".sentence"), "small", "muted"));
        return box;
    }

    private void add() {
        String as = newSendAs.getValue();
        if (as != null) {
            model.sendAs(newCarrier.getText(), as);
            newCarrier.clear();
            adding = false;
        }
    }

    @Override
    void update() {
        main.setSelected(model.pushes());
        int seconds = model.settleSeconds();
        boolean more = seconds > ShippingModel.SETTLE_MINUTES * 60;
        longer.setText(more ? texts.of("wizard.shipping.settle.longer", seconds / 60) : "");
        Nodes.show(longer, more);
        fault(settleFault, model.settleWrong(), "wizard.gate.settle", settle);
        fault(trackingFault, model.trackingWrong(), "wizard.gate.tracking", tracking);
        Drawn now = new Drawn(model.sentAs(), model.known(), model.read(), model.used());
        if (!now.equals(drawn)) {
            drawn = now;
            newSendAs.offer(model.known());
            carriers.getChildren().setAll(rows.of(now));
            nameListed(now.known());
        }
        boolean some = !model.known().isEmpty();
        Nodes.show(addRow, some && adding);
        Nodes.show(another, some && !adding);
        Nodes.show(listed, some);
    }

    private void fault(Label label, boolean wrong, String text, Spinner<Integer> field) {
        label.setText(wrong ? texts.of(text) : "");
        Nodes.show(label, wrong);
        Nodes.swapClass(field.getEditor(), List.of("wrong"), wrong ? "wrong" : "");
    }

    private void nameListed(List<String> known) {
        String first = String.join(", ", known.subList(0, Math.min(SHOWN, known.size())));
        int more = known.size() - SHOWN;
        listed.setText(
                more <= 0
                        ? texts.of("wizard.shipping.listed", first)
                        : texts.count("wizard.shipping.listed.more", more, first));
        listed.setTooltip(more <= 0 ? null : new Tooltip(String.join(", ", known)));
    }

    @Override
    Node first() {
        return main;
    }
}
