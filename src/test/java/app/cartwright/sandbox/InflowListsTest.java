package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InflowListsTest {
    private final InflowBench bench = new InflowBench();
    private final Calls calls = bench.calls;

    private static List<String> ids(JsonNode rows, String name) {
        return rows.valueStream().map(row -> row.path(name).asText()).toList();
    }

    private JsonNode products(String query) {
        return Calls.json(calls.get("/products" + query));
    }

    @Test
    void aListIsABareArrayOfTwentyRowsWhereNothingIsAskedFor() {
        assertThat(products("").isArray()).isTrue();
        assertThat(products("")).hasSize(20);
        assertThat(products("?count=100")).hasSize(43);
        assertThat(products("?count=500")).hasSize(43);
    }

    @Test
    void aCountAbove100IsRefusedWhereTheVariantSaysSo() {
        InflowBench strict = new InflowBench(InflowVariant.standard().countAbove100Refused(true));
        assertThat(strict.calls.get("/products?count=101").status()).isEqualTo(400);
    }

    @Test
    void pagingWithAfterBringsEveryRowOnce() {
        List<String> all = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = products("?count=7&after=" + after);
            List<String> ids = ids(page, "productId");
            all.addAll(ids);
            after = ids.isEmpty() ? after : ids.getLast();
        } while (page.size() == 7);
        assertThat(all).hasSize(43).doesNotHaveDuplicates();
    }

    @Test
    void wrongPagingNamesAreIgnoredSoThatTheFirstPageComesForEver() {
        assertThat(products("?page=2&pageSize=5&limit=3&per_page=9&top=1")).isEqualTo(products(""));
    }

    @Test
    void startBeforeAndSkipMoveTheWindow() {
        List<String> ids = ids(products("?count=100"), "productId");
        assertThat(ids(products("?count=2&start=" + ids.get(4)), "productId")).isEqualTo(ids.subList(4, 6));
        assertThat(ids(products("?count=100&before=" + ids.get(3)), "productId"))
                .isEqualTo(ids.subList(0, 3));
        assertThat(ids(products("?count=2&skip=3"), "productId")).isEqualTo(ids.subList(3, 5));
    }

    @Test
    void sortWorksBothWaysAndWithPaging() {
        List<String> up = ids(products("?count=100&sort=sku"), "sku");
        List<String> down = ids(products("?count=100&sort=SKU&sortDesc=true"), "sku");
        assertThat(down).isEqualTo(up.reversed());
        JsonNode first = products("?count=5&sort=sku");
        assertThat(ids(
                        products("?count=5&sort=sku&after="
                                + first.path(4).path("productId").asText()),
                        "sku"))
                .isEqualTo(up.subList(5, 10));
    }

    @Test
    void theNumberOfRowsIsToldOnlyOnRequest() {
        assertThat(calls.get("/products?count=1&includeCount=true").header("X-listCount"))
                .contains("43");
        assertThat(calls.get("/products?count=1").header("X-listCount")).isEmpty();
    }

    @Test
    void relationsComeOnlyWithInclude() {
        bench.put(1, "");
        JsonNode bare = Calls.json(calls.get("/sales-orders/" + InflowBench.id(1)));
        assertThat(bare.has("lines")).isFalse();
        JsonNode full = Calls.json(
                calls.get("/sales-orders/" + InflowBench.id(1) + "?INCLUDE=lines.product,customer,location,currency"));
        assertThat(full.path("lines").path(0).path("product").path("sku").asText())
                .isEqualTo("TEA-ASSAM-100");
        assertThat(full.path("customer").path("name").asText()).isEqualTo("Odile Farrow");
        assertThat(full.path("location").path("name").asText()).isEqualTo("Main warehouse");
        assertThat(full.path("currency").path("isoCode").asText()).isEqualTo("USD");
        JsonNode product = Calls.json(
                calls.get("/products/" + bench.product("TEA-ASSAM-100") + "?include=inventoryLines,defaultPrice"));
        assertThat(product.path("inventoryLines")).hasSize(2);
        assertThat(product.path("defaultPrice").path("unitPrice").asText()).isEqualTo("15.00000");
    }

    @Test
    void bothFormsOfSeveralFilterValuesWork() {
        bench.put(1, "");
        bench.put(2, "");
        bench.warehouse().fulfil(InflowBench.id(2), "UPS", "1Z1");
        bench.put(3, "");
        bench.warehouse().pickAll(InflowBench.id(3));
        String repeated = "filter%5BinventoryStatus%5D%5B%5D=started&filter%5BinventoryStatus%5D%5B%5D=Fulfilled";
        String array = "filter%5BinventoryStatus%5D=%5B%22started%22,%22fulfilled%22%5D";
        for (String filter : List.of(repeated, array)) {
            assertThat(ids(Calls.json(calls.get("/sales-orders?" + filter)), "salesOrderId"))
                    .containsExactly(InflowBench.id(2), InflowBench.id(3));
        }
    }

    @Test
    void dateFiltersWorkByDayOfTheAccountAndBothEndsCount() {
        bench.put(1, ",'orderDate':'2026-11-24T23:30:00Z'");
        bench.put(2, ",'orderDate':'2026-11-26'");
        String range = "filter%5BorderDate%5D=%7B%22fromDate%22:%222026-11-25%22,%22toDate%22:%222026-11-25%22%7D";
        assertThat(ids(Calls.json(calls.get("/sales-orders?" + range)), "salesOrderId"))
                .as("half past midnight at +01:00")
                .containsExactly(InflowBench.id(1));
        String nested = "filter%5BorderDate%5D%5BfromDate%5D=2026-11-26";
        assertThat(ids(Calls.json(calls.get("/sales-orders?" + nested)), "salesOrderId"))
                .containsExactly(InflowBench.id(2));
    }

    @Test
    void textFiltersContainByDefaultAndActiveLeavesOutCancelledOrders() {
        bench.put(1, ",'poNumber':'LLT-1001'");
        bench.put(2, ",'poNumber':'LLT-10011'");
        assertThat(Calls.json(calls.get("/sales-orders?filter%5BpoNumber%5D=llt-1001")))
                .hasSize(2);
        bench.warehouse().cancel(InflowBench.id(1));
        assertThat(Calls.json(calls.get("/sales-orders?filter%5BisActive%5D=true")))
                .hasSize(1);
        InflowBench exact = new InflowBench(InflowVariant.standard().textFiltersContain(false));
        assertThat(Calls.json(exact.calls.get("/customers?filter%5Bemail%5D=odile")))
                .isEmpty();
        assertThat(Calls.json(exact.calls.get("/customers?filter%5Bemail%5D=ODILE@shop.example")))
                .hasSize(1);
    }

    @Test
    void smartFindsAPartOfTheSkuAndAnUnknownFilterIsIgnored() {
        assertThat(ids(products("?filter%5Bsmart%5D=tin-small"), "sku")).containsExactly("TIN-SMALL");
        assertThat(products("?count=100&filter%5Bsku%5D=TIN-SMALL")).hasSize(43);
        assertThat(products("?count=100&filter%5BitemType%5D=service")).hasSize(43);
    }

    @Test
    void accessIsRefusedForWrongKeyCompanyVersionAndPlan() {
        assertThat(Calls.status(calls.inflowAnswer("GET", "/locations", null, Map.of("Authorization", "Bearer no"))))
                .isEqualTo(401);
        String raw = bench.sandbox.credentials().inflowApiKey();
        assertThat(Calls.status(calls.inflowAnswer("GET", "/locations", null, Map.of("Authorization", raw))))
                .isEqualTo(401);
        assertThat(Calls.status(calls.inflowAnswer("GET", "/locations", null, Map.of("Accept", "application/json"))))
                .isEqualTo(400);
        SandboxCredentials own = bench.sandbox.credentials();
        Calls elsewhere = new Calls(
                bench.sandbox.transport(),
                new SandboxCredentials(
                        "5e0c7a10-0001-4a00-9000-0000000000aa",
                        own.inflowApiKey(),
                        own.cartRoverApiUser(),
                        own.cartRoverApiKey()));
        assertThat(elsewhere.get("/locations").status()).isEqualTo(404);
        bench.sandbox.inflow().planHasApi(false);
        assertThat(calls.get("/locations").status()).isEqualTo(403);
        bench.sandbox.inflow().planHasApi(true);
        bench.sandbox.inflow().rotateKey("another");
        assertThat(calls.get("/locations").status()).isEqualTo(401);
    }

    @Test
    void theSixtyFirstCallInAMinuteIsRefusedAndTheWindowSlides() {
        for (int i = 0; i < 59; i++) {
            assertThat(calls.get("/locations").status()).isEqualTo(200);
            bench.clock.advance(Duration.ofMillis(500));
        }
        var refused = calls.get("/locations");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).contains("31");
        assertThat(refused.header("x-inflow-api-rate-limit")).contains("60/60");
        bench.clock.advance(Duration.ofSeconds(31));
        assertThat(calls.get("/locations").status()).isEqualTo(200);
        assertThat(calls.get("/locations").header("x-ratelimit-limit")).contains("62/1000");
    }

    @Test
    void theHourHasALimitWhereTheVariantSaysSo() {
        InflowBench hourly = new InflowBench(InflowVariant.standard().hourlyLimit(true));
        for (int i = 0; i < 999; i++) {
            hourly.clock.advance(Duration.ofSeconds(2));
            assertThat(hourly.calls.get("/locations?count=1").status()).isEqualTo(200);
        }
        assertThat(hourly.calls.get("/locations").status()).isEqualTo(429);
        hourly.clock.advance(Duration.ofHours(1));
        assertThat(hourly.calls.get("/locations").status()).isEqualTo(200);
    }

    @Test
    void errorBodiesComeInThreeForms() {
        assertThat(calls.get("/sales-orders/" + InflowBench.id(9)).body()).contains("\"message\"");
        for (InflowVariant.ErrorBody form : List.of(InflowVariant.ErrorBody.TEXT, InflowVariant.ErrorBody.EMPTY)) {
            InflowBench other = new InflowBench(InflowVariant.standard().errorBody(form));
            String body = other.calls.get("/sales-orders/" + InflowBench.id(9)).body();
            assertThat(body).doesNotContain("{");
            assertThat(body.isEmpty()).isEqualTo(form == InflowVariant.ErrorBody.EMPTY);
        }
    }
}
