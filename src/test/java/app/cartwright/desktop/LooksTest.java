package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.Navigator.Page;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What can be pressed is large enough to hit, and where the keyboard is can be seen. */
class LooksTest extends WindowTesting {
    private static final double TARGET = 24;
    /** Through the page and the navigation. */
    private static final int STEPS = 22;

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void whatCanBePressedIsAtLeast24By24() {
        List<String> small = new ArrayList<>();
        for (Page page : List.of(
                Page.OVERVIEW,
                Page.ORDERS,
                Page.STOCK,
                Page.SHIPMENTS,
                Page.ERRORS,
                Page.ALERTS,
                Page.TROUBLESHOOT_ORDER,
                Page.ACTIVITY,
                Page.SETTINGS)) {
            open(page, null);
            settled();
            onFx(() -> {
                window.scene.getRoot().lookupAll("*").stream()
                        .filter(node -> isPressed(node) && shown(node) && isSmall(node.getLayoutBounds()))
                        .forEach(node -> small.add(page + ": " + name(node) + " " + node.getLayoutBounds()));
                return null;
            });
        }
        assertThat(small).isEmpty();
    }

    private static boolean isPressed(Node node) {
        return node instanceof ButtonBase || node instanceof TextField || node instanceof ComboBoxBase;
    }

    private static boolean isSmall(Bounds size) {
        return size.getHeight() < TARGET || size.getWidth() < TARGET;
    }

    @ParameterizedTest
    @EnumSource(
            value = Page.class,
            names = {"OVERVIEW", "ERRORS", "SETTINGS"})
    void whereTheKeyboardIsCanBeSeen(Page page, FxRobot robot) {
        open(page, null);
        settled();
        List<String> unseen = new ArrayList<>();
        keys(robot, KeyCode.TAB);
        for (int i = 0; i < STEPS; i++) {
            Node at = onFx(() -> window.scene.getFocusOwner());
            Bounds bounds = onFx(() -> at.localToScene(at.getLayoutBounds()));
            WritableImage focused = picture();
            keys(robot, KeyCode.TAB);
            if (onFx(() -> shown(at)) && same(focused, picture(), bounds)) {
                unseen.add(name(at));
            }
        }
        assertThat(unseen).isEmpty();
    }

    private void settled() {
        eventually().until(() -> onFx(() -> window.scene.getFocusOwner() != null));
        onFx(() -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            return null;
        });
    }

    private WritableImage picture() {
        return onFx(() -> window.scene.snapshot(null));
    }

    /** Whether nothing differs at a node and three pixels around it. */
    private static boolean same(WritableImage one, WritableImage other, Bounds at) {
        int left = (int) Math.max(0, at.getMinX() - 3);
        int top = (int) Math.max(0, at.getMinY() - 3);
        int right = (int) Math.min(one.getWidth(), at.getMaxX() + 3);
        int bottom = (int) Math.min(one.getHeight(), at.getMaxY() + 3);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return node.getClass().getSimpleName() + " " + node.getStyleClass() + " " + text;
    }
}
