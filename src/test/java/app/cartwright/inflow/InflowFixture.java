package app.cartwright.inflow;

import app.cartwright.http.Outcome;
import app.cartwright.http.StubCalls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Names, orders and answers that the tests of the inFlow client share. */
final class InflowFixture {
    static final String COMPANY = "5e0c7a10-0001-4a00-9000-0000000000ff";
    static final String ORDER = "b8a1d200-0004-5d00-8000-000000000301";
    static final String CUSTOMER = "3c7b9e00-0003-5c00-8000-000000000201";
    static final String MAIN = "5e0c7a10-0001-4a00-9000-0000000000a1";
    static final String SHOP_FLOOR = "5e0c7a10-0001-4a00-9000-0000000000a2";
    static final String ASSAM = "9d2f1c00-0002-4b00-9000-0000000000b1";
    static final String TIN = "9d2f1c00-0002-4b00-9000-0000000000b2";
    static final String KEY = "canary-0f3a99e2b7-4";

    private InflowFixture() {}

    static InflowClient client(StubCalls calls) {
        return client(calls, "2025-06-24", Map.of());
    }

    static InflowClient client(StubCalls calls, String version, Map<String, String> overrides) {
        return new InflowClient(
                new InflowConnection(calls.service.uri(), COMPANY, version, KEY),
                new InflowContract(overrides),
                calls.exchange,
                calls.evidenceListener());
    }

    static NewSalesOrder newOrder() {
        Address address = new Address("18 Quarry Row", "", "Millbrook", "VT", "05999", "United States");
        return new NewSalesOrder(
                ORDER,
                CUSTOMER,
                "SH:58120",
                "LLT-58120",
                "58120",
                "Cartwright",
                LocalDate.of(2026, 11, 2),
                null,
                MAIN,
                null,
                "Odile Farrow",
                "odile@shop.example",
                "8025550144",
                "Odile Farrow",
                address,
                address,
                new BigDecimal("2.34"),
                new BigDecimal("5.50"),
                "Larkspur Lane Teas, web order 58120",
                List.of(
                        new NewSalesOrder.Line(
                                "line-1",
                                ASSAM,
                                "Assam loose leaf 100 g",
                                new BigDecimal("2"),
                                new BigDecimal("14.25")),
                        new NewSalesOrder.Line(
                                "line-2", TIN, "Small tin", new BigDecimal("1"), new BigDecimal("8.5"))));
    }

    /** A stored order as a real reply carries it, shortened. */
    static String orderReply(String extra) {
        return """
            {"salesOrderId":"%s","amountPaid":"0.00000","balance":"44.84000","customerId":"%s","externalId":"LLT-58120",
             "inventoryStatus":"unfulfilled","isCancelled":false,"isCompleted":false,"isQuote":false,
             "orderDate":"2026-11-02T00:00:00+01:00","orderFreight":"5.50000","orderNumber":"SH:58120","poNumber":"58120",
             "source":"Cartwright","showShipping":true,"subTotal":"37.00000","tax1":"2.34000","tax2":"0.00000",
             "total":"44.84000","timestamp":"00000000000C0011"%s}\
            """.formatted(ORDER, CUSTOMER, extra);
    }

    static SalesOrder stored() {
        return new SalesOrder(
                ORDER,
                CUSTOMER,
                "SH:58120",
                "LLT-58120",
                "58120",
                "Cartwright",
                null,
                "unfulfilled",
                false,
                true,
                null,
                "00000000000C0011",
                null,
                null,
                null);
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value, String ignored)) {
            return value;
        }
        throw new AssertionError("not done: " + outcome);
    }

    static Outcome.Refusal refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Outcome.Refusal refusal)) {
            return refusal;
        }
        throw new AssertionError("not refused: " + outcome);
    }

    static Outcome.Unknown<?> unknown(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Unknown<?> unknown) {
            return unknown;
        }
        throw new AssertionError("not unknown: " + outcome);
    }
}
