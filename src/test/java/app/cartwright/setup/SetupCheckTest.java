package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.Cart;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.Location;
import app.cartwright.inflow.Product;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.setup.Proof.Answer;
import app.cartwright.setup.SetupFacts.CartList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetupCheckTest {
    private final PracticeAccounts accounts = new PracticeAccounts();
    private final ConnectionCheck connections = new ConnectionCheck(accounts.clock);
    private final SetupReader reader = new SetupReader(accounts.clock);
    private final SetupCheck check = new SetupCheck(connections, reader);

    @Test
    @Tag("M31")
    void exactlyOneAuthenticatedProbeProvesThePair() {
        Proof proof = connections.cartrover(accounts.cartrover());

        assertThat(proof.connected()).isTrue();
        assertThat(proof.provedAt()).isEqualTo(PracticeAccounts.NOW);
        assertThat(accounts.sandbox.history().calls()).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/v1/merchant/orders/list/new");
            assertThat(call.query()).isEqualTo("limit=1");
            assertThat(call.status()).isEqualTo(200);
        });
    }

    @Test
    @Tag("M31")
    @Tag("M33")
    void aWrongPairMakesOneCallAndNoMore() {
        Proof proof = connections.cartrover(accounts.cartrover("larkspur_api_7741", "wrong"));

        assertThat(proof.answer()).isEqualTo(Answer.WRONG_PAIR);
        assertThat(accounts.sandbox.history().calls()).hasSize(1);
    }

    @Test
    @Tag("M31")
    void aLookReadsNothingMoreOfAServiceWhoseKeyIsRefused() {
        CheckReport report = check.look(
                accounts.inflow(), accounts.cartrover("larkspur_api_7741", "wrong"), SetupReader.Progress.NONE);

        assertThat(accounts.sandbox.history().count(Api.CARTROVER)).isEqualTo(1);
        assertThat(report.connected()).isFalse();
        assertThat(report.inflow().connected()).isTrue();
        assertThat(report.skus()).isEqualTo(SkuCounts.NONE);
        assertThat(report.carts().list()).isEqualTo(CartList.NOT_READ);
    }

    @Tag("M6")
    @Tag("M33")
    @ParameterizedTest
    @ValueSource(ints = {403, 401, 200})
    void aCartsKeyIsToldAsSuchWhateverStatusCartRoverGives(int status) {
        PracticeAccounts other = new PracticeAccounts(
                InflowVariant.standard(), CartRoverVariant.standard().wrongLevelStatus(status));
        other.sandbox.cartRover().account().restrictToCart("Larkspur Lane Teas");

        assertThat(connections.cartrover(other.cartrover()).answer()).isEqualTo(Answer.WRONG_LEVEL);
        assertThat(other.sandbox.history().calls()).hasSize(1);
    }

    @Test
    @Tag("M6")
    void onlySingleAndEdiMerchantAccountsAreConnected() {
        accounts.sandbox.cartRover().account().makeEdi();
        assertThat(connections.cartrover(accounts.cartrover()).connected()).isTrue();

        accounts.sandbox.cartRover().account().makeFulfilment(true);
        Proof refused = connections.cartrover(accounts.cartrover());

        assertThat(refused.answer()).isEqualTo(Answer.ACCOUNT_KIND);
        assertThat(refused.title()).isEqualTo("This is a fulfilment (3PL) account");
        assertThat(refused.cause()).startsWith("Only Single Merchant and EDI Merchant accounts can be connected.");
    }

    @Test
    @Tag("M33")
    void aSetUpThatIsNotSavedIsToldApart() {
        accounts.sandbox.cartRover().account().wmsSaved(false);

        assertThat(connections.cartrover(accounts.cartrover()).answer()).isEqualTo(Answer.NOT_SAVED);
    }

    @Tag("M33")
    @ParameterizedTest
    @CsvSource({
        "OFFLINE, NO_NETWORK",
        "LOST_REQUEST, SERVICE_DOWN",
        "ERROR_500_BEFORE, SERVICE_DOWN",
        "HTML_502_BEFORE, SERVICE_DOWN",
        "UNAVAILABLE_503, SERVICE_DOWN",
        "RATE_LIMITED, SERVICE_DOWN",
        "CAPTIVE_PORTAL, NOT_THE_SERVICE",
        "TRUNCATED_JSON, NOT_THE_SERVICE",
        "ODD_ANSWER, NOT_THE_SERVICE",
        "UNAUTHORIZED, WRONG_PAIR"
    })
    void eachWayToFailHasItsAnswerAndNoBadge(Fault fault, Answer answer) {
        accounts.sandbox.faults().next(fault, Api.CARTROVER, 1);
        accounts.sandbox.faults().next(fault, Api.INFLOW, 1);

        Proof cartrover = connections.cartrover(accounts.cartrover());
        Proof inflow = connections.inflow(accounts.inflow());

        assertThat(cartrover.answer()).isEqualTo(answer);
        assertThat(inflow.answer()).isEqualTo(answer);
        assertThat(cartrover.connected() || inflow.connected()).isFalse();
    }

    @Test
    @Tag("M33")
    void aPlanWithoutApiAccessIsToldApart() {
        accounts.sandbox.inflow().planHasApi(false);

        assertThat(connections.inflow(accounts.inflow()).answer()).isEqualTo(Answer.NO_ACCESS);
    }

    @Tag("M33")
    @ParameterizedTest
    @ValueSource(ints = {404, 401})
    void aWrongCompanyAndAWrongKeyOfInflowGetTheSameSentence(int status) {
        PracticeAccounts other =
                new PracticeAccounts(InflowVariant.standard().wrongCompany(status), CartRoverVariant.standard());
        Settings.Inflow elsewhere = new Settings.Inflow(
                SetupFileTest.COMPANY.replace('5', '6'),
                SettingsDefaults.INFLOW_URL,
                SettingsDefaults.INFLOW_API_VERSION);

        Proof company = connections.inflow(
                other.inflow(elsewhere, other.sandbox.credentials().inflowApiKey()));
        Proof key = connections.inflow(accounts.inflow(
                new Settings.Inflow(
                        SetupFileTest.COMPANY, SettingsDefaults.INFLOW_URL, SettingsDefaults.INFLOW_API_VERSION),
                "wrong"));

        assertThat(company.title()).isEqualTo("inFlow didn't accept this company ID and key");
        assertThat(key.title()).isEqualTo(company.title());
    }

    @Test
    @Tag("M42")
    @Tag("M47")
    void aLookShowsCartsLocationsOfBothSidesAndTheSkuMatch() {
        List<String> heard = new ArrayList<>();

        CheckReport report = check.look(accounts.inflow(), accounts.cartrover(), (what, rows) -> heard.add(what));

        assertThat(report.complete()).isTrue();
        assertThat(report.carts().list()).isEqualTo(CartList.GIVEN);
        assertThat(report.carts().carts())
                .extracting(Cart::orderSource)
                .containsExactlyElementsOf(PracticeShop.ORDER_SOURCES);
        assertThat(report.cartroverLocations()).containsExactly("MAIN", "SHOPFLOOR");
        assertThat(report.inflowLocations())
                .extracting(Location::name)
                .containsExactlyInAnyOrderElementsOf(
                        accounts.sandbox.inflow().catalogue().locations());
        assertThat(report.skus().matched()).isPositive();
        assertThat(report.cartrover().facts())
                .extracting(Seen::sentence)
                .containsExactly(
                        "The pair is accepted",
                        "It opens your merchant account, not just one cart",
                        "4 carts can be seen with it");
        assertThat(report.inflow().facts()).hasSize(2);
        assertThat(heard).contains("products of inFlow", "stock of CartRover");
        assertThat(accounts.sandbox.history().writes()).isEmpty();
    }

    @Test
    void aListThatBreaksOffGivesNoHalfMatch() {
        for (int i = 0; i < 150; i++) {
            accounts.sandbox.inflow().catalogue().addProduct("TEA-NEW-" + i, "Tea " + i, BigDecimal.ONE);
        }
        accounts.sandbox.faults().after(1, Fault.ERROR_500_BEFORE, CallKind.INFLOW_PRODUCTS, 1);

        CheckReport report = check.look(accounts.inflow(), accounts.cartrover(), SetupReader.Progress.NONE);

        assertThat(report.connected()).isTrue();
        assertThat(report.complete()).isFalse();
        assertThat(report.skus()).isEqualTo(SkuCounts.NONE);
        assertThat(report.failures()).hasSize(1);
    }

    @Test
    @Tag("M42")
    void whereTheListOfCartsIsRefusedTheyAreTakenFromTheOrdersSeen() {
        PracticeAccounts other = new PracticeAccounts(
                InflowVariant.standard(), CartRoverVariant.standard().carts(CartRoverVariant.Carts.REFUSED));
        String source = other.sandbox
                .cartRover()
                .order(other.shop.placeOne())
                .orElseThrow()
                .path("order_source")
                .asText();

        SetupReader.Carts carts = reader.carts(other.cartrover());

        assertThat(carts.list()).isEqualTo(CartList.NOT_GIVEN);
        assertThat(carts.carts()).extracting(Cart::orderSource).containsExactly(source);
        assertThat(carts.failure()).isNull();
    }

    @Test
    @Tag("M42")
    void anEmptyListOfCartsAndAServiceThatIsDownAreNotTheSame() {
        accounts.sandbox.faults().next(Fault.UNAVAILABLE_503, CallKind.ROVER_CARTS, 1);
        assertThat(reader.carts(accounts.cartrover()).failure()).isNotNull();

        PracticeShop.ORDER_SOURCES.forEach(accounts.sandbox.cartRover().carts()::removeCart);
        SetupReader.Carts none = reader.carts(accounts.cartrover());

        assertThat(none).isEqualTo(new SetupReader.Carts(CartList.EMPTY, List.of(), null));
    }

    @Test
    void ordersThatWaitAreCountedBySourceFromTheFirstDayOn() {
        PracticeShop shop = accounts.shop;
        List<String> placed = List.of(shop.placeOne(), shop.placeOne(), shop.placeOne());
        accounts.sandbox.cartRover().carts().cancelSending(placed.getFirst(), true);
        LocalDate today = LocalDate.of(2026, 3, 10);

        WaitingOrders all = counted(today.minusDays(30));
        WaitingOrders none = counted(today.plusDays(30));

        assertThat(all.total()).isEqualTo(2);
        assertThat(all.byOrderSource().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2);
        assertThat(all.numbers())
                .isEqualTo(none.numbers())
                .containsOnlyKeys(all.byOrderSource().keySet());
        assertThat(none).isEqualTo(new WaitingOrders(0, 2, Map.of(), all.numbers()));
    }

    @Test
    @Tag("M69")
    void theNewestOrderOfEachCartLendsItsNumber() {
        var carts = accounts.sandbox.cartRover().carts();
        String amazon = PracticeShop.ORDER_SOURCES.getLast();
        String ebay = PracticeShop.ORDER_SOURCES.get(2);
        LocalDate day = LocalDate.of(2026, 3, 9);
        carts.place(order("A-1", amazon, "113-1", day.minusDays(2)));
        carts.place(order("A-2", amazon, "113-2", day));
        carts.place(order("A-3", amazon, "113-3", day.minusDays(1)));
        carts.place(order("E-1", ebay, "", day).withoutCustPoNo());

        assertThat(counted(day.plusDays(30)).numbers())
                .containsEntry(amazon, "113-2")
                .containsEntry(ebay, "E-1");
    }

    private static NewOrder order(String custRef, String source, String number, LocalDate day) {
        return NewOrder.of(custRef, source).custPoNo(number).orderDate(day).line("TIN-SMALL", "1", "10.00");
    }

    @Test
    @Tag("M12")
    @Tag("M13")
    @Tag("M14")
    void skusMatchExactlyAndNamesPlayNoPart() {
        List<Product> products = List.of(
                product("TEA-ASSAM-100", "Assam", true),
                product("tea-chai-250", "Masala chai", true),
                product("POT-06 ", "Teapot", true),
                product("TIN-OLD", "Tin", true),
                product(" ", "Nameless", true),
                product("GONE", "Gone", false));

        SkuCounts counts =
                SkuCounts.of(products, List.of("TEA-ASSAM-100", "TEA-CHAI-250", "POT-06", "GIFT-25", "GONE", ""));

        assertThat(counts).isEqualTo(new SkuCounts(1, 2, 1, 2));
        assertThat(counts.toFix()).isEqualTo(5);
        assertThat(counts.inInflow()).isEqualTo(4);
    }

    private WaitingOrders counted(LocalDate since) {
        Outcome<WaitingOrders> outcome = WaitingOrders.count(accounts.cartrover(), since, seen -> {});
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<WaitingOrders>) outcome).value();
    }

    private static Product product(String sku, String name, boolean active) {
        return new Product("id-" + name, name, sku, "stockedproduct", active, "1");
    }
}
