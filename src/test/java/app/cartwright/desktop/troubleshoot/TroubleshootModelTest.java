package app.cartwright.desktop.troubleshoot;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.Bridge.Question;
import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.base.HeldTasks;
import app.cartwright.desktop.base.InlineTasks;
import app.cartwright.desktop.base.LiveData;
import app.cartwright.desktop.system.WindowMemory;
import app.cartwright.desktop.ui.LegPicture.Leg;
import app.cartwright.troubleshoot.Explanation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TroubleshootModelTest {
    private final StubBridge bridge = new StubBridge();
    private final InlineTasks tasks = new InlineTasks();
    private final WindowMemory memory = WindowMemory.forgetful();
    private final TroubleshootModel model = new TroubleshootModel(
            bridge, tasks, Models.TEXTS, Models.TIMES, memory, new LiveData(bridge, tasks, Larkspur.NOW));

    @BeforeEach
    void inline() {
        bridge.inline = true;
    }

    @Test
    @Tag("M111")
    @Tag("M113")
    void theVerdictNamesTheLegAndHowItGotThere() {
        model.check(Question.ORDER, " 1047 ", Map.of(), e -> {});
        assertThat(bridge.asked).containsExactly("explain ORDER 1047");
        TroubleshootModel.Shown shown = model.shownProperty().get();
        assertThat(model.cartLeg(shown)).isEqualTo(Leg.FAULT);
        assertThat(model.inflowLeg(shown)).isEqualTo(Leg.NOT_REACHED);
        assertThat(model.where(shown.explanation().verdict().where())).isEqualTo("between the cart and CartRover");
        assertThat(model.source(shown.explanation().steps().getFirst())).isEqualTo("looked up");
        assertThat(model.forSupport(shown)).contains("4. Is the order’s status one the cart pulls? [No, you told us]");
    }

    @Test
    void anAnswerThatIsNotWaitedForAnyMoreShowsNothing() {
        HeldTasks held = new HeldTasks();
        TroubleshootModel model = new TroubleshootModel(
                bridge, held, Models.TEXTS, Models.TIMES, memory, new LiveData(bridge, tasks, Larkspur.NOW));
        model.check(Question.ORDER, "1047", Map.of(), e -> {});
        model.check(Question.ORDER, "1048", Map.of(), e -> {});
        held.arrives(1);
        held.arrives(0);
        assertThat(model.shownProperty().get().subject()).isEqualTo("1048");

        model.check(Question.ORDER, "1047", Map.of(), e -> {});
        model.back();
        held.arrives(2);
        assertThat(model.shownProperty().get()).isNull();
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void whatTheOwnerTellsGoesIntoTheNextCheck() {
        model.check(Question.SHIPPING, "SH:1042", Map.of("lastShipmentRun", "11:05"), e -> {});
        assertThat(bridge.asked).containsExactly("explain SHIPPING SH:1042 {lastShipmentRun=11:05}");
    }

    @Test
    void checksAreKeptWithTheirTime() {
        model.check(Question.STOCK, "TEA-ASSAM-100", Map.of(), e -> {});
        assertThat(model.earlier()).singleElement().satisfies(check -> {
            assertThat(check.at()).isEqualTo(Larkspur.NOW);
            assertThat(model.about(check)).isEqualTo("TEA-ASSAM-100, stock");
        });
    }

    @Test
    void nothingIsAskedWithoutASubject() {
        model.check(Question.ORDER, "  ", Map.of(), e -> {});
        assertThat(bridge.asked).isEmpty();
    }

    @Test
    void whatWasToldOfAnOrderStaysToBeCorrectedAndBelongsToItAlone() {
        model.check(Question.ORDER, "1047", Map.of(), e -> {});
        TroubleshootModel.Shown shown = model.shownProperty().get();
        model.remember(shown, "orderStatusInCart", "On hold");
        model.remember(shown, "lastOrderRun", "11:05 AM");
        assertThat(model.told(shown)).containsExactly("lastOrderRun", "orderStatusInCart");
        assertThat(model.remembered(shown, "orderStatusInCart")).isEqualTo("On hold");

        model.check(Question.ORDER, "1048", Map.of(), e -> {});
        assertThat(model.told(model.shownProperty().get())).isEmpty();
    }

    @Test
    void theCartOfTheOrderIsNamedInTheHeadingAndThePicture() {
        model.check(Question.ORDER, "1047", Map.of(), e -> {});
        TroubleshootModel.Shown shown = model.shownProperty().get();
        assertThat(model.heading(shown)).isEqualTo("Shopify order 1047");
        assertThat(shown.cart()).extracting("kind", "name").containsExactly("shopify", "Shopify");
    }

    @Test
    @Tag("M117")
    void twoWaysOutAndWhatFollowsEachSayWhereTheyAreDone() {
        model.check(Question.ORDER, "1047", Map.of(), e -> {});
        TroubleshootModel.Shown shown = model.shownProperty().get();
        List<Explanation.Way> ways = shown.explanation().verdict().ways();
        assertThat(ways)
                .extracting(model::way)
                .containsExactly(
                        "**Either** change the order’s status at Shopify to Awaiting fulfillment.",
                        "**Or** add On hold to the cart’s settings: Carts › Shopify › Edit Setup.",
                        "**Then** wait for the next Order Download, at most 5 minutes.");
        assertThat(TroubleshootModel.cartOrders(shown)).isEqualTo("https://admin.shopify.com/");
        assertThat(model.forSupport(shown)).contains("It never reached Cartwright or inFlow.");
    }

    @Test
    void aCartWithAnAddressOfItsOwnHasNoPageToOpen() {
        assertThat(app.cartwright.desktop.base.Links.ordersAt("woocommerce")).isNull();
        assertThat(app.cartwright.desktop.base.Links.ordersAt(null)).isNull();
    }
}
