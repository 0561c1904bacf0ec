package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.SetupDesk.Difference;
import app.cartwright.bridge.SetupDesk.DoubleCount;
import app.cartwright.bridge.SetupDesk.KeyKeeping;
import app.cartwright.bridge.SetupDesk.RepairFile;
import app.cartwright.desktop.base.Links;
import app.cartwright.setup.Seen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What the steps of the set-up say, and where their links lead. */
class WizardWordsTest extends WizardTesting {
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

    @Start
    void start(Stage stage) {
        showWizard(stage);
    }

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
                see("Customer records aren’t synced");
            } else if (logo.equals("shipstation")) {
                see("Labels can’t be bought here");
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
        press("inFlow’s web site on importing");
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
        desk.inflow = LarkspurSetup.connected(new Seen(2, "locations", "Main warehouse, Shop floor"));
        at("connectInflow");
        see("Made up, for the practice shop only", "Locations", "2: Main warehouse, Shop floor");
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
        desk.inflow = LarkspurSetup.connected(LarkspurSetup.LOCATIONS);
        press("#wizard-practice");
        askedOfSetUp("usePracticeShop");
        see("Connect inFlow Inventory", "Connected");
    }
}
