package app.cartwright.desktop;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Theme;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** A plain window that says why the program can't be opened. Never silence. */
final class FailureWindow {
    private final Stage stage = new Stage();

    /**
     * The window.
     *
     * @param answered is told once: true for the way out, false for closing
     */
    FailureWindow(StartFailure failure, Texts texts, Theme theme, Consumer<Boolean> answered) {
        Button close = Nodes.button(texts.of("dialog.close"), () -> answer(answered, false));
        close.setId("failure-close");
        HBox buttons = Nodes.row("dialog-foot", Nodes.spacer(), close);
        String remedy = failure.button();
        if (remedy != null) {
            Button act = Nodes.button(remedy, () -> answer(answered, true), "accent");
            act.setId("failure-remedy");
            buttons.getChildren().add(act);
        }
        VBox words = Nodes.column(
                "dialog-words",
                Nodes.wrapped(failure.title(), "detail-title"),
                Nodes.wrapped(failure.sentence(), "muted"));
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        HBox head = Nodes.row("dialog-head warn", Nodes.icon(Feather.ALERT_TRIANGLE, "dialog-icon"), words);
        VBox box = Nodes.column("failure-box", Nodes.grow(head), buttons);
        box.setId("failure");
        Scene scene = new Scene(box);
        theme.dress(scene);
        stage.setTitle(texts.of("name.app"));
        stage.setScene(scene);
        stage.setOnCloseRequest(e -> answered.accept(false));
        stage.sizeToScene();
        stage.show();
    }

    private void answer(Consumer<Boolean> answered, boolean remedy) {
        stage.hide();
        answered.accept(remedy);
    }

    Stage stage() {
        return stage;
    }
}
