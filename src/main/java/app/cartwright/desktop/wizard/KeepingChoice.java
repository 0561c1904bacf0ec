package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.SecretField;
import app.cartwright.desktop.ui.Tone;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Where this computer has no keyring that can be used: keys are kept in an encrypted file, if the owner wants it. Where
 * there is such a file already, its passphrase opens it.
 */
final class KeepingChoice {
    private final Texts texts;
    private final ConnectionModel model;
    private final Label title = Nodes.wrapped("", "strong");
    private final Label sentence = Nodes.wrapped("");
    private final CheckBox want = new CheckBox();
    private final HBox tick;
    private final Label note;
    private final SecretField again;
    private final Button use;
    private final VBox fields;
    private final Label fault = Nodes.wrapped("", "tone-bad");
    private final Banner banner = new Banner();

    KeepingChoice(Texts texts, ConnectionModel model) {
        this.texts = texts;
        this.model = model;
        // A tick's own words are cut where they barely don't fit into one line.
        Label words = Nodes.wrapped(texts.of("wizard.keeping.file"));
        words.setOnMouseClicked(e -> want.fire());
        words.setLabelFor(want);
        want.setAccessibleText(words.getText());
        tick = Nodes.row("wizard-tick", want, words);
        want.setId(model.api() + "-file-wanted");
        want.setOnAction(e -> model.wantFile(want.isSelected()));
        SecretField passphrase = new SecretField(texts, texts.of("wizard.keeping.passphrase"));
        passphrase.setPromptText(texts.of("wizard.keeping.passphrase"));
        passphrase.setId(model.api() + "-passphrase");
        again = new SecretField(texts, texts.of("wizard.keeping.again"));
        again.setPromptText(texts.of("wizard.keeping.again"));
        again.setId(model.api() + "-passphrase-again");
        use = Nodes.button(
                texts.of("wizard.keeping.use"), () -> model.useEncryptedFile(passphrase.take(), again.take()));
        use.setId(model.api() + "-use-file");
        passphrase.setOnAction(e -> (again.isVisible() ? again : use).requestFocus());
        again.setOnAction(e -> use.requestFocus());
        note = Nodes.wrapped(texts.of("wizard.keeping.note"), "small", "muted");
        fields = Nodes.column("wizard-points", note, passphrase, again, fault, use);
        banner.say(Tone.WARN, Feather.LOCK, List.of(title, sentence, tick, fields));
        banner.getStyleClass().add("stacked");
    }

    Banner node() {
        return banner;
    }

    void update() {
        KeyKeeping keeping = model.keeping();
        Nodes.show(banner, model.keepingUnsettled());
        boolean file = keeping != null && keeping.mode().equals("file");
        boolean toOpen = keeping != null && keeping.toOpen();
        title.setText(texts.of(file ? "wizard.keeping.inFile" : "wizard.keeping.title"));
        sentence.setText(keeping == null ? "" : keeping.sentence());
        want.setSelected(model.fileWanted());
        Nodes.show(tick, !file);
        Nodes.show(note, !toOpen);
        Nodes.show(again, !toOpen);
        use.setText(texts.of(toOpen ? "unlock.open" : "wizard.keeping.use"));
        Nodes.show(fields, file || model.fileWanted());
        String why = model.passphraseFault();
        fault.setText(why == null ? "" : why);
        Nodes.show(fault, why != null);
    }
}
