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
import app.cartwright.desktop.LarkspurStatus;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.StubSetupDesk;
import app.cartwright.desktop.base.InlineTasks;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import app.cartwright.setup.WizardStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The set-up without a window. */
class WizardModelTest {
    private final InlineTasks tasks = new InlineTasks();
    private final StubBridge bridge = new StubBridge();
    private final StubSetupDesk desk = new StubSetupDesk();
    private WizardModel wizard;

    @BeforeEach
    void nothingIsSetUp() {
        bridge.inline = true;
        desk.inline = true;
        bridge.setupDesk = desk;
        bridge.status = LarkspurStatus.notSetUp();
        wizard = openAgain(false);
    }

    private WizardModel openAgain(boolean fromSettings) {
        AnswerSheet sheet = new AnswerSheet(bridge, tasks, Models.TEXTS, Models.TIMES);
        WizardModel model = new WizardModel(sheet, fromSettings, null);
        model.load();
        return model;
    }

    private void at(String step) {
        desk.values.put("step", step);
        desk.step = step;
        wizard = openAgain(false);
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {"wrongPair", "wrongLevel", "notSaved", "accountKind", "noNetwork", "serviceDown", "notTheService"
            })
    @Tag("M33")
    @Tag("M35")
    @Tag("M6")
    void aRefusalGivesNoBadgeAndKeepsNextWaiting(String answer) {
        desk.cartrover = null;
        at("apiKey");
        desk.nextAnswer = LarkspurSetup.refused(answer);
        wizard.cartrover.connect(" larkspur_api_7741 ", "a-key");
        assertThat(wizard.cartrover.connected()).isFalse();
        assertThat(wizard.cartrover.keyKept()).isFalse();
        assertThat(wizard.cartrover.connection().answer()).isEqualTo(answer);
        assertThat(wizard.cartrover.account()).isEqualTo("larkspur_api_7741");
        assertThat(wizard.gate()).isEqualTo(Gate.waits("Next is ready when the badge says Connected"));
        wizard.next();
        assertThat(wizard.step()).isEqualTo(WizardStep.API_KEY);
        assertThat(desk.asked).filteredOn(a -> a.startsWith("connectCartRover")).hasSize(1);
    }

    @Test
    @Tag("M31")
    @Tag("M32")
    void oneCallProvesThePairAndGivesTheBadge() {
        desk.cartrover = null;
        at("apiKey");
        wizard.cartrover.connect("larkspur_api_7741", "a-key");
        assertThat(wizard.cartrover.connected()).isTrue();
        assertThat(wizard.cartrover.keyKept()).isTrue();
        assertThat(desk.asked).filteredOn(a -> a.startsWith("connectCartRover")).hasSize(1);
    }

    @Test
    @Tag("M33")
    void withoutNetworkItIsTriedAgainByItselfButNotBesideATryByHand() {
        List<String> tries = new ArrayList<>();
        desk.cartrover = null;
        at("apiKey");
        wizard.cartrover.triesAgainBy(() -> {
            tries.add("by itself");
            wizard.cartrover.connect("larkspur_api_7741", "a-key");
        });
        desk.nextAnswer = LarkspurSetup.refused("noNetwork");
        wizard.cartrover.connect("larkspur_api_7741", "a-key");
        assertThat(tries).isEmpty();
        desk.nextAnswer = LarkspurSetup.refused("noNetwork");
        tasks.runLater();
        assertThat(tries).hasSize(1);
        desk.nextAnswer = LarkspurSetup.refused("wrongPair");
        wizard.cartrover.connect("larkspur_api_7741", "another-key");
        tasks.runLater();
        assertThat(tries).hasSize(1);
        assertThat(wizard.cartrover.connection().answer()).isEqualTo("wrongPair");
    }

    @Test
    void aKeyIsNeverAmongTheAnswers() {
        desk.inflow = null;
        at("connectInflow");
        wizard.inflow.connect("the-company", "very-secret-key");
        assertThat(desk.values.values()).noneMatch(v -> v.contains("very-secret-key"));
        assertThat(desk.asked).noneMatch(a -> a.contains("very-secret-key"));
        assertThat(desk.keys).containsExactly("very-secret-key");
        assertThat(desk.values).containsEntry("companyId", "the-company");
    }

