package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.Connection;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.SecretField;
import app.cartwright.desktop.ui.TimeLabel;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.setup.ConnectStep;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The fields of a connection, the button that proves it, and what came of it. */
final class ConnectionForm {
    private final Desk desk;
    private final Texts texts;
    private final ConnectionModel model;
    private final Runnable whenConnected;
    private final TextField account = new TextField();
    private final SecretField key;
    private final Label keptWords = Nodes.wrapped("", "muted");
    private final HBox kept;
    private final Button connect;
    private final Badge badge = new Badge();
    private final TimeLabel provedAt;
    private final VBox checking;
    private final Label step = Nodes.wrapped("", "small", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final VBox outcome = Nodes.column("wizard-outcome");
    private final KeepingChoice keeping;
    private final Card card;
    private @Nullable Connection shown;
    private boolean accountFilled;
    private boolean wasConnected;
    private boolean typedSince;

    ConnectionForm(Desk desk, ConnectionModel model, Runnable whenConnected) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.whenConnected = whenConnected;
        this.wasConnected = model.connected();
        String api = model.api();
        account.setId(api + "-account");
        account.setAccessibleText(texts.of("key.account." + api));
        account.getStyleClass().add("mono-field");
        key = new SecretField(texts, texts.of("wizard.key." + api));
        key.setId(api + "-key");
        key.setOnAction(e -> press());
        account.setOnAction(e -> key.requestFocus());
        account.textProperty().addListener(typed -> typedSince = true);
        key.textProperty().addListener(typed -> typedSince = true);
        model.triesAgainBy(this::pressAgain);
        Button replace = Nodes.button(texts.of("wizard.key.replace"), model::replace, "flat", "link-button");
        replace.setId(api + "-replace");
        HBox.setHgrow(keptWords, Priority.ALWAYS);
        keptWords.setMaxWidth(Double.MAX_VALUE);
        kept = Nodes.row("wizard-kept", Nodes.icon(Feather.LOCK, "muted"), keptWords, replace);
        connect = Nodes.button(texts.of("wizard.connect"), this::press, "accent");
        connect.setId(api + "-connect");
        badge.setId(api + "-badge");
        provedAt = new TimeLabel(desk.times(), "small", "muted");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("meter-bar");
        step.setId(api + "-step");
        step.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(step, Priority.ALWAYS);
        checking = Nodes.column(
                "wizard-checking", Nodes.row("", step, Nodes.link(texts.of("wizard.stop"), model::stop)), bar);
        keeping = new KeepingChoice(texts, model);
        card = new Card(
                        field(texts.of("key.account." + api), account),
                        field(
                                texts.of("wizard.key." + api),
                                key,
                                kept,
                                Nodes.wrapped(texts.of("wizard.key.note"), "small", "muted")),
                        keeping.node(),
                        Nodes.row("wizard-connect-row", connect, badge, provedAt),
                        checking,
                        outcome)
                .styled("form", "wizard-form");
    }

    private static VBox field(String name, Node... fields) {
        VBox box = Nodes.column("field", Nodes.label(name, "field-label"));
        box.getChildren().addAll(fields);
        return box;
    }

    Card node() {
        return card;
    }

    @Nullable
    Node first() {
        return model.connected() ? null : account.getText().isEmpty() ? account : key;
    }

    /** Not into the middle of what somebody types, and not from a step that was left. */
    private void pressAgain() {
        if (!typedSince && card.getScene() != null) {
            press();
        }
    }

    private void press() {
        typedSince = false;
        if (model.keyKept()) {
            if (model.isInflow() && !account.getText().strip().equals(model.account())) {
                model.replace();
                key.requestFocus();
            } else {
                model.testAgain();
            }
            return;
        }
        model.connect(account.getText(), Objects.requireNonNullElse(key.getPassword(), ""));
    }

