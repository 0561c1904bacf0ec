package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.ActionResult;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Switch;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** An answer that comes late finds the window as the owner has left it, and takes nothing away from what is open now. */
class LateAnswersTest extends WindowTesting {
    private final StubSetupDesk desk = new StubSetupDesk();

    @Start
    void start(Stage stage) {
        bridge.setupDesk = desk;
        show(stage);
    }

    @Test
    void aProofThatComesAfterItsDialogWasPutAwayClosesNoOther() {
        open(Page.SETTINGS, "CONNECTIONS");
        press("#replace-cartrover");
        see("A new API key for CartRover");
        owner.type("key-account", "larkspur_api_7741");
        owner.type("key-new", "k-2");
        CountDownLatch gate = new CountDownLatch(1);
        desk.gate = gate;
        press("Connect and go on");
        press("Later");
        press("See the list");
        see("Close");
        gate.countDown();
        see("Everything that waited goes on.");
        assertThat(onFx(() -> window.main.desk().dialogs().isOpen())).isTrue();
        press("Close");
    }

    /** Until everything that was asked for has been told, but for so many that a test holds back. */
    private void allToldBut(int held) {
        eventually().until(() -> onFx(() -> window.tasks.underWay()) == held);
    }

    /** Asks for something that is slow, opens the list of facts meanwhile, and lets the slow answer come. */
    private void theListStaysOpenAlthoughThereComes(String slow, String button) {
        open(Page.SETTINGS, "DATA");
        bridge.slow.add(slow);
        press(button);
        open(Page.SETTINGS, "CONNECTIONS");
        press("See the list");
        String before = titleOfTheQuestion();
        bridge.slowOnes.countDown();
        allToldBut(0);
        assertThat(titleOfTheQuestion()).isEqualTo(before);
    }

    private String titleOfTheQuestion() {
        return onFx(() -> window.scene.lookup(".dialog-box").getAccessibleText());
    }

    @Test
    void whatForgettingMeansOpensNothingOverAQuestionThatWasOpenedMeanwhile() {
        theListStaysOpenAlthoughThereComes("forgetting", "#forget");
    }

    @Test
    void theCopiesToRestoreOpenNothingOverAQuestionThatWasOpenedMeanwhile() {
        theListStaysOpenAlthoughThereComes("backups", "#restore");
    }

    @Test
    void aRestoreThatEndsAfterItsDialogWasPutAwayClosesNoOther() {
        open(Page.SETTINGS, "DATA");
        press("#restore");
        RadioButton newest = find("#restore-copies .radio-button", RadioButton.class);
        onFx(() -> {
            newest.fire();
            return null;
        });
        bridge.slow.add("restore cartwright-20260311T020000Z.db");
        press("Restore");
        press("Keep what is here");
        open(Page.SETTINGS, "CONNECTIONS");
        press("See the list");
        String before = titleOfTheQuestion();
        bridge.slowOnes.countDown();
        see("Done: restore cartwright-20260311T020000Z.db.");
        assertThat(titleOfTheQuestion()).isEqualTo(before);
    }

    @Test
    void aTickThatWasSetIsNotTakenAwayByWhatWasReadBefore() {
        bridge.slow.add("watches");
        open(Page.TROUBLESHOOT_ORDER, "1047");
        CheckBox tell = find("#tell-me", CheckBox.class);
        // By the page, and for the tick.
        eventually().until(() -> bridge.reads.stream().filter("watches"::equals).count() >= 2);
        press("#tell-me");
        asked("watch ORDER 1047");
        bridge.slowOnes.countDown();
        allToldBut(0);
        assertThat(onFx(tell::isSelected)).isTrue();
    }

    @Test
    void aPauseThatTakesItsTimeDoesNotOutlastItsEnd() {
        see("Overview");
        allToldBut(0);
        bridge.slow.add("pause PT1H");
        onFx(() -> {
            window.main.model().pause(Duration.ofHours(1));
            window.main.model().resume();
            return null;
        });
        allToldBut(1);
        assertThat(bridge.asked).isEmpty();
        bridge.slowOnes.countDown();
        asked("resume");
        assertThat(bridge.asked).containsExactly("pause PT1H", "resume");
    }

    @Test
    void thePracticeShopRunsAtTheSpeedThatWasChosenLast() {
        CountDownLatch gate = new CountDownLatch(1);
        StubPracticeDesk shop = new StubPracticeDesk() {
            @Override
            public ActionResult speed(int times) {
                if (times == 1) {
                    StubBridge.waitFor(gate);
                }
                return super.speed(times);
            }
        };
        bridge.practice = shop;
        bridge.status = LarkspurStatus.practice();
        bridge.changed();
        press("#open-practice-controls");
        press("1×");
        press("60×");
        allToldBut(1);
        assertThat(shop.asked).isEmpty();
        gate.countDown();
        eventually().untilAsserted(() -> assertThat(shop.asked).containsExactly("speed 1", "speed 60"));
    }

    @Test
    void theSwitchOfStartAtLoginEndsAsItWasFlippedLast() {
        CountDownLatch gate = new CountDownLatch(1);
        window.firstAtLogin = gate;
        open(Page.SETTINGS, "BACKGROUND");
        allToldBut(0);
        Switch atLogin = find("#start-at-login", Switch.class);
        onFx(() -> {
            atLogin.setSelected(true);
            atLogin.setSelected(false);
            return null;
        });
        allToldBut(1);
        gate.countDown();
        eventually().untilAsserted(() -> assertThat(window.atLogin).containsExactly(true, false));
        assertThat(window.startsAtLogin).isFalse();
    }

    @Test
    void aSwitchThatTheSystemRefusesGoesBackToWhatHolds() {
        window.atLoginRefused = true;
        open(Page.SETTINGS, "BACKGROUND");
        allToldBut(0);
        Switch atLogin = find("#start-at-login", Switch.class);
        onFx(() -> {
            atLogin.setSelected(true);
            return null;
        });
        allToldBut(0);
        assertThat(onFx(atLogin::isSelected)).isFalse();
        assertThat(window.atLogin).isEmpty();
        window.atLoginRefused = false;
        onFx(() -> {
            atLogin.setSelected(true);
            return null;
        });
        eventually().untilAsserted(() -> assertThat(window.atLogin).containsExactly(true));
    }
}
