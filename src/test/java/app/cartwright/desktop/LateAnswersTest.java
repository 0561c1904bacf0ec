package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.Navigator.Page;
import java.util.concurrent.CountDownLatch;
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
}
