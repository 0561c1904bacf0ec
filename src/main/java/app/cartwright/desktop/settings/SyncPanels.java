package app.cartwright.desktop.settings;

import app.cartwright.desktop.settings.SettingsModel.Facts;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.Days;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.NumberField;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.Settings;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.SettingsDefaults;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Carts and prefixes, orders, stock and locations, shipping. */
final class SyncPanels {
    private static final int LONGEST_SETTLE_MINUTES = 60;

    private final Desk desk;
    private final SettingsModel model;

    SyncPanels(Desk desk, SettingsModel model) {
        this.desk = desk;
        this.model = model;
    }

    List<Node> carts(Facts is) {
        var texts = desk.texts();
        Settings settings = is.settings();
        if (settings == null) {
            return nothing();
        }
        List<Node> rows = new ArrayList<>();
        for (CartPrefix cart : settings.pullOrders().carts()) {
            rows.add(cart(settings, cart));
        }
        return List.of(
                Rows.section(texts.of("settings.carts"), rows.toArray(Node[]::new)),
                Nodes.wrapped(texts.of("settings.carts.note"), "small", "muted"),
                Nodes.row(
                        "cell-row",
                        Nodes.button(
                                texts.of("settings.carts.check"),
                                () -> desk.navigator().open(Page.WIZARD, "carts"))));
    }

    private Node cart(Settings settings, CartPrefix cart) {
        var texts = desk.texts();
        TextField prefix = new TextField(cart.prefix());
        prefix.getStyleClass().add("number-field");
        prefix.setAccessibleText(texts.of("settings.prefix", cart.orderSource()));
        prefix.setId("prefix-" + cart.orderSource().replace(' ', '-'));
        Label fault = Nodes.wrapped("", "small", "tone-bad");
        Nodes.show(fault, false);
        Runnable take = () -> {
            String typed = prefix.getText().strip();
            if (typed.equals(cart.prefix())) {
                return;
            }
            model.prefix(settings, cart.orderSource(), typed, wrong -> {
                fault.setText(wrong);
                Nodes.show(fault, !wrong.isEmpty());
                prefix.getStyleClass().remove("wrong");
                if (!wrong.isEmpty()) {
                    prefix.getStyleClass().add("wrong");
                }
            });
        };
        prefix.setOnAction(e -> take.run());
        prefix.focusedProperty().addListener((f, was, now) -> {
            if (!now) {
                take.run();
            }
        });
        String name = CartNames.of(cart.kind(), cart.orderSource());
        HBox row = Rows.row(
                name,
                texts.of("settings.cart", cart.orderSource(), cart.prefix()),
                Nodes.column("field", prefix, fault));
        row.getChildren().addFirst(new CartLogo(CartLogo.Size.MEDIUM, cart.kind(), name));
        return row;
    }

    List<Node> orders(Facts is) {
        var texts = desk.texts();
        Settings settings = is.settings();
        if (settings == null) {
            return nothing();
        }
        DatePicker since = new DatePicker(settings.pullOrders().since());
        since.setConverter(new Days(desk.times()));
        since.setAccessibleText(texts.of("settings.since"));
        since.setEditable(false);
        since.valueProperty().addListener((v, was, now) -> {
            if (now != null && !now.equals(was)) {
                model.since(now);
            }
        });
        Settings.Source.One at = settings.pullOrders().location();
        return List.of(
                Rows.section(
                        texts.of("settings.group.ORDERS"),
                        Rows.toggle(
                                "orders-switch",
                                texts.of("settings.service.pullOrders"),
                                texts.of("settings.service.pullOrders.off"),
                                settings.pullOrders().enabled(),
                                on -> model.service("pullOrders", on)),
                        Rows.row(texts.of("settings.since"), texts.of("settings.since.sentence"), since),
                        Rows.row(
                                texts.of("settings.location"),
                                texts.of("settings.location.sentence"),
                                Nodes.label(at == null ? texts.of("settings.location.rule") : at.name()),
                                Nodes.button(
                                        texts.of("settings.changeInSetUp"),
                                        () -> desk.navigator().open(Page.WIZARD, "orders"),
                                        "small-control"))),
                Rows.section(
                        texts.of("settings.limits.title"),
                        Rows.row(texts.of("settings.once"), texts.of("settings.once.sentence")),
                        Rows.row(texts.of("settings.refunds"), texts.of("settings.refunds.sentence"))));
    }

