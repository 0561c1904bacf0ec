package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What the design's pictures show beyond the words: what stands where, and what is marked. */
class AsDrawnTest extends WizardTesting {
    @Start
    void start(Stage stage) {
        showWizard(stage);
    }

    private void setUp() {
        onFx(() -> {
            window.close();
            bridge.status = LarkspurStatus.status();
            desk.values.putAll(new StubSetupDesk().values);
            desk.inflow = LarkspurSetup.connected("2 locations: Main warehouse, Retail store");
            desk.cartrover = LarkspurSetup.connected("4 carts can be seen with it");
            window = new Window(stage, bridge, Theme.Choice.LIGHT, 1180, 760);
            return null;
        });
    }

    /** The style classes of the labels that say this. */
    private List<List<String>> looks(String words) {
        return onFx(() -> window.scene.getRoot().lookupAll(".label").stream()
                .filter(n -> n instanceof Label label && words.equals(label.getText()) && shown(n))
                .map(Node::getStyleClass)
                .map(List::<String>copyOf)
                .toList());
    }

    @Test
    @Tag("M35")
    void bothAccountsAreNamedInTheSettings() {
        setUp();
        open(Page.SETTINGS, "CONNECTIONS");
        see("Company 4f0c27b1… · 2 locations", "User larkspur_api_7741 · 4 carts can be seen with it");
    }

    @Test
    void aFallToZeroIsBoldAndRedAndAnotherFallIsNot() {
        at("review");
        see("TEA-SENCHA-100");
        eventually().untilAsserted(() -> assertThat(looks("−24")).anyMatch(l -> l.contains("tone-bad")));
        assertThat(looks("0")).anyMatch(l -> l.contains("strong"));
        press("Go down");
        see("TEA-GREEN-001");
        eventually().untilAsserted(() -> assertThat(looks("−5")).isNotEmpty().noneMatch(l -> l.contains("tone-bad")));
        assertThat(looks("4")).isNotEmpty().noneMatch(l -> l.contains("strong"));
    }

    @Test
    @Tag("M44")
    void whereNoCartIsFoundBothWaysOnStandBesideEachOther() {
        desk.tiles = List.of();
        at("carts");
        see("No carts in CartRover yet");
        Node open = onFx(() -> button("Open CartRover Carts").orElseThrow());
        Node again = find("#check-for-carts-again", Node.class);
        assertThat(onFx(() -> open.getParent() == again.getParent())).isTrue();
        assertThat(onFx(() -> window.scene.lookup("#check-for-carts").isVisible()))
                .isFalse();
        desk.tiles = LarkspurSetup.cartTiles();
        press("#check-for-carts-again");
        see("4 carts found");
        eventually()
                .untilAsserted(() -> assertThat(onFx(() -> window.scene.getFocusOwner()))
                        .isSameAs(find("#check-for-carts", Node.class)));
    }

    @Test
    @Tag("M79")
    void aCarrierThatIsNotKnownAndAMissingTrackingNumberStandInAmber() {
        setUp();
        open(Page.SHIPMENTS, null);
        see("no tracking no.");
        assertThat(looks("FDX")).anyMatch(l -> l.contains("tone-warn"));
        assertThat(looks("no tracking no.")).allMatch(l -> l.contains("tone-warn"));
        assertThat(looks("none yet")).allMatch(l -> l.contains("muted"));
        assertThat(looks("UPS")).noneMatch(l -> l.contains("tone-warn"));
    }
}
