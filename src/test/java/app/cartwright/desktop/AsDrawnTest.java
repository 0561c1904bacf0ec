package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.StatusView;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.chart.Axis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What the design's pictures show beyond the words: what stands where, and what is marked. */
@SuppressWarnings("unchecked")
class AsDrawnTest extends WizardTesting {
    @Start
    void start(Stage stage) {
        showWizard(stage);
    }

    private void setUp() {
        setUp(LarkspurStatus.status());
    }

    private void setUp(StatusView status) {
        onFx(() -> {
            window.close();
            bridge.status = status;
            desk.values.putAll(new StubSetupDesk().values);
            desk.inflow = LarkspurSetup.connected(LarkspurSetup.LOCATIONS);
            desk.cartrover = LarkspurSetup.connected(LarkspurSetup.CARTS);
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
        see(
                "Company 4f0c27b1… · 2 locations · 409 products with a SKU",
                "User larkspur_api_7741 · 4 carts · 3 locations");
    }

    @Test
    void aFallToZeroIsBoldAndRedAndAnotherFallIsNot() {
        at("review");
        see("TEA-SENCHA-100");
        eventually().untilAsserted(() -> assertThat(looks("−24")).anyMatch(l -> l.contains("tone-bad")));
        assertThat(looks("0")).anyMatch(l -> l.contains("strong"));
        press("Equal");
        see("TEA-EQUAL-001", "598 rows");
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

    @Test
    @Tag("M14")
    void whatMatchesIsListedTooAndASkuThatLooksMuchAlikeIsNamed() {
        at("products");
        see(
                "Matched",
                "none · near: TEA-MATCHA-030",
                "Matcha, ceremonial 30 g",
                "Large tin, old lid",
                "Blank at the end");
        assertThat(words()).doesNotContain("Assam loose leaf 100 g");
        press("Matched");
        see("Assam loose leaf 100 g", "398 rows");
    }

    @Test
    @Tag("M49")
    void anySkuCanBeTheExampleOfTheLocations() {
        desk.values.put("location:Warehouse A", "on ALL");
        at("locations");
        see("= 28 + 12", "4 SKUs are affected.");
        onFx(() -> {
            ComboBox<String> example = (ComboBox<String>) window.scene.lookup("#example-sku");
            example.setValue("TIN-SMALL");
            return null;
        });
        see("= 60 + 5", "of TIN-SMALL. You have 65.");
        askedOfSetUp("example TIN-SMALL");
    }

    @Test
    void besideAnOpenDrawerTheServicesStandBelowEachOtherUncut() {
        bridge.practice = new StubPracticeDesk();
        setUp(LarkspurStatus.practice());
        see("Orders per day");
        press("#open-practice-controls");
        eventually().untilAsserted(() -> {
            Bounds first = onFx(() -> onScreen("#service-pullOrders"));
            Bounds second = onFx(() -> onScreen("#service-pushInventory"));
            assertThat(second.getMinY()).isGreaterThanOrEqualTo(first.getMaxY());
            assertThat(onFx(() -> window.scene.lookup("#service-pullOrders").lookupAll(".label").stream()
                            .map(Label.class::cast)
                            .filter(Label::isTextTruncated)
                            .map(Label::getText)
                            .toList()))
                    .isEmpty();
        });
    }

    private Bounds onScreen(String id) {
        Node node = window.scene.lookup(id);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theTabsOfProblemsKeepTheirHeightWithLargeText() {
        setUp();
        open(Page.ERRORS, null);
        see("Retry all 2");
        onFx(() -> {
            window.theme.textSize(150);
            return null;
        });
        eventually()
                .untilAsserted(
                        () -> assertThat(onFx(() -> onScreen("#tab-errors").getMinY()))
                                .isGreaterThanOrEqualTo(
                                        onFx(() -> onScreen(".problems-header").getMaxY())));
    }

    @Test
    @Tag("M117")
    void theWaysOutOfAVerdictStandBesideEachOther() {
        setUp();
        open(Page.TROUBLESHOOT_ORDER, "1047");
        see("Either change the order’s status", "Or add On hold", "Then wait for the next Order Download");
        eventually().untilAsserted(() -> {
            List<Bounds> ways = onFx(() -> window.scene.getRoot().lookupAll(".verdict-way").stream()
                    .map(n -> n.localToScene(n.getLayoutBounds()))
                    .toList());
            assertThat(ways).hasSize(3);
            assertThat(ways)
                    .extracting(Bounds::getMinY)
                    .allMatch(y -> Math.abs(y - ways.getFirst().getMinY()) < 1);
        });
        see("Order 1047 is On hold. It never reached Cartwright or inFlow.");
        press("Open Shopify orders");
        assertThat(window.openedLinks).containsExactly("https://admin.shopify.com/");
    }

    @Test
    @Tag("M118")
    void anOpenQuestionLeadsToItsField() {
        setUp();
        open(Page.TROUBLESHOOT_ORDER, "1047");
        see("Answer now");
        press("Answer now");
        assertThat(onFx(() -> window.scene.getFocusOwner().getId())).isEqualTo("told-earliestOrderDate");
    }

    @Test
    void theSelfTestRunsInTheWindowAndSaysHowItWent() {
        setUp();
        open(Page.TROUBLESHOOT_ORDER, null);
        press("#run-self-test");
        see("Day 1: 40 orders placed");
        press("Stop");
        see("Run the self-test");
        press("#run-self-test");
        see("Day 1: 40 orders placed");
        window.selfTest.countDown();
        see("Passed at 14:06", "Nothing was lost, doubled or left wrong.");
    }

    @Test
    @Tag("P9")
    void theFirstReadOfStockSaysHowFarItIs() {
        bridge.stock = LarkspurStock.read(200);
        setUp(LarkspurStatus.firstRead());
        open(Page.STOCK, null);
        see("Reading stock from inFlow", "198 of 395 SKUs");
        press("Stop for 1 hour");
        see("Paused for 1 hour", "It goes on from here");
        asked("pause PT1H");
        bridge.stock = LarkspurStock.stock();
        bridge.status = LarkspurStatus.status();
        bridge.changed();
        eventually()
                .untilAsserted(() -> assertThat(onFx(
                                () -> window.scene.lookup("#stock-first-read").isVisible()))
                        .isFalse());
    }

    @Test
    @Tag("P9")
    void aFirstReadOfStockThatCannotBeStoppedIsNotCalledStopped() {
        bridge.stock = LarkspurStock.read(200);
        bridge.refused.put("pause PT1H", "Another Cartwright holds this folder.");
        setUp(LarkspurStatus.firstRead());
        open(Page.STOCK, null);
        press("Stop for 1 hour");
        see("Another Cartwright holds this folder.", "Reading stock from inFlow");
        assertThat(words()).doesNotContain("Paused for 1 hour");
    }

    @Test
    void theTopmostLineOfTheChartIsThereAtAnyHeight() {
        setUp();
        see("Orders per day");
        eventually().until(() -> onFx(() -> top().getValue() instanceof Number n && n.intValue() == 60));
        for (int height = 740; height < 780; height++) {
            double to = height;
            double at = onFx(() -> {
                window.scene.getWindow().setHeight(to);
                window.scene.getRoot().layout();
                return top().getPosition();
            });
            assertThat(at).as("at a height of " + height).isGreaterThanOrEqualTo(0);
        }
    }

    private Axis.TickMark<?> top() {
        StackedBarChart<?, ?> chart = (StackedBarChart<?, ?>) window.scene.lookup(".orders-chart");
        return chart.getYAxis().getTickMarks().getLast();
    }
}
