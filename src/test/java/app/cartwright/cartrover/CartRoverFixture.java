package app.cartwright.cartrover;

import app.cartwright.http.Outcome;
import app.cartwright.http.StubCalls;
import java.util.Map;

/** Names and answers that the tests of the CartRover client share. */
final class CartRoverFixture {
    static final String USER = "larkspur-user-31";
    static final String KEY = "canary-key-77-tea";

    private CartRoverFixture() {}

    static CartRoverClient client(StubCalls calls) {
        return client(calls, Map.of());
    }

    static CartRoverClient client(StubCalls calls, Map<String, String> overrides) {
        return new CartRoverClient(
                new CartRoverConnection(calls.service.uri(), USER, KEY),
                new CartRoverContract(overrides),
                calls.exchange,
                calls.evidenceListener());
    }

    static String success(String response) {
        return "{\"success_code\":true,\"response\":" + response + "}";
    }

    static String failure(String code) {
        return "{\"success_code\":false,\"error_code\":\"" + code + "\",\"message\":\"No, because of tea\"}";
    }

    /** A list record with all its quirks: numbers as text and as numbers, capital Description, nulls. */
    static String order(String custRef, String more) {
        return """
            {"created_date_time":"2026-03-02T17:41:09+00:00","updated_date_time":"2026-03-02T18:00:00+00:00","record_no":"58120",
             "cust_ref":"%s","cust_po_no":"58120","order_source":"Larkspur Lane Teas","customer_id":"7741",
             "order_date":"2026-03-02","order_status":"new",
             "ship_company":null,"ship_first_name":"Odile","ship_last_name":"Farrow","ship_address_1":"18 Quarry Row",
             "ship_address_2":"","ship_address_3":null,"ship_city":"Millbrook","ship_state":"VT","ship_zip":"05999",
             "ship_country":"USA","ship_phone":"8025550144","ship_e_mail":"odile@shop.example","ship_address_type":"R",
             "cust_first_name":"Odile","cust_last_name":"Farrow","cust_address_1":"1 Mill Lane","cust_city":"Millbrook",
             "cust_state":"VT","cust_zip":"05999","cust_country":"USA",
             "ship_code":"std","ship_code_description":"Standard (3-5 days)","working_ship_code":"09","carrier":null,
             "shipping_instructions":"Leave with neighbour","gift_message":"","sub_total":"39.00","order_discount":"2.00",
             "sales_tax":2.34,"shipping_handling":"5.50","grand_total":"44.84","balance":"0.00","currency_code":"USD",
             "requested_ship_date":null,"cancel_date":null,"delivered_to_wms_date":null,"sending_canceled":"N","on_hold":"N",
             "credit_card_no":"4111111111111111","total_qty":"3","num_to_ship":"-4","extra_fields":[],"key_of_tomorrow":{"a":[1]},
             "items":[
              {"line_no":"1","item":"TEA-ASSAM-100","lot_number":null,"quantity":"2","price":"15.0000","discount":"0.0000",
               "addl_discount":"0.0000","extended_amount":"30.00","tax":"0.00","line_item_id":"90311",
               "Description":"Assam loose leaf 100 g","filtered_sku":"N","aliases":[]},
              {"line_no":2,"item":" TIN/SMALL #1 ","quantity":1,"price":10,"discount":"1.0000","addl_discount":"2.0000",
               "extended_amount":"9.00","tax":null,"description":"Small tin","filtered_sku":"Y"}],
             "shipments":[]%s}\
            """.formatted(custRef, more);
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
