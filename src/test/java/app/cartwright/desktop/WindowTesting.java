package app.cartwright.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The main window over a stub bridge, and an owner before it who sees, presses and looks for things. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowTesting {
    final StubBridge bridge = new StubBridge();
    Window window;

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
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        try {
            return task.get(60, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
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
        return onFx(() -> {
            List<String> all = new ArrayList<>();
            collect(window.scene.getRoot(), all);
            return String.join("\n", all);
        });
    }

    private static void collect(Node node, List<String> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TextFlow flow) {
            into.add(flow.getChildren().stream()
                    .filter(Text.class::isInstance)
                    .map(part -> ((Text) part).getText())
                    .collect(Collectors.joining()));
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            into.add(labeled.getText());
        } else if (node instanceof TextInputControl field && field.getText() != null) {
            into.add(field.getText());
        } else if (node instanceof Text text && !(text.getParent() instanceof Labeled)) {
            into.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    final void see(String... expected) {
        eventually().untilAsserted(() -> assertThat(words()).contains(expected));
    }

    final void press(String idOrText) {
        eventually().until(() -> onFx(() -> button(idOrText).isPresent()));
        onFx(() -> {
            button(idOrText).orElseThrow().fire();
            return null;
        });
    }

    final Optional<ButtonBase> button(String idOrText) {
        return window.scene.getRoot().lookupAll("*").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(b -> ("#" + b.getId()).equals(idOrText) || idOrText.equals(b.getText()))
                .filter(b -> shown(b) && !b.isDisabled())
                .findFirst();
    }

    /** Whether it and everything around it is visible. */
    static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    final <N> N find(String selector, Class<N> type) {
        eventually().until(() -> onFx(() -> window.scene.lookup(selector) != null));
        return onFx(() -> type.cast(window.scene.lookup(selector)));
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
