package app.cartwright.desktop.wizard;

import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.CartKinds;
import app.cartwright.setup.WizardStep;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What it does, what it doesn't, what is needed, and the two ways on. */
final class WelcomeView extends StepView {
    private static final List<String> LOGOS = List.of(
            "shopify",
            "woocommerce",
            "ebay",
            "amazon",
            "bigcommerce",
            "etsy",
            "magento",
            "salesforce",
            "paypal",
            "shipstation");

    private final WizardModel model;
    private final Runnable own;
    private final Button practice;
    private final Button connect;
    private final Banner fault = new Banner();

    /** @param own goes on with the owner's accounts */
    WelcomeView(Desk desk, WizardModel model, Runnable own) {
        super(desk, WizardStep.WELCOME);
        this.model = model;
        this.own = own;
        connect = Nodes.button(texts.of("wizard.welcome.own.button"), Feather.ARROW_RIGHT, this::start, "accent");
        connect.setContentDisplay(ContentDisplay.RIGHT);
        connect.setId("wizard-connect-own");
        practice = Nodes.button(texts.of("wizard.welcome.practice.button"), this::practice);
        practice.setId("wizard-practice");
        Nodes.show(fault, false);
        add(
                halves(
                        function("pullOrders", Feather.DOWNLOAD),
                        function("pushInventory", Feather.UPLOAD),
                        function("pushShipping", Feather.TRUCK)),
                limits(),
                fault,
                halves(way("own", Feather.LINK, connect).styled("chosen"), way("practice", Feather.COFFEE, practice)),
                logos());
    }

    private Card function(String name, Ikon icon) {
        HBox path = Nodes.row("wizard-path");
        String[] stations = texts.of("wizard.welcome." + name + ".path").split(">", -1);
        for (int i = 0; i < stations.length; i++) {
            if (i > 0) {
                path.getChildren().add(Nodes.icon(Feather.ARROW_RIGHT, "muted"));
            }
            path.getChildren().add(Nodes.label(stations[i].strip(), "small", "muted"));
        }
        Card card = new Card(
                Nodes.row(
                        "card-head",
                        Nodes.icon(icon, "tone-accent"),
                        Nodes.label(texts.of("wizard.welcome." + name), "card-title")),
                path,
                Nodes.wrapped(texts.of("wizard.welcome." + name + ".sentence")));
        return card.styled("wizard-third");
    }

    private Node limits() {
        VBox not = Nodes.column(
                "wizard-points",
                Nodes.label(texts.of("wizard.welcome.not"), "strong"),
                point(Feather.X, "muted", Nodes.wrapped(texts.of("wizard.welcome.not.edits"))),
                point(Feather.X, "muted", Nodes.wrapped(texts.of("wizard.welcome.not.refunds"))),
                point(Feather.X, "muted", Nodes.wrapped(texts.of("wizard.welcome.not.shipping"))),
                Nodes.browserLink(
                        texts.of("wizard.welcome.direct"), () -> desk.links().open(Links.INFLOW_SITE), "small"));
        VBox need = Nodes.column(
                "wizard-points",
                Nodes.label(texts.of("wizard.welcome.need"), "strong"),
                point(
                        Feather.CHECK,
                        "muted",
                        Nodes.richWith(
                                texts.of("wizard.welcome.need.account"),
                                Nodes.browserLink(
                                        texts.of("wizard.pricing"),
                                        () -> desk.links().open(Links.CARTROVER_PRICING)))),
                point(Feather.CHECK, "muted", Nodes.wrapped(texts.of("wizard.welcome.need.key"))),
                point(Feather.CHECK, "muted", Nodes.wrapped(texts.of("wizard.welcome.need.time"))));
        need.getStyleClass().add("wizard-right");
        return new Card(halves(not, need)).quiet();
    }

    private Card way(String name, Ikon icon, Button button) {
        VBox words = Nodes.column(
                "wizard-way",
                Nodes.label(texts.of("wizard.welcome." + name), "card-title"),
                Nodes.wrapped(texts.of("wizard.welcome." + name + ".sentence"), "muted"),
                button);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Nodes.icon(icon, "icon-20", name.equals("own") ? "tone-accent" : "muted"), words);
        row.getStyleClass().add("wizard-way-row");
        return new Card(row).styled("wizard-half");
    }

    private Node logos() {
        HBox row = Nodes.row("wizard-logos", Nodes.label(texts.of("wizard.welcome.logos"), "small", "muted"));
        for (String kind : LOGOS) {
            String name = CartKinds.nameOf(kind);
            Button logo = new Button("", new CartLogo(CartLogo.Size.MEDIUM, kind, name));
            logo.getStyleClass().add("logo-button");
            logo.setId("logo-" + kind);
            logo.setAccessibleText(texts.of("wizard.intro.open", name));
            logo.setTooltip(new Tooltip(name));
            logo.setOnAction(e -> Introduction.show(desk, kind, this::start));
            row.getChildren().add(logo);
        }
        row.getChildren()
                .add(Nodes.browserLink(
                        texts.of("wizard.welcome.more"), () -> desk.links().open(Links.CARTROVER_PRICING), "small"));
        return row;
    }

    private void start() {
        own.run();
    }

    private void practice() {
        model.welcome.practice(model::next);
    }

    @Override
    void update() {
        practice.setText(texts.of(
                model.welcome.opening() ? "wizard.welcome.practice.opening" : "wizard.welcome.practice.button"));
        String why = model.welcome.fault();
        Nodes.show(fault, why != null);
        if (why != null) {
            fault.say(
                    Tone.WARN,
                    Feather.ALERT_TRIANGLE,
                    List.of(Nodes.wrapped(texts.of("wizard.welcome.practice.failed"), "strong"), Nodes.wrapped(why)));
        }
    }

    @Override
    Node first() {
        return connect;
    }
}
