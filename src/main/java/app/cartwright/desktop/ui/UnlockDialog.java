package app.cartwright.desktop.ui;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.Failure;
import app.cartwright.bridge.SetupDesk;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.desktop.ui.Dialogs.Act;
import app.cartwright.desktop.ui.Dialogs.Question;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * For a shop that is set up, where the keys can't be read: asks for the passphrase of the encrypted file, or says why the
 * keyring doesn't open and offers an encrypted file in its place. The services begin once the keys are there; what is
 * stored can be read meanwhile.
 */
public final class UnlockDialog {
    private static final String FILE = "file";
    private static final String KEYRING = "keyring";

    private final Desk desk;
    private final SecretField passphrase;
    private final SecretField again;
    private final Label fault = Nodes.wrapped("", "tone-bad");

    /** Over this window. */
    public UnlockDialog(Desk desk) {
        this.desk = desk;
        this.passphrase = field("unlock-passphrase", "wizard.keeping.passphrase");
        this.again = field("unlock-passphrase-again", "wizard.keeping.again");
        fault.setId("unlock-fault");
        Nodes.show(fault, false);
    }

    private SecretField field(String id, String name) {
        SecretField made = new SecretField(desk.texts(), desk.texts().of(name));
        made.setId(id);
        return made;
    }

    /** Asks; on the JavaFX thread. */
    public void ask(KeyKeeping keeping) {
        var texts = desk.texts();
        boolean file = keeping.mode().equals(FILE);
        VBox fields = Nodes.column("dialog-fields");
        if (file) {
            fields.getChildren().addAll(named("wizard.keeping.passphrase"), passphrase);
        }
        fields.getChildren().add(fault);
        Act act = new Act(texts.of(file ? "unlock.open" : "unlock.again"), true, false, null, () -> {
            open(file);
            return false;
        });
        Question question = new Question(
                Feather.LOCK,
                Tone.WARN,
                texts.of("unlock.title"),
                texts.of("unlock.sentence", keeping.sentence()),
                fields,
                texts.of("unlock.later"),
                act,
                null);
        boolean offered = keeping.mode().equals(KEYRING);
        desk.dialogs()
                .ask(offered ? question.alsoOffering(Act.plain(texts.of("unlock.file"), this::askForFile)) : question);
        if (file) {
            passphrase.setOnAction(e -> open(true));
            passphrase.requestFocus();
        }
    }

    /** The keyring stays as it is; the keys are given once more. */
    private void askForFile() {
        var texts = desk.texts();
        Nodes.show(fault, false);
        VBox fields = Nodes.column(
                "dialog-fields",
                named("wizard.keeping.passphrase"),
                passphrase,
                named("wizard.keeping.again"),
                again,
                fault,
                Nodes.wrapped(texts.of("wizard.keeping.note"), "small", "muted"));
        desk.dialogs()
                .ask(new Question(
                        Feather.LOCK,
                        Tone.WARN,
                        texts.of("unlock.file.title"),
                        texts.of("unlock.file.sentence"),
                        fields,
                        texts.of("unlock.later"),
                        new Act(texts.of("wizard.keeping.use"), true, false, null, () -> {
                            useFile();
                            return false;
                        }),
                        null));
        passphrase.setOnAction(e -> again.requestFocus());
        again.setOnAction(e -> useFile());
        passphrase.requestFocus();
    }

    private Label named(String key) {
        return Nodes.label(desk.texts().of(key), "field-label");
    }

    private void useFile() {
        NewPassphrase chosen = new NewPassphrase(passphrase.take(), again.take());
        String wrong = chosen.fault();
        if (wrong != null) {
            say(desk.texts().of(wrong));
            passphrase.requestFocus();
            return;
        }
        begin(setUp -> setUp.useEncryptedFile(chosen.typed()));
    }

    private void open(boolean file) {
        String typed = file ? passphrase.take() : "";
        begin(setUp -> file ? setUp.useEncryptedFile(typed) : ActionResult.ok(""));
    }

    private void begin(Function<SetupDesk, ActionResult> unlock) {
        desk.tasks()
                .run(
                        () -> {
                            var setUp = desk.bridge().setupDesk();
                            ActionResult used = unlock.apply(setUp);
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
            desk.live().changed();
        } else {
            say(desk.texts().of("key.failed"));
        }
    }

    private void told(KeyKeeping now) {
        if (now.usable()) {
            desk.dialogs().close();
            desk.live().changed();
        } else {
            say(now.sentence());
        }
    }

    private void say(String why) {
        fault.setText(why);
        Nodes.show(fault, true);
    }
}
