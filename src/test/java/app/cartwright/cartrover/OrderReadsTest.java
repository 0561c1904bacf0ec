package app.cartwright.cartrover;

import static app.cartwright.cartrover.CartRoverFixture.client;
import static app.cartwright.cartrover.CartRoverFixture.done;
import static app.cartwright.cartrover.CartRoverFixture.failure;
import static app.cartwright.cartrover.CartRoverFixture.order;
import static app.cartwright.cartrover.CartRoverFixture.refusal;
import static app.cartwright.cartrover.CartRoverFixture.success;
import static app.cartwright.cartrover.CartRoverFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.StubCalls;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReadsTest {
    private static final OrderQuery NEW_ORDERS = new OrderQuery(OrderStatus.NEW, null, 1, false);
    private final StubCalls calls = new StubCalls();
    private final CartRoverClient cartRover = client(calls);

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    @Tag("M63")
    @Tag("M71")
    @Tag("M72")
    void aRecordIsReadFieldByFieldWhateverTheTypesOfItsNumbers() {
        Order order = only(order("LLT-58120", ""));
        assertThat(order.custRef()).isEqualTo("LLT-58120");
        assertThat(order.custPoNo()).isEqualTo("58120");
        assertThat(order.orderSource()).isEqualTo("Larkspur Lane Teas");
        assertThat(order.customerId()).isEqualTo("7741");
        assertThat(order.orderDate()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(order.createdAt()).isEqualTo(Instant.parse("2026-03-02T17:41:09Z"));
        assertThat(order.status()).isEqualTo("new");
        assertThat(order.ship())
                .isEqualTo(new Party(
                        "",
                        "Odile",
                        "Farrow",
                        "18 Quarry Row",
                        "",
                        "",
                        "Millbrook",
                        "VT",
                        "05999",
                        "USA",
                        "8025550144",
                        "odile@shop.example"));
        assertThat(order.bill().address1()).isEqualTo("1 Mill Lane");
        assertThat(order.workingShipCode()).isEqualTo("09");
        assertThat(order.shippingInstructions()).isEqualTo("Leave with neighbour");
        assertThat(order.giftMessage()).isNull();
        assertThat(order.subTotal()).isEqualByComparingTo("39");
        assertThat(order.orderDiscount()).isEqualByComparingTo("2");
        assertThat(order.salesTax()).isEqualByComparingTo("2.34");
        assertThat(order.shippingHandling()).isEqualByComparingTo("5.5");
        assertThat(order.grandTotal()).isEqualByComparingTo("44.84");
        assertThat(order.sendingCanceled()).isFalse();
        assertThat(order.onHold()).isFalse();
        assertThat(order.lines()).hasSize(2);
        Order.Line tea = order.lines().getFirst();
        assertThat(tea.lineNo()).isEqualTo("1");
        assertThat(tea.sku()).isEqualTo("TEA-ASSAM-100");
        assertThat(tea.description()).isEqualTo("Assam loose leaf 100 g");
        assertThat(tea.quantity()).isEqualByComparingTo("2");
        assertThat(tea.price()).isEqualByComparingTo("15");
        assertThat(tea.filtered()).isFalse();
        Order.Line tin = order.lines().getLast();
        assertThat(tin.lineNo()).isEqualTo("2");
        assertThat(tin.sku()).isEqualTo(" TIN/SMALL #1 ");
        assertThat(tin.description()).isEqualTo("Small tin");
        assertThat(tin.quantity()).isEqualByComparingTo("1");
        assertThat(tin.discount()).isEqualByComparingTo("1");
        assertThat(tin.addlDiscount()).isEqualByComparingTo("2");
        assertThat(tin.tax()).isNull();
        assertThat(tin.filtered()).isTrue();
        assertThat(order.toString()).doesNotContain("4111111111111111");
    }

    @Test
    void flagsThatForbidFulfilmentAreRead() {
        assertThat(only(order("A", ",\"x\":1").replace("\"sending_canceled\":\"N\"", "\"sending_canceled\":\"Y\""))
                        .sendingCanceled())
                .isTrue();
        assertThat(only(order("A", "").replace("\"on_hold\":\"N\"", "\"on_hold\":\"Y\""))
                        .onHold())
                .isTrue();
        assertThat(only(order("A", "").replace("\"on_hold\":\"N\"", "\"on_hold\":null"))
                        .onHold())
                .isFalse();
    }

    @Test
    void withoutAnyDeliveryAddressTheBillingPartyReceivesAsAWhole() {
        String record = order("A", "")
                .replaceAll(
                        "\"ship_(company|first_name|last_name|address_1|address_2|city|state|zip|phone|e_mail)\":\"[^\"]*\"",
                        "\"ship_$1\":null");
        Order order = only(record);
        assertThat(order.ship()).isEqualTo(order.bill());
        assertThat(order.ship().address1()).isEqualTo("1 Mill Lane");
    }

    @Test
    void twoAddressesAreNeverMixed() {
        Order order = only(order("A", "").replace("\"ship_city\":\"Millbrook\"", "\"ship_city\":null"));
        assertThat(order.ship().address1()).isEqualTo("18 Quarry Row");
        assertThat(order.ship().city()).isEmpty();
    }

    @Test
    void whatWasRemovedForPrivacyCountsAsAbsent() {
        Order order = only(order("A", "")
                .replace("\"Odile\"", "\"**PII Removed**\"")
                .replace("\"18 Quarry Row\"", "\"**PII Removed**\"")
                .replace("\"gift_message\":\"\"", "\"gift_message\":\"**PII Removed**\""));
        assertThat(order.ship().firstName()).isEmpty();
        assertThat(order.ship().address1()).isEmpty();
        assertThat(order.ship().city()).isEqualTo("Millbrook");
        assertThat(order.giftMessage()).isNull();
        assertThat(order.toString()).doesNotContain("PII");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T17:41:09+00:00, 2026-03-02T17:41:09Z",
        "2026-03-02T17:41:09+0100, 2026-03-02T16:41:09Z",
        "2026-03-02T17:41:09Z, 2026-03-02T17:41:09Z",
        "2026-03-02 17:41:09, 2026-03-02T17:41:09Z",
        "2026-03-02T17:41:09, 2026-03-02T17:41:09Z",
        "2026-03-02, 2026-03-02T00:00:00Z"
    })
    void momentsAreReadInAnyFormAndWithoutAZoneAsUtc(String text, Instant moment) {
        assertThat(only(order("A", ",\"delivered\":1")
                                .replace(
                                        "\"delivered_to_wms_date\":null", "\"delivered_to_wms_date\":\"" + text + "\""))
                        .deliveredToWmsAt())
                .isEqualTo(moment);
    }

    @Test
    void theZoneOfTimesWithoutOneFollowsTheContract() {
        calls.service.answer(
                200, success("[" + order("A", "").replace("2026-03-02T17:41:09+00:00", "2026-03-02 17:41:09") + "]"));
        Order order = done(client(calls, Map.of("zonelessTimes", "America/Los_Angeles"))
                        .orders(NEW_ORDERS))
                .orders()
                .getFirst();
        assertThat(order.createdAt()).isEqualTo(Instant.parse("2026-03-03T01:41:09Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-09",
        "2026-3-9, 2026-03-09",
        "2026-03-09T23:30:00-08:00, 2026-03-09",
        "2026-03-09 00:00:00, 2026-03-09",
        "0000-00-00, ",
        "soon, ",
        "2026-02-30, "
    })
    void datesAreTheShopsOwnDayAndUnreadableOnesAreUnknown(String text, LocalDate day) {
        assertThat(only(order("A", "")
                                .replace("\"requested_ship_date\":null", "\"requested_ship_date\":\"" + text + "\""))
                        .requestedShipDate())
                .isEqualTo(day);
    }

    @Test
    @Tag("P6")
    void aNumberThatIsNoneIsUnknownAndNotZero() {
        Order order = only(order("A", "")
                .replace("\"grand_total\":\"44.84\"", "\"grand_total\":\"n/a\"")
                .replace("\"sub_total\":\"39.00\"", "\"sub_total\":1e999999")
                .replace("\"quantity\":\"2\"", "\"quantity\":{\"n\":2}"));
        assertThat(order.grandTotal()).isNull();
        assertThat(order.subTotal()).isNull();
        assertThat(order.lines().getFirst().quantity()).isNull();
    }

    @Test
    void linesWithoutANumberOfTheirOwnAreToldApartByTheirPlace() {
        Order order = only(
                "{\"cust_ref\":\"A\",\"items\":[{\"item\":\"X\"},{\"item\":\"Y\",\"line_no\":\"1\"},{\"item\":\"Z\",\"line_no\":null}]}");
        assertThat(order.lines()).extracting(Order.Line::lineNo).containsExactly("1", "1#2", "3");
    }

    @Test
    @Tag("P10")
    @Tag("P2")
    void aRecordThatCannotBeReadIsNamedAndHoldsUpNoOther() {
        calls.service.answer(
                200,
                success("[" + order("A", "") + ",{\"cust_ref\":\"B\",\"ship_first_name\":\"Odile\",\"cvv\":\"123\"},"
                        + "{\"cust_ref\":\"C\",\"items\":\"none\"},{\"cust_ref\":\"D\",\"items\":[1]},{\"items\":[]},7,"
                        + order("E", "") + "]"));
        OrderPage page = done(cartRover.orders(NEW_ORDERS));
        assertThat(page.orders()).extracting(Order::custRef).containsExactly("A", "E");
        assertThat(page.unreadable())
                .extracting(OrderPage.Unreadable::custRef)
                .containsExactly("B", "C", "D", null, null);
        assertThat(page.unreadable().toString()).contains("no list of items").doesNotContain("Odile", "123");
    }

    @Test
    void aShortPageIsTheLastOneAndAFullOneIsNot() {
        calls.service
                .answer(200, success(full(100)), "total-records", "137")
                .answer(200, success(full(37)))
                .answer(200, success("[]"));
        OrderPage first = done(cartRover.orders(NEW_ORDERS));
        assertThat(first.last()).isFalse();
        assertThat(first.totalRecords()).isEqualTo(137);
        OrderPage second = done(cartRover.orders(new OrderQuery(OrderStatus.NEW, null, 2, false)));
        assertThat(second.last()).isTrue();
        assertThat(second.totalRecords()).isNull();
        assertThat(calls.service.last().uri()).isEqualTo("/v1/merchant/orders/list/new?limit=100&page=2");
        assertThat(done(cartRover.orders(NEW_ORDERS)).last()).isTrue();
        assertThat(calls.evidence).contains("pageLimit CONFIRMED");
    }

    @Test
    void aPageThatIsShorterThanTheTotalSpeaksAgainstTheLimit() {
        calls.service.answer(200, success(full(20)), "total-records", "57");
        done(cartRover.orders(NEW_ORDERS));
        assertThat(calls.evidence).contains("pageLimit CONTRADICTED");
    }

    @Test
    void theDateBoundIsSentWithAnEncodedPlus() {
        calls.service.answer(200, success("[]")).answer(200, success("[]"));
        OrderQuery query = new OrderQuery(OrderStatus.CANCELED, Instant.parse("2026-03-02T17:41:09.987Z"), 1, true);
        done(cartRover.orders(query));
        assertThat(calls.service.last().uri())
                .isEqualTo("/v1/merchant/orders/list/canceled?limit=100&page=1"
                        + "&from_date=2026-03-02T17%3A41%3A09%2B00%3A00&include_filtered_items=Y");
        done(client(calls, Map.of("dateBound", "date", "pageLimit", "50")).orders(query));
        assertThat(calls.service.last().uri()).contains("limit=50", "&from_date=2026-03-02&");
    }

    @ParameterizedTest
    @CsvSource({
        "LLT-58120, LLT-58120",
        "A/B #7, A%2FB%20%237",
        "50% off+1, 50%25%20off%2B1",
        ".., %2E%2E",
        "ä?&=, %C3%A4%3F%26%3D"
    })
    void referencesAreEncodedAsOneSegment(String custRef, String segment) {
        calls.service
                .answer(200, success(order(custRef, "")))
                .answer(200, success("{\"cust_ref\":\"" + custRef + "\",\"order_status\":\"New\",\"shipments\":[]}"));
        assertThat(done(cartRover.order(custRef, true)).custRef()).isEqualTo(custRef);
        assertThat(calls.service.last().uri())
                .isEqualTo("/v1/merchant/orders/" + segment + "?include_filtered_items=Y");
        assertThat(done(cartRover.orderState(custRef)).status()).isEqualTo("new");
        assertThat(calls.service.last().uri()).isEqualTo("/v1/merchant/orders/status/" + segment);
    }

    @Test
    void aSingleOrderMayLackItsStatus() {
        calls.service.answer(200, success(order("A", "").replace("\"order_status\":\"new\",", "")));
        assertThat(done(cartRover.order("A", false)).status()).isNull();
    }

    @Test
    void anOrderThatIsNotThereIsToldByFailureOrBy404() {
        calls.service
                .answer(200, failure("Failure"))
                .answer(404, failure("Failure"))
                .answer(404, "")
                .answer(200, failure("Invalid"))
                .answer(200, failure("Failure"));
        assertThat(refusal(cartRover.order("A", false)).kind()).isEqualTo(RefusalKind.NOT_FOUND);
        assertThat(refusal(cartRover.orderState("A")).kind()).isEqualTo(RefusalKind.NOT_FOUND);
        assertThat(refusal(cartRover.orderState("A")).kind()).isEqualTo(RefusalKind.NOT_FOUND);
        assertThat(refusal(cartRover.orderState("A")).kind()).isEqualTo(RefusalKind.INVALID);
        assertThat(refusal(client(calls, Map.of("missingOrder", "404")).orderState("A"))
                        .kind())
                .isEqualTo(RefusalKind.INVALID);
    }

    @Test
    @Tag("P3")
    void theAnswerAboutAnotherOrderProvesNothing() {
        calls.service
                .answer(200, success(order("B", "")))
                .answer(200, success("{\"cust_ref\":\"B\",\"order_status\":\"new\",\"shipments\":[]}"))
                .answer(200, success("[" + order("A", "") + "]"));
        assertThat(unknown(cartRover.order("A", false)).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(unknown(cartRover.orderState("A")).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
        assertThat(unknown(cartRover.order("A", false)).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
    }

    @Test
    @Tag("M134")
    void shipmentsAreReadWithTheirContents() {
        calls.service.answer(200, success("""
            {"cust_ref":"A","order_status":"shipped","delivered_to_wms_date":"2026-03-02T18:00:00+00:00","shipments":[
             {"carrier":"USPS","method":"09","tracking_no":"9400000000000000000001","date":"2026-03-03T20:15:00+00:00",
              "total_cost":"6.35","items":[{"item":"TEA-ASSAM-100","quantity":"2"},{"item":"TIN-SMALL","quantity":1}]},
             {"carrier":null,"tracking_no":null,"items":[]}]}\
            """));
        OrderState state = done(cartRover.orderState("A"));
        assertThat(state.status()).isEqualTo("shipped");
        assertThat(state.shipments()).hasSize(2);
        Shipment parcel = state.shipments().getFirst();
        assertThat(parcel.trackingNo()).isEqualTo("9400000000000000000001");
        assertThat(parcel.items()).extracting(Shipment.Item::sku).containsExactly("TEA-ASSAM-100", "TIN-SMALL");
        assertThat(parcel.items().getFirst().quantity()).isEqualByComparingTo("2");
        assertThat(state.shipments().getLast()).isEqualTo(new Shipment("", null, "", null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"shipments\":\"none\"", ",\"shipments\":7"})
    @Tag("P3")
    void aStatusWithoutAListOfShipmentsDoesNotSayThatThereAreNone(String shipments) {
        calls.service.answer(200, success("{\"cust_ref\":\"A\",\"order_status\":\"at_wms\"" + shipments + "}"));
        assertThat(unknown(cartRover.orderState("A")).cause()).isEqualTo(UnknownCause.ODD_ANSWER);
    }

    @Test
    void anEmptyListOfShipmentsMayComeInThreeForms() {
        for (String none : List.of("[]", "{}", "null")) {
            calls.service.answer(
                    200, success("{\"cust_ref\":\"A\",\"order_status\":\"new\",\"shipments\":" + none + "}"));
            assertThat(done(cartRover.orderState("A")).shipments()).isEmpty();
        }
    }

    private Order only(String record) {
        calls.service.answer(200, success("[" + record + "]"));
        return done(cartRover.orders(NEW_ORDERS)).orders().getFirst();
    }

    private static String full(int records) {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < records; i++) {
            list.append(i == 0 ? "" : ",")
                    .append("{\"cust_ref\":\"A-")
                    .append(i)
                    .append("\",\"items\":[]}");
        }
        return list.append("]").toString();
    }
}
