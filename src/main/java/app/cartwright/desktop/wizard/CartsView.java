package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.CartTile;
import app.cartwright.bridge.SetupDesk.Carts;
import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.GridTable;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.TimeLabel;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.WizardStep;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** How carts are set up in CartRover, and which are connected. */
final class CartsView extends StepView {
    private final CartsModel model;
    private final Button check;
    private final Button checkAgain;
    private final Badge found = new Badge();
    private final TimeLabel checkedAt;
    private final Banner trouble = new Banner();
    private final FlowPane tiles = new FlowPane();
    private final HBox none;
    private final Node remark;
    private @Nullable List<CartTile> shown;

    CartsView(Desk desk, CartsModel model) {
        super(desk, WizardStep.CARTS);
        this.model = model;
        check = Nodes.button(texts.of("wizard.carts.check"), Feather.REFRESH_CW, model::check);
        check.setId("check-for-carts");
        checkAgain = Nodes.button(texts.of("wizard.carts.check"), model::check, "accent");
        checkAgain.setId("check-for-carts-again");
        found.setId("carts-found");
        checkedAt = new TimeLabel(desk.times(), "small", "muted");
        tiles.getStyleClass().add("wizard-tiles");
        EmptyState empty = new EmptyState(
                Feather.SHOPPING_CART,
                Tone.NEUTRAL,
                texts.of("wizard.carts.none"),
                texts.of("wizard.carts.none.sentence"),
                Nodes.browserButton(
                        texts.of("wizard.carts.open"), () -> desk.links().open(Links.CARTROVER_CARTS)),
                checkAgain);
        none = Nodes.row("", Nodes.spacer(), empty, Nodes.spacer());
        remark = remark(Feather.INFO, texts.of("wizard.carts.tick.note"));
        HBox row = Nodes.row(
                "wizard-check-row",
                check,
                found,
                checkedAt,
                Nodes.spacer(),
                Nodes.label(texts.of("wizard.carts.more"), "small", "muted"));
        add(steps(), schedules(), Nodes.rich(texts.of("wizard.carts.note"), "small", "muted"), row, trouble, tiles);
        add(none, remark);
    }

    private Node steps() {
        HBox row = Nodes.row("wizard-across");
        row.getChildren()
                .addAll(
                        across(
                                1,
                                Nodes.row(
                                        "wizard-inline",
                                        Nodes.label(texts.of("wizard.carts.1")),
                                        Nodes.browserLink(
                                                texts.of("wizard.carts.1.link"),
                                                () -> desk.links().open(Links.CARTROVER_CARTS)))),
                        Nodes.spacer(),
                        across(2, Nodes.row("", Nodes.label(texts.of("wizard.carts.2")), newSetup())),
                        Nodes.spacer(),
                        across(3, Nodes.label(texts.of("wizard.carts.3"))),
                        Nodes.spacer(),
                        across(4, Nodes.label(texts.of("wizard.carts.4"))));
        return row;
    }

    private Node newSetup() {
        return Nodes.label(" " + texts.of("wizard.carts.2.button"), "strong");
    }

    private static Node across(int number, Node text) {
        return Nodes.row("wizard-across-step", number(number, false), text);
    }

    private Node schedules() {
        GridTable table = new GridTable(
                List.of(
                        texts.of("wizard.carts.column.setting"),
                        texts.of("wizard.carts.column.does"),
                        texts.of("wizard.carts.column.recommend")),
                1,
                0);
        table.row(schedule("orders", Feather.CLOCK), "tall");
        table.row(schedule("shipments", Feather.ZAP), "tall");
        table.row(schedule("stock", Feather.ZAP), "tall");
        return table;
    }

    private List<Node> schedule(String name, Ikon icon) {
        HBox badge = Nodes.row(
                "", new Badge(new Mark(Tone.ACCENT, icon, texts.of("wizard.carts." + name + ".recommended"))));
        Label setting = Nodes.label(texts.of("wizard.carts." + name), "strong");
        setting.setMinWidth(Region.USE_PREF_SIZE);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return List.of(setting, Nodes.wrapped(texts.of("wizard.carts." + name + ".does")), badge);
    }

