package app.cartwright.desktop.settings;

import app.cartwright.bridge.HandedOver;
import app.cartwright.bridge.HomeView;
import app.cartwright.desktop.settings.SettingsModel.Facts;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which computer does the syncing: hand it over to another one, or take it back. */
final class ComputerRow {
    private final Desk desk;
    private final SettingsModel model;

    ComputerRow(Desk desk, SettingsModel model) {
        this.desk = desk;
        this.model = model;
    }

    /** The row, or null where nothing is known of this computer. */
    @Nullable
    Node section(Facts is) {
        HomeView home = is.home();
        if (home == null) {
            return null;
        }
        var texts = desk.texts();
        HandedOver away = is.handedOver();
        HBox row = away == null ? here(home) : away(away);
        row.getChildren().addFirst(Nodes.icon(Feather.MONITOR, "icon-20"));
        return Rows.section(texts.of("settings.computer.title"), row);
    }

    private HBox here(HomeView home) {
        var texts = desk.texts();
        Button button = Nodes.button(texts.of("settings.handOver"), this::askForTheCopy, "small-control");
        button.setId("hand-over");
        return Rows.row(
                home.since() == null
                        ? texts.of("settings.computer", home.computer())
                        : texts.of(
                                "settings.computer.since",
                                home.computer(),
                                desk.times().fullDay(desk.times().dayOf(home.since()))),
                texts.of("settings.computer.sentence"),
                button);
    }

    private HBox away(HandedOver away) {
        var texts = desk.texts();
        Button button = Nodes.button(texts.of("settings.takeBack"), this::askToTakeBack, "small-control");
        button.setId("take-back");
        return Rows.row(
                texts.of("settings.handedOver", desk.times().exactly(away.at())),
                texts.of("settings.handedOver.sentence", away.copy()),
                button);
    }

    private void askForTheCopy() {
        var texts = desk.texts();
        desk.dialogs()
                .ask(Dialogs.Question.of(
                        Feather.MONITOR,
                        Tone.WARN,
                        texts.of("settings.handOver.title"),
                        texts.of("settings.handOver.really"),
                        texts.of("settings.handOver.stay"),
                        Dialogs.Act.plain(texts.of("settings.handOver.do"), this::handOver)));
    }

    private void handOver() {
        var texts = desk.texts();
        desk.files()
                .save(
                        texts.of("settings.handOver.copy"),
                        "cartwright-" + desk.times().today() + ".db")
                .ifPresent((Path file) -> model.act(
                        texts.of("settings.handOver.title.done"),
                        () -> desk.bridge().handOver(file)));
    }

    private void askToTakeBack() {
        var texts = desk.texts();
        desk.dialogs()
                .ask(Dialogs.Question.of(
                        Feather.MONITOR,
                        Tone.WARN,
                        texts.of("settings.takeBack.title"),
                        texts.of("settings.takeBack.really"),
                        texts.of("settings.takeBack.leave"),
                        Dialogs.Act.plain(
                                texts.of("settings.takeBack.do"),
                                () -> model.act(texts.of("settings.takeBack.done"), desk.bridge()::takeBack))));
    }
}
