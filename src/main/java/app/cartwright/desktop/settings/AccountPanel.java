package app.cartwright.desktop.settings;

import app.cartwright.bridge.FactView;
import app.cartwright.bridge.SetupDesk.Connection;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.desktop.settings.SettingsModel.Facts;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.KeyDialog;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.TimeLabel;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.desktop.ui.UnlockDialog;
import app.cartwright.setup.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Connections: both accounts, what is not confirmed yet, the three switches, this computer. */
final class AccountPanel {
    private final Desk desk;
    private final SettingsModel model;
    private final ComputerRow computer;
    private final AccountWords words;

    AccountPanel(Desk desk, SettingsModel model) {
        this.desk = desk;
        this.model = model;
        this.computer = new ComputerRow(desk, model);
        this.words = new AccountWords(desk.texts());
    }

    List<Node> panel(Facts is) {
        var texts = desk.texts();
        List<Node> parts = new ArrayList<>();
        var accounts = Rows.card(List.of(
                account(
                        "inflow",
                        Feather.BOX,
                        texts.of("settings.account.inflow"),
                        words.inflow(is.accounts().companyId(), is.answers().inflow(), is.products()),
                        is.answers().inflow()),
                account(
                        "cartrover",
                        Feather.SHUFFLE,
                        texts.of("settings.account.cartrover"),
                        words.cartrover(is.accounts().apiUser(), is.answers().cartrover(), is.settings()),
                        is.answers().cartrover())));
        accounts.getChildren()
                .add(Nodes.row(
                        "settings-footer",
                        kept(is.keeping()),
                        Nodes.spacer(),
                        Nodes.link(
                                texts.of("settings.setUpAgain"),
                                () -> desk.navigator().open(Page.WIZARD, null),
                                "small")));
        parts.add(Nodes.column("settings-section", Nodes.label(texts.of("settings.accounts"), "card-title"), accounts));
        if (!is.facts().isEmpty()) {
            HBox row = Rows.row(
                    texts.of(
                            "settings.facts.count", is.unconfirmed(), is.facts().size()),
                    texts.of("settings.facts.sentence"),
                    Nodes.button(texts.of("settings.facts.see"), () -> facts(is.facts()), "small-control"));
            row.getChildren().addFirst(Nodes.icon(Feather.HELP_CIRCLE, "icon-20"));
            parts.add(Rows.section(texts.of("settings.facts"), row));
        }
        Settings settings = is.settings();
        if (settings != null) {
            parts.add(Rows.section(
                    texts.of("settings.services"),
                    service("pullOrders", settings.pullOrders().enabled()),
                    service("pushInventory", settings.pushInventory().enabled()),
                    service("pushShipping", settings.pushShipping().enabled())));
        }
        Node here = computer.section(is);
        if (here != null) {
            parts.add(here);
        }
        return parts;
    }

    /** Where the keys are, or what is to be done so that they can be read. */
    private Node kept(KeyKeeping keeping) {
        var texts = desk.texts();
        if (keeping.usable()) {
            return Nodes.label(texts.of("settings.keptIn", keeping.name()), "small", "muted");
        }
        Button open =
                Nodes.button(texts.of("settings.openKeys"), () -> new UnlockDialog(desk).ask(keeping), "small-control");
        open.setId("open-keys");
        return Nodes.row(
                "cell-row",
                Nodes.icon(Feather.LOCK, "tone-warn"),
                Nodes.label(texts.of("unlock.title"), "small", "tone-warn"),
                open);
    }

    private Node service(String name, boolean on) {
        var texts = desk.texts();
        return Rows.toggle(
                "switch-" + name,
                texts.of("settings.service." + name),
                texts.of("settings.service." + name + ".off"),
                on,
                is -> model.service(name, is));
    }

