package app.cartwright.desktop;

import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Screen;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The shortcuts of the window. */
final class Keys {
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
        shortcuts.put(new KeyCodeCombination(KeyCode.F6), this::nextRegion);
    }

    void install(StackPane root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
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
            Screen screen = window.current();
            if (e.getCode() == KeyCode.ESCAPE && screen != null && screen.escape()) {
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

    /** Jumps from the navigation to the page and back. */
    private void nextRegion() {
        Screen screen = window.current();
        Node owner = window.node().getScene() == null
                ? null
                : window.node().getScene().getFocusOwner();
        if (screen == null) {
            return;
        }
        boolean inPage = false;
        for (Node at = owner; at != null; at = at.getParent()) {
            inPage |= at == screen.node();
        }
        Node to = inPage ? window.node().lookup(".navigation-item:selected") : screen.searchField();
        if (to == null) {
            to = window.node().lookup(".navigation-item");
        }
        if (to != null) {
            to.requestFocus();
        }
    }
}