    @Override
    void update() {
        Carts seen = model.seen();
        boolean busy = model.checking();
        check.setDisable(busy);
        check.setText(texts.of(busy ? "wizard.carts.checking" : "wizard.carts.check"));
        List<CartTile> carts = model.tiles();
        int connected = model.connected();
        Nodes.show(found, seen != null && seen.failure() == null && !busy);
        found.say(Mark.of(connected > 0 ? Tone.OK : Tone.NEUTRAL, texts.count("wizard.carts.found", connected)));
        checkedAt.show(
                model.checkedAt(),
                model.checkedAt() == null
                        ? ""
                        : texts.of("wizard.carts.checkedAt", desk.times().shortly(model.checkedAt())));
        String failure = seen == null ? null : seen.failure();
        boolean unreadable = seen != null && failure == null && !seen.listReadable();
        Nodes.show(trouble, failure != null || unreadable);
        if (failure != null) {
            trouble.say(
                    Tone.WARN,
                    Feather.ALERT_TRIANGLE,
                    List.of(Nodes.wrapped(texts.of("wizard.carts.failed"), "strong"), Nodes.wrapped(failure)));
        } else if (unreadable) {
            trouble.say(Tone.NEUTRAL, Feather.INFO, List.of(Nodes.wrapped(texts.of("wizard.carts.unreadable"))));
        }
        boolean nothing = carts.isEmpty() && seen != null && failure == null && !unreadable;
        boolean wasThere = none.isVisible();
        Nodes.show(none, nothing);
        Nodes.show(check, !nothing);
        checkAgain.setDisable(busy);
        checkAgain.setText(check.getText());
        if (nothing != wasThere && node().getScene() != null) {
            (nothing ? checkAgain : check).requestFocus();
        }
        Nodes.show(tiles, !carts.isEmpty());
        Nodes.show(remark, !carts.isEmpty());
        if (!carts.equals(shown)) {
            shown = carts;
            tiles.getChildren().setAll(carts.stream().map(this::tile).toList());
        }
    }

    private Node tile(CartTile cart) {
        Node mark =
                cart.connected() ? Nodes.icon(Feather.CHECK_CIRCLE, "tone-ok") : Nodes.icon(Feather.X_CIRCLE, "muted");
        VBox words = Nodes.column(
                "wizard-tile-words",
                Nodes.row("", Nodes.label(cart.label(), "strong"), Nodes.spacer(), mark),
                Nodes.label(cart.orderSource(), "small", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox head = new HBox(new CartLogo(CartLogo.Size.LARGE, cart.kind(), cart.label()), words);
        head.getStyleClass().add("wizard-tile-head");
        Card card = new Card(head).styled("wizard-tile");
        card.setId("cart-" + cart.orderSource());
        card.setAccessibleText(
                texts.of(cart.connected() ? "wizard.carts.tile.spoken" : "wizard.carts.tile.gone", cart.label()));
        if (cart.connected()) {
            card.getChildren().add(tick(cart));
        } else {
            card.getStyleClass().add("gone");
            card.getChildren()
                    .add(Nodes.wrapped(
                            cart.openOrders() == 0
                                    ? texts.of("wizard.carts.gone")
                                    : texts.count("wizard.carts.goneOpen", cart.openOrders()),
                            "small",
                            "muted"));
        }
        return card;
    }

    private Node tick(CartTile cart) {
        String day = model.schedulesSet(cart.orderSource());
        CheckBox box = new CheckBox(texts.of("wizard.carts.tick"));
        box.getStyleClass().add("small");
        box.setSelected(!day.isEmpty());
        box.setAccessibleText(texts.of("wizard.carts.tick.spoken", cart.label()));
        if (!day.isEmpty()) {
            box.setTooltip(new javafx.scene.control.Tooltip(
                    texts.of("wizard.carts.tick.since", desk.times().fullDay(LocalDate.parse(day)))));
        }
        box.setOnAction(e -> model.tickSchedules(cart.orderSource(), box.isSelected()));
        return box;
    }

    @Override
    Node first() {
        return check.isVisible() ? check : checkAgain;
    }
}