    private Node account(String api, Ikon icon, String name, String known, @Nullable Connection connection) {
        var texts = desk.texts();
        boolean connected = connection != null && connection.connected();
        HBox title = Nodes.row(
                "cell-row",
                Nodes.label(name, "card-title"),
                new Badge(
                        connected
                                ? Mark.of(Tone.OK, texts.of("settings.connected"))
                                : new Mark(Tone.BAD, Feather.X, texts.of("settings.notConnected"))));
        if (connection != null && connected && connection.provedAt() != null) {
            TimeLabel proved = new TimeLabel(desk.times(), "small", "muted");
            proved.show(
                    connection.provedAt(),
                    texts.of("settings.provedAt", desk.times().shortly(connection.provedAt())));
            title.getChildren().add(proved);
        }
        VBox lines = Nodes.column("settings-words", title);
        if (!known.isEmpty()) {
            lines.getChildren().add(Nodes.wrapped(known, "small", "muted"));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button test = Nodes.button(texts.of("settings.test"), () -> {}, "small-control");
        test.setOnAction(e -> {
            test.setDisable(true);
            desk.tasks()
                    .run(
                            () -> desk.bridge().setupDesk().test(api),
                            answer -> {
                                test.setDisable(false);
                                desk.notes()
                                        .say(
                                                answer.connected() ? Tone.OK : Tone.WARN,
                                                name,
                                                answer.connected()
                                                        ? texts.of("settings.test.good")
                                                        : answer.title() + " " + answer.nextStep());
                                desk.live().changed();
                            },
                            fault -> {
                                test.setDisable(false);
                                desk.notes().say(Tone.WARN, name, texts.of("key.failed"));
                            });
        });
        Button replace = Nodes.button(texts.of("settings.replace"), () -> KeyDialog.ask(desk, api), "small-control");
        replace.setId("replace-" + api);
        HBox row = Nodes.row("settings-row", Nodes.icon(icon, "icon-20"), lines, test, replace);
        row.getStyleClass().add("account-row");
        return row;
    }

    private void facts(List<FactView> facts) {
        var texts = desk.texts();
        VBox list = Nodes.column("fact-list");
        facts.stream()
                .sorted(java.util.Comparator.comparing(f -> !f.state().equals("assumed")))
                .forEach(f -> list.getChildren()
                        .add(Nodes.column(
                                "settings-words",
                                Nodes.row(
                                        "cell-row",
                                        Nodes.label(
                                                texts.of("settings.fact", texts.of("name." + f.api()), f.name()),
                                                "strong"),
                                        Nodes.spacer(),
                                        new Badge(fact(f))),
                                Nodes.wrapped(meaning(f), "small", "muted"))));
        var scroll = Nodes.scroll(list);
        scroll.getStyleClass().add("dialog-scroll");
        desk.dialogs()
                .ask(new Dialogs.Question(
                        Feather.HELP_CIRCLE,
                        Tone.NEUTRAL,
                        texts.of("settings.facts"),
                        texts.of("settings.facts.sentence"),
                        scroll,
                        texts.of("dialog.close"),
                        null,
                        null));
    }

    /** What rests on a fact, which answer spoke for or against it, and what Cartwright does in the second case. */
    private static String meaning(FactView f) {
        boolean contradicted = f.state().equals("contradicted");
        return Stream.of(f.effect(), f.seen(), contradicted ? f.otherwise() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private Mark fact(FactView f) {
        return switch (f.state()) {
            case "confirmed" -> Mark.of(Tone.OK, desk.texts().of("settings.fact.confirmed"));
            case "contradicted" -> Mark.of(Tone.BAD, desk.texts().of("settings.fact.contradicted"));
            case "overridden" ->
                new Mark(Tone.NEUTRAL, Feather.EDIT_2, desk.texts().of("settings.fact.overridden"));
            default -> new Mark(Tone.NEUTRAL, Feather.HELP_CIRCLE, desk.texts().of("stock.state.unconfirmed"));
        };
    }
}
