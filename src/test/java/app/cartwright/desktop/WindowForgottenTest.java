package app.cartwright.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class WindowForgottenTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get(60, SECONDS);
    }

    /** What is left of a window that has shown every page. */
    private static WeakReference<MainWindow> shownAndClosed() throws Exception {
        Window[] window = {onFx(() -> new Window(new Stage(), new StubBridge(), Theme.Choice.LIGHT, 1180, 760))};
        for (Page page : Page.values()) {
            if (page != Page.WIZARD) {
                onFx(() -> {
                    window[0].main.open(page, null);
                    return null;
                });
                await().atMost(30, SECONDS).until(() -> onFx(() -> window[0].scene.lookup(".page-title") != null));
            }
        }
        WeakReference<MainWindow> main = new WeakReference<>(window[0].main);
        onFx(() -> {
            window[0].scene.getWindow().hide();
            window[0].close();
            window[0] = null;
            return null;
        });
        return main;
    }

    @Test
    void nothingHoldsAWindowThatWasClosed() throws Exception {
        WeakReference<MainWindow> main = shownAndClosed();
        await().atMost(30, SECONDS).untilAsserted(() -> {
            System.gc();
            assertThat(main.get()).isNull();
        });
    }
}
