package app.cartwright.desktop.ui;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows what a support bundle would hold before it is saved. */
public final class SupportBundle {
    private SupportBundle() {}

    /** Shows it and, if the owner agrees, asks where to save it. */
    public static void ask(Desk desk) {
        desk.tasks().run(desk.bridge()::supportBundlePreview, files -> show(desk, files));
    }

    private static void show(Desk desk, Map<String, String> files) {
        if (desk.dialogs().isOpen()) {
            return; // Something else was opened meanwhile.
        }
        var texts = desk.texts();
        TextArea all = new TextArea();
        files.forEach((name, content) -> all.appendText("— " + name + "\n" + content + "\n\n"));
        all.setEditable(false);
        all.setPrefRowCount(10);
        all.positionCaret(0);
        all.getStyleClass().add("mono");
        all.setAccessibleText(texts.of("bundle.title"));
        Label count = Nodes.label(texts.count("bundle.files", files.size()), "small", "muted");
        VBox content = Nodes.column("dialog-fields", count, all);
        desk.dialogs()
                .ask(Dialogs.Question.of(
                                Feather.FILE_TEXT,
                                Tone.NEUTRAL,
                                texts.of("bundle.title"),
                                texts.of("bundle.sentence"),
                                texts.of("dialog.cancel"),
                                Dialogs.Act.main(texts.of("bundle.save"), () -> save(desk)))
                        .with(content));
    }

    private static void save(Desk desk) {
        var texts = desk.texts();
        desk.files()
                .save(texts.of("bundle.save"), "cartwright-support.zip")
                .ifPresent(file -> desk.tasks()
                        .run(
                                () -> desk.bridge().supportBundle(file),
                                result -> desk.notes().outcome(texts.of("bundle.title"), result)));
    }
}
