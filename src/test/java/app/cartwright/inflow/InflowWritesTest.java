package app.cartwright.inflow;

import static app.cartwright.inflow.InflowFixture.COMPANY;
import static app.cartwright.inflow.InflowFixture.CUSTOMER;
import static app.cartwright.inflow.InflowFixture.ORDER;
import static app.cartwright.inflow.InflowFixture.client;
import static app.cartwright.inflow.InflowFixture.done;
import static app.cartwright.inflow.InflowFixture.newOrder;
import static app.cartwright.inflow.InflowFixture.orderReply;
import static app.cartwright.inflow.InflowFixture.refusal;
import static app.cartwright.inflow.InflowFixture.stored;
import static app.cartwright.inflow.InflowFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Json;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.StubCalls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflowWritesTest {
    private final StubCalls calls = new StubCalls();
    private final InflowClient inflow = client(calls);

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    @Tag("M63")
    @Tag("M71")
    @Tag("M72")
    @Tag("P7")
    void aNewOrderGoesOutWholeWithDecimalsAsTextAndTheTaxAsAnAmount() throws Exception {
        calls.service.answer(200, orderReply(""));
        SalesOrder written = done(inflow.createSalesOrder(newOrder()));
        assertThat(written.orderNumber()).isEqualTo("SH:58120");
        assertThat(written.total()).isEqualByComparingTo("44.84");
        assertThat(calls.service.last().method()).isEqualTo("PUT");
        assertThat(calls.service.last().uri()).isEqualTo("/" + COMPANY + "/sales-orders?include=lines");
        assertThat(calls.service.last().headers()).containsEntry("content-type", "application/json");
        assertThat(Json.parse(calls.service.last().body())).isEqualTo(Json.parse("""
            {"salesOrderId":"%s","customerId":"%s","source":"Cartwright","orderNumber":"SH:58120",
             "externalId":"LLT-58120","poNumber":"58120","orderDate":"2026-11-02",
             "locationId":"5e0c7a10-0001-4a00-9000-0000000000a1","isQuote":false,"isTaxInclusive":false,"showShipping":true,
             "contactName":"Odile Farrow","email":"odile@shop.example","phone":"8025550144",
             "shipToCompanyName":"Odile Farrow","sameBillingAndShipping":false,
             "shippingAddress":{"address1":"18 Quarry Row","address2":"","city":"Millbrook","state":"VT","postalCode":"05999","country":"United States"},
             "billingAddress":{"address1":"18 Quarry Row","address2":"","city":"Millbrook","state":"VT","postalCode":"05999","country":"United States"},
             "tax1":"2.34","tax2":"0","orderFreight":"5.50","orderRemarks":"Larkspur Lane Teas, web order 58120",
             "lines":[
              {"salesOrderLineId":"line-1","productId":"9d2f1c00-0002-4b00-9000-0000000000b1","description":"Assam loose leaf 100 g",
               "quantity":{"standardQuantity":"2","uomQuantity":"2"},"unitPrice":"14.25","discount":{"value":"0","isPercent":true}},
              {"salesOrderLineId":"line-2","productId":"9d2f1c00-0002-4b00-9000-0000000000b2","description":"Small tin",
               "quantity":{"standardQuantity":"1","uomQuantity":"1"},"unitPrice":"8.5","discount":{"value":"0","isPercent":true}}]}\
            """.formatted(ORDER, CUSTOMER)));
    }

    @Test
    void theAnswerToAnOrderSettlesWhatWasAssumed() {
        calls.service.answer(200, orderReply(",\"lines\":[]"));
        done(inflow.createSalesOrder(newOrder()));
        assertThat(calls.evidence)
                .containsExactlyInAnyOrder(
                        "headerTaxKept CONFIRMED",
                        "ownOrderNumberKept CONFIRMED",
                        "ordersNeedNoConfirmation CONFIRMED",
                        "includeOnWrite CONFIRMED");
        calls.evidence.clear();
        calls.service.answer(
                200,
                orderReply("")
                        .replace("\"tax1\":\"2.34000\"", "\"tax1\":0")
                        .replace("SH:58120", "SO-000412")
                        .replace("unfulfilled", "Unconfirmed"));
        done(inflow.createSalesOrder(newOrder()));
        assertThat(calls.evidence)
                .containsExactlyInAnyOrder(
                        "headerTaxKept CONTRADICTED",
                        "ownOrderNumberKept CONTRADICTED",
                        "ordersNeedNoConfirmation CONTRADICTED",
                        "includeOnWrite CONTRADICTED");
    }

    @Test
    void aCustomerGoesOutWithOneAddressOfOurOwnId() throws Exception {
        calls.service.answer(200, "{\"customerId\":\"" + CUSTOMER + "\",\"name\":\"Odile Farrow\"}");
        Address address = new Address("18 Quarry Row", "", "Millbrook", "VT", "05999", "United States");
        done(inflow.createCustomer(new NewCustomer(
                CUSTOMER, "Odile Farrow", "Odile Farrow", "odile@shop.example", "", "addr-1", address)));
        assertThat(calls.service.last().method()).isEqualTo("PUT");
        assertThat(calls.service.last().uri()).isEqualTo("/" + COMPANY + "/customers");
        JsonNode body = Json.parse(calls.service.last().body());
        assertThat(body.at("/addresses/0/customerAddressId").asText()).isEqualTo("addr-1");
        assertThat(body.at("/addresses/0/address/postalCode").asText()).isEqualTo("05999");
        assertThat(body.at("/defaultShippingAddressId").asText()).isEqualTo("addr-1");
        assertThat(body.has("customFields")).isFalse();
    }

    @Test
    @Tag("M73")
    void olderVersionsCancelByTheHeaderAloneGuardedByTheRowVersion() throws Exception {
        calls.service.answer(200, orderReply("").replace("\"isCancelled\":false", "\"isCancelled\":true"));
        assertThat(done(inflow.cancelSalesOrder(stored())).cancelled()).isTrue();
        assertThat(calls.service.last().method()).isEqualTo("PUT");
        assertThat(Json.parse(calls.service.last().body())).isEqualTo(Json.parse("""
            {"salesOrderId":"%s","customerId":"%s","source":"Cartwright","isCancelled":true,"timestamp":"00000000000C0011"}\
            """.formatted(ORDER, CUSTOMER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-29", "2027-01-05"})
    @Tag("M73")
    void newerVersionsCancelByQuickCancel(String version) {
        calls.service.answer(200, orderReply("").replace("\"isCancelled\":false", "\"isCancelled\":true"));
        done(client(calls, version, Map.of()).cancelSalesOrder(stored()));
        assertThat(calls.service.last().method()).isEqualTo("POST");
        assertThat(calls.service.last().uri()).isEqualTo("/" + COMPANY + "/sales-orders/" + ORDER + "/quick-cancel");
        assertThat(calls.service.last().body()).isEqualTo("{}");
        assertThat(calls.evidence).containsExactly("quickCancelPath CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    @Tag("M73")
    void aQuickCancelThatIsNotKnownIsNotFoundAndCanBeWrittenInstead(int status) {
        InflowClient newer = client(calls, "2026-09-29", Map.of());
        calls.service
                .answer(status, "")
                .answer(200, orderReply("").replace("\"isCancelled\":false", "\"isCancelled\":true"));
        assertThat(refusal(newer.cancelSalesOrder(stored())).kind()).isEqualTo(RefusalKind.NOT_FOUND);
        assertThat(done(newer.cancelByWrite(stored())).cancelled()).isTrue();
        assertThat(calls.evidence).contains("quickCancelPath CONTRADICTED");
    }

    @Test
    @Tag("M73")
    void theWayOfCancellingFollowsTheContract() {
        calls.service.answer(409, "").answer(409, "");
        client(calls, "2027-01-05", Map.of("cancelWay", "write")).cancelSalesOrder(stored());
        assertThat(calls.service.last().method()).isEqualTo("PUT");
        client(calls, "2025-06-24", Map.of("cancelWay", "quickCancel", "quickCancelPath", "/so/{salesOrderId}/cancel"))
                .cancelSalesOrder(stored());
        assertThat(calls.service.last().uri()).isEqualTo("/" + COMPANY + "/so/" + ORDER + "/cancel");
    }

    @Test
    @Tag("M73")
    void aCancellationThatTheAnswerDoesNotShowIsUnknown() {
        calls.service.answer(200, orderReply(""));
        assertThat(unknown(inflow.cancelSalesOrder(stored())).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
    }

    @Test
    void anOrderWithoutRowVersionIsNotCancelledUnguarded() {
        SalesOrder bare = new SalesOrder(
                ORDER,
                CUSTOMER,
                "",
                "",
                "",
                "Cartwright",
                null,
                "unfulfilled",
                false,
                true,
                null,
                "",
                null,
                null,
                null);
        assertThat(unknown(inflow.cancelSalesOrder(bare)).mayHaveArrived()).isFalse();
        assertThat(calls.service.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "409, anything, CONFLICT",
        "412, anything, CONFLICT",
        "400, The Timestamp is not current, CONFLICT",
        "422, Optimistic concurrency failure, CONFLICT",
        "422, The order was modified by someone else, CONFLICT",
        "422, Negative Inventory, INVALID",
        "400, customerId is missing, INVALID"
    })
    void aWriteThatCameTooLateIsAConflict(int status, String text, RefusalKind kind) {
        calls.service.answer(status, "{\"message\":\"" + text + "\"}");
        assertThat(refusal(inflow.cancelSalesOrder(stored())).kind()).isEqualTo(kind);
    }

    @Test
    void textsAboutTimeAreNoConflictWhereNoRowVersionWasSent() {
        calls.service.answer(422, "{\"message\":\"lastModifiedDateTime cannot be set\"}");
        assertThat(refusal(inflow.createSalesOrder(newOrder())).kind()).isEqualTo(RefusalKind.INVALID);
        calls.service.answer(422, "{\"message\":\"stale timestamp\"}");
        assertThat(refusal(client(calls, "2025-06-24", Map.of("staleTimestampStatus", "409,412"))
                                .cancelSalesOrder(stored()))
                        .kind())
                .isEqualTo(RefusalKind.INVALID);
    }
}
