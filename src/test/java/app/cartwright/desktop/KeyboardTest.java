package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.setup.WizardStep;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every way on is there for the keyboard. */
class KeyboardTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    private void focus(String selector) {
        Node node = find(selector, Node.class);
        onFx(() -> {
            node.requestFocus();
            return null;
        });
    }

    /** In which region the focus is. */
    private String region() {
        return onFx(() -> {
            for (Node at = window.scene.getFocusOwner(); at != null; at = at.getParent()) {
                if (at.getStyleClass().contains("navigation-list")) {
                    return "navigation";
                }
                if (at.getStyleClass().contains("drawer")) {
                    return "drawer";
                }
                if ("status-block".equals(at.getId())) {
                    return "status";
                }
                if (at.getStyleClass().contains("page-holder")) {
                    return "page";
                }
            }
            return "";
        });
    }

    @Test
    void f6JumpsThroughTheRegionsAndShiftF6Back(FxRobot robot) {
        open(Page.ORDERS, "CR-1042");
        see("437 orders");
        focus("#nav-orders");
        List<String> forth = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            keys(robot, KeyCode.F6);
            forth.add(region());
        }
        assertThat(forth).containsExactly("page", "drawer", "status", "navigation");
        keys(robot, KeyCode.SHIFT, KeyCode.F6);
        assertThat(region()).isEqualTo("status");
    }

    @Test
    void shiftF10OpensTheMenuOfTheTable(FxRobot robot) {
        open(Page.STOCK, null);
        see("409 SKUs");
        TableView<?> table = find(".table-view", TableView.class);
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
            return null;
        });
        keys(robot, KeyCode.SHIFT, KeyCode.F10);
        eventually().until(() -> onFx(() -> table.getContextMenu().isShowing()));
        keys(robot, KeyCode.ESCAPE);
        eventually().until(() -> onFx(() -> !table.getContextMenu().isShowing()));
    }

    @Test
    void deleteAsksAndAfterItTheFocusIsOnTheNextErrorAndCtrlZBringsItBack(FxRobot robot) {
        open(Page.ERRORS, null);
        see("3 orders are held");
        ListView<?> list = find("#errors-list", ListView.class);
        String[] next = new String[1];
        onFx(() -> {
            for (int i = 0; i < list.getItems().size(); i++) {
                if (((ErrorView) list.getItems().get(i)).id().equals("E12")) {
                    list.getSelectionModel().select(i);
                    next[0] = ((ErrorView) list.getItems().get(i + 1)).id();
                }
            }
            list.requestFocus();
            return null;
        });
        keys(robot, KeyCode.DELETE);
        see("Dismiss the error for TEA-MATCHA-030?");
        assertThat(bridge.asked).noneMatch(what -> what.startsWith("dismiss"));
        press("Dismiss");
        asked("dismiss E12: entered by hand");
        eventually()
                .untilAsserted(() -> assertThat(
                                onFx(() -> list.getSelectionModel().getSelectedItem() instanceof ErrorView chosen
                                        ? chosen.id()
                                        : ""))
                        .isEqualTo(next[0]));
        eventually().until(() -> onFx(() -> window.scene.getFocusOwner() == list));
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        asked("undismiss E12");
    }

    @Test
    void theShortcutsOfTheWindowDoWhatTheirTooltipsSay(FxRobot robot) {
        open(Page.ORDERS, null);
        see("437 orders");
        focus("#nav-orders");
        keys(robot, KeyCode.CONTROL, KeyCode.F);
        assertThat(region()).isEqualTo("page");
        keys(robot, KeyCode.CONTROL, KeyCode.R);
        asked("syncNow");
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        asked("pause PT1H");
        keys(robot, KeyCode.F1);
        eventually().until(() -> onFx(() -> window.main.desk().dialogs().isOpen()));
        keys(robot, KeyCode.ESCAPE);
        eventually().until(() -> onFx(() -> !window.main.desk().dialogs().isOpen()));
        keys(robot, KeyCode.CONTROL, KeyCode.COMMA);
        see("Accounts");
    }

    @Test
    void theSetUpGoesOnAndBackWithAltAndTheArrows(FxRobot robot) {
        open(Page.WIZARD, WizardStep.CARTROVER_ACCOUNT.word());
        eventually().until(() -> onFx(() -> window.scene.lookup("#wizard-cartroverAccount") != null));
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        eventually().until(() -> onFx(() -> window.scene.lookup("#wizard-connectInflow") != null));
        keys(robot, KeyCode.ALT, KeyCode.RIGHT);
        eventually().until(() -> onFx(() -> window.scene.lookup("#wizard-cartroverAccount") != null));
    }
}
