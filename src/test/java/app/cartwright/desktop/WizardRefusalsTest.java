package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.base.Apostrophes;
import app.cartwright.desktop.base.Links;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What the set-up refuses, and how it is mended. */
class WizardRefusalsTest extends WizardTesting {
    @Start
    void start(Stage stage) {
        showWizard(stage);
    }

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
            see(
                    Apostrophes.printed(LarkspurSetup.refused(answer).title()),
                    "Not connected",
                    "Next is ready when the badge says Connected");
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
    @Tag("M33")
    void withoutNetworkConnectIsPressedAgainByItselfUnlessSomebodyTypes() {
        desk.cartrover = null;
        at("apiKey");
        type("cartrover-account", "larkspur_api_7741");
        type("cartrover-key", "some-key");
        desk.nextAnswer = LarkspurSetup.refused("noNetwork");
        press("#cartrover-connect");
        see("Not connected", "Cartwright tries again in 20 s.");

        type("cartrover-key", "some-other-key");
        window.tasks.waited(Duration.ofSeconds(20));
        desk.nextAnswer = LarkspurSetup.refused("noNetwork");
        press("#cartrover-connect");
        eventually().until(() -> tries() == 2 && window.tasks.underWay() == 0);

        window.tasks.waited(Duration.ofSeconds(20));
        see("Connected", "Proved at 14:05");
        assertThat(tries()).isEqualTo(3);
    }

    private long tries() {
        return desk.asked.stream()
                .filter(asked -> asked.startsWith("connectCartRover"))
                .count();
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
        desk.cartrover = LarkspurSetup.connected(LarkspurSetup.CARTS);
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
        see("WO:3391");
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
}
