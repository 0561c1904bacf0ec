package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.setup.WizardStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a screen at 200 %, with text at 150 %: nothing is cut, nothing lies on another, nothing sticks out of its place. */
class LargeTextTest extends WindowTesting {
    private static final double A_HAIR = 1.5;
    /** Cells may be cut, their whole text is in the tooltip and the drawer; what scrolls is bigger than its window. */
    private static final Set<String> LET_BE = Set.of(
            "viewport",
            "table-view",
            "virtual-flow",
            "chart",
            "scroll-bar",
            "text-input",
            "combo-box",
            "slider",
            "progress-bar");

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private void large(double width, double height) {
        see("Overview");
        onFx(() -> {
            Stage stage = (Stage) window.scene.getWindow();
            stage.setRenderScaleX(2);
            stage.setRenderScaleY(2);
            stage.setWidth(width);
            stage.setHeight(height);
            window.theme.textSize(150);
            return null;
        });
    }

    private List<String> wrong(String where) {
        return onFx(() -> {
            Parent root = window.scene.getRoot();
            Set<String> found = new TreeSet<>();
            look(root, found);
            root.lookupAll(".error-cell").forEach(cell -> look((Parent) cell, found));
            return found.stream().map(what -> where + ": " + what).toList();
        });
    }

    static void look(Parent parent, Set<String> found) {
        List<Node> shown = parent.getChildrenUnmodifiable().stream()
                .filter(child -> child.isVisible() && child.isManaged())
                .toList();
        for (Node child : shown) {
            if (child instanceof Labeled labeled && labeled.isTextTruncated()) {
                found.add("cut: " + labeled.getText());
            }
            if (!(parent instanceof ScrollPane) && child instanceof Region && outside(parent, child)) {
                found.add("sticks out of " + name(parent) + ": " + name(child));
            }
            if (child instanceof Parent inner && child.getStyleClass().stream().noneMatch(LET_BE::contains)) {
                look(inner, found);
            } else if (child instanceof Parent viewport && child.getStyleClass().contains("viewport")) {
                viewport.getChildrenUnmodifiable().forEach(content -> {
                    if (content instanceof Parent inside) {
                        look(inside, found);
                    }
                });
            }
        }
        if (!(parent instanceof StackPane) && !(parent instanceof Labeled)) {
            for (int i = 0; i < shown.size(); i++) {
                for (int k = i + 1; k < shown.size(); k++) {
                    // The badge lies on its icon in the rail, as drawn.
                    boolean badge = shown.get(k).getStyleClass().contains("count-badge");
                    if (!badge && onEachOther(seen(shown.get(i)), seen(shown.get(k)))) {
                        found.add("on each other: " + name(shown.get(i)) + " and " + name(shown.get(k)));
                    }
                }
            }
        }
    }

    private static boolean outside(Parent parent, Node child) {
        Bounds place = parent.getLayoutBounds();
        Bounds is = child.getBoundsInParent();
        if (child instanceof Region region) {
            is = region.localToParent(region.getLayoutBounds());
        }
        return is.getMaxX() > place.getMaxX() + A_HAIR || is.getMaxY() > place.getMaxY() + A_HAIR;
    }

    /** What is seen of a node: of a plain row or column what is in it, of a gap nothing. */
    private static Bounds seen(Node node) {
        if (node instanceof Control || !(node instanceof Region region)) {
            return node.getBoundsInParent();
        }
        if (region.getBackground() != null && !(region instanceof HBox || region instanceof VBox)) {
            return region.getBoundsInParent();
        }
        Bounds all = new BoundingBox(0, 0, -1, -1);
        for (Node child : region.getChildrenUnmodifiable()) {
            if (child.isVisible() && child.isManaged()) {
                Bounds is = region.localToParent(seen(child));
                all = all.isEmpty() ? is : is.isEmpty() ? all : union(all, is);
            }
        }
        return all;
    }

    private static Bounds union(Bounds a, Bounds b) {
        double x = Math.min(a.getMinX(), b.getMinX());
        double y = Math.min(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.max(a.getMaxX(), b.getMaxX()) - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
    }

    private static boolean onEachOther(Bounds one, Bounds other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        double wide = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double high = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return wide > 2 * A_HAIR && high > 2 * A_HAIR;
    }

    private static String name(Node node) {
        return node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isEmpty()
                ? "“" + labeled.getText() + "”"
                : node.getClass().getSimpleName() + node.getStyleClass();
    }

    /** What is wrong once everything was read and laid out; what is wrong only until then is nothing. */
    private List<String> settled(String where) {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            await().atMost(Duration.ofSeconds(15))
                    .pollInterval(Duration.ofMillis(50))
                    .during(Duration.ofMillis(150))
                    .until(() -> wrong(where).isEmpty());
            return List.of();
        } catch (ConditionTimeoutException e) {
            return wrong(where);
        }
    }

    private List<String> pages() {
        List<String> wrong = new ArrayList<>();
        for (Page page : Page.values()) {
            if (page != Page.WIZARD) {
                open(page, null);
                wrong.addAll(settled(page.name()));
            }
        }
        for (String group :
                List.of("CARTS", "ORDERS", "STOCK", "SHIPPING", "BACKGROUND", "APPEARANCE", "DATA", "ADVANCED")) {
            open(Page.SETTINGS, group);
            wrong.addAll(settled("SETTINGS " + group));
        }
        return wrong;
    }

    @Test
    void everyPageFits() {
        large(1180, 760);
        assertThat(pages()).isEmpty();
    }

    @Test
    void everyPageFitsIntoTheLeastWindow() {
        large(960, 600);
        assertThat(pages()).isEmpty();
    }

    @Test
    void howFarTheFirstReadOfStockIsFits() {
        bridge.status = LarkspurStatus.firstRead();
        bridge.stock = LarkspurStock.read(200);
        large(960, 600);
        open(Page.STOCK, null);
        eventually()
                .until(() -> onFx(() -> window.scene.lookup("#stock-first-read").isVisible()));
        assertThat(settled("first read")).isEmpty();
    }

    @Test
    void theChoiceOfWhereToKeepTheKeysFits() {
        StubSetupDesk desk = new StubSetupDesk();
        desk.inflow = null;
        desk.keeping = StubSetupDesk.NO_KEYRING;
        bridge.setupDesk = desk;
        see("Overview");
        open(Page.WIZARD, "connectInflow");
        see("Where to keep the keys");
        assertThat(settled("usual text")).isEmpty();
        onFx(() -> {
            window.main.leaveSetUp();
            return null;
        });
        large(960, 600);
        open(Page.WIZARD, "connectInflow");
        see("Where to keep the keys");
        assertThat(settled("large text")).isEmpty();
        press("#inflow-file-wanted");
        see("Use an encrypted file");
        assertThat(settled("file wanted")).isEmpty();
    }

    @Test
    void everyStepOfTheSetUpFits() {
        large(960, 600);
        List<String> wrong = new ArrayList<>();
        for (WizardStep step : WizardStep.values()) {
            open(Page.WIZARD, step.word());
            eventually().until(() -> onFx(() -> window.scene.lookup("#wizard-" + step.word()) != null));
            wrong.addAll(settled(step.word()));
            onFx(() -> {
                window.main.leaveSetUp();
                return null;
            });
        }
        assertThat(wrong).isEmpty();
    }
}
