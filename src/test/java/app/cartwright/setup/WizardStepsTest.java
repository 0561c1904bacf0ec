package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.cartrover.Cart;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.Location;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import app.cartwright.setup.SetupFacts.CartList;
import app.cartwright.setup.WizardAnswers.Name;
import app.cartwright.setup.WizardAnswers.SeenCart;
import app.cartwright.setup.WizardGates.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WizardStepsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T18:03:00Z");
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final List<Location> INFLOW = List.of(
            new Location("loc-main", "Main warehouse", true, true),
            new Location("loc-shop", "Retail store", true, false),
            new Location("loc-old", "Old barn", false, false));

    private final StoredSettingsBookTest.MapShelf shelf = new StoredSettingsBookTest.MapShelf();
    private final List<String> activity = new ArrayList<>();
    private final StoredSettingsBook book = new StoredSettingsBook(shelf, activity::add);
    private final WizardSteps wizard = wizard();

    @Test
    @Tag("M140")
    void keyCartsLocationsAndPrefixesFollowEachOtherInThisOrder() {
        assertThat(WizardStep.values())
                .containsExactly(
                        WizardStep.WELCOME,
                        WizardStep.CONNECT_INFLOW,
                        WizardStep.CARTROVER_ACCOUNT,
                        WizardStep.API_KEY,
                        WizardStep.CARTS,
                        WizardStep.PRODUCTS,
                        WizardStep.LOCATIONS,
                        WizardStep.ORDERS,
                        WizardStep.SHIPPING,
                        WizardStep.REVIEW);
        assertThat(WizardStep.CARTS.number()).isEqualTo(5);
        assertThat(WizardStep.REVIEW.next()).isEmpty();
        assertThat(WizardStep.ORDERS.back()).hasValue(WizardStep.LOCATIONS);
    }

    @Test
    @Tag("M35")
    void nextAfterTheKeyIsReachableOnlyAfterConnected() {
        assertThat(gate(WizardStep.API_KEY).ready()).isFalse();
        assertThat(gate(WizardStep.API_KEY).reason()).isEqualTo("Next is ready when the badge says Connected");

        wizard.proved(Api.CARTROVER, ConnectionCheck.ofCartRover(refused(), NOW));
        assertThat(gate(WizardStep.API_KEY).ready()).isFalse();

        wizard.proved(Api.CARTROVER, connected());
        assertThat(gate(WizardStep.API_KEY).ready()).isTrue();

        wizard.proved(Api.CARTROVER, ConnectionCheck.ofCartRover(refused(), NOW));
        assertThat(gate(WizardStep.API_KEY).ready()).isFalse();
    }

    @Test
    @Tag("M34")
    void aMissingTickForSaveIsAskedAboutOnceAndKeepsNobody() {
        wizard.proved(Api.CARTROVER, connected());
        assertThat(gate(WizardStep.API_KEY).question()).contains("Save");

        wizard.answer(Map.of(Name.SAVED_ASKED, "true"));

        assertThat(gate(WizardStep.API_KEY)).isEqualTo(WizardGates.Gate.OPEN);
    }

    @Test
    @Tag("M33")
    void aRefusalIsNotKeptAsConnectedNorIsAnythingElseAfterARestart() {
        wizard.proved(Api.CARTROVER, ConnectionCheck.ofCartRover(refused(), NOW));

        assertThat(wizard().answers().cartrover()).isNull();
        assertThat(shelf.texts.values()).noneMatch(text -> text.contains("CONNECTED"));
    }

    @Test
    void theBadgeGoesWhenAnotherCompanyIsTyped() {
        wizard.answer(Map.of(Name.COMPANY_ID, "company-1"));
        wizard.proved(Api.INFLOW, connected());
        wizard.answer(Map.of(Name.COMPANY_ID, "company-1"));
        assertThat(wizard.answers().inflow()).isNotNull();

        wizard.answer(Map.of(Name.COMPANY_ID, "company-2"));

        assertThat(wizard.answers().inflow()).isNull();
    }

    @Test
    @Tag("M26")
    void withAnAccountTheUserGoesOnAndWithoutOneSignsUpFirst() {
        assertThat(gate(WizardStep.CARTROVER_ACCOUNT).reason()).isEqualTo("Choose one of the two");
        wizard.answer(Map.of(Name.HAS_ACCOUNT, "false"));
        assertThat(gate(WizardStep.CARTROVER_ACCOUNT).ready()).isFalse();
        wizard.answer(Map.of(Name.HAS_ACCOUNT, "true"));
        assertThat(gate(WizardStep.CARTROVER_ACCOUNT).ready()).isTrue();
    }

    @Test
    @Tag("M42")
    @Tag("M44")
    @Tag("M45")
    void cartsAddedBetweenTwoChecksAreListedAndOneThatIsGoneStaysDimmed() {
        assertThat(gate(WizardStep.CARTS).reason()).isEqualTo("Check for carts first");
        wizard.cartsSeen(new SetupReader.Carts(CartList.EMPTY, List.of(), null));
        assertThat(gate(WizardStep.CARTS).reason()).isEqualTo("No cart is connected in CartRover yet");

        wizard.cartsSeen(carts(cart("Larkspur Lane Teas", "shopify"), cart("Old stall", "etsy")));
        assertThat(gate(WizardStep.CARTS).ready()).isTrue();
        wizard.cartsSeen(carts(cart("Larkspur Lane Teas", "shopify"), cart("Labels", "shipstation")));

        assertThat(wizard.answers().carts())
                .containsExactly(
                        new SeenCart("Larkspur Lane Teas", "shopify", "Shopify", true),
                        new SeenCart("Labels", "shipstation", "ShipStation", true),
                        new SeenCart("Old stall", "etsy", "Etsy", false));
        assertThat(wizard.answers().prefixes()).extracting(CartPrefix::prefix).containsExactly("SH:", "ET:", "SHI:");
        assertThat(wizard.answers().cartsCheckedAt()).isEqualTo(NOW);
    }

    @Test
    @Tag("M42")
    void aCheckThatFailsChangesNothing() {
        wizard.cartsSeen(carts(cart("Larkspur Lane Teas", "shopify")));
        WizardAnswers before = wizard.answers();

        wizard.cartsSeen(new SetupReader.Carts(CartList.NOT_GIVEN, List.of(), "No answer."));

        assertThat(wizard.answers()).isEqualTo(before);
    }

    @Test
    void aListThatCannotBeReadHoldsNobodyBack() {
        wizard.cartsSeen(new SetupReader.Carts(CartList.NOT_GIVEN, List.of(), null));

        assertThat(gate(WizardStep.CARTS).ready()).isTrue();
    }

    @Test
    @Tag("M15")
    void productsThatAllMatchAreLeftAtOnceAndOthersWithATick() {
        assertThat(gate(WizardStep.PRODUCTS).ready()).isFalse();
        wizard.productsCompared(new SkuCounts(412, 0, 0, 0));
        assertThat(gate(WizardStep.PRODUCTS).ready()).isTrue();

        wizard.productsCompared(new SkuCounts(398, 2, 9, 3));
        assertThat(gate(WizardStep.PRODUCTS).reason()).contains("Go on with the 398 that match");
        wizard.answer(Map.of(Name.SKIP_PRODUCTS, "true"));

        assertThat(gate(WizardStep.PRODUCTS).ready()).isTrue();
    }

    @Test
    @Tag("M47")
    void everyLocationHasOneRowWhetherThereAreNoneOneOrFifty() {
        for (int count : new int[] {0, 1, 50}) {
            List<String> names =
                    IntStream.range(0, count).mapToObj(i -> "LOC-" + i).toList();
            wizard.locationsSeen(INFLOW, names);
            assertThat(wizard.answers().mappings())
                    .extracting(LocationMapping::cartroverLocation)
                    .containsExactlyElementsOf(names);
            assertThat(wizard.answers().mappings()).noneMatch(LocationMapping::enabled);
        }
        assertThat(gate(WizardStep.LOCATIONS).ready()).isTrue();
    }

    @Test
    @Tag("M48")
    @Tag("M49")
    void oneLocationIsSwitchedAndGetsOneSourceWhileTheOthersStay() {
        wizard.locationsSeen(INFLOW, List.of("MAIN", "SHOP", "OVERFLOW"));

        wizard.answer(Map.of(Name.LOCATION + "SHOP", "on loc-shop"));
        wizard.answer(Map.of(Name.LOCATION + "Pop-up stall", "on ALL"));

        assertThat(wizard().answers().mappings())
                .containsExactly(
                        new LocationMapping("MAIN", false, new Source.All()),
                        new LocationMapping("SHOP", true, new Source.One("loc-shop", "Retail store")),
                        new LocationMapping("OVERFLOW", false, new Source.All()),
                        new LocationMapping("Pop-up stall", true, new Source.All()));
        assertThat(wizard.answers().values()).containsEntry(Name.LOCATION + "SHOP", "on loc-shop");
        assertThatThrownBy(() -> wizard.answer(Map.of(Name.LOCATION + "MAIN", "on nowhere")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wizard.answer(Map.of(Name.LOCATION + "MAIN", "perhaps ALL")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("M52")
    void aDoubleCountHoldsNextUntilItIsSettledOrAccepted() {
        wizard.locationsSeen(INFLOW, List.of("MAIN", "SHOP"));
        Sight twice = new Sight(true, false, 0, false);

        assertThat(wizard.canGoNext(WizardStep.LOCATIONS, twice).reason()).isEqualTo("Settle the double count first");
        wizard.answer(Map.of(Name.ACCEPT_DOUBLE_COUNT, "true"));
        assertThat(wizard.canGoNext(WizardStep.LOCATIONS, twice).ready()).isTrue();
    }

    @Test
    @Tag("M69")
    @Tag("M70")
    void aDuplicatePrefixIsRefusedAtTheFieldThatWasTypedAndARepairIsOffered() {
        wizard.cartsSeen(carts(cart("Larkspur Lane Teas", "shopify"), cart("Larkspur Trade", "woocommerce")));
        assertThat(wizard.checkPrefixes(Map.of("Larkspur Trade", " sh: ")))
                .isEqualTo(Map.of("Larkspur Trade", new Prefixes.Fault("Already used by Shopify", "WO:")));
        assertThat(wizard.checkPrefixes(Map.of("Larkspur Lane Teas", "WO:"))).containsOnlyKeys("Larkspur Lane Teas");

        wizard.answer(Map.of(Name.PREFIX + "Larkspur Trade", "SH:"));

        assertThat(gate(WizardStep.ORDERS).reason()).isEqualTo("Each cart needs its own prefix");
        assertThat(wizard.answers().prefixFaults()).containsOnlyKeys("Larkspur Trade");
        wizard.answer(Map.of(Name.PREFIX + "Larkspur Trade", "TRADE-"));
        assertThat(gate(WizardStep.ORDERS).ready()).isTrue();
        assertThat(wizard().answers().values()).containsEntry(Name.PREFIX + "Larkspur Trade", "TRADE-");
    }

    @Test
    void whatIsOutOfRangeOrNoDateHoldsNext() {
        wizard.answer(Map.of(Name.SINCE, "last week", Name.SETTLE_SECONDS, "86401", Name.TRACKING_WAIT_HOURS, "24"));
        assertThat(gate(WizardStep.ORDERS).ready()).isFalse();
        assertThat(gate(WizardStep.SHIPPING).ready()).isFalse();

        wizard.answer(Map.of(Name.SINCE, "2026-01-05", Name.SETTLE_SECONDS, "0"));

        assertThat(gate(WizardStep.ORDERS).ready()).isTrue();
        assertThat(gate(WizardStep.SHIPPING).ready()).isTrue();
    }

    @Test
    void goLiveWaitsForTheDryRunAndForTheZeroes() {
        assertThat(wizard.canGoNext(WizardStep.REVIEW, Sight.NONE).ready()).isFalse();
        assertThat(wizard.canGoNext(WizardStep.REVIEW, new Sight(false, true, 38, false))
                        .reason())
                .isEqualTo("Settle the 38 zeros first. Go live then starts all three services.");
        assertThat(wizard.canGoNext(WizardStep.REVIEW, new Sight(false, true, 38, true))
                        .ready())
                .isTrue();
    }

    @Test
    void aStepOpensOnlyWhenAllBeforeItCanBeLeft() {
        assertThat(wizard.reachable(WizardStep.CONNECT_INFLOW, Sight.NONE)).isTrue();
        assertThat(wizard.reachable(WizardStep.CARTROVER_ACCOUNT, Sight.NONE)).isFalse();
        answerAll();
        assertThat(wizard.reachable(WizardStep.REVIEW, Sight.NONE)).isTrue();
        wizard.proved(Api.INFLOW, ConnectionCheck.ofInflow(refused(), NOW));
        assertThat(wizard.reachable(WizardStep.REVIEW, Sight.NONE)).isFalse();
    }

    @Test
    void everyAnswerIsThereAfterARestartAndTheSameStepOpens() {
        answerAll();
        wizard.answer(Map.of(Name.STEP, "orders"));
        WizardAnswers before = wizard.answers();

        WizardAnswers after = wizard().answers();

        assertThat(after).isEqualTo(before);
        assertThat(after.step()).isEqualTo(WizardStep.ORDERS);
    }

    @Test
    @Tag("M64")
    void theAnswersBecomeSettingsWithDefaultsForTheRest() {
        assertThat(wizard.draft()).isNull();
        answerAll();

        Settings settings = wizard.store("Set up with the wizard");

        assertThat(book.current()).isEqualTo(settings);
        assertThat(settings.pullOrders())
                .isEqualTo(new Settings.PullOrders(
                        true,
                        new Source.One("loc-main", "Main warehouse"),
                        LocalDate.of(2026, 3, 10),
                        List.of(new CartPrefix("Larkspur Lane Teas", "shopify", "SH:", false))));
        assertThat(settings.pushInventory().locations())
                .containsExactly(
                        new LocationMapping("MAIN", true, new Source.One("loc-main", "Main warehouse")),
                        new LocationMapping("SHOP", false, new Source.All()));
        assertThat(settings.pushShipping().settleSeconds()).isEqualTo(180);
        assertThat(settings.pushShipping().carriers()).isEqualTo(Map.of("FDX", "FEDEX"));
        assertThat(settings.limits()).isEqualTo(new Settings.Limits(50, 950, 90));
        assertThat(activity).containsExactly("Set up with the wizard");
    }

    @Test
    void enteredAgainFromTheSettingsItStartsFromThoseAndLosesNothing() {
        book.setUp("Set up from a file", StoredSettingsBookTest.settings());

        assertThat(wizard.draft()).isEqualTo(StoredSettingsBookTest.settings());
        wizard.reopen(WizardStep.SHIPPING);
        wizard.answer(Map.of(Name.SETTLE_SECONDS, "300"));
        book.change("New cart", s -> SettingsChanges.withCarts(s, added(s)));
        WizardSteps later = wizard();
        later.reopen(WizardStep.SHIPPING);
        Settings stored = later.store("Settle time changed");

        assertThat(stored)
                .isEqualTo(SettingsChanges.withShipping(
                        SettingsChanges.withCarts(
                                StoredSettingsBookTest.settings(), added(StoredSettingsBookTest.settings())),
                        new Settings.PushShipping(false, 300, 48, Map.of("UPS Ground", "UPS"))));
        book.change("Elsewhere", s -> since(s, LocalDate.of(2026, 12, 1)));
        assertThat(wizard().reopen(WizardStep.ORDERS).value(Name.SINCE)).hasValue("2026-12-01");
    }

    private static Settings since(Settings s, LocalDate day) {
        Settings.PullOrders orders = s.pullOrders();
        return SettingsChanges.withOrders(
                s, new Settings.PullOrders(orders.enabled(), orders.location(), day, orders.carts()));
    }

    @Test
    @Tag("P12")
    void aKeyIsNoAnswer() {
        for (String name : List.of("inflowApiKey", "cartroverApiUser", "CARTWRIGHT_CARTROVER_API_KEY")) {
            assertThatThrownBy(() -> wizard.answer(Map.of(name, "canary-5512")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("canary");
        }
        assertThat(shelf.texts).isEmpty();
    }

    @Test
    void answersThatCannotBeReadAreAskedAgain() {
        shelf.put(SettingsShelf.ANSWERS, "{\"step\":\"moon\",\"cartList\":\"SOMETIMES\"}");
        assertThat(wizard.answers()).isEqualTo(WizardAnswers.NONE);
        shelf.put(SettingsShelf.ANSWERS, "not json");
        assertThat(wizard.answers()).isEqualTo(WizardAnswers.NONE);
    }

    private void answerAll() {
        wizard.answer(Map.of(Name.COMPANY_ID, " company-1 ", Name.HAS_ACCOUNT, "true", Name.SAVED, "true"));
        wizard.proved(Api.INFLOW, connected());
        wizard.proved(Api.CARTROVER, connected());
        wizard.cartsSeen(carts(cart("Larkspur Lane Teas", "shopify")));
        wizard.answer(Map.of(Name.SCHEDULES + "Larkspur Lane Teas", "2026-03-10"));
        wizard.productsCompared(new SkuCounts(4, 0, 0, 0));
        wizard.locationsSeen(INFLOW, List.of("MAIN", "SHOP"));
        wizard.answer(Map.of(
                Name.LOCATION + "MAIN", "on loc-main", Name.ORDER_LOCATION, "loc-main", Name.SETTLE_SECONDS, "180"));
        wizard.answer(Map.of(Name.CARRIER + "FDX", "FEDEX", Name.CARRIER + "UPS", ""));
    }

    private WizardSteps wizard() {
        return new WizardSteps(shelf, new StoredSettingsBook(shelf, activity::add), () -> NOW, EASTERN);
    }

    private WizardGates.Gate gate(WizardStep step) {
        return wizard.canGoNext(step, Sight.NONE);
    }

    private static List<CartPrefix> added(Settings s) {
        List<CartPrefix> carts = new ArrayList<>(s.pullOrders().carts());
        carts.add(new CartPrefix("Newcomer", "etsy", "ET:", false));
        return carts;
    }

    private static Proof connected() {
        return ConnectionCheck.ofCartRover(new Outcome.Done<>("x", null), NOW)
                .withFacts(List.of(Seen.said("The pair is accepted")));
    }

    private static Outcome<String> refused() {
        return new Outcome.Refused<>(
                new Outcome.Refusal(Outcome.RefusalKind.KEY, 401, null, "no", "{raw}", null, null));
    }

    private static SetupReader.Carts carts(Cart... carts) {
        return new SetupReader.Carts(CartList.GIVEN, List.of(carts), null);
    }

    private static Cart cart(String orderSource, @Nullable String kind) {
        return new Cart(orderSource, kind, orderSource, true, null);
    }
}