    List<Node> stock(Facts is) {
        var texts = desk.texts();
        Settings settings = is.settings();
        if (settings == null) {
            return nothing();
        }
        List<Node> locations = new ArrayList<>();
        for (LocationMapping l : settings.pushInventory().locations()) {
            String source = l.source() instanceof Settings.Source.One one
                    ? texts.of("why.from", one.name())
                    : texts.of("why.fromAll");
            locations.add(Rows.toggle(
                    "location-" + l.cartroverLocation().replace(' ', '-'),
                    l.cartroverLocation(),
                    source,
                    l.enabled(),
                    on -> location(l.cartroverLocation(), on)));
        }
        var guard = settings.pushInventory();
        List<Node> parts = new ArrayList<>();
        parts.add(Rows.section(
                texts.of("settings.group.STOCK"),
                Rows.toggle(
                        "stock-switch",
                        texts.of("settings.service.pushInventory"),
                        texts.of("settings.service.pushInventory.off"),
                        guard.enabled(),
                        on -> model.service("pushInventory", on))));
        if (!locations.isEmpty()) {
            parts.add(Rows.section(texts.of("settings.locations"), locations.toArray(Node[]::new)));
        }
        parts.add(Nodes.row(
                "cell-row",
                Nodes.button(
                        texts.of("settings.locations.change"),
                        () -> desk.navigator().open(Page.WIZARD, "locations"))));
        parts.add(Rows.section(
                texts.of("settings.guard"),
                Rows.row(
                        texts.of("settings.guard.percent"),
                        texts.of("settings.guard.sentence"),
                        new NumberField(
                                texts.of("settings.guard.percent"),
                                guard.zeroGuardPercent().intValue(),
                                0,
                                100,
                                texts.of("settings.range", 0, 100),
                                percent -> model.guard(percent, guard.zeroGuardAtLeast()))),
                Rows.row(
                        texts.of("settings.guard.atLeast"),
                        texts.of("settings.guard.atLeast.sentence"),
                        new NumberField(
                                texts.of("settings.guard.atLeast"),
                                guard.zeroGuardAtLeast(),
                                1,
                                1_000_000,
                                texts.of("settings.range", 1, "1,000,000"),
                                least -> model.guard(guard.zeroGuardPercent().intValue(), least)))));
        parts.add(remark("settings.cartStock"));
        return parts;
    }

    private void location(String name, boolean on) {
        model.location(name, on);
        if (!on) {
            var texts = desk.texts();
            desk.dialogs()
                    .ask(Dialogs.Question.of(
                            Feather.BOX,
                            Tone.NEUTRAL,
                            texts.of("settings.zero.title"),
                            texts.of("settings.zero.sentence", name),
                            texts.of("settings.zero.keep"),
                            Dialogs.Act.plain(
                                    texts.of("settings.zero.send"),
                                    () -> desk.tasks()
                                            .run(
                                                    () -> desk.bridge().pushZero(name),
                                                    result -> desk.notes().outcome(name, result)))));
        }
    }

    List<Node> shipping(Facts is) {
        var texts = desk.texts();
        Settings settings = is.settings();
        if (settings == null) {
            return nothing();
        }
        Settings.PushShipping s = settings.pushShipping();
        // A set-up file may ask for more than anybody would choose here; then that is no fault.
        int longest = Math.max(LONGEST_SETTLE_MINUTES, s.settleSeconds() / 60);
        SettingsDefaults.Range hours = SettingsDefaults.TRACKING_WAIT;
        List<Node> parts = new ArrayList<>();
        parts.add(Rows.section(
                texts.of("settings.group.SHIPPING"),
                Rows.toggle(
                        "shipping-switch",
                        texts.of("settings.service.pushShipping"),
                        texts.of("settings.service.pushShipping.off"),
                        s.enabled(),
                        on -> model.service("pushShipping", on)),
                Rows.row(
                        texts.of("settings.settle"),
                        texts.of("settings.settle.sentence"),
                        new NumberField(
                                texts.of("settings.settle"),
                                s.settleSeconds() / 60,
                                0,
                                longest,
                                texts.of("settings.range", 0, longest),
                                model::settleMinutes)),
                Rows.row(
                        texts.of("settings.tracking"),
                        texts.of("settings.tracking.sentence"),
                        new NumberField(
                                texts.of("settings.tracking"),
                                s.trackingWaitHours(),
                                hours.least(),
                                hours.most(),
                                texts.of("settings.range", hours.least(), hours.most()),
                                model::trackingHours))));
        List<Node> carriers = new ArrayList<>();
        s.carriers().forEach((from, to) -> carriers.add(Rows.row(from, texts.of("settings.carrier", to))));
        if (!carriers.isEmpty()) {
            parts.add(Rows.section(texts.of("settings.carriers"), carriers.toArray(Node[]::new)));
        }
        parts.add(remark("settings.shipOnce"));
        return parts;
    }

    private Banner remark(String key) {
        Banner remark = new Banner(
                Tone.NEUTRAL, Feather.INFO, desk.texts().of(key), desk.texts().of(key + ".sentence"));
        remark.getStyleClass().add("stacked");
        return remark;
    }

    private List<Node> nothing() {
        return List.of(Nodes.label(desk.texts().of("settings.notSetUp"), "muted"));
    }
}
