package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.CartTile;
import app.cartwright.bridge.SetupDesk.OrderCount;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.Days;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.GridTable;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Switch;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.WizardStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The prefix of each cart, and the first day that is pulled. */
final class OrdersView extends StepView {
    private final OrdersModel model;
    private final Switch main;
    private final VBox table = Nodes.column("wizard-rows");
    private final List<Line> lines = new ArrayList<>();
    private final Days days;
    private final DatePicker since = new DatePicker();
    private final Label count = Nodes.label("", "big-figure");
    private final Label countWords = Nodes.wrapped("");
    private final Label split = Nodes.wrapped("", "small", "muted");
    private final Label note = Nodes.wrapped("", "small", "muted");
    private final HBox figures;
    private List<CartTile> shown = List.of();

    /** The row of one cart; kept while it is typed in. */
    private final class Line {
        final CartTile cart;
        final TextField field = new TextField();
        final Label preview = Nodes.label("", "strong");
        final Badge check = new Badge();
        final Hyperlink instead;

        Line(CartTile cart) {
            this.cart = cart;
            String id = cart.orderSource().replaceAll("[^A-Za-z0-9]+", "-");
            field.setId("prefix-" + id);
            field.setAccessibleText(texts.of("wizard.orders.prefix.spoken", cart.label()));
            field.getStyleClass().add("prefix-field");
            check.setId("check-" + id);
            field.setText(model.prefix(cart));
            field.textProperty().addListener((text, was, is) -> preview(is));
            field.focusedProperty().addListener((focus, was, is) -> {
                if (!is) {
                    model.setPrefix(cart, field.getText());
                }
            });
            field.setOnAction(e -> model.setPrefix(cart, field.getText()));
            instead = Nodes.link("", () -> {
                field.setText(model.useInstead(cart));
                model.setPrefix(cart, field.getText());
            });
            instead.setId("instead-" + id);
        }

        List<Node> cells() {
            return List.of(
                    Nodes.row("", new CartLogo(CartLogo.Size.MEDIUM, cart.kind(), cart.label())),
                    Nodes.label(cart.label(), "strong"),
                    Nodes.row("", field),
                    preview,
                    Nodes.row("wizard-prefix-check", check, instead));
        }

        private void preview(String prefix) {
            preview.setText(prefix.strip() + model.example(cart));
        }

        void update() {
            if (!field.isFocused()) {
                field.setText(model.prefix(cart));
            }
            preview(field.getText());
            String fault = model.fault(cart);
            check.say(
                    fault == null
                            ? Mark.of(Tone.OK, texts.of("wizard.orders.unique"))
                            : new Mark(
                                    Tone.BAD,
                                    Feather.X,
                                    fault.isEmpty() ? texts.of("wizard.orders.prefix.empty") : fault));
            Nodes.swapClass(field, List.of("wrong"), fault == null ? "" : "wrong");
            Nodes.show(instead, fault != null);
            if (fault != null) {
                instead.setText(texts.of("wizard.orders.use", model.useInstead(cart)));
            }
        }
    }

    OrdersView(Desk desk, OrdersModel model) {
        super(desk, WizardStep.ORDERS);
        this.model = model;
        this.days = new Days(desk.times());
        main = new Switch(texts.of("wizard.orders.switch"));
        main.setId("pull-orders");
        main.selectedProperty().addListener((selected, was, on) -> model.pull(on));
        HBox head = Nodes.row(
                "wizard-switch-row",
                main,
                Nodes.label(texts.of("wizard.orders.switch"), "strong"),
                Nodes.label(texts.of("wizard.orders.switch.note"), "muted"));
        since.setId("since");
        since.setConverter(days);
        since.setAccessibleText(texts.of("wizard.orders.since"));
        since.valueProperty().addListener((day, was, is) -> {
            if (is != null) {
                model.since(is);
            }
        });
        since.getEditor().focusedProperty().addListener((focus, was, is) -> {
            if (!is) {
                readDay();
            }
        });
        figures = Nodes.row("wizard-figure-row", count, Nodes.column("", countWords, split));
        Card floor = new Card(Nodes.label(texts.of("wizard.orders.since"), "strong"), since, figures, note)
                .styled("wizard-half");
        Card along = new Card(
                        Nodes.label(texts.of("wizard.orders.along"), "strong"),
                        point(Feather.CHECK, "tone-ok", Nodes.wrapped(texts.of("wizard.orders.along.lines"))),
                        point(Feather.CHECK, "tone-ok", Nodes.wrapped(texts.of("wizard.orders.along.cancel"))),
                        point(Feather.X, "muted", Nodes.wrapped(texts.of("wizard.orders.along.edits"))),
                        point(Feather.X, "muted", Nodes.wrapped(texts.of("wizard.orders.along.refunds"))))
                .styled("wizard-half");
        add(head, table, halves(floor, along), remark(Feather.SHIELD, texts.of("wizard.orders.remark")));
    }

