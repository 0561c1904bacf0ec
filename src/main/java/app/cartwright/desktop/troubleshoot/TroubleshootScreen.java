package app.cartwright.desktop.troubleshoot;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.Bridge.Question;
import app.cartwright.bridge.WatchView;
import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.GridTable;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.SupportBundle;
import app.cartwright.desktop.ui.TimeLabel;
import app.cartwright.desktop.ui.Tone;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The three questions, the verdict on one of them, and the checks of before. */
public final class TroubleshootScreen implements Screen {
    private final Desk desk;
    private final TroubleshootModel model;
    private final Map<Question, TextField> fields = new EnumMap<>(Question.class);
    private final VBox earlier = new VBox();
    private final VBox watches = new VBox();
    private @Nullable Subscription watching;
    private final StackPane node = new StackPane();
    private final Node questions;
    private final VerdictView verdict;

    /** The page. */
    public TroubleshootScreen(Desk desk) {
        this.desk = desk;
        this.model = new TroubleshootModel(
                desk.bridge(), desk.tasks(), desk.texts(), desk.times(), desk.memory(), desk.live());
        this.verdict = new VerdictView(desk, model);
        this.questions = Nodes.scroll(questions());
        node.getChildren().setAll(questions);
        model.shownProperty().subscribe(shown -> {
            if (shown == null) {
                earlier();
                node.getChildren().setAll(questions);
            } else {
                verdict.show(shown);
                node.getChildren().setAll(verdict.node());
            }
        });
    }

    private VBox questions() {
        var texts = desk.texts();
        HBox cards = Nodes.row(
                "question-cards",
                card(Question.ORDER, Feather.SHOPPING_BAG),
                card(Question.STOCK, Feather.BOX),
                card(Question.SHIPPING, Feather.TRUCK));
        HBox below = Nodes.row(
                "half-cards",
                new Card(Nodes.row(
                                "quiet-row",
                                Nodes.icon(Feather.FILE_TEXT, "icon-20", "muted"),
                                Nodes.grow(Nodes.column(
                                        "quiet-words",
                                        Nodes.label(texts.of("bundle.title"), "strong"),
                                        Nodes.wrapped(texts.of("bundle.sentence"), "small", "muted"))),
                                Nodes.button(texts.of("bundle.make"), () -> SupportBundle.ask(desk), "small-control")))
                        .quiet(),
                new SelfTestCard(desk).node());
        below.getChildren().forEach(c -> HBox.setHgrow(c, Priority.ALWAYS));
        return Nodes.column(
                "page troubleshoot",
                Nodes.row("page-header", Nodes.label(texts.of("page.TROUBLESHOOT_ORDER"), "page-title")),
                Nodes.column(
                        "page-body",
                        Nodes.wrapped(texts.of("trouble.intro"), "muted"),
                        cards,
                        watches,
                        earlier,
                        below));
    }

    private Node card(Question question, Ikon icon) {
        var texts = desk.texts();
        TextField field = new TextField();
        field.setPromptText(texts.of("trouble.prompt." + question));
        field.setAccessibleText(texts.of("trouble.field." + question));
        field.setId("ask-" + question.name().toLowerCase(Locale.ROOT));
        Button button = Nodes.button(texts.of("trouble.check." + question), () -> check(question));
        button.setId("check-" + question.name().toLowerCase(Locale.ROOT));
        field.setOnAction(e -> check(question));
        field.textProperty().subscribe(text -> {
            button.getStyleClass().remove("accent");
            if (!text.isBlank()) {
                button.getStyleClass().add("accent");
            }
        });
        button.disableProperty().bind(model.runningProperty());
        fields.put(question, field);
        Card card = new Card(
                Nodes.icon(icon, "icon-20", "tone-accent"),
                Nodes.wrapped(texts.of("trouble.question." + question), "detail-title"),
                Nodes.wrapped(texts.of("trouble.what." + question), "muted"),
                Nodes.spacer(),
                Nodes.column(
                        "field question-field",
                        Nodes.label(texts.of("trouble.field." + question), "field-label"),
                        field),
                button);
        card.getStyleClass().add("question-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private void check(Question question) {
        TextField field = fields.get(question);
        if (field == null) {
            return;
        }
        if (field.getText().isBlank()) {
            field.requestFocus();
            return;
        }
        model.check(
                question,
                field.getText(),
                Map.of(),
                e -> desk.notes()
                        .say(
                                Tone.WARN,
                                desk.texts().of("trouble.failed"),
                                desk.texts().of("trouble.failed.sentence")));
    }

    private void watches(List<WatchView> all) {
        var texts = desk.texts();
        Nodes.show(watches, !all.isEmpty());
        GridTable table =
                new GridTable(List.of(texts.of("trouble.watches.what"), texts.of("trouble.watches.how"), ""), 1, 0);
        for (WatchView watch : all) {
            var standing = Nodes.label(model.standing(watch));
            standing.setMinWidth(0);
            table.row(List.of(
                    Nodes.label(model.about(watch)),
                    standing,
                    Nodes.link(
                            texts.of("trouble.watches.remove"),
                            () -> model.unwatch(watch, result -> desk.live().refresh()),
                            "small")));
        }
        watches.getStyleClass().setAll("page-body");
        watches.getChildren().setAll(Nodes.label(texts.of("trouble.watches"), "card-title"), table);
    }

    private void earlier() {
        var texts = desk.texts();
        List<TroubleshootModel.Earlier> all = model.earlier();
        Nodes.show(earlier, !all.isEmpty());
        GridTable table = new GridTable(
                List.of(
                        texts.of("trouble.earlier.at"),
                        texts.of("trouble.earlier.about"),
                        texts.of("trouble.earlier.verdict"),
                        texts.of("errors.between")),
                2,
                0);
        for (TroubleshootModel.Earlier check : all.subList(0, Math.min(5, all.size()))) {
            TimeLabel at = new TimeLabel(desk.times());
            at.shortly(check.at());
            at.getStyleClass().add("earlier-at");
            var sentence = Nodes.label(check.verdict());
            table.row(List.of(
                    at,
                    Nodes.label(model.about(check), "earlier-about"),
                    sentence,
                    Nodes.label(model.between(check), "earlier-between")));
            sentence.setMinWidth(0);
        }
        earlier.getStyleClass().setAll("page-body");
        earlier.getChildren().setAll(Nodes.label(texts.of("trouble.earlier"), "card-title"), table);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public @Nullable Node searchField() {
        return fields.get(Question.ORDER);
    }

    @Override
    public void opened() {
        if (model.shownProperty().get() == null) {
            earlier();
        }
        watching = desk.live().subscribe(Bridge::watches, this::watches);
    }

    @Override
    public void closed() {
        Subscription was = watching;
        watching = null;
        if (was != null) {
            was.stop();
        }
    }

    @Override
    public void show(@Nullable String target) {
        if (target == null) {
            return;
        }
        int at = target.indexOf(':');
        Question question = Question.valueOf(target.substring(0, at).toUpperCase(Locale.ROOT));
        model.back();
        TextField field = fields.get(question);
        if (field != null) {
            field.setText(target.substring(at + 1));
            check(question);
        }
    }

    @Override
    public boolean escape() {
        boolean was = model.shownProperty().get() != null;
        model.back();
        return was;
    }
}
