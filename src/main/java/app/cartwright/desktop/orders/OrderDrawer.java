package app.cartwright.desktop.orders;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.OrderDetail;
import app.cartwright.bridge.OrderView;
import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Drawer;
import app.cartwright.desktop.ui.Journey;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.TimeLabel;
import app.cartwright.desktop.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.feather.Feather;

/** One order at the right of the list. */
final class OrderDrawer {
    private final Desk desk;
    private final OrderDrawerModel model;
    private final Drawer drawer;

    OrderDrawer(Desk desk, Runnable onClose) {
        this.desk = desk;
        this.model = new OrderDrawerModel(desk.texts(), desk.times());
        this.drawer = new Drawer(desk.texts(), onClose);
        drawer.setId("order-drawer");
    }

    Node node() {
        return drawer;
    }

    void show(OrderDetail detail) {
        var texts = desk.texts();
        OrderView order = detail.order();
        drawer.head(
                Nodes.wrapped(model.subtitle(detail), "small", "muted"),
                new CartLogo(CartLogo.Size.MEDIUM, order.cartKind(), model.cartName(order)),
                Nodes.label(model.title(order), "detail-title"),
                new Badge(OrderStates.mark(texts, order)));
        List<Node> parts = new ArrayList<>();
        detail.errors().stream().filter(e -> e.state().equals("open")).forEach(e -> parts.add(error(e)));
        if (order.laterEdit() != null) {
            parts.add(laterEdit(order));
        }
        String reason = model.reason(order);
        if (reason != null) {
            parts.add(Banner.line(Tone.NEUTRAL, Feather.INFO, reason));
        }
        parts.add(Nodes.row(
                "section-head",
                Nodes.label(texts.of("order.journey"), "strong"),
                Nodes.spacer(),
                Nodes.label(texts.of("order.journey.zone"), "small", "muted")));
        parts.add(journey(detail));
        String sum = model.sum(detail);
        if (sum != null) {
            parts.add(Nodes.line());
            parts.add(Nodes.row(
                    "section-head",
                    Nodes.label(texts.of("order.total"), "strong"),
                    new Badge(
                            model.addsUp(detail)
                                    ? Mark.of(Tone.OK, texts.of("order.addsUp"))
                                    : Mark.of(Tone.BAD, texts.of("order.differs")))));
            parts.add(Nodes.wrapped(sum, "small", "muted"));
        }
        if (!detail.lines().isEmpty()) {
            parts.add(Nodes.label(texts.of("order.lines"), "strong"));
            parts.add(lines(detail));
        }
        drawer.content(parts.toArray(Node[]::new));
        List<Node> buttons = new ArrayList<>();
        String inflowId = order.inflowOrderId();
        if (inflowId != null) {
            buttons.add(Nodes.browserButton(
                    texts.of("button.openInflow"), () -> desk.links().open(Links.INFLOW), "small-control"));
        }
        buttons.add(Nodes.browserButton(
                texts.of("button.openCartRover"), () -> desk.links().open(Links.CARTROVER_ORDERS), "small-control"));
        drawer.footer(buttons.toArray(Node[]::new));
    }

    private Node error(ErrorView error) {
        var texts = desk.texts();
        List<Node> buttons = new ArrayList<>();
        buttons.add(Nodes.button(
                texts.of("button.seeError"), () -> desk.navigator().open(Page.ERRORS, error.id()), "small-control"));
        if (error.retryable()) {
            buttons.add(Nodes.button(
                    texts.of("button.retry"),
                    Feather.ROTATE_CW,
                    () -> desk.tasks().run(() -> desk.bridge().retry(List.of(error.id())), result -> {
                        desk.notes().outcome(texts.of("button.retry"), result);
                        desk.live().changed();
                    }),
                    "small-control"));
        }
        return new Banner(
                        Tone.BAD,
                        Feather.ALERT_CIRCLE,
                        error.title(),
                        error.cause() + " " + error.nextStep(),
                        buttons.toArray(Node[]::new))
                .stacked();
    }

    private Node laterEdit(OrderView order) {
        var texts = desk.texts();
        return Banner.line(
                        Tone.WARN,
                        Feather.EDIT_2,
                        model.laterEdit(order),
                        Nodes.button(
                                texts.of("button.doneByHand"),
                                Feather.CHECK,
                                () -> desk.tasks().run(() -> desk.bridge().markDone(order.custRef()), result -> {
                                    desk.notes().outcome(texts.of("button.doneByHand"), result);
                                    desk.live().changed();
                                }),
                                "small-control"))
                .stacked();
    }

    private Node journey(OrderDetail detail) {
        var texts = desk.texts();
        List<Journey.Step> steps = new ArrayList<>();
        for (OrderDrawerModel.Step step : model.journey(detail)) {
            TimeLabel when = new TimeLabel(desk.times(), "small", "muted");
            when.show(step.at(), step.when());
            when.setMinWidth(Label.USE_PREF_SIZE);
            List<Node> below = new ArrayList<>();
            if (!step.detail().isBlank()) {
                below.add(Nodes.wrapped(step.detail(), "small", "muted"));
            }
            if (step.late()) {
                boolean written = detail.order().inflowOrderId() != null;
                String number = written ? model.title(detail.order()) : shopNumber(detail.order());
                below.add(Nodes.row(
                        "step-actions",
                        Nodes.button(
                                texts.of("button.findOut"),
                                Feather.LIFE_BUOY,
                                () -> desk.navigator()
                                        .open(written ? Page.TROUBLESHOOT_SHIPPING : Page.TROUBLESHOOT_ORDER, number),
                                "small-control")));
            }
            steps.add(new Journey.Step(
                    step.tone(), step.icon(), step.late(), Nodes.wrapped(step.title(), "strong"), when, below));
        }
        Journey journey = new Journey();
        journey.show(steps);
        return journey;
    }

    private static String shopNumber(OrderView order) {
        return order.shopNumber() == null ? order.custRef() : order.shopNumber();
    }

    private Node lines(OrderDetail detail) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("order-lines");
        int row = 0;
        for (OrderDetail.Line line : detail.lines()) {
            Label sku = Nodes.label(line.sku(), "small");
            grid.addRow(
                    row++,
                    Nodes.label(model.quantity(line), "small", "order-quantity"),
                    sku,
                    Nodes.label(line.description(), "small", "muted"));
        }
        return grid;
    }
}
