package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.HandedOver;
import app.cartwright.desktop.ui.Navigator.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What cannot be taken back is asked first, with the safe answer in the focus. */
class PrivacySettingsTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    private String focused() {
        return onFx(() -> window.scene.getFocusOwner() instanceof ButtonBase button ? button.getText() : "");
    }

    @Test
    void aShopIsForgottenOnlyAfterItsPhraseWasTyped() {
        open(Page.SETTINGS, "DATA");
        press("#forget");
        see(
                "Forget this shop on this computer?",
                "Settings, prefixes and locations",
                "Type “forget Larkspur” to go on");
        eventually().untilAsserted(() -> assertThat(focused()).isEqualTo("Keep it"));
        ButtonBase forget = onFx(() -> window.scene.getRoot().lookupAll(".dialog-foot .button").stream()
                .map(ButtonBase.class::cast)
                .filter(b -> b.getText().equals("Forget"))
                .findFirst()
                .orElseThrow());
        assertThat(onFx(forget::isDisabled)).isTrue();
        TextField phrase = find("#forget-phrase", TextField.class);
        onFx(() -> {
            phrase.setText("forget Lark");
            return null;
        });
        assertThat(onFx(forget::isDisabled)).isTrue();
        onFx(() -> {
            phrase.setText(" Forget larkspur ");
            forget.fire();
            return null;
        });
        asked("forget:  Forget larkspur ");
    }

    @Test
    void enterOnTheQuestionToForgetKeepsTheShop() {
        open(Page.SETTINGS, "DATA");
        press("#forget");
        see("Forget this shop on this computer?");
        eventually().until(() -> focused().equals("Keep it"));
        onFx(() -> {
            for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Node owner = window.scene.getFocusOwner();
                Event.fireEvent(owner, new KeyEvent(type, "", "", KeyCode.ENTER, false, false, false, false));
            }
            return null;
        });
        eventually().until(() -> onFx(() -> window.scene.lookup("#forget-phrase") == null));
        assertThat(bridge.asked).isEmpty();
    }

    @Test
    void addressesAreDeletedByThemselvesAfterSoManyDaysAndTheChangeIsTakenBack() {
        open(Page.SETTINGS, "DATA");
        see("Delete addresses by themselves");
        TextField days = find("#address-days .number-field", TextField.class);
        assertThat(days.getText()).isEqualTo("30");
        onFx(() -> {
            days.setText("14");
            days.getOnAction().handle(null);
            return null;
        });
        asked("changeHouseRules Addresses are deleted after 14 days");
        see("Setting changed");
        press("Undo");
        eventually()
                .untilAsserted(() -> assertThat(bridge.houseRules.addressDays()).isEqualTo(30));
        onFx(() -> {
            ((atlantafx.base.controls.ToggleSwitch) window.scene.lookup("#delete-addresses")).setSelected(false);
            return null;
        });
        asked("changeHouseRules Addresses are kept as long as the order");
        see("Names and addresses are kept here as long as the order.");
        assertThat(bridge.houseRules.addressDays()).isNull();
    }

    @Test
    void deletingAddressesAtOnceAsksFirst() {
        open(Page.SETTINGS, "DATA");
        press("#delete-addresses-now");
        see("Delete the addresses of all orders that are done with?");
        eventually().untilAsserted(() -> assertThat(focused()).isEqualTo("Keep them"));
        assertThat(bridge.asked).isEmpty();
        press("Delete them");
        asked("deleteAddresses");
    }

    @Test
    void theSyncingIsHandedOverWithACopyAndTakenBack() {
        Path copy = folder.resolve("for-the-other.db");
        window.pickedFile = Optional.of(copy);
        open(Page.SETTINGS, null);
        press("#hand-over");
        see("Hand the syncing over to another computer?");
        eventually().untilAsserted(() -> assertThat(focused()).isEqualTo("Stay with this computer"));
        press("Stop here and save the copy…");
        asked("handOver for-the-other.db");
        bridge.handedOver = new HandedOver(Larkspur.NOW, copy);
        bridge.changed();
        see("Another computer does the syncing since 14:06:02.");
        press("#take-back");
        see("Take the syncing back to this computer?");
        press("Take it back");
        asked("takeBack");
    }

    @Test
    void whereAnotherComputerSyncsTheOverviewSaysSo() {
        bridge.handedOver = new HandedOver(Larkspur.NOW, Path.of("copy.db"));
        bridge.changed();
        open(Page.OVERVIEW, null);
        see("Another computer does the syncing since 14:06.", "This one only shows.");
        press("Take back…");
        see("One computer at a time");
        assertThat(find("#settings-connections", ToggleButton.class).isSelected())
                .isTrue();
    }

    private ButtonBase restoreButton() {
        return onFx(() -> window.scene.getRoot().lookupAll(".dialog-foot .button").stream()
                .map(ButtonBase.class::cast)
                .filter(b -> b.getText().equals("Restore"))
                .findFirst()
                .orElseThrow());
    }

    private void pressRestore() {
        ButtonBase button = restoreButton();
        onFx(() -> {
            button.fire();
            return null;
        });
    }

    @Test
    void aCopyIsChosenFromTheListAndRestoredAfterItWasAsked() {
        open(Page.SETTINGS, "DATA");
        press("#restore");
        see("Restore a copy?", "Mar 11, 02:00 · 1.4 MB", "Mar 10, 02:00 · 382 KB", "none comes twice");
        eventually().untilAsserted(() -> assertThat(focused()).isEqualTo("Keep what is here"));
        assertThat(onFx(restoreButton()::isDisabled)).isTrue();
        onFx(() -> {
            var radios = window.scene.getRoot().lookupAll("#restore-copies .radio-button").stream()
                    .map(javafx.scene.control.RadioButton.class::cast)
                    .toList();
            assertThat(radios).hasSize(2);
            radios.get(1).fire();
            return null;
        });
        pressRestore();
        asked("restore cartwright-20260310T020000Z.db");
        eventually().until(() -> !onFx(() -> window.main.desk().dialogs().isOpen()));
    }

    @Test
    void whereRestoringFailsTheDialogSaysWhyAndAnotherFileCanBeChosen() {
        bridge.restoring = app.cartwright.bridge.ActionResult.no("Nothing was restored. letter.db is not a backup.");
        window.pickedFile = Optional.of(Path.of("letter.db"));
        open(Page.SETTINGS, "DATA");
        press("#restore");
        press("#restore-file");
        see("File: letter.db");
        pressRestore();
        asked("restore letter.db");
        see("Nothing was restored. letter.db is not a backup.");
        ButtonBase again = restoreButton();
        eventually().until(() -> onFx(() -> !again.isDisabled()));
    }
}
