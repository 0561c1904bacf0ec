package app.cartwright.desktop.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.SetupDesk.CarrierUse;
import app.cartwright.bridge.SetupDesk.CartTile;
import app.cartwright.bridge.SetupDesk.Carts;
import app.cartwright.bridge.SetupDesk.Products;
import app.cartwright.bridge.SetupDesk.Sku;
import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.LarkspurSetup;
import app.cartwright.setup.WizardStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The set-up from step to step. */
class WizardModelTest extends WizardModels {
    @Test
    @Tag("M140")
    void keyCartsLocationsAndPrefixesFollowEachOther() {
        desk.values.put("hasAccount", "true");
        desk.values.put("savedOnCartRover", "true");
        desk.values.put("skipProducts", "true");
        List<WizardStep> seen = new ArrayList<>(List.of(wizard.step()));
        for (int i = 0; i < 9; i++) {
            wizard = openAgain(false);
            assertThat(wizard.gate().ready())
                    .as(wizard.step() + ": " + wizard.gate().reason())
                    .isTrue();
            wizard.next();
            seen.add(wizard.step());
        }
        assertThat(seen).containsExactly(WizardStep.values());
        assertThat(seen.indexOf(WizardStep.API_KEY)).isLessThan(seen.indexOf(WizardStep.CARTS));
        assertThat(seen.indexOf(WizardStep.CARTS)).isLessThan(seen.indexOf(WizardStep.LOCATIONS));
        assertThat(seen.indexOf(WizardStep.LOCATIONS)).isLessThan(seen.indexOf(WizardStep.ORDERS));
    }

    @Test
    @Tag("M26")
    void withAnAccountNextGoesOn() {
        at("cartroverAccount");
        assertThat(wizard.gate().reason()).isEqualTo("Choose one of the two");
        wizard.account.choose(false);
        assertThat(wizard.gate().reason()).startsWith("Sign up first");
        wizard.account.choose(true);
        wizard.next();
        assertThat(wizard.step()).isEqualTo(WizardStep.API_KEY);
    }

    @Test
    @Tag("M42")
    @Tag("M45")
    void cartsAreAskedForWhenTheOwnerSaysSo() {
        desk.cartsKnown = false;
        at("carts");
        assertThat(desk.asked).doesNotContain("checkForCarts");
        assertThat(wizard.gate().reason()).isEqualTo("Check for carts first");
        wizard.carts.check();
        assertThat(wizard.carts.connected()).isEqualTo(4);
        assertThat(wizard.gate().ready()).isTrue();
    }

    @Test
    @Tag("M44")
    void aCartThatIsAddedLaterShowsAtTheNextCheckAndOneThatIsGoneStaysAsGone() {
        at("carts");
        List<CartTile> more = new ArrayList<>(LarkspurSetup.cartTiles());
        more.set(3, new CartTile(Larkspur.AMAZON, "amazon", "Amazon", false, "AM:", 3));
        more.add(new CartTile("larkspur-etsy", "etsy", "Etsy", true, "ET:", 0));
        desk.tiles = more;
        wizard.carts.check();
        assertThat(wizard.carts.tiles()).hasSize(5);
        assertThat(wizard.carts.connected()).isEqualTo(4);
    }

    @Test
    @Tag("M45")
    void withoutAnyCartNextWaitsUnlessCartRoverGivesNoListAtAll() {
        desk.tiles = List.of();
        desk.cartsKnown = false;
        at("carts");
        wizard.carts.check();
        assertThat(wizard.gate().reason()).isEqualTo("No cart is connected in CartRover yet");
        desk.listReadable = false;
        wizard.carts.check();
        assertThat(wizard.gate().ready()).isTrue();
    }

    @Test
    void aCheckThatFailedKeepsTheCartsSeenBefore() {
        at("carts");
        desk.cartsFailure = "CartRover isn't answering right now.";
        wizard.carts.check();
        assertThat(wizard.carts.tiles()).hasSize(4);
        Carts seen = wizard.carts.seen();
        assertThat(seen).isNotNull();
        assertThat(seen.failure()).isEqualTo("CartRover isn't answering right now.");
    }

    @Test
    void theTickOfACartIsKeptWithItsDay() {
        at("carts");
        wizard.carts.tickSchedules(Larkspur.SHOPIFY, true);
        assertThat(desk.values).containsEntry("schedules:" + Larkspur.SHOPIFY, "2026-03-11");
        wizard.carts.tickSchedules(Larkspur.SHOPIFY, false);
        assertThat(desk.values).containsEntry("schedules:" + Larkspur.SHOPIFY, "");
    }

