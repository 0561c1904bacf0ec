package app.cartwright.desktop;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.Failure;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.SecretField;
import app.cartwright.desktop.ui.Tone;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * At the start of a shop that is set up, where the keys can't be read: asks for the passphrase of the encrypted file, or
 * says why the keyring doesn't open. The services begin once the keys are there; what is stored can be read meanwhile.
 */
final class UnlockDialog {
    private final Desk desk;
    private final SecretField passphrase;
    private final Label fault = Nodes.wrapped("", "tone-bad");

    UnlockDialog(Desk desk) {
        this.desk = desk;
        this.passphrase = new SecretField(desk.texts(), desk.texts().of("wizard.keeping.passphrase"));
        passphrase.setId("unlock-passphrase");
        Nodes.show(fault, false);
    }

    /** Asks; on the JavaFX thread. */
    void ask(KeyKeeping keeping) {
        var texts = desk.texts();
        boolean file = keeping.mode().equals("file");
        VBox fields = Nodes.column("dialog-fields");
        if (file) {
            fields.getChildren().addAll(Nodes.label(texts.of("wizard.keeping.passphrase"), "field-label"), passphrase);
        }
        fields.getChildren().add(fault);
        Dialogs.Act act = new Dialogs.Act(texts.of(file ? "unlock.open" : "unlock.again"), true, false, null, () -> {
            open(file);
            return false;
        });
        desk.dialogs()
                .ask(new Dialogs.Question(
                        Feather.LOCK,
                        Tone.WARN,
                        texts.of("unlock.title"),
                        texts.of("unlock.sentence", keeping.sentence()),
                        fields,
                        texts.of("unlock.later"),
                        act,
                        null));
        if (file) {
            passphrase.setOnAction(e -> open(true));
            passphrase.requestFocus();
        }
    }

    private void open(boolean file) {
        String typed = file ? passphrase.take() : "";
        desk.tasks()
                .run(
                        () -> {
                            var setUp = desk.bridge().setupDesk();
                            ActionResult used = file ? setUp.useEncryptedFile(typed) : ActionResult.ok("");
                            KeyKeeping now = setUp.keyKeeping();
                            if (used.done() && now.usable()) {
                                desk.bridge().start();
                            }
                            return used.done() ? now : refused(now, used);
                        },
                        this::told,
                        this::failed);
    }

    private static KeyKeeping refused(KeyKeeping now, ActionResult used) {
        return new KeyKeeping(now.mode(), false, now.name(), used.sentence(), now.toOpen());
    }

    private void failed(Exception e) {
        if (e instanceof Failure failure) {
            NotBegun.tell(desk, failure.report());
        } else {
            fault.setText(desk.texts().of("key.failed"));
            Nodes.show(fault, true);
        }
    }

    private void told(KeyKeeping now) {
        if (now.usable()) {
            desk.dialogs().close();
            desk.live().changed();
            return;
        }
        fault.setText(now.sentence());
        Nodes.show(fault, true);
    }
}
