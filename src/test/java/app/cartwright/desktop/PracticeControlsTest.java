package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The drawer of the practice shop: what it asks of the shop, and what it asks first. */
class PracticeControlsTest extends WindowTesting {
    private final StubPracticeDesk practice = new StubPracticeDesk();

    @Start
    void start(Stage stage) {
        bridge.practice = practice;
        bridge.status = LarkspurStatus.practice();
        show(stage);
    }

    private void openControls() {
        press("#open-practice-controls");
        see("Practice controls", "Speed", "Orders a minute", "Make something go wrong", "Seed 20260311");
    }

    private void askedOfTheShop(String what) {
        eventually().untilAsserted(() -> assertThat(practice.asked).contains(what));
    }

    @Test
    void speedAndOrdersAreChosenAlsoByKeyboard() {
        openControls();
        ToggleButton ten = (ToggleButton) button("10×").orElseThrow();
        assertThat(onFx(ten::isSelected)).isTrue();
        press("60×");
        askedOfTheShop("speed 60");
        Slider orders = find("#practice-orders", Slider.class);
        onFx(() -> {
            orders.increment();
            return null;
        });
        askedOfTheShop("orders 5");
    }

    @Test
    void aRefusedKeyShowsTheNewOneToBePasted() {
        openControls();
        assertThat(words()).doesNotContain("CartRover made a new key");
        practice.newKey = "pk_made_up";
        press("#mishap-key_refused");
        askedOfTheShop("goWrong KEY_REFUSED");
        see("CartRover made a new key", "pk_made_up");
        press("#practice-paste-key");
        see("A new API key for CartRover");
    }

    @Test
    void aKillAsksFirst() {
        openControls();
        press("#mishap-kill");
        see("Kill Cartwright in the middle of a write?");
        assertThat(practice.asked).isEmpty();
        press("Leave it running");
        assertThat(practice.asked).isEmpty();
        press("#mishap-kill");
        press("Kill it");
        askedOfTheShop("kill");
    }

    @Test
    void startingOverAsksFirst() {
        openControls();
        press("#practice-again");
        see("Start the practice shop over?", "Your settings stay.");
        assertThat(practice.asked).isEmpty();
        press("Keep it as it is");
        press("#practice-again");
        onFx(() -> {
            window.scene.getRoot().lookupAll(".dialog-foot .button").stream()
                    .map(javafx.scene.control.Button.class::cast)
                    .filter(b -> b.getText().equals("Start over"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        askedOfTheShop("startOver");
    }

    @Test
    void theOwnersAccountsAreConnectedAfterThePracticeShopWasLeft() {
        press("Connect my accounts");
        see("Leave the practice shop?", "nothing made up stands beside your own orders");
        press("Stay");
        assertThat(practice.asked).isEmpty();
        press("Connect my accounts");
        see("Leave the practice shop?");
        onFx(() -> {
            window.scene.getRoot().lookupAll(".dialog-foot .button").stream()
                    .map(javafx.scene.control.Button.class::cast)
                    .filter(b -> b.getText().equals("Connect my accounts"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        askedOfTheShop("leave");
        eventually().until(() -> onFx(() -> window.scene.lookup(".wizard") != null));
    }
}
