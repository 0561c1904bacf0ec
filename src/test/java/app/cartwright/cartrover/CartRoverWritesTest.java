package app.cartwright.cartrover;

import static app.cartwright.cartrover.CartRoverFixture.client;
import static app.cartwright.cartrover.CartRoverFixture.done;
import static app.cartwright.cartrover.CartRoverFixture.failure;
import static app.cartwright.cartrover.CartRoverFixture.refusal;
import static app.cartwright.cartrover.CartRoverFixture.success;
import static app.cartwright.cartrover.CartRoverFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cartwright.http.Json;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.StubCalls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartRoverWritesTest {
    private static final Parcel PARCEL = new Parcel(
            "USPS",
            "09",
            "9400000000000000000001",
            OffsetDateTime.parse("2026-03-03T20:15:00.123+01:00"),
            List.of(
                    new Parcel.Item("TEA/ASSAM #1", new BigDecimal("2.0000")),
                    new Parcel.Item("TIN-SMALL", new BigDecimal("10"))));
    private static final StockNumber TEA =
            new StockNumber("TEA-ASSAM-100", "MAIN", 28, 34L, Instant.parse("2026-03-03T21:00:00.5Z"));
    private static final StockNumber TIN =
            new StockNumber("TIN-SMALL", "MAIN", 0, null, Instant.parse("2026-03-03T21:00:00Z"));

    private final StubCalls calls = new StubCalls();
    private final CartRoverClient cartRover = client(calls);

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    @Tag("P8")
    void anAcknowledgementIsOneObjectWithTheStatusWord() {
        calls.service.answer(200, "{\"success_code\":true}");
        assertThat(done(cartRover.acknowledge("LLT-58120"))).isEqualTo(new WriteReply(List.of(), List.of(), false));
        assertThat(calls.service.last().method()).isEqualTo("POST");
        assertThat(calls.service.last().uri()).isEqualTo("/v1/merchant/orders/update");
        assertThat(calls.service.last().headers()).containsEntry("content-type", "application/json");
        assertThat(calls.service.last().body()).isEqualTo("{\"cust_ref\":\"LLT-58120\",\"order_status\":\"at_wms\"}");
        assertThat(calls.evidence)
                .containsExactlyInAnyOrder(
                        "orderUpdatePath CONFIRMED", "orderUpdateBody CONFIRMED", "acknowledgeWord CONFIRMED");
    }

    @Test
    @Tag("M81")
    @Tag("M82")
    @Tag("M83")
    @Tag("M84")
    @Tag("M85")
    void allParcelsGoInOneCallWithDateCarrierTrackingAndContents() throws Exception {
        calls.service.answer(200, "{\"success_code\":true}");
        Parcel second = new Parcel(
                "UPS",
                null,
                "",
                OffsetDateTime.parse("2026-03-04T08:00:00Z"),
                List.of(new Parcel.Item("TIN-SMALL", new BigDecimal("1E+1"))));
        done(cartRover.ship("LLT-58120", List.of(PARCEL, second)));
        assertThat(Json.parse(calls.service.last().body())).isEqualTo(Json.parse("""
            {"cust_ref":"LLT-58120","order_status":"shipped","shipments":[
             {"carrier":"USPS","method":"09","tracking_no":"9400000000000000000001","date":"2026-03-03T20:15:00+01:00",
              "items":[{"item":"TEA/ASSAM #1","quantity":2},{"item":"TIN-SMALL","quantity":10}]},
             {"carrier":"UPS","tracking_no":"","date":"2026-03-04T08:00:00+00:00",
              "items":[{"item":"TIN-SMALL","quantity":10}]}]}\
            """));
        assertThat(calls.service.last().body()).doesNotContain("1E", "2.0");
    }

    @Test
    void theUpdateFollowsTheContract() throws Exception {
        CartRoverClient other = client(
                calls,
                Map.of(
                        "orderUpdatePath", "/v1/merchant/orders/update/{cust_ref}",
                        "orderUpdateBody", "array",
                        "acknowledgeWord", "in_wms"));
        calls.service.answer(200, "{\"success_code\":true}");
        done(other.acknowledge("A/B 1"));
        assertThat(calls.service.last().uri()).isEqualTo("/v1/merchant/orders/update/A%2FB%201");
        assertThat(calls.service.last().body()).isEqualTo("[{\"order_status\":\"in_wms\"}]");
    }

    @Test
    @Tag("M57")
    void stockFiguresGoAsAnArrayOfAbsoluteWholeNumbers() throws Exception {
        calls.service.answer(200, "{\"success_code\":true}");
        done(cartRover.pushInventory(List.of(TEA, TIN)));
        assertThat(calls.service.last().method()).isEqualTo("POST");
        assertThat(calls.service.last().uri()).isEqualTo("/v1/merchant/inventory");
        assertThat(Json.parse(calls.service.last().body())).isEqualTo(Json.parse("""
            [{"sku":"TEA-ASSAM-100","warehouse":"MAIN","qty_available":28,"qty_on_hand":34,"wms_datetime":"2026-03-03T21:00:00+00:00"},
             {"sku":"TIN-SMALL","warehouse":"MAIN","qty_available":0,"wms_datetime":"2026-03-03T21:00:00+00:00"}]\
            """));
        assertThat(calls.evidence).contains("inventoryWritePath CONFIRMED", "inventoryWriteBody CONFIRMED");
    }

    @Test
    void theFormOfStockFiguresFollowsTheContract() throws Exception {
        calls.service.answer(200, "{\"success_code\":true}").answer(200, "{\"success_code\":true}");
        done(client(
                        calls,
                        Map.of(
                                "inventoryWritePath", "/v1/wms/stock",
                                "inventoryWriteBody", "wrapped",
                                "inventoryWrapper", "records",
                                "inventoryWarehouseField", "location",
                                "inventoryDatetime", "leaveOut"))
                .pushInventory(List.of(TIN)));
        assertThat(calls.service.last().uri()).isEqualTo("/v1/wms/stock");
        assertThat(calls.service.last().body())
                .isEqualTo("{\"records\":[{\"sku\":\"TIN-SMALL\",\"location\":\"MAIN\",\"qty_available\":0}]}");
        CartRoverClient single = client(
                calls,
                Map.of("inventoryWriteBody", "object", "inventoryWarehouse", "none", "inventoryDatetime", "leaveOut"));
        assertThat(single.contract().inventoryBatchSize()).isEqualTo(1);
        done(single.pushInventory(List.of(TIN)));
        assertThat(calls.service.last().body()).isEqualTo("{\"sku\":\"TIN-SMALL\",\"qty_available\":0}");
        assertThatThrownBy(() -> single.pushInventory(List.of(TEA, TIN))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noMoreThanAHundredFiguresGoInOneCallAndNoneMakeNoCall() {
        List<StockNumber> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(TEA);
        }
        assertThatThrownBy(() -> cartRover.pushInventory(many)).hasMessageContaining("100");
        done(cartRover.pushInventory(List.of()));
        assertThat(calls.service.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success_code\":true}",
                "{\"success_code\":true,\"response\":null}",
                "{\"success_code\":true,\"response\":[]}",
                "{\"success_code\":true,\"response\":{}}",
                "{\"success_code\":true,\"cust_ref\":\"LLT-1\",\"order_number\":\"7\"}",
                "{\"success_code\":true,\"response\":{\"success\":true,\"message\":\"\"}}"
            })
    void successWithoutNamesIsTaken(String body) {
        calls.service.answer(200, body);
        assertThat(done(cartRover.acknowledge("LLT-1"))).isEqualTo(new WriteReply(List.of(), List.of(), false));
    }

    @Test
    void recordsAreReadAsTakenOrFailedThoughTheWholeSucceeded() {
        calls.service.answer(200, success("""
            {"success":[{"cust_ref":"LLT-58120","cust_po_no":"LLT-58120"}],
             "failed":[{"cust_ref":"LLT-58121","cust_po_no":null,"message":"Order not found"}]}\
            """));
        assertThat(done(cartRover.acknowledge("LLT-58121")))
                .isEqualTo(new WriteReply(
                        List.of("LLT-58120"), List.of(new WriteReply.Failed("LLT-58121", "Order not found")), true));
        assertThat(calls.evidence).isEmpty();
    }

    @Test
    @Tag("P10")
    void aFailedFigureIsNamedByItsSkuOrByItsPlace() {
        calls.service.answer(200, success("""
            {"success":[],"failed":[{"sku":"TEA-ASSAM-100","message":"unknown SKU"},{"index_pos":"1","message":"bad"},
             {"index_pos":7,"status_message":"where"},{"message":"who"}]}\
            """));
        assertThat(done(cartRover.pushInventory(List.of(TEA, TIN))).failed())
                .containsExactly(
                        new WriteReply.Failed("TEA-ASSAM-100", "unknown SKU"),
                        new WriteReply.Failed("TIN-SMALL", "bad"),
                        new WriteReply.Failed(null, "where"),
                        new WriteReply.Failed(null, "who"));
    }

    @Test
    void theOnlyRecordThatWasSentIsTheOneThatFailed() {
        calls.service
                .answer(200, success("{\"failed\":[{\"message\":\"too late\"}]}"))
                .answer(200, success("{\"success\":false,\"message\":\"too late\"}"));
        assertThat(done(cartRover.acknowledge("LLT-1")))
                .isEqualTo(new WriteReply(List.of(), List.of(new WriteReply.Failed("LLT-1", "too late")), false));
        assertThat(done(cartRover.acknowledge("LLT-1")).failed())
                .containsExactly(new WriteReply.Failed("LLT-1", "too late"));
    }

    @Test
    @Tag("P12")
    void aKeyThatTheReasonOfAFailureRepeatsIsHidden() {
        calls.service.answer(
                200, success("{\"failed\":[{\"message\":\"pair " + CartRoverFixture.KEY + " may not\"}]}"));
        assertThat(done(cartRover.acknowledge("LLT-1")).failed())
                .containsExactly(new WriteReply.Failed("LLT-1", "pair [hidden] may not"));
    }

    @Test
    void aRecordThatIsNamedOnBothSidesWasNotTakenForCertain() {
        calls.service.answer(200, success("""
            {"success":["TEA-ASSAM-100","TIN-SMALL"],"failed":[{"sku":"TIN-SMALL","message":"hm"}]}\
            """));
        WriteReply reply = done(cartRover.pushInventory(List.of(TEA, TIN)));
        assertThat(reply.accepted()).containsExactly("TEA-ASSAM-100");
        assertThat(reply.failed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"OK\"",
                "true",
                "7",
                "[{\"cust_ref\":\"LLT-1\"}]",
                "{\"cust_ref\":\"LLT-1\",\"order_status\":\"at_wms\"}",
                "{\"success\":1,\"failed\":0}",
                "{\"success\":\"all\"}",
                "{\"success\":[],\"failed\":\"none\"}"
            })
    @Tag("P3")
    void anOddAnswerIsNeverTakenForSuccess(String response) {
        calls.service.answer(200, success(response));
        assertThat(unknown(cartRover.ship("LLT-1", List.of(PARCEL))).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(calls.evidence).isEmpty();
    }

    @Test
    void aRefusedWriteIsRefusedAndAnUnknownPathSpeaksAgainstTheAssumption() {
        calls.service
                .answer(200, failure("Failure"))
                .answer(404, failure("Invalid"))
                .answer(404, failure("Invalid"));
        assertThat(refusal(cartRover.ship("LLT-1", List.of(PARCEL))).kind()).isEqualTo(RefusalKind.INVALID);
        assertThat(refusal(cartRover.pushInventory(List.of(TEA))).kind()).isEqualTo(RefusalKind.NOT_FOUND);
        assertThat(calls.evidence).containsExactly("inventoryWritePath CONTRADICTED");
        assertThat(refusal(cartRover.acknowledge("LLT-1")).kind()).isEqualTo(RefusalKind.NOT_FOUND);
        assertThat(calls.evidence).hasSize(1);
    }
}
