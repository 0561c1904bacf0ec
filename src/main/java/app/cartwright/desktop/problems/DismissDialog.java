package app.cartwright.desktop.problems;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Tone;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks why an error is dismissed; it can be undone. */
final class DismissDialog {
    private DismissDialog() {}

    static void ask(Desk desk, ErrorView error, Consumer<String> dismiss) {
        var texts = desk.texts();
        boolean order = Objects.equals(error.service(), "pullOrders");
        ToggleGroup group = new ToggleGroup();
        List<String> reasons = order
                ? List.of("dismiss.byHand", "dismiss.unwanted", "dismiss.other")
                : List.of("dismiss.settled", "dismiss.other");
        VBox fields = Nodes.column("dialog-fields");
        for (String reason : reasons) {
            RadioButton button = new RadioButton(texts.of(reason));
            button.setUserData(reason.equals("dismiss.other") ? "" : texts.of(reason + ".short"));
            button.setToggleGroup(group);
            fields.getChildren().add(button);
        }
        group.selectToggle(group.getToggles().getFirst());
        TextField note = new TextField();
        note.setPromptText(texts.of("dismiss.note"));
        note.setAccessibleText(texts.of("dismiss.note"));
        fields.getChildren().add(note);
        String subject = error.items().size() == 1 ? error.items().getFirst().label() : error.subject();
        desk.dialogs()
                .ask(Dialogs.Question.of(
                                Feather.ARCHIVE,
                                Tone.NEUTRAL,
                                texts.of("dismiss.title", subject),
                                texts.of(order ? "dismiss.sentence.order" : "dismiss.sentence"),
                                texts.of("dialog.cancel"),
                                Dialogs.Act.main(texts.of("dismiss.button"), () -> {
                                    String chosen = String.valueOf(
                                            group.getSelectedToggle().getUserData());
                                    String typed = note.getText().strip();
                                    String reason = chosen.isEmpty() || typed.isEmpty()
                                            ? chosen + typed
                                            : chosen + ", " + typed;
                                    dismiss.accept(reason.isEmpty() ? texts.of("dismiss.noReason") : reason);
                                }))
                        .with(fields));
    }
}