    @Test
    @Tag("M34")
    void theMissingTickIsAskedAboutOnce() {
        at("apiKey");
        assertThat(wizard.gate().ready()).isTrue();
        assertThat(wizard.gate().question()).contains("CartRover doesn’t tell");
        wizard.nextAllTheSame();
        assertThat(wizard.step()).isEqualTo(WizardStep.CARTS);
        wizard.back();
        assertThat(wizard.gate().question()).isNull();
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
    @Tag("M47")
    @Tag("M48")
    @Tag("M50")
    void eachLocationHasItsOwnSwitch() {
        at("locations");
        assertThat(wizard.locations.rows())
                .extracting(LocationMapping::cartroverLocation)
                .containsExactly("Warehouse A", "Retail store", "Market stall");
        wizard.locations.enable(wizard.locations.rows().getFirst(), false);
        assertThat(wizard.locations.rows()).extracting(LocationMapping::enabled).containsExactly(false, true, false);
        assertThat(desk.values).containsEntry("location:Warehouse A", "off loc-main");
        assertThat(desk.values).doesNotContainKey("location:Retail store");
    }

    @Test
    @Tag("M49")
    @Tag("M52")
    @Tag("M62")
    void stockThatIsCountedTwiceHoldsNextUntilOneOfThreeWaysOutIsTaken() {
        at("locations");
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
        wizard.locations.take(wizard.locations.rows().getFirst(), new Source.All());
        assertThat(wizard.gate()).isEqualTo(Gate.waits("Settle the double count first"));
        assertThat(wizard.locations.combined()).isEqualByComparingTo("52");
        assertThat(wizard.locations.owned()).isEqualByComparingTo("40");
        var twice = wizard.locations.doubleCounts().getFirst();
        assertThat(wizard.locations.switchOff(twice).cartroverLocation()).isEqualTo("Retail store");
        LocationMapping one = wizard.locations.oneToOne(twice);
        assertThat(one.source()).isEqualTo(new Source.One("loc-main", "Main warehouse"));

        wizard.locations.accept();
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
        wizard.locations.take(one, one.source());
        assertThat(wizard.locations.doubleCounts()).isEmpty();
        assertThat(wizard.locations.accepted()).isFalse();
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
    }

    @Test
    @Tag("M47")
    void aLocationThatCartRoverDoesNotListYetIsAddedByName() {
        desk.cartroverLocations = List.of();
        at("locations");
        wizard.locations.add("  Harbour kiosk ");
        assertThat(wizard.locations.rows())
                .extracting(LocationMapping::cartroverLocation)
                .contains("Harbour kiosk");
        assertThat(desk.values).containsEntry("location:Harbour kiosk", "on ALL");
    }

    @Test
    @Tag("M54")
    void withThePushOffNoLocationHoldsNext() {
        at("locations");
        wizard.locations.take(wizard.locations.rows().getFirst(), new Source.All());
        wizard.locations.push(false);
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
        assertThat(desk.values).containsEntry("pushInventory", "false");
    }

    @Test
    @Tag("M69")
    @Tag("M70")
    void aPrefixThatAnotherCartUsesIsRefusedAndOneThatWouldDoIsOffered() {
        at("orders");
        CartTile woo = wizard.orders.carts().get(1);
        wizard.orders.setPrefix(woo, " sh: ");
        assertThat(wizard.orders.fault(woo)).isEqualTo("Already used by Shopify");
        assertThat(wizard.gate()).isEqualTo(Gate.waits("Each cart needs its own prefix"));
        assertThat(wizard.orders.useInstead(woo)).isEqualTo("WO:");
        wizard.orders.setPrefix(woo, wizard.orders.useInstead(woo));
        assertThat(wizard.orders.fault(woo)).isNull();
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "NINECHARS", "S"})
    @Tag("M70")
    void aPrefixThatIsEmptyTooLongOrBeginsAnotherIsRefused(String typed) {
        at("orders");
        CartTile woo = wizard.orders.carts().get(1);
        wizard.orders.setPrefix(woo, typed);
        assertThat(wizard.orders.fault(woo)).isNotBlank();
        assertThat(wizard.gate().ready()).isFalse();
        assertThat(wizard.orders.prefix(woo)).isEqualTo(typed.strip());
    }

    @Test
    void theDayThatTheFieldShowsAtFirstIsStoredWithoutCountingTwice() {
        at("orders");
        wizard.orders.since(wizard.orders.since());
        assertThat(desk.values).containsEntry("since", "2026-01-05");
        assertThat(desk.asked)
                .filteredOn(asked -> asked.startsWith("countOrders"))
                .hasSize(1);
    }

    @Test
    void theFirstDayIsStoredAndCountedAnew() {
        at("orders");
        assertThat(wizard.orders.since()).isEqualTo(LocalDate.of(2026, 1, 5));
        wizard.orders.since(LocalDate.of(2026, 2, 1));
        assertThat(desk.values).containsEntry("since", "2026-02-01");
        assertThat(desk.asked).contains("countOrders 2026-02-01");
        wizard.orders.noDay();
        assertThat(wizard.gate()).isEqualTo(Gate.waits("Choose the first day"));
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

    @Test
    void withoutAKeyringAnEncryptedFileIsChosenOnPurpose() {
        desk.inflow = null;
        desk.keeping = StubSetupDesk.NO_KEYRING;
        at("connectInflow");
        assertThat(wizard.inflow.keepingUnsettled()).isTrue();
        wizard.inflow.useEncryptedFile("one", "other");
        assertThat(wizard.inflow.passphraseFault()).isEqualTo("The two don’t match. Type both again.");
        assertThat(desk.asked).doesNotContain("useEncryptedFile");
        wizard.inflow.useEncryptedFile("a long passphrase", "a long passphrase");
        assertThat(wizard.inflow.keepingUnsettled()).isFalse();
        assertThat(desk.values.values()).noneMatch(v -> v.contains("passphrase"));
    }
}