    private void readDay() {
        LocalDate typed = days.fromString(since.getEditor().getText());
        if (typed == null) {
            model.noDay();
        } else {
            since.setValue(typed);
            model.since(typed);
        }
    }

    @Override
    void update() {
        main.setSelected(model.pulls());
        List<CartTile> carts = model.carts();
        if (!carts.equals(shown)) {
            shown = carts;
            draw(carts);
        }
        lines.forEach(Line::update);
        if (!model.dayWrong()
                && !since.getEditor().isFocused()
                && !model.since().equals(since.getValue())) {
            since.setValue(model.since());
        }
        Nodes.swapClass(since, List.of("wrong"), model.dayWrong() ? "wrong" : "");
        showCount();
    }

    private void draw(List<CartTile> carts) {
        lines.clear();
        carts.forEach(cart -> lines.add(new Line(cart)));
        GridTable grid = new GridTable(
                List.of(
                        "",
                        texts.of("wizard.orders.column.cart"),
                        texts.of("wizard.orders.column.prefix"),
                        texts.of("wizard.orders.column.called"),
                        texts.of("wizard.orders.column.check")),
                4,
                0);
        grid.growing(1, 2, 3).getStyleClass().add("prefix-table");
        lines.forEach(line -> grid.row(line.cells(), "tall"));
        if (carts.isEmpty()) {
            grid.row(List.of(Nodes.label(""), Nodes.label(texts.of("wizard.orders.noCarts"), "muted")), "tall");
        }
        HBox foot = Nodes.row(
                "wizard-table-foot",
                Nodes.icon(Feather.INFO, "muted"),
                Nodes.wrapped(texts.of("wizard.orders.default"), "small", "muted"));
        table.getChildren().setAll(Nodes.column("wizard-table-card", grid, foot));
    }

    private void showCount() {
        OrderCount counted = model.orderCount();
        if (model.counting()) {
            count.setText("");
            countWords.setText(texts.of("wizard.orders.counting"));
            split.setText("");
            note.setText("");
        } else if (counted == null || counted.failure() != null) {
            count.setText("?");
            countWords.setText(texts.of("wizard.orders.notCounted"));
            split.setText(counted == null || counted.failure() == null ? "" : counted.failure());
            note.setText("");
        } else {
            count.setText(desk.times().number(counted.total()));
            countWords.setText(texts.of(counted.total() == 1 ? "wizard.orders.comesIn" : "wizard.orders.comeIn"));
            split.setText(counted.byOrderSource().entrySet().stream()
                    .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                    .map(e -> label(e.getKey()) + " " + desk.times().number(e.getValue()))
                    .collect(Collectors.joining(" · ")));
            note.setText(texts.of(
                    "wizard.orders.leftOut",
                    desk.times().shortly(model.countedAt()),
                    desk.times().number(counted.older())));
        }
        Nodes.show(count, !count.getText().isEmpty());
        Nodes.show(split, !split.getText().isEmpty());
        Nodes.show(note, !note.getText().isEmpty());
    }

    private String label(String orderSource) {
        return model.carts().stream()
                .filter(c -> c.orderSource().equals(orderSource))
                .map(CartTile::label)
                .findFirst()
                .orElse(orderSource);
    }
}
