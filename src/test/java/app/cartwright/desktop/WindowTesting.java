package app.cartwright.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The main window over a stub bridge, and an owner before it who sees, presses and looks for things. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowTesting {
    final StubBridge bridge = new StubBridge();
    Window window;
    final Owner owner = new Owner(() -> window.scene, Duration.ofSeconds(30));

    @TempDir
    Path folder;

    /** Shows the window; a test class calls it from its own start method. */
    final void show(Stage stage) {
        window = new Window(stage, bridge, Theme.Choice.LIGHT, 1180, 760);
    }

    @AfterEach
    void nothingWasReadOnTheJavaFxThread() throws Exception {
        assertThat(bridge.calledOnFxThread).isEmpty();
        assertThat(window.failures).isEmpty();
        onFx(() -> {
            window.close();
            return null;
        });
    }

    static <T> T onFx(Callable<T> action) {
        return Owner.onFx(action);
    }

    static ConditionFactory eventually() {
        return await().atMost(30, SECONDS).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(25));
    }

    final void open(Page page, String target) {
        onFx(() -> {
            window.main.open(page, target);
            return null;
        });
    }

    /** All that is written in the window now. */
    final String words() {
        return owner.words();
    }

    final void see(String... expected) {
        owner.see(expected);
    }

    final void press(String idOrText) {
        owner.press(idOrText);
    }

    final Optional<ButtonBase> button(String idOrText) {
        return owner.button(idOrText);
    }

    /** Whether it and everything around it is visible. */
    static boolean shown(Node node) {
        return Owner.shown(node);
    }

    final <N> N find(String selector, Class<N> type) {
        return owner.find(selector, type);
    }

    /** Until what can have the focus is the same for a while: everything was read and shown. */
    final void settle() {
        AtomicReference<List<Node>> last = new AtomicReference<>(List.of());
        int[] same = {0};
        eventually().until(() -> {
            WaitForAsyncUtils.waitForFxEvents();
            List<Node> now = onFx(() -> TabTour.stops(window.scene.getRoot()));
            same[0] = now.equals(last.getAndSet(now)) ? same[0] + 1 : 0;
            return same[0] > 3;
        });
    }

    final void asked(String what) {
        eventually().untilAsserted(() -> assertThat(bridge.asked).contains(what));
    }

    /** The keys together, as with Ctrl held down. */
    final void keys(FxRobot robot, KeyCode... together) {
        for (KeyCode key : together) {
            robot.press(key);
        }
        for (int i = together.length - 1; i >= 0; i--) {
            robot.release(together[i]);
        }
    }
}
