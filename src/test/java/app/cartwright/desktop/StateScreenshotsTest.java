package app.cartwright.desktop;

import static app.cartwright.desktop.Shots.press;
import static app.cartwright.desktop.Shots.shot;

import app.cartwright.bridge.AlertsReading;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.desktop.ui.MultiChoice;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.UnlockDialog;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of dialogs, notes, what pops up, and of each table while it is read, empty, filtered away or unreadable. */
@Tag("screenshots")
class StateScreenshotsTest {
    private static final Consumer<StubBridge> AS_IT_IS = b -> {};

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.open();
    }

    private static Consumer<Window> open(Page page, String target) {
        return w -> w.main.open(page, target);
    }

    @Test
    void dialogs() throws Exception {
        shot("28-dialog-dismiss", AS_IT_IS, open(Page.ERRORS, "E12"), press("#dismiss"));
        shot("28-dialog-key", AS_IT_IS, open(Page.SETTINGS, "CONNECTIONS"), press("#replace-cartrover"));
        shot(
                "28-dialog-key-refused",
                b -> b.errors = List.of(LarkspurProblems.keyRefused()),
                open(Page.SETTINGS, "CONNECTIONS"),
                press("#replace-cartrover"));
        shot("28-dialog-facts", AS_IT_IS, open(Page.SETTINGS, "CONNECTIONS"), press("See the list"));
        shot("28-dialog-forget", AS_IT_IS, open(Page.SETTINGS, "DATA"), press("Forget…"));
        shot("28-dialog-restore", AS_IT_IS, open(Page.SETTINGS, "DATA"), press("#restore"));
        shot("28-dialog-hand-over", AS_IT_IS, open(Page.SETTINGS, "CONNECTIONS"), press("#hand-over"));
        shot("28-dialog-push-all", AS_IT_IS, open(Page.STOCK, null), press("Push all now"));
        shot("28-dialog-support-bundle", AS_IT_IS, open(Page.TROUBLESHOOT_ORDER, null), press("Make a bundle…"));
    }

    @Test
    void keysThatCannotBeRead() throws Exception {
        KeyKeeping file = new KeyKeeping(
                "file", false, "encrypted file", "The keys are in an encrypted file. Type its passphrase.", true);
        shot("28-dialog-unlock", AS_IT_IS, w -> new UnlockDialog(w.main.desk()).ask(file));
        Consumer<Window> noKeyring = w -> new UnlockDialog(w.main.desk()).ask(StubSetupDesk.NO_KEYRING);
        shot("28-dialog-no-keyring", AS_IT_IS, noKeyring);
        shot("28-dialog-no-keyring-file", AS_IT_IS, noKeyring, press("Use an encrypted file…"));
        shot(
                "21-settings-keys-locked",
                b -> {
                    StubSetupDesk desk = new StubSetupDesk();
                    desk.keeping = file;
                    b.setupDesk = desk;
                },
                open(Page.SETTINGS, "CONNECTIONS"));
    }

    @Test
    void notesAndProgress() throws Exception {
        shot(
                "28-note-undo",
                AS_IT_IS,
                w -> w.main.desk().notes().undoable("Error dismissed", "WO:3402, entered by hand.", () -> {}));
        shot(
                "28-retry-all",
                AS_IT_IS,
                open(Page.ERRORS, null),
                press("#retry-all"),
                w -> {
                    w.stub().errors = w.stub().errors.stream()
                            .filter(e -> !e.id().equals("E12"))
                            .toList();
                    w.stub().changed();
                },
                w -> {},
                w -> {});
    }

    @Test
    void whatPopsUp() throws Exception {
        shot("32-pause-menu", AS_IT_IS, w -> ((MenuButton) w.scene.lookup("#pause")).show());
        shot(
                "32-filter-states",
                AS_IT_IS,
                open(Page.ORDERS, null),
                w -> ((MultiChoice<?>) w.scene.lookup("#orders-states")).show());
        shot("32-column-menu", AS_IT_IS, open(Page.ORDERS, null), StateScreenshotsTest::columnMenu);
        shot("32-row-menu", AS_IT_IS, open(Page.ORDERS, null), w -> {
            TableView<?> table = (TableView<?>) w.scene.lookup("#orders-table");
            table.getSelectionModel().select(2);
            table.getContextMenu().show(table, javafx.geometry.Side.TOP, 220, 120);
        });
        shot("32-explained", AS_IT_IS, open(Page.STOCK, null), w -> ((Button) w.scene.lookup(".explained")).fire());
    }

    private static void columnMenu(Window w) {
        Node button = w.scene.lookup("#orders-table .show-hide-columns-button");
        button.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null));
    }

    @Test
    void emptyTables() throws Exception {
        Consumer<StubBridge> empty = b -> {
            b.orders = List.of();
            b.stock = List.of();
            b.shipments = List.of();
            b.errors = List.of();
            b.alerts = List.of();
            b.activity = List.of();
        };
        for (Page page : TABLES) {
            shot("25-" + name(page) + "-none", empty, open(page, null));
        }
        shot(
                "25-alerts-unreadable",
                b -> {
                    b.alerts = List.of();
                    b.alertsReading = new AlertsReading(false, Larkspur.NOW, null);
                },
                open(Page.ALERTS, null));
        shot(
                "25-stock-first-read",
                b -> {
                    b.status = LarkspurStatus.firstRead();
                    b.stock = LarkspurStock.read(200);
                },
                open(Page.STOCK, null));
        shot(
                "25-alerts-not-yet",
                b -> {
                    b.alerts = List.of();
                    b.alertsReading = new AlertsReading(true, null, null);
                },
                open(Page.ALERTS, null));
    }

    private static final List<Page> TABLES =
            List.of(Page.ORDERS, Page.STOCK, Page.SHIPMENTS, Page.ERRORS, Page.ALERTS, Page.ACTIVITY);

    private static String name(Page page) {
        return page.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void tablesThatAreFilteredAwayUnreadableOrBeingRead() throws Exception {
        for (Page page : TABLES) {
            String name = name(page);
            shot(
                    "25-" + name + "-hidden",
                    AS_IT_IS,
                    open(page, null),
                    w -> ((TextField) w.scene.lookup("#" + name + "-search")).setText("nothing like it"));
            shot("25-" + name + "-unreadable-list", b -> b.broken.add(name), open(page, null));
            shot("25-" + name + "-loading", b -> b.slow.add(name), open(page, null), w -> {});
        }
    }
}
