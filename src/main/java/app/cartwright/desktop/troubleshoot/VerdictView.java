package app.cartwright.desktop.troubleshoot;

import app.cartwright.bridge.Bridge.Question;
import app.cartwright.desktop.troubleshoot.TroubleshootModel.Shown;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Journey;
import app.cartwright.desktop.ui.LegPicture;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.troubleshoot.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The verdict first, then the ways out, then how it got there and what only the owner can see. */
final class VerdictView {
    private final Desk desk;
    private final TroubleshootModel model;
    private final VBox page = Nodes.column("page");
    private final Node node = Nodes.scroll(page);

    VerdictView(Desk desk, TroubleshootModel model) {
        this.desk = desk;
        this.model = model;
        page.setId("verdict");
    }

    Node node() {
        return node;
    }

    void show(Shown shown) {
        var texts = desk.texts();
        Button again = Nodes.button(texts.of("trouble.again"), Feather.ROTATE_CW, () -> check(shown, shown.told()));
        again.disableProperty().bind(model.runningProperty());
        HBox header = Nodes.row(
                "page-header",
                Nodes.iconButton(texts.of("trouble.back"), Feather.ARROW_LEFT, model::back),
                Nodes.label(model.heading(shown), "page-title"),
                Nodes.label(model.subheading(shown), "muted"),
                Nodes.spacer(),
                again,
                Nodes.button(
                        texts.of("trouble.copy"),
                        Feather.COPY,
                        () -> desk.clipboard().put(model.forSupport(shown))));
        HBox below = new HBox(steps(shown));
        below.getStyleClass().add("verdict-below");
        if (!model.asked(shown).isEmpty() || !model.told(shown).isEmpty()) {
            below.getChildren().add(new ToldCard(desk, model, shown).node(told -> check(shown, told)));
        }
        page.getChildren().setAll(header, Nodes.column("page-body", verdict(shown), below));
    }

    private Node verdict(Shown shown) {
        var texts = desk.texts();
        Explanation.Verdict v = shown.explanation().verdict();
        Mark mark = model.mark(shown);
        Label sentence = Nodes.wrapped(v.sentence(), "detail-title");
        sentence.setId("verdict-sentence");
        LegPicture.Cart cart = shown.cart();
        LegPicture picture = new LegPicture(
                texts, cart == null ? List.of() : List.of(cart), model.cartLeg(shown), model.inflowLeg(shown));
        picture.getStyleClass().add("verdict-picture");
        VBox words = Nodes.column("verdict-words", sentence);
        if (v.detail() != null) {
            Label detail = Nodes.wrapped(v.detail());
            detail.setId("verdict-detail");
            words.getChildren().add(detail);
        }
        if (model.namesNoLeg(v)) {
            words.getChildren().add(Nodes.label(model.where(v.where()), "muted"));
        }
        words.getChildren().addAll(picture, waysOut(shown));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Nodes.row("verdict-row", Nodes.icon(mark.icon(), "verdict-icon", toneClass(mark.tone())), words);
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        Card card = new Card(row);
        card.getStyleClass().addAll("verdict-card", mark.tone().styleClass());
        return card;
    }

