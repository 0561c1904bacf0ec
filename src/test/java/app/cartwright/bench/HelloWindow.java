package app.cartwright.bench;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show: a window with one word, bare or in the program's theme. */
public final class HelloWindow {
    private HelloWindow() {}

    /**
     * Opens it.
     *
     * @param args {@code themed} for the theme
     */
    public static void main(String[] args) {
        TimedWindow.watch(".hello");
        boolean themed = args.length > 0 && args[0].equals("themed");
        Platform.startup(() -> {
            if (themed) {
                Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            }
            Label word = new Label("Hello");
            word.getStyleClass().add("hello");
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(word), 1180, 760));
            stage.show();
        });
    }
}
