package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The frame of the main window over a stub bridge: each test ends in something the owner sees or that the bridge was asked. */
class MainWindowTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

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
}
