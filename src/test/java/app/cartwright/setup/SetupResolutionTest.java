package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.Cart;
import app.cartwright.inflow.Location;
import app.cartwright.setup.Settings.CartPrefix;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import app.cartwright.setup.SetupFacts.CartList;
import app.cartwright.setup.SetupResolution.Resolved;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SetupResolutionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String MAIN_ID = "11111111-2222-4333-8444-55555555aaaa";
    private static final List<Location> LOCATIONS = List.of(
            new Location(MAIN_ID, "Main warehouse", true, true),
            new Location("loc-2", "Retail store", true, false),
            new Location("loc-3", "Old barn", false, false),
            new Location("loc-4", "Shelf", true, false),
            new Location("loc-5", "Shelf", true, false));
    private static final SetupFacts FACTS = new SetupFacts(
            LOCATIONS,
            List.of(
                    cart("Larkspur Lane Teas", "shopify"),
                    cart("Larkspur Trade", "woocommerce"),
                    cart("Labels", "shipstation")),
            CartList.GIVEN,
            List.of("MAIN", "SHOPFLOOR"));

    @Test
    void aSourceIsTheNameOrTheIdOfOneLocationOrAll() {
        Settings settings = settings(resolve("""
            "pushInventory": { "locations": [
              { "cartroverLocation": "MAIN", "source": "Main warehouse" },
              { "cartroverLocation": "SHOPFLOOR", "source": "11111111-2222-4333-8444-55555555AAAA", "enabled": false },
              { "cartroverLocation": "OVERFLOW", "source": "ALL" } ] },
            "pullOrders": { "location": "Retail store" }\
            """, FACTS, null));

        Source.One main = new Source.One(MAIN_ID, "Main warehouse");
        assertThat(settings.pushInventory().locations())
                .containsExactly(
                        new LocationMapping("MAIN", true, main),
                        new LocationMapping("SHOPFLOOR", false, main),
                        new LocationMapping("OVERFLOW", true, new Source.All()));
        assertThat(settings.pullOrders().location()).isEqualTo(new Source.One("loc-2", "Retail store"));
    }

    @Test
    void unknownNamesAreEachListedWithTheirPlace() {
        Resolved resolved = resolve("""
            "pushInventory": { "locations": [
              { "cartroverLocation": "MAIN", "source": "main warehouse" },
              { "cartroverLocation": "SHOPFLOOR", "source": "Old barn", "enabled": false },
              { "cartroverLocation": "OVERFLOW", "source": "Shelf" } ] },
            "pullOrders": { "location": "Nowhere", "carts": [ { "orderSource": "Larkspur Lane" } ] }\
            """, FACTS, null);

        assertThat(resolved.settings()).isNull();
        assertThat(resolved.faults())
                .containsExactly(
                        new SetupFault(
                                "pushInventory.locations[0].source",
                                "inFlow has no location “main warehouse”. It has: Main warehouse, Retail store, Shelf,"
                                        + " Shelf."),
                        new SetupFault("pushInventory.locations[1].source", "“Old barn” was deactivated in inFlow."),
                        new SetupFault(
                                "pushInventory.locations[2].source",
                                "2 inFlow locations are called “Shelf”. Give the id of the one that is meant."),
                        new SetupFault(
                                "pullOrders.location",
                                "inFlow has no location “Nowhere”. It has: Main warehouse, Retail store, Shelf,"
                                        + " Shelf."),
                        new SetupFault(
                                "pullOrders.carts[0].orderSource",
                                "CartRover lists no cart “Larkspur Lane”. It lists: Larkspur Lane Teas, Larkspur"
                                        + " Trade, Labels."));
    }

    @Test
    void aCartRoverLocationThatIsNotReportedIsTakenAsTypedAndSaidNotToBeConfirmed() {
        Resolved resolved = resolve(
                "\"pushInventory\": { \"locations\": [ { \"cartroverLocation\": \"OVERFLOW\", \"source\": \"ALL\" } ]"
                        + " }",
                FACTS,
                null);

        assertThat(settings(resolved).pushInventory().locations()).hasSize(1);
        assertThat(resolved.notes())
                .containsExactly(
                        "CartRover hasn't reported the location “OVERFLOW”: taken as typed, not confirmed yet.");
    }

    @Test
    @Tag("M65")
    @Tag("M66")
    @Tag("M67")
    void cartsThatAreNotNamedGetTheirDefaultInTheOrderOfTheListAroundTheChosenOnes() {
        Settings settings = settings(resolve(
                "\"pullOrders\": { \"carts\": [ { \"orderSource\": \"Larkspur Trade\", \"prefix\": \"SH:\" } ] }",
                FACTS,
                null));

        assertThat(settings.pullOrders().carts())
                .containsExactly(
                        new CartPrefix("Larkspur Trade", "woocommerce", "SH:", true),
                        new CartPrefix("Larkspur Lane Teas", "shopify", "SHO:", false),
                        new CartPrefix("Labels", "shipstation", "SHI:", false));
    }

    @Test
    void whereTheListOfCartsCannotBeReadANamedCartIsTakenAsTyped() {
        SetupFacts facts = new SetupFacts(LOCATIONS, List.of(cart("Seen", null)), CartList.NOT_GIVEN, List.of());
        Resolved resolved = resolve(
                "\"pullOrders\": { \"carts\": [ { \"orderSource\": \"Larkspur Trade\" }, { \"orderSource\": \"Seen\","
                        + " \"prefix\": \"S:\" } ] }",
                facts,
                null);

        assertThat(settings(resolved).pullOrders().carts())
                .containsExactly(
                        new CartPrefix("Seen", null, "S:", true), new CartPrefix("Larkspur Trade", null, "LA:", false));
        assertThat(resolved.notes())
                .containsExactly("CartRover didn't give the list of carts: “Larkspur Trade” is taken as typed, not"
                        + " confirmed yet.");
    }

    @Test
    void theFirstDayIsTheDayOfTheSetUp() {
        assertThat(settings(resolve("\"limits\": {}", FACTS, null)).pullOrders().since())
                .isEqualTo(TODAY);
        assertThat(settings(resolve("\"pullOrders\": { \"since\": \"2026-01-05\" }", FACTS, null))
                        .pullOrders()
                        .since())
                .isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    @Tag("M69")
    void settingUpAgainChangesWhatIsNamedAndKeepsThePrefixesThatCartsHave() {
        Settings before = StoredSettingsBookTest.settings();

        Settings after = settings(resolve(
                "\"pullOrders\": { \"carts\": [ { \"orderSource\": \"larkspur-lane\" }, { \"orderSource\": \"Larkspur"
                        + " Trade\", \"prefix\": \"WT:\" } ] }, \"pushShipping\": { \"settleSeconds\": 300 }",
                FACTS,
                before));

        assertThat(after.pullOrders().carts())
                .containsExactly(
                        new CartPrefix("Larkspur Lane Teas", "shopify", "SH:", false),
                        new CartPrefix("larkspur-lane", null, "TEA-", true),
                        new CartPrefix("Larkspur Trade", "woocommerce", "WT:", true),
                        new CartPrefix("Labels", "shipstation", "SHI:", false));
        assertThat(after.pullOrders().since()).isEqualTo(before.pullOrders().since());
        assertThat(after.pushShipping().carriers())
                .isEqualTo(before.pushShipping().carriers());
        assertThat(after.pushShipping().settleSeconds()).isEqualTo(300);
    }

    @Test
    @Tag("M70")
    void aPrefixThatACartOfTheFirstSetUpHasIsRefused() {
        Resolved resolved = resolve(
                "\"pullOrders\": { \"carts\": [ { \"orderSource\": \"Larkspur Trade\", \"prefix\": \"tea\" } ] }",
                FACTS,
                StoredSettingsBookTest.settings());

        assertThat(resolved.faults())
                .containsExactly(new SetupFault("pullOrders.carts[0].prefix", "TEA- of larkspur-lane begins with it."));
    }

    @Test
    @Tag("M69")
    void twoCartsMaySwapTheirPrefixes() {
        Settings after = settings(resolve(
                "\"pullOrders\": { \"carts\": [ { \"orderSource\": \"Larkspur Lane Teas\", \"prefix\": \"TEA-\" },"
                        + " { \"orderSource\": \"larkspur-lane\", \"prefix\": \"SH:\" } ] }",
                FACTS,
                StoredSettingsBookTest.settings()));

        assertThat(after.pullOrders().carts()).extracting(CartPrefix::prefix).startsWith("TEA-", "SH:");
    }

    @Test
    void withoutTheProofNamesWaitToBeLookedUp() {
        Settings settings = settings(resolve("""
            "pushInventory": { "locations": [
              { "cartroverLocation": "MAIN", "source": "Main warehouse" },
              { "cartroverLocation": "SHOP", "source": "11111111-2222-4333-8444-55555555AAAA" } ] },
            "pullOrders": { "location": "Retail store", "carts": [ { "orderSource": "Anything" }, { "orderSource": "Other", "prefix": "OT:" } ] }\
            """, SetupFacts.none(), null));
        assertThat(SetupResolution.needsLookUp(settings)).isTrue();
        assertThat(settings.pullOrders().carts()).containsExactly(new CartPrefix("Other", null, "OT:", true));

        Settings known = settings(SetupResolution.lookUp(settings, LOCATIONS));

        assertThat(SetupResolution.needsLookUp(known)).isFalse();
        Source.One main = new Source.One(MAIN_ID, "Main warehouse");
        assertThat(known.pushInventory().locations())
                .extracting(LocationMapping::source)
                .containsExactly(main, main);
        assertThat(known.pullOrders().location()).isEqualTo(new Source.One("loc-2", "Retail store"));
    }

    @Test
    void aNameThatProvesUnknownLaterIsAFaultThen() {
        Settings settings = settings(resolve(
                "\"pushInventory\": { \"locations\": [ { \"cartroverLocation\": \"MAIN\", \"source\": \"Nowhere\" } ]"
                        + " }",
                SetupFacts.none(),
                null));

        assertThat(SetupResolution.lookUp(settings, LOCATIONS).faults())
                .extracting(SetupFault::place)
                .containsExactly("pushInventory.locations[0].source");
    }

    private static Resolved resolve(String rest, SetupFacts facts, @Nullable Settings before) {
        SetupDraft draft = SetupFileTest.draft(
                "{ \"inflow\": { \"companyId\": \"" + SetupFileTest.COMPANY + "\" }, " + rest + " }");
        return SetupResolution.resolve(draft, facts, before, TODAY);
    }

    private static Settings settings(Resolved resolved) {
        assertThat(resolved.faults()).isEmpty();
        Settings settings = resolved.settings();
        assertThat(settings).isNotNull();
        return settings;
    }

    private static Cart cart(String orderSource, @Nullable String kind) {
        return new Cart(orderSource, kind, orderSource, true, null);
    }
}
