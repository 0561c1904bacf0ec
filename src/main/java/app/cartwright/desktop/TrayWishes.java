package app.cartwright.desktop;

import app.cartwright.desktop.system.Tray;
import app.cartwright.desktop.ui.Navigator.Page;
import java.time.Duration;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** What is wished from the tray, carried out in the window on the JavaFX thread. */
final class TrayWishes implements Tray.Actions {
    private final WindowHost host;
    private final Runnable quit;

    TrayWishes(WindowHost host, Runnable quit) {
        this.host = host;
        this.quit = quit;
    }

    @Override
    public void open() {
        Platform.runLater(host::toFront);
    }

    @Override
    public void showProblems() {
        Platform.runLater(() -> {
            host.toFront();
            host.main().open(Page.ERRORS, null);
        });
    }

    @Override
    public void syncNow() {
        Platform.runLater(host.main().model()::syncNow);
    }

    @Override
    public void pause(@Nullable Duration length) {
        Platform.runLater(() -> {
            if (length == null) {
                host.main().model().pauseWithoutEnd();
            } else {
                host.main().model().pause(length);
            }
        });
    }

    @Override
    public void pauseUntilTomorrow() {
        Platform.runLater(host.main().model()::pauseUntilTomorrow);
    }

    @Override
    public void resume() {
        Platform.runLater(host.main().model()::resume);
    }

    @Override
    public void quiet() {
        Platform.runLater(host::quietForAnHour);
    }

    @Override
    public void settings() {
        Platform.runLater(() -> {
            host.toFront();
            host.main().open(Page.SETTINGS, null);
        });
    }

    @Override
    public void quit() {
        quit.run();
    }
}
