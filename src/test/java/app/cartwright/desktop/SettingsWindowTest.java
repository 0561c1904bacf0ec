package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.setup.Settings;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The settings in the main window: each change holds at once. */
class SettingsWindowTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    @Tag("M3")
    void aServiceIsSwitchedOffAndTheSwitchTakenBack() {
        open(Page.SETTINGS, null);
        see("Push inventory levels");
        onFx(() -> {
            ((atlantafx.base.controls.ToggleSwitch) window.scene.lookup("#switch-pushInventory")).setSelected(false);
            return null;
        });
        asked("changeSettings Push inventory levels: off");
        assertThat(bridge.settings.pushInventory().enabled()).isFalse();
        see("Setting changed");
        press("Undo");
        eventually()
                .untilAsserted(() ->
                        assertThat(bridge.settings.pushInventory().enabled()).isTrue());
    }

    @Test
    @Tag("M48")
    @Tag("M50")
    @Tag("M60")
    @Tag("M61")
    void oneLocationIsSwitchedOffAndTheOthersStay() {
        open(Page.SETTINGS, "STOCK");
        see("“Sync Inventory with Location” under General Inventory Options", "or from the combined total of all");
        onFx(() -> {
            ((atlantafx.base.controls.ToggleSwitch) window.scene.lookup("#location-Retail-store")).setSelected(false);
            return null;
        });
        asked("changeSettings Retail store: off");
        see("Send 0 once?", "CartRover keeps the last numbers of Retail store.");
        press("Keep the numbers");
        assertThat(bridge.settings.pushInventory().locations())
                .extracting(l -> l.enabled())
                .containsExactly(true, false, false);
        assertThat(bridge.asked).noneMatch(a -> a.startsWith("pushZero") || a.startsWith("push "));
    }

    @Test
    @Tag("M69")
    @Tag("M70")
    void aPrefixIsChangedAndOneThatIsTakenIsRefused() {
        bridge.setupDesk = new StubSetupDesk() {
            @Override
            public java.util.Map<String, String> checkPrefixes(java.util.Map<String, String> prefixes) {
                return "SH:".equals(prefixes.get(Larkspur.WOO))
                        ? java.util.Map.of(Larkspur.WOO, "Already used by Shopify")
                        : java.util.Map.of();
            }
        };
        open(Page.SETTINGS, "CARTS");
        TextField field = find("#prefix-Larkspur-Trade", TextField.class);
        onFx(() -> {
            field.setText("SH:");
            field.getOnAction().handle(null);
            return null;
        });
        see("Already used by Shopify");
        assertThat(bridge.asked).isEmpty();
        onFx(() -> {
            field.setText("TR:");
            field.getOnAction().handle(null);
            return null;
        });
        asked("changeSettings Prefix of Larkspur Trade: TR:");
    }

    @Test
    @Tag("M10")
    @Tag("M64")
    void theOrderSettingsSayWhatIsNotCarriedOver() {
        open(Page.SETTINGS, "ORDERS");
        see(
                "First order date",
                "Jan 6, 2026",
                "Later edits to an order at the cart don’t come in. Change the order in inFlow by hand.");
        see("Adjust them in inFlow and in the cart by hand.");
    }

    @Test
    void aRefusedKeyIsReplacedInOneField() {
        open(Page.SETTINGS, null);
        press("#replace-cartrover");
        see("A new API key for CartRover");
        TextField account = find("#key-account", TextField.class);
        TextField key = find("#key-new", TextField.class);
        onFx(() -> {
            account.setText("larkspur_api_7741");
            key.setText("k-2");
            return null;
        });
        press("Connect and go on");
        eventually()
                .untilAsserted(() -> assertThat(((StubSetupDesk) bridge.setupDesk).asked)
                        .filteredOn(asked -> asked.startsWith("connect"))
                        .containsExactly("connectCartRover larkspur_api_7741"));
        see("Everything that waited goes on.");
    }

    @Test
    void darkModeAndLargerTextAreChosenAndRemembered() {
        open(Page.SETTINGS, "APPEARANCE");
        press("Dark");
        press("150 %");
        assertThat(onFx(() -> window.scene.getRoot().getStyleClass())).contains("dark", "text-150");
        assertThat(window.memory.get("theme", "")).isEqualTo("DARK");
    }

    @Test
    void aSegmentSaysWhatIsChosenWithIt() {
        open(Page.SETTINGS, "APPEARANCE");
        Node light = find("#theme .segment:selected", Node.class);
        assertThat(onFx(light::getAccessibleText)).isEqualTo("Colours: Light");
        open(Page.STOCK, null);
        see("TEA-ASSAM-100");
        List<ToggleButton> counted = onFx(() -> window.scene.getRoot().lookupAll(".segment").stream()
                .map(ToggleButton.class::cast)
                .filter(segment -> segment.getGraphic() != null)
                .toList());
        assertThat(counted)
                .isNotEmpty()
                .allSatisfy(segment -> assertThat(segment.getAccessibleText())
                        .isEqualTo(segment.getText() + ", " + ((Label) segment.getGraphic()).getText()));
    }

    /** The page is put together anew when something has changed: not while a number is half typed, which would be taken over. */
    @Test
    @Tag("P6")
    void aNumberOfWhichHalfIsTypedIsNotTakenOverWhenSomethingChanges() {
        open(Page.SETTINGS, "STOCK");
        TextField field = onFx(() -> (TextField) window.scene.lookup(".number-field"));
        onFx(() -> {
            field.requestFocus();
            field.setText("4");
            return null;
        });
        AtomicInteger seen = new AtomicInteger(-1);
        onFx(() -> window.main.desk().live().subscribe(b -> b.facts().size(), seen::set));
        eventually().until(() -> seen.get() > 0);
        bridge.facts = List.of();
        bridge.changed();
        eventually().until(() -> seen.get() == 0); // The page was told before.
        assertThat(bridge.asked).isEmpty();
        assertThat(onFx(() -> field.getScene() != null && field.isFocused())).isTrue();
        onFx(() -> {
            field.setText("45");
            window.scene.lookup(".navigation-item").requestFocus();
            return null;
        });
        eventually().untilAsserted(() -> assertThat(bridge.asked).anyMatch(what -> what.contains("45")));
        eventually().until(() -> onFx(() -> field.getScene() == null));
    }

    /** The set-up accepts up to 720 hours, and a set-up file also a settle time of a day. */
    @Test
    @Tag("P4")
    void waitsThatTheSetUpAcceptsAreNoFaultInSettings() {
        Settings is = LarkspurSettings.settings();
        bridge.settings = new Settings(
                is.inflow(),
                is.cartrover(),
                is.pushInventory(),
                is.pullOrders(),
                new Settings.PushShipping(true, 7_200, 48, is.pushShipping().carriers()),
                is.limits(),
                is.intervals());
        open(Page.SETTINGS, "SHIPPING");
        eventually().until(() -> onFx(() -> numbers().size() == 2));
        onFx(() -> {
            numbers().forEach(Node::requestFocus);
            window.scene.lookup(".navigation-item").requestFocus();
            return null;
        });
        assertThat(onFx(() -> numbers().stream().map(TextField::getText).toList()))
                .containsExactly("120", "48");
        assertThat(onFx(() -> window.scene.getRoot().lookupAll(".number-field.wrong")))
                .isEmpty();
        assertThat(bridge.asked).isEmpty();
    }

    private List<TextField> numbers() {
        return window.scene.getRoot().lookupAll(".number-field").stream()
                .map(TextField.class::cast)
                .toList();
    }
}
