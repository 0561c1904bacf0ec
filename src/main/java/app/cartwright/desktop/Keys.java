package app.cartwright.desktop;

import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.TabOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The shortcuts of the window. */
final class Keys {
    private static final double MENU_IN = 16;

    private static final List<KeyCombination> MENU = List.of(
            new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.CONTEXT_MENU));
    /** While the keys are used the ring is drawn round whatever has the focus, however it came there. */
    private static final PseudoClass IN_USE = PseudoClass.getPseudoClass("keys");

    private final MainWindow window;
    private final Desk desk;

    private final Map<KeyCombination, Runnable> shortcuts = new LinkedHashMap<>();

    Keys(MainWindow window, Desk desk, ShellModel model) {
        this.window = window;
        this.desk = desk;
        for (int i = 0; i < Navigation.ENTRIES.size(); i++) {
            Page page = Navigation.ENTRIES.get(i);
            on(KeyCode.getKeyCode(String.valueOf(i + 1)), () -> window.open(page, null));
        }
        on(KeyCode.F, this::find);
        on(KeyCode.R, model::syncNow);
        on(KeyCode.P, model::togglePause, KeyCombination.SHIFT_DOWN);
        on(KeyCode.COMMA, () -> window.open(Page.SETTINGS, null));
        on(KeyCode.E, this::export);
        shortcuts.put(new KeyCodeCombination(KeyCode.F1), this::help);
        shortcuts.put(new KeyCodeCombination(KeyCode.F6), () -> jump(1));
        shortcuts.put(new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN), () -> jump(-1));
    }

    void install(StackPane root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> root.pseudoClassStateChanged(IN_USE, true));
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> root.pseudoClassStateChanged(IN_USE, false));
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (MENU.stream().anyMatch(keys -> keys.match(e))) {
                menu(); // Of a table in a question too.
                e.consume();
                return;
            }
            if (desk.dialogs().isOpen()) {
                return;
            }
            for (Map.Entry<KeyCombination, Runnable> shortcut : shortcuts.entrySet()) {
                if (shortcut.getKey().match(e)) {
                    shortcut.getValue().run();
                    e.consume();
                    return;
                }
            }
            boolean typing = e.getTarget() instanceof TextInputControl;
            if (!typing && new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN).match(e)) {
                desk.notes().undoNewest();
                e.consume();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && window.escape()) {
                e.consume();
            }
        });
    }

    private void on(KeyCode code, Runnable action, KeyCombination.Modifier... more) {
        KeyCombination.Modifier[] all = new KeyCombination.Modifier[more.length + 1];
        all[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, all, 1, more.length);
        shortcuts.put(new KeyCodeCombination(code, all), action);
    }

    private void find() {
        Screen screen = window.current();
        Node field = screen == null ? null : screen.searchField();
        if (field != null) {
            field.requestFocus();
        }
    }

    private void export() {
        Screen screen = window.current();
        if (screen != null) {
            screen.export();
        }
    }

    private void help() {
        desk.dialogs().ask(ShortcutHelp.question(desk.texts()));
    }

    /** Jumps on: navigation, page, an open drawer, the status block, and round again; or the other way. */
    private void jump(int by) {
        Scene scene = window.node().getScene();
        Screen screen = window.current();
        if (scene == null || screen == null) {
            return;
        }
        List<Node> regions = new ArrayList<>();
        add(regions, window.node().lookup(".navigation-list"));
        add(regions, screen.node());
        window.node().lookupAll(".drawer").forEach(drawer -> add(regions, drawer));
        add(regions, window.node().lookup("#status-block"));
        int at = -1;
        for (Node owner = scene.getFocusOwner(); owner != null && at < 0; owner = owner.getParent()) {
            at = regions.indexOf(owner);
        }
        for (int step = 1; step <= regions.size(); step++) {
            Node region = regions.get(Math.floorMod(at + by * step, regions.size()));
            Node to = first(region, screen);
            if (to != null) {
                to.requestFocus();
                return;
            }
        }
    }

    private static void add(List<Node> regions, @Nullable Node region) {
        if (region != null && shown(region)) {
            regions.add(region);
        }
    }

    private @Nullable Node first(Node region, Screen screen) {
        Node known = region == screen.node() ? screen.searchField() : region.lookup(".navigation-item:selected");
        return known != null && shown(known) ? known : TabOrder.first(region);
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** The menu of what has the focus, as a click with the other button opens it. */
    private void menu() {
        Scene scene = window.node().getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (owner == null) {
            return;
        }
        Bounds here = owner.getLayoutBounds();
        Point2D at = owner.localToScreen(here.getMinX() + MENU_IN, here.getMinY() + MENU_IN);
        Point2D inScene = owner.localToScene(here.getMinX() + MENU_IN, here.getMinY() + MENU_IN);
        if (at != null) {
            owner.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    inScene.getX(),
                    inScene.getY(),
                    at.getX(),
                    at.getY(),
                    true,
                    null));
        }
    }
}
