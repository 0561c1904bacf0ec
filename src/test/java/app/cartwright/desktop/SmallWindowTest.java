package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.OrderView;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.setup.WizardStep;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The least window, 960 x 600: what is left of a screen of 1920 x 1200 at 200 %. And a list that grows before its reader. */
class SmallWindowTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void everyStepOfTheSetUpFitsIntoTheLeastWindow() {
        see("Overview");
        onFx(() -> {
            window.scene.getWindow().setWidth(960);
            window.scene.getWindow().setHeight(600);
            return null;
        });
        List<String> cut = new ArrayList<>();
        for (WizardStep step : WizardStep.values()) {
            open(Page.WIZARD, step.word());
            eventually().until(() -> onFx(() -> window.scene.lookup("#wizard-" + step.word()) != null));
            onFx(() -> {
                window.scene.getRoot().applyCss();
                window.scene.getRoot().layout();
                cut.addAll(cutWords(step));
                Bounds next = window.scene
                        .lookup("#wizard-later")
                        .localToScene(window.scene.lookup("#wizard-later").getLayoutBounds());
                assertThat(next.getMaxY()).isLessThanOrEqualTo(600);
                window.main.leaveSetUp();
                return null;
            });
        }
        assertThat(cut).isEmpty();
    }

    private List<String> cutWords(WizardStep step) {
        return window.scene.lookup("#wizard-" + step.word()).lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(SmallWindowTest::isShown)
                .filter(Labeled::isTextTruncated)
                .map(label -> step.word() + ": " + label.getText())
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void anOrderThatArrivesIsOnTheListWithoutAnyoneAsking() {
        List<OrderView> before = bridge.orders;
        bridge.orders = before.subList(1, before.size());
        open(Page.ORDERS, null);
        String number = String.valueOf(before.getFirst().number());
        eventually().until(() -> words().contains(String.valueOf(before.get(1).number())));
        assertThat(words()).doesNotContain(number);
        bridge.orders = before;
        bridge.changed();
        see(number);
    }
}
