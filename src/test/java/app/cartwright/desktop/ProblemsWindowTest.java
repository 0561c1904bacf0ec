package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.AlertsReading;
import app.cartwright.desktop.ui.Navigator.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Errors, alerts and the way to their cause in the main window. */
class ProblemsWindowTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    @Tag("M106")
    @Tag("M109")
    void anErrorSaysWhatBetweenWhomWhyAndWhatNextAndIsRetried() {
        open(Page.ERRORS, "E12");
        see("3 orders are held: SKU TEA-MATCHA-030 isn’t in inFlow", "CartRover and inFlow");
        see("The nearest is TEA-MATCHA-30.", "Give it this SKU in inFlow");
        assertThat(words()).doesNotContain("eBay token has expired");
        press("#retry");
        asked("retry E12");
    }

    @Test
    @Tag("M109")
    void retryAllShowsHowFarItIsAndEndsInASentence() {
        open(Page.ERRORS, null);
        press("#retry-all");
        see("Retrying 2 errors", "0 of 2", "Stop after this one");
        asked("retry E12");
        assertThat(onFx(() -> window.scene.lookup("#retry-all").isDisabled())).isTrue();
        bridge.errors =
                bridge.errors.stream().filter(e -> !e.id().equals("E12")).toList();
        see("1 of 2", "1 solved");
        press("#retry-stop");
        String second = bridge.asked.getLast().substring("retry ".length());
        bridge.errors =
                bridge.errors.stream().filter(e -> !e.id().equals(second)).toList();
        see("2 errors retried", "2 solved · 0 the same as before");
        assertThat(onFx(() -> window.scene.lookup("#retry-strip").isVisible())).isFalse();
    }

    @Test
    @Tag("M108")
    void anErrorIsDismissedWithAReasonAndTheDismissalTakenBack(FxRobot robot) {
        open(Page.ERRORS, "E12");
        see("3 orders are held");
        press("#dismiss");
        see("Dismiss the error for TEA-MATCHA-030?");
        press("Dismiss");
        asked("dismiss E12: entered by hand");
        see("Error dismissed");
        eventually().untilAsserted(() -> assertThat(onFx(() -> errorIds())).doesNotContain("E12"));
        onFx(() -> {
            window.scene.lookup("#errors-list").requestFocus();
            return null;
        });
        robot.press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        asked("undismiss E12");
        eventually().untilAsserted(() -> assertThat(onFx(() -> errorIds())).contains("E12"));
    }

    private Set<String> errorIds() {
        ListView<?> list = (ListView<?>) window.scene.lookup("#errors-list");
        return list.getItems().stream()
                .map(e -> ((app.cartwright.bridge.ErrorView) e).id())
                .collect(Collectors.toSet());
    }

    @Test
    @Tag("M110")
    void whereAnErrorCanNotBeRetriedItSaysWhyAndHasNoButton() {
        open(Page.ERRORS, "E14");
        see("Retry isn’t offered: a second push could count twice.");
        assertThat(onFx(() -> button("#retry"))).isEmpty();
        assertThat(onFx(() -> button("#dismiss"))).isEmpty();
    }

    @Test
    void anUnknownCarrierIsChosen() {
        open(Page.ERRORS, "E9");
        press("Choose the carrier…");
        see("What to send for carrier “FDX”?", "DHL");
        press("Send as this");
        asked("acceptCarrier FDX as DHL");
    }

    @Test
    @Tag("M100")
    @Tag("M101")
    @Tag("M102")
    @Tag("M104")
    void alertsAreForReadingOnly() {
        open(Page.ALERTS, null);
        see("eBay token has expired", "Active", "Resolved");
        see("you need to go to CartRover to fix an issue", "dismiss it in your CartRover Alerts list, one by one");
        Node alerts = find("#alerts", Node.class);
        List<String> buttons = onFx(() -> alerts.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(b -> ((Button) b).getText())
                .toList());
        assertThat(buttons).isEmpty();
        assertThat(onFx(() -> button("#retry-all"))).isEmpty();
        assertThat(bridge.asked).isEmpty();
    }

    @Test
    @Tag("M105")
    void aClickOnAnAlertOpensCartRoversAlertsPage(FxRobot robot) {
        open(Page.ALERTS, null);
        see("eBay token has expired");
        TableView<?> table = find("#alerts-table", TableView.class);
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            return null;
        });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        eventually()
                .untilAsserted(() -> assertThat(window.openedLinks)
                        .containsExactly(bridge.alerts.getFirst().url()));
    }

    @Test
    @Tag("M103")
    void anAlertThatIsGoneInCartRoverLeavesTheList() {
        open(Page.ALERTS, null);
        see("eBay token has expired");
        bridge.alerts = LarkspurProblems.alerts().subList(1, 3);
        bridge.changed();
        eventually().untilAsserted(() -> assertThat(words()).doesNotContain("eBay token has expired"));
        see("Shipment upload failed for 113-6620194-3300471");
    }

    @Test
    @Tag("M100")
    void alertsThatCannotBeReadAreNeitherWellNorAFault() {
        bridge.alerts = List.of();
        bridge.alertsReading = new AlertsReading(false, Larkspur.NOW, null);
        bridge.changed();
        open(Page.ALERTS, null);
        see("CartRover doesn’t give alerts to this key", "not read with this key");
        assertThat(onFx(() -> window.scene.lookup("#alerts .leg-picture").getAccessibleText()))
                .contains("Carts to CartRover: " + Models.TEXTS.of("leg.plain"));
    }

    @Test
    @Tag("M111")
    @Tag("M112")
    @Tag("M121")
    @Tag("M130")
    void theThreeQuestionsLeadToAVerdictAndThePageThatHelps() {
        open(Page.TROUBLESHOOT_ORDER, null);
        see("An order didn’t come into inFlow", "A stock level differs at my cart", "Shipping info isn’t in my cart");
        TextField field = find("#ask-order", TextField.class);
        onFx(() -> {
            field.setText("1047");
            return null;
        });
        press("#check-order");
        asked("explain ORDER 1047");
        see("It’s stuck between Shopify and CartRover", "you told us", "log in at app.cartrover.com");
        press("Open CartRover");
        assertThat(window.openedLinks).containsExactly("https://app.cartrover.com/carts");
    }
}