    void update() {
        if (!accountFilled || account.getText().isEmpty() && !account.isFocused()) {
            account.setText(model.account());
            accountFilled = true;
        }
        boolean keyKept = model.keyKept();
        account.setPromptText(keyKept ? texts.of("wizard.key.userKept") : "");
        var where = model.keeping();
        keptWords.setText(
                where == null
                        ? texts.of("wizard.key.kept.short")
                        : where.mode().equals("practice")
                                ? texts.of("wizard.key.practice")
                                : texts.of("wizard.key.kept", where.name()));
        Nodes.show(key, !keyKept);
        Nodes.show(kept, keyKept);
        if (keyKept && key.getLength() > 0) {
            key.take();
        }
        boolean busy = model.checking();
        connect.setText(texts.of(busy ? "wizard.connect.busy" : keyKept ? "wizard.connect.again" : "wizard.connect"));
        connect.setGraphic(busy ? Nodes.icon(Feather.LOADER) : null);
        Nodes.swapClass(connect, java.util.List.of("accent"), keyKept || busy ? "" : "accent");
        connect.setDisable(busy || !keyKept && model.keepingUnsettled());
        showStep(busy);
        keeping.update();
        Connection is = model.connection();
        showBadge(busy ? null : is);
        if (!Objects.equals(is, shown) || busy) {
            shown = busy ? null : is;
            outcome.getChildren().clear();
            if (!busy && is != null) {
                outcome.getChildren()
                        .setAll(is.connected() ? ProvenFacts.of(texts, is, model.isInflow()) : refusal(is));
            }
        }
        Nodes.show(outcome, !outcome.getChildren().isEmpty());
        boolean wrong = !busy && is != null && is.answer().equals("wrongPair");
        Nodes.swapClass(account, java.util.List.of("wrong"), wrong ? "wrong" : "");
        Nodes.swapClass(key, java.util.List.of("wrong"), wrong ? "wrong" : "");
        boolean connected = model.connected() && !busy;
        if (connected && !wasConnected) {
            javafx.application.Platform.runLater(whenConnected);
        }
        wasConnected = connected || busy && wasConnected;
    }

    private void showStep(boolean busy) {
        Nodes.show(checking, busy);
        if (!busy) {
            return;
        }
        ConnectStep at = model.step();
        int count = ConnectStep.count();
        step.setText(texts.of(
                "wizard.connect.step",
                at.number(),
                count,
                texts.of("wizard.connect.step." + model.api() + "." + at.word())));
        // The step that is under way counts as half done.
        bar.setProgress((at.number() - 0.5) / count);
        bar.setAccessibleText(step.getText());
    }

    private void showBadge(@Nullable Connection is) {
        Nodes.show(badge, is != null);
        Nodes.show(provedAt, is != null && is.connected());
        if (is == null) {
            return;
        }
        if (is.connected()) {
            badge.say(Mark.of(Tone.OK, texts.of("wizard.badge.connected")));
            provedAt.show(
                    is.provedAt(), texts.of("wizard.provedAt", desk.times().shortly(is.provedAt())));
        } else {
            badge.say(new Mark(Tone.BAD, Feather.X, texts.of("wizard.badge.notConnected")));
        }
        badge.readOutAs(texts.of("wizard.badge.spoken." + model.api(), badge.getText()));
    }

    private Node refusal(Connection is) {
        Banner banner = new Banner();
        VBox words = Nodes.column(
                "wizard-refusal",
                Nodes.wrapped(is.title(), "strong", "banner-title"),
                Nodes.wrapped(is.cause()),
                Nodes.rich(texts.of("wizard.refused.next", lowerFirst(is.nextStep()))));
        if (is.answer().equals(ConnectionModel.NO_NETWORK)) {
            words.getChildren()
                    .add(Nodes.wrapped(
                            texts.of("wizard.refused.again", ConnectionModel.TRIED_AGAIN_AFTER.toSeconds())));
        }
        HBox actions = Nodes.row("button-row");
        Refusals.link(model.api(), is.answer())
                .ifPresent(page -> actions.getChildren()
                        .add(Nodes.browserButton(
                                texts.of("wizard.refused.open." + model.api()),
                                () -> desk.links().open(page),
                                "small")));
        String raw = is.rawAnswer();
        if (raw != null) {
            Label answer = Nodes.wrapped(raw, "mono");
            Nodes.show(answer, false);
            Button show = Nodes.button(
                    texts.of("wizard.refused.raw"), () -> Nodes.show(answer, !answer.isVisible()), "flat", "small");
            actions.getChildren().add(show);
            words.getChildren().addAll(actions, answer);
        } else if (!actions.getChildren().isEmpty()) {
            words.getChildren().add(actions);
        }
        banner.say(Refusals.tone(is.answer()), Refusals.icon(is.answer()), java.util.List.of(words));
        banner.getStyleClass().add("stacked");
        banner.setId(model.api() + "-refusal");
        return banner;
    }

    private static String lowerFirst(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
    }
}
