package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CartRoverReadsTest {
    private final RoverBench bench = new RoverBench();

    @Test
    void aListedOrderIsToldLooselyWithItsTypes() {
        bench.place("LLT-1001");
        JsonNode order = bench.list("new", "").path(0);
        assertThat(order.path("created_date_time").asText()).isEqualTo("2026-11-25T09:00:01+00:00");
        assertThat(order.path("order_date").asText()).isEqualTo("2026-11-25");
        assertThat(order.path("sub_total").asText()).isEqualTo("39.00");
        assertThat(order.path("order_discount").asText()).isEqualTo("2.00");
        assertThat(order.path("grand_total").asText()).isEqualTo("44.84");
        assertThat(order.path("order_status").asText()).isEqualTo("new");
        assertThat(order.path("num_to_ship").asText()).isEqualTo("3");
        assertThat(order.path("ship_e_mail").asText()).isEqualTo("odile@shop.example");
        assertThat(order.path("ship_country").asText()).isEqualTo("USA");
        assertThat(order.path("ship_company").isNull()).isTrue();
        JsonNode line = order.path("items").path(1);
        assertThat(line.path("line_no").asText()).isEqualTo("2");
        assertThat(line.path("quantity").isTextual()).isTrue();
        assertThat(line.path("price").asText()).isEqualTo("10.0000");
        assertThat(line.path("discount").asText()).isEqualTo("1.0000");
        assertThat(line.path("extended_amount").asText()).isEqualTo("9.00");
        assertThat(line.path("Description").asText()).isEqualTo("TIN-SMALL");
        assertThat(line.has("description")).isFalse();
        assertThat(order.size()).isGreaterThan(100);
    }

    @Test
    void theSingleReadLacksTheStatusAndTheStatusCallHasIt() {
        bench.place("PO 7/7 #3+4%");
        String encoded = "PO%207%2F7%20%233%2B4%25";
        JsonNode order = Calls.json(bench.get("merchant/orders/" + encoded)).path("response");
        assertThat(order.path("cust_ref").asText()).isEqualTo("PO 7/7 #3+4%");
        assertThat(order.has("order_status")).isFalse();
        assertThat(order.has("inventory_warehouse_pk")).isTrue();
        JsonNode status =
                Calls.json(bench.get("merchant/orders/status/" + encoded)).path("response");
        assertThat(status.path("order_status").asText()).isEqualTo("new");
        assertThat(status.path("shipments")).isEmpty();
    }

    @Test
    void pagingTellsTheWholeNumberAndEndsShort() {
        for (int i = 0; i < 25; i++) {
            bench.place("LLT-" + i);
        }
        assertThat(bench.get("merchant/orders/list/new").header("total-records"))
                .contains("25");
        assertThat(bench.list("new", "")).hasSize(20);
        assertThat(bench.list("new", "?limit=10&page=3")).hasSize(5);
        assertThat(bench.list("new", "?limit=500")).hasSize(25);
        assertThat(bench.list("new", "?limit=10&page=9")).isEmpty();
        RoverBench other =
                new RoverBench(CartRoverVariant.standard().totalRecords(false).limitAbove100Refused(true));
        assertThat(other.get("merchant/orders/list/new").header("total-records"))
                .isEmpty();
        assertThat(Calls.json(other.get("merchant/orders/list/new?limit=101"))
                        .path("error_code")
                        .asText())
                .isEqualTo("Invalid");
    }

    @Test
    void acknowledgingWhilePagingSkipsOrders() {
        for (int i = 0; i < 4; i++) {
            bench.place("LLT-" + i);
        }
        bench.list("new", "?limit=2&page=1")
                .forEach(order -> bench.acknowledge(order.path("cust_ref").asText()));
        assertThat(bench.list("new", "?limit=2&page=2")).isEmpty();
        assertThat(bench.list("new", "?limit=2&page=1")).hasSize(2);
    }

    @Test
    void eachStatusComparesItsOwnDate() {
        bench.place("LLT-1");
        bench.clock.advance(Duration.ofHours(1));
        bench.acknowledge("LLT-1");
        bench.clock.advance(Duration.ofHours(1));
        bench.ship("LLT-1", "1Z1", "TEA-ASSAM-100", 2);
        String after = "?from_date=2026-11-25T09:30:00%2B00:00";
        assertThat(bench.list("new_or_at_wms", after)).isEmpty();
        assertThat(bench.list("at_wms", after)).hasSize(1);
        assertThat(bench.list("at_wms", "?from_date=2026-11-25T10:30:00%2B00:00"))
                .isEmpty();
        assertThat(bench.list("partial", "?from_date=2026-11-25T10:30:00%2B00:00"))
                .hasSize(1);
        assertThat(bench.list("any", after)).isEmpty();
        assertThat(bench.list("any", "?from_date=2026-11-25T09:00:01%2B00:00"))
                .as("bounds count")
                .hasSize(1);
        assertThat(bench.list("any", "?from_date=2026-11-25&to_date=2026-11-25"))
                .hasSize(1);
        bench.carts().cancel("LLT-1");
        assertThat(bench.list("canceled", "?from_date=2026-11-25T10:30:00%2B00:00"))
                .hasSize(1);
        assertThat(bench.list("canceled", "").path(0).path("cancel_date").asText())
                .isEqualTo("2026-11-25T11:00:01+00:00");
    }

    @Test
    void aPlusThatIsNotEncodedSpoilsTheDate() {
        JsonNode answer = Calls.json(bench.get("merchant/orders/list/new?from_date=2026-11-25T09:30:00+00:00"));
        assertThat(answer.path("success_code").asBoolean()).isFalse();
        assertThat(answer.path("error_code").asText()).isEqualTo("Invalid");
    }

    @Test
    void oneCartsOrdersCanBeAskedFor() {
        bench.place("LLT-1");
        bench.carts().place(NewOrder.of("E-1", "larkspur-lane-ebay").line("TIN-SMALL", "1", "10"));
        assertThat(bench.list("new", "?order_source=larkspur-lane-ebay")).hasSize(1);
        bench.carts().renameSource("larkspur-lane-ebay", "eBay shop");
        assertThat(bench.list("new", "?order_source=eBay%20shop")).hasSize(1);
    }

    @Test
    void filteredLinesComeOnlyOnRequestAndTheSumsHoldThemAllTheSame() {
        bench.carts()
                .place(NewOrder.of("LLT-1", RoverBench.SHOP)
                        .line("TIN-SMALL", "1", "10")
                        .line(NewOrder.NewLine.of("VOUCHER-25", "1", "25").filteredOut()));
        JsonNode order = bench.list("new", "").path(0);
        assertThat(order.path("items")).hasSize(1);
        assertThat(order.path("grand_total").asText()).isEqualTo("35.00");
        JsonNode all = bench.list("new", "?include_filtered_items=Y").path(0);
        assertThat(all.path("items")).hasSize(2);
        assertThat(all.path("items").path(1).path("filtered_sku").asText()).isEqualTo("Y");
    }

    @Test
    void extrasComeOnlyOnRequestAndAnEmptyMapIsAnArray() {
        bench.place("LLT-1");
        String query = "?include_order_extras=Y&include_line_extras=Y&include_aliases=Y";
        JsonNode order = bench.list("new", query).path(0);
        assertThat(order.path("extra_fields").isArray()).isTrue();
        assertThat(order.path("items").path(0).path("aliases").isArray()).isTrue();
        assertThat(bench.list("new", "").path(0).has("extra_fields")).isFalse();
        RoverBench maps = new RoverBench(CartRoverVariant.standard().emptyMapAsArray(false));
        maps.place("LLT-1");
        assertThat(maps.list("new", query).path(0).path("extra_fields").isObject())
                .isTrue();
    }

    @Test
    void flagsAndPersonalDataAreToldAsTheyStand() {
        bench.place("LLT-1");
        bench.carts().hold("LLT-1", true);
        bench.carts().cancelSending("LLT-1", true);
        JsonNode order = bench.list("new", "").path(0);
        assertThat(order.path("on_hold").asText()).isEqualTo("Y");
        assertThat(order.path("sending_canceled").asText()).isEqualTo("Y");
        bench.carts().removePersonalData("LLT-1");
        assertThat(bench.list("new", "").path(0).path("ship_first_name").asText())
                .isEqualTo("**PII Removed**");
        bench.carts()
                .place(NewOrder.of("LLT-2", RoverBench.SHOP)
                        .line("TIN-SMALL", "1", "10")
                        .shipTo(Person.NONE)
                        .withoutCustPoNo()
                        .key("custom_field_1", "red ribbon"));
        JsonNode nowhere = bench.list("new", "").path(1);
        assertThat(nowhere.path("ship_address_1").isNull()).isTrue();
        assertThat(nowhere.path("cust_address_1").asText()).isEqualTo("18 Quarry Row");
        assertThat(nowhere.path("cust_po_no").isNull()).isTrue();
        assertThat(nowhere.path("custom_field_1").asText()).isEqualTo("red ribbon");
    }

    @Test
    void ordersInErrorLeaveTheListOfNewOnesUntilTheyAreRepaired() {
        bench.place("LLT-1");
        bench.carts().fail("LLT-1", "ADDRESS", "No such street");
        assertThat(bench.refs("new")).isEmpty();
        JsonNode order = bench.list("error", "").path(0);
        assertThat(order.path("error_msg").asText()).isEqualTo("No such street");
        bench.carts().repair("LLT-1");
        assertThat(bench.refs("new")).containsExactly("LLT-1");
    }

    @Test
    void unknownThingsFailInTheFormOfTheVariant() {
        JsonNode none = Calls.json(bench.get("merchant/orders/LLT-0"));
        assertThat(none.path("error_code").asText()).isEqualTo("Failure");
        assertThat(none.path("message").asText()).isEqualTo("Order not found");
        assertThat(bench.get("merchant/orders/LLT-0").status()).isEqualTo(200);
        assertThat(bench.get("merchant/inventory/NONE").body()).contains("Failure");
        assertThat(Calls.json(bench.get("merchant/orders/list/sleeping"))
                        .path("error_code")
                        .asText())
                .isEqualTo("Invalid");
        assertThat(bench.get("merchant/locations").status()).isEqualTo(404);
        RoverBench other =
                new RoverBench(CartRoverVariant.standard().unknownOrder404(true).errors400(true));
        assertThat(other.get("merchant/orders/status/LLT-0").status()).isEqualTo(404);
        assertThat(other.get("merchant/orders/list/sleeping").status()).isEqualTo(400);
    }

    @Test
    void everyAnswerHasItsOwnProcessId() {
        List<String> ids = List.of(
                bench.get("cart/list").header("x-cartrover-process-id").orElseThrow(),
                bench.get("cart/list").header("x-cartrover-process-id").orElseThrow());
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theBucketHolds100CallsAndGivesOneBackEvery600Milliseconds() {
        for (int i = 0; i < 99; i++) {
            bench.get("cart/list");
        }
        var last = bench.get("cart/list");
        assertThat(last.header("X-CartRover-Api-Minute-Hits-Remaining")).contains("0");
        JsonNode over = Calls.json(bench.get("cart/list"));
        assertThat(over.path("error_code").asText()).isEqualTo("RateLimit");
        bench.clock.advance(Duration.ofMillis(599));
        assertThat(bench.get("cart/list").body()).contains("RateLimit");
        bench.clock.advance(Duration.ofMillis(1));
        assertThat(Calls.json(bench.get("cart/list")).path("success_code").asBoolean())
                .isTrue();
        assertThat(bench.get("cart/list").body()).contains("RateLimit");
        bench.clock.advance(Duration.ofMinutes(1));
        assertThat(bench.get("cart/list").header("x-cartrover-api-minute-hits-remaining"))
                .contains("99");
    }

    @Test
    void tooManyCallsAreRefusedInTheFormOfTheVariant() {
        RoverBench other = new RoverBench(
                CartRoverVariant.standard().rateLimit(CartRoverVariant.RateLimit.STATUS_429_RETRY_AFTER));
        other.sandbox.faults().next(Fault.RATE_LIMITED, CallKind.ROVER_CARTS, 1);
        var refused = other.get("cart/list");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isPresent();
        assertThat(other.get("cart/list").status()).isEqualTo(200);
    }

    @Test
    @Tag("M31")
    void keysOpenWhatTheirLevelAllows() {
        Sandbox sandbox = bench.sandbox;
        assertThat(Calls.status(bench.calls.roverAs("nobody", "wrong", "GET", "merchant/orders/list/new", null)))
                .isEqualTo(401);
        sandbox.cartRover().account().addCartKey("shop", "k1", RoverBench.SHOP);
        assertThat(Calls.status(bench.calls.roverAs("shop", "k1", "GET", "merchant/orders/list/new?limit=1", null)))
                .isEqualTo(403);
        assertThat(Calls.status(bench.calls.roverAs("shop", "k1", "GET", "merchant/inventory?limit=1", null)))
                .isEqualTo(200);
        assertThat(Calls.status(bench.calls.roverAs("shop", "k1", "GET", "wms/shipmethod/list", null)))
                .isEqualTo(200);
        sandbox.cartRover().account().restrictToCart(RoverBench.SHOP);
        assertThat(bench.get("merchant/orders/list/new").status()).isEqualTo(403);
        sandbox.cartRover().account().rotateKey("new-key");
        assertThat(bench.get("merchant/orders/list/new").status()).isEqualTo(401);
        sandbox.cartRover().account().revokeKeys();
        assertThat(bench.get("cart/list").status()).isEqualTo(401);
        RoverBench html = new RoverBench(CartRoverVariant.standard().unauthorizedHtml(true));
        html.rover().account().revokeKeys();
        assertThat(html.get("cart/list").body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    @Tag("M6")
    void aFulfilmentAccountNeedsAMerchantsIdAndAnEdiMerchantDoesNot() {
        bench.rover().account().makeEdi();
        assertThat(bench.get("merchant/orders/list/new").status()).isEqualTo(200);
        bench.rover().account().makeFulfilment(true);
        var refused = bench.get("merchant/orders/list/new");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("3PL");
        assertThat(bench.get("wms/merchant/list").status()).isEqualTo(200);
        bench.rover().account().makeFulfilment(false);
        bench.rover().account().wmsSaved(false);
        assertThat(bench.get("merchant/orders/list/new").body()).contains("not the WMS");
    }

    @Test
    @Tag("M42")
    @Tag("M44")
    void cartsComeInEveryShapeTheVariantsKnow() {
        JsonNode carts = Calls.json(bench.get("cart/list")).path("response");
        assertThat(carts).hasSize(4);
        assertThat(carts.path(0).path("cart").asText()).isEqualTo("shopify");
        bench.carts().addCart("bigcommerce", "Larkspur B");
        bench.carts().removeCart("Amazon_US2");
        assertThat(Calls.json(bench.get("cart/list"))
                        .path("response")
                        .valueStream()
                        .map(cart -> cart.path("order_source").asText()))
                .containsExactly("Larkspur Lane Teas", "Larkspur Wholesale", "larkspur-lane-ebay", "Larkspur B");
        assertThat(shape(CartRoverVariant.Carts.MAP).isObject()).isTrue();
        assertThat(shape(CartRoverVariant.Carts.NAMES).path(0).asText()).isEqualTo("Larkspur Lane Teas");
        assertThat(shape(CartRoverVariant.Carts.OTHER_KEYS)
                        .path(0)
                        .path("cart_name")
                        .asText())
                .isEqualTo("Larkspur Lane Teas");
        assertThat(shape(CartRoverVariant.Carts.REFUSED).isMissingNode()).isTrue();
    }

    private static JsonNode shape(CartRoverVariant.Carts carts) {
        return Calls.json(new RoverBench(CartRoverVariant.standard().carts(carts)).get("cart/list"))
                .path("response");
    }

    @Test
    void cartKeysMakeOrdersAndCancelThem() {
        bench.rover().account().addCartKey("shop", "k1", RoverBench.SHOP);
        String body = "{'cust_ref':'API-1','ship_address_1':'1 Lane','ship_city':'A','ship_state':'VT','ship_zip':'1',"
                + "'ship_country':'USA','ship_is_billing':true,'ship_first_name':'Tam','items':"
                + "[{'item':'TIN-SMALL','quantity':2,'price':'10'}],'sales_tax':1.2}";
        assertThat(Calls.json(bench.calls.roverAs("shop", "k1", "POST", "cart/orders/cartrover", body))
                        .path("cust_ref")
                        .asText())
                .isEqualTo("API-1");
        assertThat(bench.list("new", "").path(0).path("grand_total").asText()).isEqualTo("21.20");
        assertThat(Calls.json(bench.calls.roverAs("shop", "k1", "POST", "cart/orders/cartrover", body))
                        .path("error_code")
                        .asText())
                .isEqualTo("Failure");
        assertThat(Calls.json(bench.calls.roverAs("shop", "k1", "GET", "cart/orders/wms_cancel/API-1", null))
                        .path("response")
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(bench.rover().status("API-1")).isEqualTo("canceled");
        assertThat(Calls.status(bench.calls.roverAnswer("POST", "cart/orders/cartrover", body)))
                .isEqualTo(403);
        String batch = "[" + body + "," + body.replace("API-1", "API-2") + ",{'items':[]}]";
        JsonNode answer = Calls.json(bench.calls.roverAs("shop", "k1", "POST", "cart/orders/batch", batch));
        assertThat(answer.path("response")
                        .path("success")
                        .path(0)
                        .path("cust_ref")
                        .asText())
                .isEqualTo("API-2");
        assertThat(answer.path("response")
                        .path("failed")
                        .path(0)
                        .path("message")
                        .asText())
                .isEqualTo("OrderDuplicate");
        assertThat(answer.path("response")
                        .path("failed")
                        .path(1)
                        .path("index_pos")
                        .asInt())
                .isEqualTo(2);
    }
}
