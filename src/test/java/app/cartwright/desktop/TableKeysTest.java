package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Navigator.Page;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the keys do in every table: all rows chosen, copied, and the menu of the rows opened. */
class TableKeysTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERS, #orders-table, SH:1046",
        "STOCK, #stock-table, TEA-ASSAM-100",
        "SHIPMENTS, #shipments-table, SH:1039",
        "ALERTS, #alerts-table, eBay token has expired",
        "ACTIVITY, #activity-table, TEA-ASSAM-100"
    })
    void allRowsOfAPageAreChosenAndCopiedAndTheMenuOpens(Page page, String id, String known, FxRobot robot) {
        open(page, null);
        see(known);
        goesByTheKeys(robot, find(id, TableView.class), known);
    }

    @Test
    void soAreThoseOfTheNightlyReport(FxRobot robot) {
        press("Nightly report");
        TableView<?> table = find("#report-table", TableView.class);
        eventually().until(() -> onFx(() -> !table.getItems().isEmpty()));
        goesByTheKeys(robot, table, "");
        keys(robot, KeyCode.ESCAPE);
        eventually().until(() -> onFx(() -> !window.main.desk().dialogs().isOpen()));
    }

    @ParameterizedTest
    @CsvSource({"products", "review"})
    void soAreThoseOfTheSetUp(String step, FxRobot robot) {
        see("Overview");
        open(Page.WIZARD, step);
        TableView<?> table = find("#wizard-" + step + " .table-view", TableView.class);
        eventually().until(() -> onFx(() -> !table.getItems().isEmpty()));
        goesByTheKeys(robot, table, "");
    }

    @Test
    void anErrorIsCopiedAndItsMenuOpens(FxRobot robot) {
        open(Page.ERRORS, "E12");
        see("3 orders are held");
        ListView<?> list = find("#errors-list", ListView.class);
        eventually()
                .until(() -> onFx(() -> list.getSelectionModel().getSelectedItem() instanceof ErrorView chosen
                        && chosen.id().equals("E12")));
        onFx(() -> {
            list.requestFocus();
            return null;
        });
        keys(robot, KeyCode.CONTROL, KeyCode.C);
        eventually().until(() -> !window.clipboard.isEmpty());
        assertThat(window.clipboard.getLast()).startsWith("E12\t").contains("TEA-MATCHA-030");
        menuOpens(robot, list, list.getContextMenu(), KeyCode.SHIFT, KeyCode.F10);
    }

    private void goesByTheKeys(FxRobot robot, TableView<?> table, String known) {
        int rows = onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            return ((DataTable<?>) table.getParent()).visibleRows().size();
        });
        keys(robot, KeyCode.CONTROL, KeyCode.A);
        List<?> chosen = onFx(() -> ((DataTable<?>) table.getParent()).selection());
        assertThat(chosen).hasSize(rows);
        int copies = window.clipboard.size();
        keys(robot, KeyCode.CONTROL, KeyCode.C);
        eventually().until(() -> window.clipboard.size() > copies);
        List<String> lines = window.clipboard.getLast().lines().toList();
        // The rows and no header: what is pasted goes under what is there already.
        assertThat(lines).hasSize(rows);
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(known));
        assertThat(lines.getFirst())
                .doesNotStartWith(onFx(() -> table.getColumns().getFirst().getText()) + "\t");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.split("\t", -1))
                        .hasSameSizeAs(lines.getFirst().split("\t", -1)));

        menuOpens(robot, table, table.getContextMenu(), KeyCode.SHIFT, KeyCode.F10);
        menuOpens(robot, table, table.getContextMenu(), KeyCode.CONTEXT_MENU);
        assertThat(onFx(() -> table.getContextMenu().getItems())).noneMatch(item -> item.isDisable());
    }

    private void menuOpens(FxRobot robot, Node of, ContextMenu menu, KeyCode... pressed) {
        keys(robot, pressed);
        eventually().until(() -> onFx(menu::isShowing));
        keys(robot, KeyCode.ESCAPE);
        eventually().until(() -> onFx(() -> !menu.isShowing()));
        Node owner = onFx(window.scene::getFocusOwner);
        assertThat(owner).isSameAs(of);
    }
}
