package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.AlertsReading;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Navigator.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The main window over a stub bridge: each test ends in something the owner sees or that the bridge was asked. */
class MainWindowTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    // ---- the frame ---------------------------------------------------------------------------------------------

    @Test
    @Tag("M1")
    @Tag("M137")
    void theOverviewShowsServicesCartsAndProblems() {
        see("Pull orders", "4 held", "Push stock", "In sync", "Shopify", "WooCommerce", "eBay", "Amazon");
        see("3 orders: SKU isn’t in inFlow", "inFlow, this minute", "22 of 50", "Needs attention");
        assertThat(onFx(() -> ((Stage) window.scene.getWindow()).getTitle())).isEqualTo("Needs attention · Cartwright");
    }

    @Test
    void everyPageOpensWithItsNumberKeyAndNoneReadsOnTheJavaFxThread(FxRobot robot) {
        see("Overview");
        KeyCode[] keys = {
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8
        };
        String[] titles = {
            "437 this month",
            "409 SKUs",
            "sent once, when the entire order is fulfilled",
            "Retry all 2",
            "Earlier checks",
            "kept 13 months",
            "Go through set-up again"
        };
        for (int i = 0; i < keys.length; i++) {
            KeyCode key = keys[i];
            if (key == KeyCode.DIGIT6) {
                window.memory.put("check.2026-03-10T15:00:00Z", "STOCK\tTEA-SENCHA-100\tNot a fault\tnoFault");
            }
            robot.press(KeyCode.CONTROL).press(key).release(key).release(KeyCode.CONTROL);
            see(titles[i]);
        }
    }

    @Test
    void pauseSaysUntilWhenAndResumeGoesOn(FxRobot robot) {
        see("Needs attention");
        robot.press(KeyCode.CONTROL).press(KeyCode.SHIFT).press(KeyCode.P);
        robot.release(KeyCode.P).release(KeyCode.SHIFT).release(KeyCode.CONTROL);
        asked("pause PT1H");
        see("Until 15:06 (59 min left)", "Resume now", "not measured while paused");
        press("#resume");
        see("6 errors, 2 alerts");
    }

    @Test
    void syncNowWhilePausedSaysThatItRunsOnce() {
        bridge.status = LarkspurStatus.paused();
        bridge.changed();
        see("Paused until 15:06.");
        press("#sync-now");
        asked("syncNow");
        see("Runs once now; stays paused until 15:06.");
    }

    @Test
    void aNarrowWindowHasARailAndEverythingStaysReachable() {
        onFx(() -> {
            window.scene.getWindow().setWidth(960);
            window.scene.getWindow().setHeight(600);
            return null;
        });
        eventually()
                .untilAsserted(() -> assertThat(onFx(() -> window.scene
                                .lookup(".navigation")
                                .getLayoutBounds()
                                .getWidth()))
                        .isEqualTo(56));
        press("#nav-stock");
        see("409 SKUs");
        assertThat(find("#nav-stock", ButtonBase.class).getAccessibleText()).isEqualTo("Stock");
    }

    @Test
    void thePracticeShopIsAlwaysToBeRecognised() {
        StubPracticeDesk practice = new StubPracticeDesk();
        bridge.practice = practice;
        bridge.status = LarkspurStatus.practice();
        bridge.changed();
        see("Made-up orders and stock. Nothing leaves this computer.");
        assertThat(onFx(() -> ((Stage) window.scene.getWindow()).getTitle())).contains("Practice shop");
        press("#open-practice-controls");
        see("A stock read comes back short");
        press("#mishap-lost_answer");
        eventually().untilAsserted(() -> assertThat(practice.asked).containsExactly("goWrong LOST_ANSWER"));
    }

    // ---- orders, stock, shipments --------------------------------------------------------------------------------

    @Test
    @Tag("M8")
    @Tag("M9")
    void aLaterEditIsShownWithTheWordToCarryItOverByHand() {
        var o = bridge.details.get("CR-1042").order();
        var d = bridge.details.get("CR-1042");
        var edited = new app.cartwright.bridge.OrderView(
                o.cart(),
                o.cartKind(),
                o.custRef(),
                o.number(),
                o.shopNumber(),
                o.inflowOrderId(),
                o.state(),
                o.stateReason(),
                o.orderedAt(),
                o.pulledAt(),
                o.shippingPushedAt(),
                o.total(),
                o.currency(),
                o.customer(),
                o.cartStatus(),
                "quantity of TEA-ASSAM-100 2 → 3",
                o.skus());
        bridge.details = java.util.Map.of(
                "CR-1042",
                new app.cartwright.bridge.OrderDetail(
                        edited,
                        d.lines(),
                        d.subTotal(),
                        d.discount(),
                        d.tax(),
                        d.shipping(),
                        d.journey(),
                        null,
                        List.of()));
        open(Page.ORDERS, "CR-1042");
        see("Changed at Shopify after the pull:", "Change it in inFlow by hand.");
        press("Done by hand");
        asked("markDone CR-1042");
    }

    @Test
    void ordersAreFilteredAndTheListSaysWhatItHides() {
        open(Page.ORDERS, null);
        see("SH:1046");
        TextField search = find("#orders-search", TextField.class);
        onFx(() -> {
            search.setText("nothing like it");
            return null;
        });
        see("No orders match", "437 orders are hidden by these filters.");
        press("Clear the filters");
        see("SH:1046");
    }

    @Test
    void theListIsExportedAndCopied() throws Exception {
        Path file = folder.resolve("orders.csv");
        window.pickedFile = Optional.of(file);
        open(Page.ORDERS, null);
        see("SH:1046");
        press("Export");
        see("Exported");
        assertThat(Files.readAllLines(file)).hasSize(438).first().isEqualTo("Order,Cart,Cart name,Placed,Total,State");
        TableView<?> table = find("#orders-table", TableView.class);
        onFx(() -> {
            table.getSelectionModel().clearAndSelect(0);
            ((DataTable<?>) table.getParent()).copy();
            return null;
        });
        assertThat(window.clipboard).singleElement().asString().startsWith("SH:1046\tShopify\t");
    }

    @Test
    @Tag("M56")
    void theArithmeticBehindANumberIsShown() {
        open(Page.STOCK, "TEA-ASSAM-100");
        see("Why this number?", "On hand in Main warehouse", "Reserved by open orders", "Quantity available");
        see("Carts that combine all locations see");
        press("Push this SKU again");
        asked("push TEA-ASSAM-100");
    }

    @Test
    @Tag("M90")
    void aSkuWithoutAPartnerSaysToChangeItOnTheOtherSideToo() {
        open(Page.STOCK, "TEA-MATCHA-30");
        see("the nearest is TEA-MATCHA-030", "change it in CartRover and your carts too; until then it doesn’t sync");
    }

    @Test
    @Tag("M80")
    @Tag("M87")
    void sendNowAsksFirstBecauseItIsSentOnce(FxRobot robot) {
        open(Page.SHIPMENTS, "CR-1039");
        see("SH:1039, what will be sent once", "1Z999AA10123456793", "After the push: by hand, at Shopify.");
        press("Send now");
        see("Send the shipment of SH:1039 now?", "Sent once. Carrier and tracking can’t be added later.");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(bridge.asked).noneMatch(a -> a.startsWith("shipment"));
    }

    @Test
    @Tag("M96")
    void nowhereCanALabelBeBought() {
        open(Page.SHIPMENTS, "CR-1039");
        see("SH:1039, what will be sent once");
        assertThat(words()).doesNotContainIgnoringCase("label");
    }

    // ---- problems ----------------------------------------------------------------------------------------------

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

    // ---- troubleshoot, activity, settings -------------------------------------------------------------------------

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

    @Test
    @Tag("M3")
    void aServiceIsSwitchedOffAndTheSwitchTakenBack() {
        open(Page.SETTINGS, null);
        see("Push inventory levels");
        onFx(() -> {
            ((atlantafx.base.controls.ToggleSwitch) window.scene.lookup("#switch-pushInventory")).setSelected(false);
            return null;
        });
        asked("changeSettings Push inventory levels: off");
        assertThat(bridge.settings.pushInventory().enabled()).isFalse();
        see("Setting changed");
        press("Undo");
        eventually()
                .untilAsserted(() ->
                        assertThat(bridge.settings.pushInventory().enabled()).isTrue());
    }

    @Test
    @Tag("M48")
    @Tag("M50")
    @Tag("M60")
    @Tag("M61")
    void oneLocationIsSwitchedOffAndTheOthersStay() {
        open(Page.SETTINGS, "STOCK");
        see("“Sync Inventory with Location” under General Inventory Options", "or from the combined total of all");
        onFx(() -> {
            ((atlantafx.base.controls.ToggleSwitch) window.scene.lookup("#location-Retail-store")).setSelected(false);
            return null;
        });
        asked("changeSettings Retail store: off");
        see("Send 0 once?", "CartRover keeps the last numbers of Retail store.");
        press("Keep the numbers");
        assertThat(bridge.settings.pushInventory().locations())
                .extracting(l -> l.enabled())
                .containsExactly(true, false, false);
        assertThat(bridge.asked).noneMatch(a -> a.startsWith("pushZero") || a.startsWith("push "));
    }

    @Test
    @Tag("M69")
    @Tag("M70")
    void aPrefixIsChangedAndOneThatIsTakenIsRefused() {
        bridge.setupDesk = new StubSetupDesk() {
            @Override
            public java.util.Map<String, String> checkPrefixes(java.util.Map<String, String> prefixes) {
                return "SH:".equals(prefixes.get(Larkspur.WOO))
                        ? java.util.Map.of(Larkspur.WOO, "Already used by Shopify")
                        : java.util.Map.of();
            }
        };
        open(Page.SETTINGS, "CARTS");
        TextField field = find("#prefix-Larkspur-Trade", TextField.class);
        onFx(() -> {
            field.setText("SH:");
            field.getOnAction().handle(null);
            return null;
        });
        see("Already used by Shopify");
        assertThat(bridge.asked).isEmpty();
        onFx(() -> {
            field.setText("TR:");
            field.getOnAction().handle(null);
            return null;
        });
        asked("changeSettings Prefix of Larkspur Trade: TR:");
    }

    @Test
    @Tag("M10")
    @Tag("M64")
    void theOrderSettingsSayWhatIsNotCarriedOver() {
        open(Page.SETTINGS, "ORDERS");
        see(
                "First order date",
                "Later edits to an order at the cart don’t come in. Change the order in inFlow by hand.");
        see("Adjust them in inFlow and in the cart by hand.");
    }

    @Test
    void aRefusedKeyIsReplacedInOneField() {
        open(Page.SETTINGS, null);
        press("#replace-cartrover");
        see("A new API key for CartRover");
        TextField account = find("#key-account", TextField.class);
        TextField key = find("#key-new", TextField.class);
        onFx(() -> {
            account.setText("larkspur_api_7741");
            key.setText("k-2");
            return null;
        });
        press("Connect and go on");
        eventually()
                .untilAsserted(() -> assertThat(((StubSetupDesk) bridge.setupDesk).asked)
                        .filteredOn(asked -> asked.startsWith("connect"))
                        .containsExactly("connectCartRover larkspur_api_7741"));
        see("Everything that waited goes on.");
    }

    @Test
    void darkModeAndLargerTextAreChosenAndRemembered() {
        open(Page.SETTINGS, "APPEARANCE");
        press("Dark");
        press("150 %");
        assertThat(onFx(() -> window.scene.getRoot().getStyleClass())).contains("dark", "text-150");
        assertThat(window.memory.get("theme", "")).isEqualTo("DARK");
    }
}
