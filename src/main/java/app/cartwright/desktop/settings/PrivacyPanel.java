package app.cartwright.desktop.settings;

import app.cartwright.bridge.Forgetting;
import app.cartwright.bridge.HomeView;
import app.cartwright.desktop.settings.SettingsModel.Facts;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.NumberField;
import app.cartwright.desktop.ui.SupportBundle;
import app.cartwright.desktop.ui.Switch;
import app.cartwright.desktop.ui.Tone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Data and privacy: the folder and its copies, addresses, and forgetting the shop. */
final class PrivacyPanel {
    private static final int USUAL_DAYS = 30;
    private static final int LONGEST = 400;

    private final Desk desk;
    private final SettingsModel model;

    PrivacyPanel(Desk desk, SettingsModel model) {
        this.desk = desk;
        this.model = model;
    }

    List<Node> panel(Facts is) {
        var texts = desk.texts();
        List<Node> parts = new ArrayList<>();
        parts.add(Rows.section(texts.of("settings.group.DATA"), folder(is), backup(is), restore(), bundle()));
        if (is.settings() != null) {
            parts.add(Rows.section(texts.of("settings.addresses.title"), keepDays(is), deleteNow()));
            parts.add(Rows.section(
                    texts.of("settings.forget"),
                    Rows.row(
                            texts.of("settings.forget.shop"),
                            texts.of("settings.forget.sentence"),
                            button("settings.forget.button", "forget", this::askToForget))));
        }
        return parts;
    }

    private Node folder(Facts is) {
        var texts = desk.texts();
        HomeView home = is.home();
        String folder = home == null
                ? texts.of("settings.folder.unknown")
                : home.folder().toString();
        return Rows.row(
                texts.of("settings.folder"),
                folder,
                button("errors.raw.copy", "copy-folder", () -> desk.clipboard().put(folder)));
    }

    private Node backup(Facts is) {
        var texts = desk.texts();
        HomeView home = is.home();
        String last = home == null || home.lastBackupAt() == null
                ? texts.of("settings.backup.sentence")
                : texts.of("settings.backup.last", desk.times().shortly(home.lastBackupAt()));
        return Rows.row(
                texts.of("settings.backup"), last, button("settings.backup.button", "backup", this::saveBackup));
    }

    private Node restore() {
        var texts = desk.texts();
        return Rows.row(
                texts.of("settings.restore"),
                texts.of("settings.restore.sentence"),
                button("settings.restore.button", "restore", this::askToRestore));
    }

    private Node bundle() {
        var texts = desk.texts();
        return Rows.row(
                texts.of("bundle.title"),
                texts.of("bundle.sentence"),
                button("bundle.make", "bundle", () -> SupportBundle.ask(desk)));
    }

    private Node keepDays(Facts is) {
        var texts = desk.texts();
        Integer days = is.rules().addressDays();
        String name = texts.of("settings.addresses");
        Switch on = new Switch(name);
        on.setId("delete-addresses");
        on.setSelected(days != null);
        on.selectedProperty().addListener((s, was, now) -> model.addressDays(now ? USUAL_DAYS : null));
        List<Node> controls = new ArrayList<>();
        if (days != null) {
            NumberField field = new NumberField(
                    name + ", " + texts.of("settings.addresses.days"),
                    days,
                    1,
                    LONGEST,
                    texts.of("settings.range", 1, LONGEST),
                    model::addressDays);
            field.setId("address-days");
            field.setMinWidth(Region.USE_PREF_SIZE);
            field.setMaxHeight(Region.USE_PREF_SIZE);
            Label unit = Nodes.label(texts.of("settings.addresses.days"), "muted");
            unit.setMinWidth(Region.USE_PREF_SIZE);
            controls.add(field);
            controls.add(unit);
        }
        controls.add(on);
        return Rows.row(
                name,
                texts.of(days == null ? "settings.addresses.kept" : "settings.addresses.sentence"),
                controls.toArray(Node[]::new));
    }

    private Node deleteNow() {
        var texts = desk.texts();
        return Rows.row(
                texts.of("settings.addresses.now"),
                texts.of("settings.addresses.now.sentence"),
                button(
                        "settings.addresses.now.button",
                        "delete-addresses-now",
                        () -> desk.dialogs()
                                .ask(Dialogs.Question.of(
                                        Feather.TRASH_2,
                                        Tone.BAD,
                                        texts.of("settings.addresses.now.title"),
                                        texts.of("settings.addresses.now.really"),
                                        texts.of("settings.addresses.now.keep"),
                                        Dialogs.Act.plain(
                                                        texts.of("settings.addresses.now.delete"),
                                                        () -> model.act(
                                                                texts.of("settings.addresses.now"),
                                                                desk.bridge()::deleteAddresses))
                                                .dangerous()))));
    }

    private void askToForget() {
        desk.tasks()
                .run(
                        () -> java.util.Optional.ofNullable(desk.bridge().forgetting()),
                        found -> found.ifPresent(this::askToForget));
    }

    private void askToForget(Forgetting what) {
        if (desk.dialogs().isOpen()) {
            return; // Something else was opened meanwhile; what is typed there stays.
        }
        var texts = desk.texts();
        TextField typed = new TextField();
        typed.setId("forget-phrase");
        typed.setPromptText(what.phrase());
        String asked = texts.of("settings.forget.type", what.phrase());
        typed.setAccessibleText(asked);
        VBox list = Nodes.column("dialog-fields");
        what.deleted().forEach(one -> list.getChildren().add(Nodes.wrapped("· " + one)));
        what.means().forEach(one -> list.getChildren().add(Nodes.wrapped(one, "small", "muted")));
        list.getChildren().addAll(Nodes.label(asked, "strong"), typed);
        var right = typed.textProperty().map(text -> fits(text, what.phrase()));
        desk.dialogs()
                .ask(Dialogs.Question.of(
                                Feather.TRASH_2,
                                Tone.BAD,
                                what.title(),
                                texts.of("settings.forget.deleted"),
                                texts.of("settings.forget.keep"),
                                Dialogs.Act.plain(texts.of("settings.forget.do"), () -> {
                                            String phrase = typed.getText();
                                            model.act(
                                                    texts.of("settings.forget.shop"),
                                                    () -> desk.bridge().forget(phrase));
                                        })
                                        .dangerous()
                                        .when(right))
                        .with(list)
                        .safeFirst());
    }

    private static boolean fits(String typed, String phrase) {
        return typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).equals(phrase.toLowerCase(Locale.ROOT));
    }

    private void saveBackup() {
        var texts = desk.texts();
        desk.files()
                .save(texts.of("settings.backup"), "cartwright-" + desk.times().today() + ".db")
                .ifPresent(file -> model.act(
                        texts.of("settings.backup"), () -> desk.bridge().backup(file)));
    }

    private void askToRestore() {
        desk.tasks().run(desk.bridge()::backups, found -> new RestoreDialog(desk).ask(found));
    }

    private static String fileName(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }

    private Node button(String key, String id, Runnable action) {
        var button = Nodes.button(desk.texts().of(key), action, "small-control");
        button.setId(id);
        return button;
    }
}