    @Test
    @Tag("M14")
    @Tag("M15")
    void skusWithoutAPartnerAreListedAndCanBeLeftBehind() {
        at("products");
        assertThat(wizard.products.total()).isEqualTo(406);
        assertThat(wizard.products.count(ProductsModel.Group.DIFFERS)).isEqualTo(2);
        assertThat(wizard.gate().reason()).contains("Go on with the 398 that match");
        wizard.products.skip(true);
        wizard.next();
        assertThat(wizard.step()).isEqualTo(WizardStep.LOCATIONS);
    }

    @Test
    @Tag("M15")
    void whereAllMatchNothingIsAsked() {
        desk.products = new Products(
                Collections.nCopies(412, new Sku("TEA-ASSAM-100", "Assam", null)),
                List.of(),
                List.of(),
                List.of(),
                null);
        at("products");
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
    }

    @Test
    @Tag("M76")
    void shippingTakesOnlyTimesThatMakeSense() {
        at("shipping");
        wizard.shipping.settleMinutes("61");
        assertThat(wizard.gate().reason()).isEqualTo("The settle time is from 0 to 60 minutes");
        wizard.shipping.settleMinutes("5");
        assertThat(desk.values).containsEntry("settleSeconds", "300");
        wizard.shipping.trackingHours("soon");
        assertThat(wizard.gate().reason()).contains("1 to 720 hours");
        wizard.shipping.trackingHours("48");
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
        wizard.shipping.push(false);
        assertThat(desk.values).containsEntry("pushShipping", "false");
        wizard.shipping.sendAs("FDX", "FedEx");
        assertThat(wizard.shipping.sentAs()).containsEntry("FDX", "FedEx");
    }

    @Test
    @Tag("M82")
    void carriersInUseAreReadAgainstCartRoversListAndWhatWasUnreadableSaysWhy() {
        at("shipping");
        assertThat(wizard.shipping.used()).isNotNull();
        assertThat(wizard.shipping.used().carriers())
                .extracting(CarrierUse::name, CarrierUse::knownAs)
                .containsExactly(tuple("UPS", "UPS"), tuple("USPS", "USPS"), tuple("FDX", null));
        desk.carriersInUse = null;
        at("shipping");
        assertThat(wizard.shipping.used().failure()).isNotBlank();
    }

    @Test
    void goLiveWaitsForTheDryRunAndForTheZeroes() {
        at("review");
        assertThat(wizard.review.zeroPercent()).isEqualByComparingTo(new BigDecimal("9.5"));
        assertThat(wizard.gate().reason()).startsWith("Settle the 38 zeros first");
        wizard.goLive(result -> {});
        assertThat(desk.asked).noneMatch(a -> a.startsWith("goLive"));

        wizard.review.confirm(true);
        wizard.review.skip(true);
        assertThat(wizard.review.confirmed()).isFalse();
        List<ActionResult> told = new ArrayList<>();
        wizard.goLive(told::add);
        assertThat(desk.asked).contains("goLive false true");
        assertThat(told).extracting(ActionResult::sentence).containsExactly("Larkspur Lane Teas is live.");
    }

    @Test
    void whatKeptItFromGoingLiveIsSaidAndNothingIsLost() {
        desk.dryRun = bridge.dryRun;
        at("review");
        desk.live = ActionResult.no("The data folder is full.");
        List<ActionResult> told = new ArrayList<>();
        wizard.goLive(told::add);
        assertThat(told).isEmpty();
        assertThat(wizard.review.fault()).isEqualTo("The data folder is full.");
        assertThat(wizard.gate().ready()).isTrue();
    }

    @Test
    void theNextStartOpensTheSameStepWithTheSameAnswers() {
        at("cartroverAccount");
        wizard.account.choose(true);
        wizard.next();
        WizardModel later = openAgain(false);
        assertThat(later.step()).isEqualTo(WizardStep.API_KEY);
        assertThat(later.account.hasAccount()).isTrue();
        assertThat(later.done(WizardStep.WELCOME)).isTrue();
        later.back();
        later.back();
        assertThat(openAgain(false).reachable(WizardStep.API_KEY)).isTrue();
        assertThat(openAgain(false).reachable(WizardStep.CARTS)).isFalse();
    }

    @Test
    @Tag("M46")
    @Tag("M64")
    void fromTheSettingsEveryStepIsOpenAndNoAnswerIsTouched() {
        Map<String, String> before = Map.copyOf(desk.values);
        WizardModel again = openAgain(true);
        assertThat(WizardStep.values()).allMatch(again::reachable);
        again.goTo(WizardStep.LOCATIONS);
        again.goTo(WizardStep.ORDERS);
        assertThat(again.step()).isEqualTo(WizardStep.ORDERS);
        assertThat(desk.asked).noneMatch(a -> a.startsWith("answer {furthest"));
        assertThat(desk.values).containsAllEntriesOf(before);
        assertThat(desk.values.keySet())
                .noneMatch(k -> k.startsWith("prefix:") || k.startsWith("location:") || k.startsWith("pu"));
    }
}
