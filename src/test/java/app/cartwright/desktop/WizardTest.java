package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.SetupDesk.Difference;
import app.cartwright.bridge.SetupDesk.DoubleCount;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.bridge.SetupDesk.RepairFile;
import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The set-up in the real window over a stub desk: each test ends in something the owner sees or the desk was asked. */
class WizardTest extends WindowTesting {
    private static final List<String> LOGOS = List.of(
            "shopify",
            "woocommerce",
            "ebay",
            "amazon",
            "bigcommerce",
            "etsy",
            "magento",
            "salesforce",
            "paypal",
            "shipstation");

    private final StubSetupDesk desk = new StubSetupDesk();

    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        bridge.setupDesk = desk;
        bridge.status = LarkspurStatus.notSetUp();
        desk.values.clear();
        desk.inflow = null;
        desk.cartrover = null;
        desk.cartsKnown = false;
        show(stage);
    }

    @AfterEach
    void theSetUpWasNotAskedOnTheJavaFxThread() {
        assertThat(desk.calledOnFxThread).isEmpty();
    }

    private void type(String id, String text) {
        eventually().until(() -> onFx(() -> window.scene.lookup("#" + id) != null));
        onFx(() -> {
            TextInputControl field = (TextInputControl) window.scene.lookup("#" + id);
            field.requestFocus();
            field.setText(text);
            return null;
        });
    }

    private void next() {
        press("#wizard-next");
    }

    private void askedOfSetUp(String what) {
        eventually().untilAsserted(() -> assertThat(desk.asked).contains(what));
    }

    private void at(String step) {
        onFx(() -> {
            window.close();
            desk.values.put("companyId", Larkspur.COMPANY);
            desk.values.put("step", step);
            desk.step = step;
            desk.cartsKnown = true;
            window = new Window(stage, bridge, Theme.Choice.LIGHT, 1180, 760);
            return null;
        });
    }

    // ---- the whole way ---------------------------------------------------------------------------------------------

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
        see("Connected", "Proved at 14:05", "Kept in the Windows Credential Manager", "409 products with a SKU");
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
                "Example SKU: TEA-ASSAM-100");
        next();

        see("Pull orders", "SH:1042", "WO:1042", "Unique", "214", "orders would come in");
        next();

        see("Push shipping info", "Once, when the order is entirely fulfilled", "Known as UPS");
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

    // ---- refusals ------------------------------------------------------------------------------------------------

    @Test
    @Tag("M33")
    @Tag("M6")
    void eachRefusalHasItsOwnWordsAndTheEntriesStay() {
        desk.values.put("hasAccount", "true");
        at("apiKey");
        type("cartrover-account", "larkspur_api_7741");
        for (String answer :
                List.of("wrongPair", "wrongLevel", "notSaved", "accountKind", "noNetwork", "serviceDown")) {
            desk.nextAnswer = LarkspurSetup.refused(answer);
            type("cartrover-key", "some-key");
            press("#cartrover-connect");
            see(LarkspurSetup.refused(answer).title(), "Not connected", "Next is ready when the badge says Connected");
            assertThat(words()).contains("larkspur_api_7741").doesNotContain("Proved at");
        }
        press("#cartrover-connect");
        see("Connected", "Proved at 14:05");
        press("#cartrover-replace");
        see("Connect");
        assertThat(onFx(() -> ((TextInputControl) window.scene.lookup("#cartrover-key")).getText()))
                .isEmpty();
    }

    @Test
    @Tag("M27")
    void aRefusedPairLeadsToThePageThatMakesANewOne() {
        desk.cartrover = LarkspurSetup.refused("wrongPair");
        at("apiKey");
        press("Open WMS Setup");
        assertThat(window.openedLinks).containsExactly(Links.CARTROVER_WMS);
    }

    @Test
    void withoutAKeyringAnEncryptedFileIsOffered() {
        desk.keeping = StubSetupDesk.NO_KEYRING;
        at("connectInflow");
        see("This computer has no keyring that Cartwright can use.");
        press("#inflow-file-wanted");
        type("inflow-passphrase", "four plain words here");
        type("inflow-passphrase-again", "four plain words here");
        press("#inflow-use-file");
        askedOfSetUp("useEncryptedFile");
        type("inflow-key", "a-key");
        press("#inflow-connect");
        see("Kept in the encrypted file");
    }

    @Test
    @Tag("M34")
    void aMissingTickAsksOnceBeforeItGoesOn() {
        desk.cartrover = LarkspurSetup.connected("4 carts can be seen with it");
        at("apiKey");
        see("The pair is accepted");
        next();
        see("Did you click Save on CartRover’s page?");
        press("I clicked Save");
        see("Set up carts in CartRover");
        assertThat(desk.values).containsEntry("savedOnCartRover", "true");
    }

    @Test
    @Tag("M69")
    @Tag("M70")
    void aPrefixConflictIsRefusedUntilItIsMended() {
        at("orders");
        see("WO:1042");
        String id = "prefix-" + Larkspur.WOO.replace(' ', '-');
        type(id, "sh:");
        onFx(() -> {
            window.scene.lookup("#wizard-next").requestFocus();
            return null;
        });
        see("Already used by Shopify", "Each cart needs its own prefix", "Use WO:");
        next();
        see("Each cart needs its own prefix");
        press("Use WO:");
        eventually().untilAsserted(() -> assertThat(words()).doesNotContain("Already used"));
        next();
        see("Push shipping info");
    }

    @Test
    @Tag("M52")
    @Tag("M48")
    void aDoubleCountShowsTheSumAndIsMendedWithOneClick() {
        at("locations");
        see("Warehouse A");
        onFx(() -> {
            ComboBox<?> source = (ComboBox<?>) window.scene.lookup("#source-Warehouse-A");
            source.getSelectionModel().selectLast();
            return null;
        });
        see("Retail store is counted twice", "52", "40", "Settle the double count first", "I know, keep it");
        press("#use-one-location");
        eventually().untilAsserted(() -> assertThat(words()).doesNotContain("counted twice"));
        assertThat(desk.values).containsEntry("location:Warehouse A", "on loc-main");
    }

    // ---- leaving and coming back ---------------------------------------------------------------------------------

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
        desk.inflow = LarkspurSetup.connected("409 products with a SKU");
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
        desk.inflow = LarkspurSetup.connected("409 products with a SKU");
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

    // ---- what is said --------------------------------------------------------------------------------------------

    @Test
    @Tag("M4")
    @Tag("M5")
    @Tag("M6")
    @Tag("M9")
    @Tag("M10")
    @Tag("M11")
    void theWelcomeSaysWhatItDoesAndWhatNot() {
        see(
                "CartRover (Extensiv Integration Manager)",
                "Pull orders",
                "Push inventory levels",
                "Push shipping info",
                "Later edits to an order at the cart don’t come in. Change the order in inFlow by hand.",
                "Refunds aren’t supported. Adjust them in inFlow and in the cart by hand.",
                "A paid CartRover account. Only Single and EDI Merchant accounts work.");
        press("Features and pricing");
        press("inFlow’s direct integrations don’t have these limits");
        assertThat(window.openedLinks).containsExactly(Links.CARTROVER_PRICING, Links.INFLOW_SITE);
    }

    @Test
    @Tag("M22")
    @Tag("M23")
    @Tag("M24")
    @Tag("M92")
    @Tag("M93")
    @Tag("M94")
    @Tag("M96")
    @Tag("M98")
    void everyLogoOpensItsIntroductionAndLeadsToTheSameSetUp() {
        for (String logo : LOGOS) {
            press("#logo-" + logo);
            see("Extensiv Integration Manager (CartRover)", "Pulling orders:", "Pushing inventory levels:", "Set up");
            if (logo.equals("paypal")) {
                see("Payments are neither taken nor pushed");
                press("Take payments with inFlow Pay");
            } else if (logo.equals("salesforce")) {
                see("Customer records aren't synced");
            } else if (logo.equals("shipstation")) {
                see("Labels can't be bought here");
                press("Buy labels with inFlow’s EasyPost integration");
            }
            press("Set up");
            see("Connect inFlow Inventory");
            press("#wizard-back");
            see("Connect your shops to inFlow");
        }
        assertThat(window.openedLinks).containsExactly(Links.INFLOW_SITE, Links.INFLOW_SITE);
    }

    @Test
    @Tag("M16")
    @Tag("M17")
    @Tag("M18")
    @Tag("M19")
    @Tag("M12")
    @Tag("M13")
    void theProductsStepGivesTheBulkPath() {
        at("products");
        see(
                "Products are matched by SKU only. Names may differ.",
                "Main Menu › Import Data › Product details › Select file › Next",
                "inFlow e-mails you when the import is done");
        press("inFlow’s web site: importing product details");
        press("#export-repair");
        askedOfSetUp("repairCsv");
        assertThat(window.openedLinks).containsExactly(Links.INFLOW_SITE);
    }

    @Test
    @Tag("M13")
    void whatTheRepairFileLeavesOutIsListedToBeDoneByHand() throws Exception {
        Path file = folder.resolve("repair.csv");
        window.pickedFile = Optional.of(file);
        desk.repair = new RepairFile(
                "ProductName,SKU\r\nNettle 50 g,TEA-NETTLE-50\r\n",
                List.of(new Difference("=tin-small", "=TIN-SMALL", "Small tin")));
        at("products");
        window.pickedFile = Optional.of(file);
        see("of 406 SKUs match");
        press("#export-repair");
        see(
                "1 SKU is not in the file: correct it in inFlow by hand",
                "would take the name or the SKU for a formula",
                "Small tin: =tin-small becomes =TIN-SMALL");
        assertThat(Files.readString(file)).contains("TEA-NETTLE-50").doesNotContain("tin-small");
    }

    @Test
    @Tag("M52")
    void twoLocationsThatTheSameOnesCountHaveOneWarning() {
        desk.twice = List.of(
                new DoubleCount("Main warehouse", List.of("Warehouse A", "Retail store"), "Main is counted by both."),
                new DoubleCount("Retail store", List.of("Warehouse A", "Retail store"), "Retail is counted by both."));
        at("locations");
        see("Main warehouse, Retail store are counted twice", "Main is counted by both.", "Retail is counted by both.");
        assertThat(onFx(() ->
                        window.scene.getRoot().lookupAll("#keep-double-count").size()))
                .isEqualTo(1);
    }

    @Test
    void theSetUpSaysThatTheShopIsMadeUp() {
        at("carts");
        see("Set up carts in CartRover");
        assertThat(words()).doesNotContain("Made-up orders and stock");
        bridge.status = LarkspurStatus.practiceNotSetUp();
        bridge.changed();
        see("Practice shop", "Made-up orders and stock. Nothing leaves this computer.");
    }

    @Test
    @Tag("M27")
    void thePracticeShopsKeysAreCalledMadeUp() {
        desk.keeping = new KeyKeeping("practice", true, "practice shop", "");
        desk.inflow = LarkspurSetup.connected("2 locations: Main warehouse, Shop floor");
        at("connectInflow");
        see("Made up, for the practice shop only", "2 locations: Main warehouse, Shop floor");
    }

    @Test
    @Tag("M20")
    @Tag("M21")
    void theWayToInflowsKeysIsShown() {
        at("connectInflow");
        see("In inFlow for Windows: Main Menu › Options › Integrations. The page opens in your browser.");
        press("Options › Integrations");
        assertThat(window.openedLinks).containsExactly("https://app.inflowinventory.com/options/integrations");
    }

    @Test
    @Tag("M25")
    void theSignUpPageOpensWithTheWordsToChoose() {
        at("cartroverAccount");
        see("“Single Merchant”");
        press("Open the sign-up page");
        assertThat(window.openedLinks).containsExactly(Links.CARTROVER_SIGN_UP);
    }

    @Test
    @Tag("M27")
    @Tag("M28")
    @Tag("M29")
    void theKeyStepGivesTheArticlesSteps() {
        at("apiKey");
        see("API Access Only", "Test WMS Connection", "Save", "before you come back and click Next.");
        press("WMS Setup page");
        assertThat(window.openedLinks).containsExactly(Links.CARTROVER_WMS);
    }

    @Test
    @Tag("M36")
    @Tag("M37")
    @Tag("M38")
    @Tag("M39")
    @Tag("M40")
    @Tag("M41")
    void theCartsStepExplainsTheThreeSchedules() {
        at("carts");
        see(
                "Carts, or order sources, are where orders come from and where stock levels and shipping info go",
                "New Setup",
                "Click the logo of your cart",
                "Order Download",
                "Every five minutes",
                "Shipment Upload",
                "Inventory Upload",
                "Automatic",
                "the ? at the top left has more");
        press("CartRover Carts");
        assertThat(window.openedLinks).containsExactly(Links.CARTROVER_CARTS);
    }

    @Test
    @Tag("M51")
    @Tag("M52")
    @Tag("M60")
    @Tag("M61")
    void theLocationsStepRecommendsOneToOneAndPointsAtTheCartsSetting() {
        at("locations");
        see(
                "Match each CartRover location to a single inFlow location, so nothing is double-counted in CartRover.",
                "A cart takes stock from one CartRover location or from the combined total.",
                "Sync Inventory with Location",
                "General Inventory Options");
    }

    @Test
    @Tag("M65")
    @Tag("M87")
    @Tag("M91")
    void onceIsSaidBeforeItHappens() {
        at("orders");
        see(
                "Each order is pulled once, and only once.",
                "Default: the first two letters of the cart, three if two clash.");
        next();
        see("CartRover takes no updates. Make later changes by hand in the cart.");
        see("Orders made in inFlow itself are never pushed.");
    }

    @Test
    void thePracticeShopLeadsOnWithoutAnyAccount() {
        desk.inflow = LarkspurSetup.connected("2 locations: Main warehouse, Retail store");
        press("#wizard-practice");
        askedOfSetUp("usePracticeShop");
        see("Connect inFlow Inventory", "Connected");
    }
}
