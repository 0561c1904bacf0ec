package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import app.cartwright.setup.ConnectStep;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The way through the set-up, and leaving it and coming back: each test ends in something the owner sees. */
class WizardTest extends WizardTesting {
    @Start
    void start(Stage stage) {
        showWizard(stage);
    }

    @Test
    @Tag("M140")
    @Tag("M2")
    @Tag("M30")
    @Tag("M31")
    @Tag("M32")
    @Tag("M34")
    @Tag("M35")
    @Tag("M42")
    @Tag("M43")
    @Tag("M46")
    void theWholeSetUpEndsInALiveMainWindow() {
        see("Connect your shops to inFlow", "Choose one to start");
        press("#wizard-connect-own");

        see("Connect inFlow Inventory", "Next is ready when the badge says Connected");
        next();
        see("Connect inFlow Inventory");
        type("inflow-account", Larkspur.COMPANY);
        type("inflow-key", "inflow-key-of-larkspur");
        press("#inflow-connect");
        see(
                "Connected",
                "Proved at 14:05",
                "Kept in the Windows Credential Manager",
                "Products with a SKU",
                "409",
                "50 a minute, 950 an hour");
        next();

        see("Your CartRover account", "Choose one of the two");
        press("#account-have");
        next();

        see("Connect your API user and key", "API Access Only", "Test WMS Connection");
        type("cartrover-account", "larkspur_api_7741");
        type("cartrover-key", "cartrover-key-of-larkspur");
        press("#cartrover-connect");
        see("The pair is accepted", "It opens your merchant account, not just one cart");
        press("#saved-on-cartrover");
        next();

        see("Set up carts in CartRover", "Check for carts first", "Every five minutes");
        press("#check-for-carts");
        see("4 carts found", "Shopify", "WooCommerce", "eBay", "Amazon");
        next();

        see("Match products by SKU", "398", "of 406 SKUs match", "Go on with the 398 that match");
        press("#skip-products");
        next();

        see(
                "Choose where stock levels go",
                "Warehouse A",
                "Retail store",
                "Market stall",
                "Example SKU",
                "TEA-ASSAM-100");
        next();

        see(
                "Pull orders",
                "SH:1042",
                "WO:3391",
                "EB:14-09113-20451",
                "AM:113-4482917-0917846",
                "Unique",
                "214",
                "orders would come in");
        next();

        see("Push shipping info", "Once, when the order is entirely fulfilled", "Known as UPS", "Not known");
        next();

        see("Review the first sync", "38 SKUs would become 0 (9.5 %, your limit is 5 %)", "Settle the 38 zeros first");
        press("#confirm-zeroes");
        bridge.status = LarkspurStatus.status();
        press("Go live");
        askedOfSetUp("goLive true false");
        see("Larkspur Lane Teas is live.", "Overview", "Push stock");
        assertThat(desk.values.toString()).doesNotContain("key-of-larkspur");
    }

    @Test
    void nothingBlocksWhileTheServicesTakeTheirTime() {
        at("carts");
        see("Set up carts in CartRover", "4 carts found");
        CountDownLatch gate = new CountDownLatch(1);
        desk.gate = gate;
        press("#check-for-carts");
        see("Checking…");
        press("#wizard-back");
        see("Connect your API user and key");
        gate.countDown();
        askedOfSetUp("checkForCarts");
    }

    @Test
    @Tag("M31")
    void whileItChecksTheStepIsSaidAndStopGivesTheButtonBack() {
        at("apiKey");
        see("Connect your API user and key");
        type("cartrover-account", "larkspur_api_7741");
        type("cartrover-key", "cartrover-key-of-larkspur");
        CountDownLatch gate = new CountDownLatch(1);
        desk.furthest = ConnectStep.ACCOUNT;
        desk.gate = gate;
        press("#cartrover-connect");
        see("Checking…", "Step 2 of 3: opening your merchant account");
        press("Stop");
        see("Next is ready when the badge says Connected", "Connect");
        owner.seeNoMore("Step 2 of 3");
        gate.countDown();
    }

    @Test
    void finishLaterStoresAndTheNextStartOpensTheSameStep() {
        press("#wizard-connect-own");
        type("inflow-account", "the-company");
        type("inflow-key", "a-key");
        press("#inflow-connect");
        see("Proved at");
        next();
        see("Your CartRover account");
        press("#account-have");
        press("#wizard-later");
        eventually().until(() -> onFx(() -> !stage.isShowing()));
        assertThat(desk.values).containsEntry("step", "cartroverAccount").containsEntry("hasAccount", "true");
        onFx(() -> {
            window.close();
            window = new Window(stage, bridge, Theme.Choice.LIGHT, 1180, 760);
            return null;
        });
        see("Your CartRover account");
        next();
        see("Connect your API user and key");
    }

    @Test
    void fromTheSettingsTheSameStepsOpenWithPresentAnswers() {
        bridge.status = LarkspurStatus.status();
        at("review");
        desk.inflow = LarkspurSetup.connected(LarkspurSetup.PRODUCTS);
        see("Overview");
        onFx(() -> {
            window.main.open(Page.WIZARD, "orders");
            return null;
        });
        see("Back to Cartwright", "SH:1042");
        press("#step-connectInflow");
        see("Kept in the Windows Credential Manager", Larkspur.COMPANY);
        press("#wizard-later");
        see("Needs attention", "Orders per day");
    }

    @Test
    void noOtherPageOpensBeforeTheSetUpIsComplete() {
        see("Connect your shops to inFlow");
        onFx(() -> {
            window.main.open(Page.ORDERS, null);
            return null;
        });
        see("Connect your shops to inFlow", "Choose one to start");
    }

    @Test
    void whatWasReadBeforeGoLiveDoesNotOpenTheSetUpAgain() {
        desk.inflow = LarkspurSetup.connected(LarkspurSetup.PRODUCTS);
        at("review");
        press("#skip-zeroes");
        press("Go live");
        askedOfSetUp("goLive false true");
        see("Overview");
        bridge.changed();
        bridge.status = LarkspurStatus.status();
        bridge.changed();
        see("Needs attention", "Orders per day");
    }
}
