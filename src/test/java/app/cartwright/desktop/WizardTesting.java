package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.Theme;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;

/** The set-up in the real window over a stub desk. */
abstract class WizardTesting extends WindowTesting {
    final StubSetupDesk desk = new StubSetupDesk();

    Stage stage;

    final void showWizard(Stage shown) {
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

    final void type(String id, String text) {
        owner.type(id, text);
    }

    final void next() {
        press("#wizard-next");
    }

    final void askedOfSetUp(String what) {
        eventually().untilAsserted(() -> assertThat(desk.asked).contains(what));
    }

    final void at(String step) {
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
}
