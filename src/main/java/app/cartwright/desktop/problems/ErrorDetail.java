package app.cartwright.desktop.problems;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.problems.ErrorsModel.Facts;
import app.cartwright.desktop.problems.ErrorsModel.Part;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.FactGrid;
import app.cartwright.desktop.ui.GridTable;
import app.cartwright.desktop.ui.LegPicture;
import app.cartwright.desktop.ui.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All that is said of one error: between whom, what happened, cause, next step, what can be done, the raw answer. */
final class ErrorDetail {
    private static final int ROWS = 50;

    private final Desk desk;
    private final ErrorsModel model;
    private final ErrorActions actions;
    private final VBox content = Nodes.column("error-detail");
    private final ScrollPane scroll = Nodes.scroll(content);
    private boolean rawOpen;

    ErrorDetail(Desk desk, ErrorsModel model, ErrorActions actions) {
        this.desk = desk;
        this.model = model;
        this.actions = actions;
        content.setId("error-detail");
    }

    Node node() {
        return scroll;
    }

    void show(Facts facts, ErrorView error, boolean another) {
        if (another) {
            rawOpen = false;
            scroll.setVvalue(0);
        }
        var texts = desk.texts();
        List<Node> parts = new ArrayList<>();
        parts.add(Nodes.column(
                "error-head",
                Nodes.wrapped(model.heading(error), "detail-title"),
                Nodes.label(model.seen(error), "small", "muted")));
        parts.add(new LegPicture(texts, model.carts(facts, error), model.cartLeg(error), LegPicture.Leg.FAULT));
        parts.add(facts(error));
        List<Part> sums = model.parts(facts, error);
        if (!sums.isEmpty()) {
            parts.add(sums(sums));
        }
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("button-flow");
        buttons.getChildren().setAll(actions.buttons(error));
        parts.add(buttons);
        String whyNot = error.whyNot();
        if (whyNot != null) {
            parts.add(Nodes.wrapped(whyNot, "small", "muted"));
        }
        if (sums.isEmpty() && !error.items().isEmpty()) {
            parts.add(items(facts, error));
        }
        if (error.rawAnswer() != null || error.processId() != null) {
            parts.add(raw(error));
        }
        content.getChildren().setAll(parts);
    }

    private Node facts(ErrorView error) {
        var texts = desk.texts();
        return new FactGrid("error-facts")
                .fact(texts.of("errors.happened"), model.happened(error))
                .fact(texts.of("errors.between"), error.between())
                .fact(texts.of("errors.causeIs"), error.cause())
                .fact(texts.of("errors.next"), error.nextStep());
    }

    private Node sums(List<Part> parts) {
        var texts = desk.texts();
        var times = desk.times();
        GridTable table = new GridTable(List.of(" ", texts.of("errors.sum.said"), texts.of("errors.sum.added")), 0, 2);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String weight = i == parts.size() - 1 ? "strong" : "plain";
            Node added = part.differs() && i < parts.size() - 1
                    ? Nodes.row(
                            "cell-end",
                            Nodes.icon(Feather.ALERT_CIRCLE, "tone-bad"),
                            Nodes.label(times.plain(part.added()), "tone-bad"))
                    : Nodes.label(times.plain(part.added()), weight);
            table.row(List.of(
                    Nodes.label(texts.of(part.key()), weight), Nodes.label(times.plain(part.said()), weight), added));
        }
        return table;
    }

    private Node items(Facts facts, ErrorView error) {
        var texts = desk.texts();
        boolean stock = Objects.equals(error.service(), "pushInventory");
        GridTable table = new GridTable(
                List.of(
                        texts.of(stock ? "stock.column.sku" : "orders.column.order"),
                        texts.of("orders.column.placed"),
                        texts.of("errors.items.line"),
                        texts.of("errors.items.tries")),
                2,
                1);
        error.items().stream()
                .limit(ROWS)
                .forEach(item -> table.row(List.of(
                        whole(item.label(), "strong"),
                        whole(model.placed(facts, item)),
                        Nodes.wrapped(item.detail()),
                        Nodes.label(desk.times().number(error.attempts())))));
        if (error.items().size() > ROWS) {
            table.row(List.of(
                    Nodes.label(texts.count("errors.items.more", error.items().size() - ROWS), "muted")));
        }
        return table;
    }

    /** Text that takes the room it needs; what wraps beside it gives way. */
    private static Label whole(String text, String... classes) {
        Label label = Nodes.label(text, classes);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private Node raw(ErrorView error) {
        var texts = desk.texts();
        String answer = error.rawAnswer();
        Button toggle = Nodes.button(
                texts.of("errors.raw"),
                rawOpen ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT,
                () -> {},
                "flat",
                "raw-toggle");
        var head = Nodes.row("card-head", toggle, Nodes.spacer());
        VBox box = Nodes.column("raw-body");
        String id = error.processId();
        if (id != null && !rawOpen) {
            head.getChildren().add(Nodes.label(texts.of("errors.processId"), "small", "muted"));
            head.getChildren().add(Nodes.label(id, "mono"));
        }
        if (answer != null) {
            TextArea text = new TextArea(answer);
            text.setEditable(false);
            text.setPrefRowCount(Math.min(8, answer.split("\n", -1).length + 1));
            text.getStyleClass().addAll("mono", "raw-text");
            text.setAccessibleText(texts.of("errors.raw"));
            box.getChildren().add(text);
            head.getChildren()
                    .add(Nodes.link(
                            texts.of("errors.raw.copy"),
                            () -> desk.clipboard().put(answer + (id == null ? "" : "\n" + id))));
        }
        if (id != null) {
            box.getChildren().add(processId(id));
        }
        Card card = new Card(head, box).quiet().styled("raw-card");
        Nodes.show(box, rawOpen);
        toggle.setOnAction(e -> {
            rawOpen = !rawOpen;
            Nodes.show(box, rawOpen);
            toggle.setGraphic(Nodes.icon(rawOpen ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        });
        return card;
    }

    private @Nullable Node processId(String id) {
        var texts = desk.texts();
        return Nodes.row(
                "cell-row",
                Nodes.label(texts.of("errors.processId"), "small", "muted"),
                Nodes.label(id, "mono"),
                Nodes.label(texts.of("errors.processId.for"), "small", "muted"));
    }
}