    /** What can be done: side by side where there is a choice, each with its own buttons. */
    private Node waysOut(Shown shown) {
        Explanation.Verdict v = shown.explanation().verdict();
        CheckBox tell = model.canWatch(shown) ? tellMe(shown) : null;
        if (v.ways().isEmpty()) {
            HBox buttons = buttons(shown);
            if (tell != null) {
                buttons.getChildren().add(tell);
            }
            VBox only = Nodes.column("verdict-way", Nodes.rich(v.nextStep()));
            if (!buttons.getChildren().isEmpty()) {
                only.getChildren().add(buttons);
            }
            return only;
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("verdict-columns");
        for (Explanation.Way way : v.ways()) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / v.ways().size());
            grid.getColumnConstraints().add(share);
            VBox column = Nodes.column("verdict-way", Nodes.rich(model.way(way)));
            Node deed = deed(shown, way);
            if (deed != null) {
                column.getChildren().add(deed);
            }
            if (tell != null && way.equals(v.ways().getLast())) {
                column.getChildren().add(tell);
            }
            grid.addRow(0, column);
        }
        return grid;
    }

    /** The button of one of several ways; null where there is no page to open. */
    private @Nullable Node deed(Shown shown, Explanation.Way way) {
        return switch (way.at()) {
            case Explanation.Way.AT_CARTROVER -> {
                String url = shown.explanation().verdict().url();
                yield url == null ? null : browser(url);
            }
            case Explanation.Way.AT_CART -> {
                String orders = TroubleshootModel.cartOrders(shown);
                LegPicture.Cart cart = shown.cart();
                yield orders == null || cart == null
                        ? null
                        : Nodes.browserButton(
                                desk.texts().of("trouble.openCartOrders", cart.name()),
                                () -> desk.links().open(orders),
                                "small-control");
            }
            default -> null;
        };
    }

    private CheckBox tellMe(Shown shown) {
        CheckBox tell = new CheckBox(desk.texts().of("trouble.tellMe." + shown.question()));
        tell.setId("tell-me");
        AtomicBoolean ticked = new AtomicBoolean();
        model.watched(shown, is -> {
            if (!ticked.get()) {
                tell.setSelected(is);
            }
        });
        tell.setOnAction(e -> {
            ticked.set(true);
            model.watch(shown, tell.isSelected(), result -> desk.notes().outcome(tell.getText(), result));
        });
        return tell;
    }

    private Node browser(String url) {
        return Nodes.browserButton(model.opens(url), () -> desk.links().open(url), "small-control");
    }

    private HBox buttons(Shown shown) {
        var texts = desk.texts();
        Explanation.Verdict v = shown.explanation().verdict();
        HBox ways = Nodes.row("verdict-ways");
        String url = v.url();
        if (url != null) {
            ways.getChildren().add(browser(url));
        }
        switch (v.where()) {
            case "cartRoverToInflow", "inflowToCartRover" ->
                ways.getChildren()
                        .add(Nodes.button(
                                texts.of("trouble.openErrors"),
                                () -> desk.navigator().open(Page.ERRORS, null),
                                "small-control"));
            case "cartRoverToCart", "cartToCartRover" ->
                ways.getChildren()
                        .add(Nodes.button(
                                texts.of("trouble.openAlerts"),
                                () -> desk.navigator().open(Page.ALERTS, null),
                                "small-control"));
            default -> {}
        }
        if (shown.question() == Question.STOCK) {
            ways.getChildren()
                    .add(Nodes.button(
                            texts.of("why.pushAgain"),
                            Feather.SEND,
                            () -> desk.tasks()
                                    .run(
                                            () -> desk.bridge().push(List.of(shown.subject())),
                                            result -> desk.notes().outcome(texts.of("why.pushAgain"), result)),
                            "small-control"));
        }
        return ways;
    }

    private static Node chip(String text) {
        Label chip = Nodes.label(text, "chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private static String toneClass(Tone tone) {
        return "tone-" + tone.styleClass();
    }

    private Node steps(Shown shown) {
        var texts = desk.texts();
        List<Journey.Step> steps = new ArrayList<>();
        int number = 1;
        for (Explanation.Step step : shown.explanation().steps()) {
            Mark mark = model.step(step);
            List<Node> below = new ArrayList<>();
            below.add(Nodes.wrapped(step.evidence(), "small", "muted"));
            String asks = step.asks();
            if (step.answer().equals("ask") && asks != null) {
                below.add(Nodes.link(texts.of("trouble.answerNow"), () -> answer(asks), "small"));
            }
            steps.add(new Journey.Step(
                    mark.tone(),
                    mark.icon(),
                    false,
                    Nodes.row(
                            "cell-row",
                            Nodes.wrapped(texts.of("trouble.step", number++, step.question()), "strong"),
                            chip(model.source(step))),
                    new Region(),
                    below));
        }
        Journey journey = new Journey();
        journey.show(steps);
        Card card = new Card(
                Nodes.row(
                        "card-head",
                        Nodes.label(texts.of("trouble.how"), "card-title"),
                        Nodes.spacer(),
                        Nodes.label(
                                texts.count(
                                        "trouble.checks",
                                        shown.explanation().steps().size(),
                                        desk.times().clock(shown.at())),
                                "small",
                                "muted")),
                journey);
        card.getStyleClass().add("steps-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /** Leads to the field of what is asked. */
    private void answer(String fact) {
        Node field = page.lookup("#told-" + fact);
        if (field != null) {
            field.requestFocus();
        }
    }

    private void check(Shown shown, Map<String, String> told) {
        model.check(
                shown.question(),
                shown.subject(),
                told,
                e -> desk.notes()
                        .say(
                                Tone.WARN,
                                desk.texts().of("trouble.failed"),
                                desk.texts().of("trouble.failed.sentence")));
    }
}
