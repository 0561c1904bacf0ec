package app.cartwright.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.desktop.base.Apostrophes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.awaitility.core.ConditionFactory;

/** Somebody before a window who sees what is written there, looks for things, types and presses. */
final class Owner {
    private final Supplier<Scene> scene;
    private final Duration patience;

    /** @param patience how long something is waited for that is not there yet */
    Owner(Supplier<Scene> scene, Duration patience) {
        this.scene = scene;
        this.patience = patience;
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

    ConditionFactory eventually() {
        return await().atMost(patience).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(25));
    }

    /** All that is written in the window now, with the apostrophes of the window throughout. */
    String words() {
        return onFx(() -> {
            List<String> all = new ArrayList<>();
            collect(scene.get().getRoot(), all);
            return Apostrophes.printed(String.join("\n", all));
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

    void see(String... expected) {
        eventually().untilAsserted(() -> assertThat(words()).contains(printed(expected)));
    }

    void seeNoMore(String... gone) {
        eventually().untilAsserted(() -> assertThat(words()).doesNotContain(printed(gone)));
    }

    /** Words as {@link #words} gives them, however a test has written their apostrophes. */
    static String[] printed(String... words) {
        return Arrays.stream(words).map(Apostrophes::printed).toArray(String[]::new);
    }

    void press(String idOrText) {
        eventually().until(() -> onFx(() -> button(idOrText).isPresent()));
        onFx(() -> {
            button(idOrText).orElseThrow().fire();
            return null;
        });
    }

    /** The first button of this text, or with {@code #} before it of this id, that can be pressed. */
    Optional<ButtonBase> button(String idOrText) {
        return scene.get().getRoot().lookupAll("*").stream()
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

    <N> N find(String selector, Class<N> type) {
        eventually().until(() -> onFx(() -> scene.get().lookup(selector) != null));
        return onFx(() -> type.cast(scene.get().lookup(selector)));
    }

    /** Writes into the field of this id, in place of what is in it. */
    void type(String id, String text) {
        TextInputControl field = find("#" + id, TextInputControl.class);
        onFx(() -> {
            field.requestFocus();
            field.setText(text);
            return null;
        });
    }
}
