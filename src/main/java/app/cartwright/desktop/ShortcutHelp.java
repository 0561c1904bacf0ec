package app.cartwright.desktop;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import java.util.List;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The shortcuts as a list, for F1. */
final class ShortcutHelp {
    private static final List<String> KEYS =
            List.of("pages", "find", "sync", "pause", "settings", "undo", "copy", "export", "open", "escape", "region");

    private ShortcutHelp() {}

    static Dialogs.Question question(Texts texts) {
        VBox list = Nodes.column("shortcut-list");
        for (String key : KEYS) {
            list.getChildren()
                    .add(Nodes.row(
                            "shortcut",
                            Nodes.label(texts.of("shortcut." + key + ".keys"), "mono", "shortcut-keys"),
                            Nodes.label(texts.of("shortcut." + key))));
        }
        return new Dialogs.Question(
                Feather.COMMAND,
                Tone.NEUTRAL,
                texts.of("shortcut.title"),
                texts.of("shortcut.sentence"),
                list,
                texts.of("dialog.close"),
                null,
                null);
    }
}
