package app.cartwright.cartrover;

import static app.cartwright.cartrover.CartRoverFixture.client;
import static app.cartwright.cartrover.CartRoverFixture.done;
import static app.cartwright.cartrover.CartRoverFixture.failure;
import static app.cartwright.cartrover.CartRoverFixture.refusal;
import static app.cartwright.cartrover.CartRoverFixture.success;
import static app.cartwright.cartrover.CartRoverFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.StubCalls;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryAndCartsTest {
    private final StubCalls calls = new StubCalls();
    private final CartRoverClient cartRover = client(calls);

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    @Tag("M47")
    @Tag("M124")
    void inventoryIsReadWithEveryWarehouseThatHasReported() {
        calls.service.answer(200, success("""
            [{"sku":"TEA-ASSAM-100","qty_available":40,"qty_on_hand":"46","wms_datetime":"2026-03-02T12:00:00+00:00",
              "aliases":{"UPC":"000000000017"},"warehouses":{
               "7101":{"warehouse":"MAIN","qty_available":"30","qty_on_hand":36,"wms_datetime":"2026-03-02 12:00:00"},
               "7102":{"warehouse":null,"qty_available":null,"wms_datetime":null}}},
             {"sku":"TIN-SMALL","qty_available":"0","aliases":[],"warehouses":[]},
             {"sku":" BAG/1 ","qty_available":null,"warehouses":null,"aliases":[{"code_type":"UPC","code":"1"}]},
             {"sku":null,"qty_available":9},{"sku":"  "}]\
            """));
        InventoryPage page = done(cartRover.inventory(3));
        assertThat(calls.service.last().uri()).isEqualTo("/v1/merchant/inventory?limit=100&page=3");
        assertThat(page.last()).isTrue();
        assertThat(page.unreadable()).isEqualTo(2);
        assertThat(page.records())
                .extracting(InventoryRecord::sku)
                .containsExactly("TEA-ASSAM-100", "TIN-SMALL", " BAG/1 ");
        InventoryRecord tea = page.records().getFirst();
        assertThat(tea.available()).isEqualByComparingTo("40");
        assertThat(tea.warehouses())
                .containsExactly(
                        new InventoryRecord.WarehouseFigure(
                                "7101", "MAIN", new BigDecimal("30"), Instant.parse("2026-03-02T12:00:00Z")),
                        new InventoryRecord.WarehouseFigure("7102", "7102", null, null));
        assertThat(page.records().get(1).available()).isEqualByComparingTo("0");
        assertThat(page.records().get(1).warehouses()).isEmpty();
        assertThat(page.records().get(2).available()).isNull();
    }

    @Test
    @Tag("P6")
    void aFullPageOfInventoryIsNotTheLastEvenWhereARecordCannotBeRead() {
        StringBuilder list = new StringBuilder("[{\"sku\":\"\"}");
        for (int i = 1; i < 100; i++) {
            list.append(",{\"sku\":\"S").append(i).append("\"}");
        }
        calls.service.answer(200, success(list.append("]").toString()));
        assertThat(done(cartRover.inventory(1)).last()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"TEA-ASSAM-100, TEA-ASSAM-100", "TEA/100% +#1, TEA%2F100%25%20%2B%231", "ÄTEE, %C3%84TEE"})
    void oneSkuIsReadByItsEncodedName(String sku, String segment) {
        calls.service.answer(200, success("{\"sku\":\"" + sku + "\",\"qty_available\":\"12\",\"warehouses\":{}}"));
        assertThat(done(cartRover.inventoryOf(sku)).available()).isEqualByComparingTo("12");
        assertThat(calls.service.last().uri()).isEqualTo("/v1/merchant/inventory/" + segment);
    }

    @Test
    void aSkuThatIsNotThereIsNotFoundAndAnotherOneProvesNothing() {
        calls.service
                .answer(200, failure("Failure"))
                .answer(404, "<html>")
                .answer(200, success("{\"sku\":\"tea-assam-100\",\"qty_available\":1}"))
                .answer(200, success("[{\"sku\":\"TEA-ASSAM-100\",\"qty_available\":1}]"));
        assertThat(refusal(cartRover.inventoryOf("TEA-ASSAM-100")).kind()).isEqualTo(RefusalKind.NOT_FOUND);
        assertThat(refusal(cartRover.inventoryOf("TEA-ASSAM-100")).kind()).isEqualTo(RefusalKind.NOT_FOUND);
        assertThat(unknown(cartRover.inventoryOf("TEA-ASSAM-100")).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(unknown(cartRover.inventoryOf("TEA-ASSAM-100")).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
    }

    @Test
    @Tag("M42")
    @Tag("M43")
    void cartsAreReadWhateverFormTheyComeIn() {
        Cart teas = new Cart(
                "Larkspur Lane Teas", "woocommerce", "Larkspur Lane Teas", true, Instant.parse("2026-03-02T17:40:00Z"));
        String object =
                "{\"cart_id\":501,\"cart\":\"woocommerce\",\"order_source\":\"Larkspur Lane Teas\",\"active\":\"Y\","
                        + "\"last_order_run\":\"2026-03-02T17:40:00+00:00\",\"more\":{\"x\":1}}";
        calls.service
                .answer(200, success("[" + object + "]"))
                .answer(
                        200,
                        success("{\"501\":" + object + ",\"502\":{\"cart_name\":\"Market stall\",\"active\":\"N\"}}"))
                .answer(200, success("[\"Larkspur Lane Teas\",\"Amazon_US2\"]"))
                .answer(200, success(object))
                .answer(200, success("{\"501\":\"Larkspur Lane Teas\"}"));
        assertThat(done(cartRover.carts())).containsExactly(teas);
        assertThat(calls.service.last().uri()).isEqualTo("/v1/cart/list");
        assertThat(done(cartRover.carts()))
                .containsExactly(teas, new Cart("Market stall", null, "Market stall", false, null));
        assertThat(done(cartRover.carts()))
                .extracting(Cart::orderSource)
                .containsExactly("Larkspur Lane Teas", "Amazon_US2");
        assertThat(done(cartRover.carts())).containsExactly(teas);
        assertThat(done(cartRover.carts())).extracting(Cart::label).containsExactly("Larkspur Lane Teas");
        assertThat(calls.evidence).contains("cartsPath CONFIRMED", "cartsShape CONFIRMED");
    }

    @Test
    @Tag("M44")
    void theListOfCartsFollowsWhatIsConnectedNow() {
        calls.service
                .answer(200, success("[]"))
                .answer(200, success("[\"Larkspur Lane Teas\"]"))
                .answer(200, success("[\"Larkspur Lane Teas\",\"Market stall\"]"));
        assertThat(done(cartRover.carts())).isEmpty();
        assertThat(done(cartRover.carts())).hasSize(1);
        assertThat(done(cartRover.carts())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"none\"", "[7]", "[{}]", "[\"\"]", "[{\"cart_id\":1}]"})
    void cartsThatCannotBeNamedAreAnOddAnswer(String response) {
        calls.service.answer(200, success(response));
        assertThat(unknown(cartRover.carts()).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
    }

    @Test
    void anotherFormOfCartsThanTheContractFixesIsOdd() {
        CartRoverClient names = client(calls, Map.of("cartsShape", "names", "cartsPath", "/v1/merchant/carts"));
        calls.service.answer(200, success("[{\"order_source\":\"A\"}]")).answer(200, success("[\"A\"]"));
        assertThat(unknown(names.carts()).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(done(names.carts())).hasSize(1);
        assertThat(calls.service.last().uri()).isEqualTo("/v1/merchant/carts");
        assertThat(calls.evidence).contains("cartsShape CONTRADICTED", "cartsShape CONFIRMED");
    }

    @Test
    void shipMethodsMayHaveNoCarrier() {
        calls.service.answer(200, success("""
            [{"carrier":"USPS","code":"09","description":"Priority Mail"},{"carrier":"","code":20,"description":null}]\
            """));
        assertThat(done(cartRover.shipMethods()))
                .isEqualTo(List.of(new ShipMethod("USPS", "09", "Priority Mail"), new ShipMethod("", "20", "")));
        assertThat(calls.service.last().uri()).isEqualTo("/v1/wms/shipmethod/list");
    }
}
