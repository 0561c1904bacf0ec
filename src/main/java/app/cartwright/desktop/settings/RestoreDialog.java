package app.cartwright.desktop.settings;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.BackupView;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which copy takes the place of everything here: one of the program's own, or a file. */
final class RestoreDialog {
    private static final BigDecimal KB = BigDecimal.valueOf(1024);
    private static final BigDecimal MB = KB.multiply(KB);

    private final Desk desk;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox rows = Nodes.column("dialog-fields");
    private final Label fault = Nodes.wrapped("", "tone-bad");
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private @Nullable RadioButton ownFile;

    RestoreDialog(Desk desk) {
        this.desk = desk;
    }

    void ask(List<BackupView> copies) {
        if (desk.dialogs().isOpen()) {
            return; // Something else was opened meanwhile; what is typed there stays.
        }
        var texts = desk.texts();
        rows.setId("restore-copies");
        if (copies.isEmpty()) {
            rows.getChildren().add(Nodes.wrapped(texts.of("settings.restore.none"), "muted"));
        } else {
            rows.getChildren().add(Nodes.label(texts.of("settings.restore.copies"), "field-label"));
        }
        for (BackupView copy : copies) {
            add(
                    texts.of(
                            "settings.restore.copy",
                            desk.times().day(desk.times().dayOf(copy.at())),
                            desk.times().clock(copy.at()),
                            size(copy.bytes())),
                    copy.file());
        }
        var pick = Nodes.button(texts.of("settings.restore.file"), this::pick, "small-control");
        pick.setId("restore-file");
        Nodes.show(fault, false);
        rows.getChildren().addAll(pick, fault);
        group.selectedToggleProperty().subscribe(chosen -> ready.set(chosen != null));
        desk.dialogs()
                .ask(new Dialogs.Question(
                        Feather.ROTATE_CCW,
                        Tone.WARN,
                        texts.of("settings.restore.title"),
                        texts.of("settings.restore.really"),
                        rows,
                        texts.of("settings.restore.keep"),
                        new Dialogs.Act(texts.of("settings.restore"), false, true, ready, () -> {
                            if (group.getSelectedToggle().getUserData() instanceof Path file) {
                                restore(file);
                            }
                            return false;
                        }),
                        null,
                        true));
    }

    private RadioButton add(String text, Path file) {
        RadioButton row = new RadioButton(text);
        row.setToggleGroup(group);
        row.setUserData(file);
        row.setWrapText(true);
        rows.getChildren().add(row);
        return row;
    }

    private void pick() {
        desk.files().open(desk.texts().of("settings.restore"), "db").ifPresent(file -> {
            String text = desk.texts()
                    .of(
                            "settings.restore.chosen",
                            Objects.requireNonNullElse(file.getFileName(), file).toString());
            RadioButton row = ownFile;
            if (row == null) {
                RadioButton made = add(text, file);
                made.setId("restore-own-file");
                rows.getChildren().remove(made);
                rows.getChildren().add(rows.getChildren().size() - 2, made);
                row = made;
                ownFile = made;
            }
            row.setText(text);
            row.setUserData(file);
            row.setSelected(true);
        });
    }

    /** The dialog stays until it is known how it went: where it failed, another copy can be chosen. */
    private void restore(Path file) {
        var texts = desk.texts();
        rows.setDisable(true);
        ready.set(false);
        say(texts.of("settings.restore.busy"), "muted");
        desk.tasks().run(() -> desk.bridge().restore(file), this::told, e -> failed(texts.of("settings.failed")));
    }

    private void told(ActionResult result) {
        desk.live().changed();
        if (result.done()) {
            if (rows.getScene() != null) {
                desk.dialogs().close();
            }
            desk.notes().outcome(desk.texts().of("settings.restore"), result);
        } else {
            failed(result.sentence());
        }
    }

    private void failed(String why) {
        if (rows.getScene() == null) {
            // Nobody waits for it at the dialog any more.
            desk.notes().say(Tone.WARN, desk.texts().of("note.notDone"), why);
            return;
        }
        rows.setDisable(false);
        ready.set(group.getSelectedToggle() != null);
        say(why, "tone-bad");
    }

    private void say(String words, String tone) {
        Nodes.swapClass(fault, List.of("tone-bad", "muted"), tone);
        fault.setText(words);
        Nodes.show(fault, true);
    }

    private String size(long bytes) {
        BigDecimal is = BigDecimal.valueOf(bytes);
        return is.compareTo(MB) < 0
                ? desk.texts().of("size.kb", desk.times().number(is.divide(KB, 0, RoundingMode.UP)))
                : desk.texts().of("size.mb", desk.times().number(is.divide(MB, 1, RoundingMode.HALF_UP)));
    }
}
