package app.cartwright.inflow;

import static app.cartwright.inflow.InflowFixture.ASSAM;
import static app.cartwright.inflow.InflowFixture.COMPANY;
import static app.cartwright.inflow.InflowFixture.CUSTOMER;
import static app.cartwright.inflow.InflowFixture.KEY;
import static app.cartwright.inflow.InflowFixture.MAIN;
import static app.cartwright.inflow.InflowFixture.ORDER;
import static app.cartwright.inflow.InflowFixture.SHOP_FLOOR;
import static app.cartwright.inflow.InflowFixture.client;
import static app.cartwright.inflow.InflowFixture.done;
import static app.cartwright.inflow.InflowFixture.orderReply;
import static app.cartwright.inflow.InflowFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.StubCalls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InflowReadsTest {
    private final StubCalls calls = new StubCalls();
    private final InflowClient inflow = client(calls);

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    @Tag("P12")
    void theProbeIsOneCallForOneLocationWithKeyAndVersion() {
        calls.service.answer(200, "[" + location(MAIN, "Main warehouse", true) + "]");
        assertThat(done(inflow.probe())).containsExactly(new Location(MAIN, "Main warehouse", true, true));
        assertThat(calls.service.requests()).hasSize(1);
        assertThat(calls.service.last().method()).isEqualTo("GET");
        assertThat(calls.service.last().uri()).isEqualTo("/" + COMPANY + "/locations?count=1");
        assertThat(calls.service.last().headers())
                .containsEntry("authorization", "Bearer " + KEY)
                .containsEntry("accept", "application/json;version=2025-06-24");
        assertThat(calls.records).singleElement().asString().doesNotContain(KEY);
    }

    @Test
    void locationsComePageByPageInactiveOnesIncluded() {
        calls.service.answer(
                200,
                "[" + location(MAIN, "Main warehouse", true) + "," + location(SHOP_FLOOR, "Shop floor", false) + "]");
        Page<Location> page = done(inflow.locations(null));
        assertThat(page.rows()).extracting(Location::active).containsExactly(true, false);
        assertThat(page.after()).isNull();
        assertThat(calls.service.last().uri()).isEqualTo("/" + COMPANY + "/locations?count=100&includeCount=true");
    }

    @Test
    @Tag("P6")
    void aListOfLocationsThatIsShorterThanItSaysIsNotUsed() {
        String one = "[" + location(MAIN, "Main warehouse", true) + "]";
        calls.service.answer(200, one, "X-listCount", "2").answer(200, one, "X-listCount", "1");
        assertThat(InflowFixture.unknown(inflow.locations(null)).detail()).contains("has 2 locations and sent 1");
        assertThat(calls.evidence).contains("locationCount CONTRADICTED");
        assertThat(done(inflow.locations(null)).rows()).hasSize(1);
        assertThat(calls.evidence).contains("locationCount CONFIRMED");
    }

    @Test
    void aListThatIsLongerThanItSaysIsUsedAndIsNoProof() {
        calls.service.answer(200, "[" + location(MAIN, "Main warehouse", true) + "]", "X-listCount", "0");
        assertThat(done(inflow.locations(null)).rows()).hasSize(1);
        assertThat(calls.evidence).contains("locationCount CONTRADICTED").doesNotContain("locationCount CONFIRMED");
    }

    @Test
    void whereInflowCountsOtherwiseItsCountCanBeLeftOut() {
        InflowClient without = client(calls, "2026-02-24", Map.of(InflowContract.LOCATION_COUNT, "leaveOut"));
        calls.service.answer(200, "[" + location(MAIN, "Main warehouse", true) + "]");
        assertThat(done(without.locations(null)).rows()).hasSize(1);
        assertThat(calls.service.last().uri()).isEqualTo("/" + COMPANY + "/locations?count=100");
    }

    @Test
    void aFullPageSaysWhatToPassOnAndTheNextCallPassesItOn() {
        calls.service.answer(200, products(1, 100)).answer(200, products(101, 3));
        Page<Product> first = done(inflow.products(null));
        assertThat(first.after()).isEqualTo("p-100");
        Page<Product> second = done(inflow.products(first.after()));
        assertThat(second.after()).isNull();
        assertThat(second.rows()).hasSize(3);
        assertThat(calls.service.last().uri())
                .isEqualTo("/" + COMPANY + "/products?count=100&sort=productId&filter%5BisActive%5D=true&after=p-100");
        assertThat(calls.evidence).contains("pagingByAfter CONFIRMED", "pageSize CONFIRMED");
    }

    @Test
    @Tag("P6")
    void theSamePageAgainIsNeverTakenForTheNextOne() {
        calls.service.answer(200, products(1, 100));
        assertThat(InflowFixture.unknown(inflow.products("p-100")).detail()).contains("same page");
        assertThat(calls.evidence).contains("pagingByAfter CONTRADICTED");
    }

    @Test
    @Tag("M12")
    void aSkuIsReadExactlyAndAMissingOneIsNone() {
        calls.service.answer(200, """
            [{"productId":"a","sku":" TEA/100%+ #1 ","itemType":"StockedProduct","name":"Tea","timestamp":"01","new":{"x":1}},
             {"productId":"b","sku":null,"itemType":"service","isActive":true},
             {"PRODUCTID":"c","Sku":"TIN-SMALL","itemType":"nonStockedProduct","isActive":true},
             {"productId":"d","sku":"OLD","itemType":"stockedProduct","isActive":false}]\
            """);
        List<Product> products = done(inflow.products(null)).rows();
        assertThat(products).extracting(Product::sku).containsExactly(" TEA/100%+ #1 ", "", "TIN-SMALL");
        assertThat(products).extracting(Product::stocked).containsExactly(true, false, false);
        assertThat(products.get(1).service()).isTrue();
        assertThat(calls.evidence).contains("activeFilter CONTRADICTED");
    }

    @Test
    @Tag("M12")
    void aSearchTextIsPercentEncoded() {
        calls.service.answer(200, "[]");
        assertThat(done(inflow.productsLike("TEA/ä #1&x=[y]+%"))).isEmpty();
        assertThat(calls.service.last().uri())
                .endsWith("/products?count=100&filter%5Bsmart%5D=TEA%2F%C3%A4%20%231%26x%3D%5By%5D%2B%25");
    }

    @Test
    void customersAreFoundByEmailAndById() {
        calls.service
                .answer(
                        200,
                        "[{\"customerId\":\"" + CUSTOMER
                                + "\",\"email\":\"odile+tea@shop.example\",\"name\":\"Odile\"}]")
                .answer(
                        200,
                        "{\"customerId\":\"" + CUSTOMER.toUpperCase(java.util.Locale.ROOT) + "\",\"isActive\":false}")
                .answer(404, "{\"message\":\"Not found\"}");
        assertThat(done(inflow.customersByEmail("odile+tea@shop.example")))
                .containsExactly(new Customer(CUSTOMER, "Odile", "odile+tea@shop.example", true));
        assertThat(calls.service.last().uri())
                .endsWith("/customers?count=100&filter%5Bemail%5D=odile%2Btea%40shop.example");
        assertThat(done(inflow.customer(CUSTOMER)).active()).isFalse();
        assertThat(refusal(inflow.customer(CUSTOMER)).kind()).isEqualTo(RefusalKind.NOT_FOUND);
    }

    @Test
    void currenciesAreListed() {
        calls.service.answer(200, "[{\"currencyId\":\"c1\",\"isoCode\":\"USD\",\"decimalPlaces\":2}]");
        assertThat(done(inflow.currencies())).containsExactly(new Currency("c1", "USD"));
    }

    @Test
    @Tag("M81")
    @Tag("M83")
    @Tag("M84")
    void aShippedOrderIsReadWithLinesBoxesAndShipments() {
        calls.service.answer(200, orderReply("""
            ,"lines":[{"salesOrderLineId":"l1","productId":"%s","description":"Assam","isDiscarded":false,
               "quantity":{"standardQuantity":"2.0000","uomQuantity":2,"uom":"","serialNumbers":[]},"unitPrice":"12.50000"}],
             "packLines":[{"salesOrderPackLineId":"k1","containerNumber":"1","productId":"%s","quantity":{"standardQuantity":2.0}}],
             "shipLines":[{"salesOrderShipLineId":"s1","carrier":"Northpost","containers":["1",2],
               "shippedDate":"2026-11-04T15:02:07.1234567+01:00","trackingNumber":"NP000111222"},
              {"salesOrderShipLineId":"s2","carrier":"","containers":[],"shippedDate":null,"trackingNumber":""}]\
            """.formatted(ASSAM, ASSAM)));
        SalesOrder order = done(inflow.salesOrder(ORDER));
        assertThat(calls.service.last().uri())
                .isEqualTo("/" + COMPANY + "/sales-orders/" + ORDER + "?include=lines%2CpackLines%2CshipLines");
        assertThat(order.total()).isEqualByComparingTo("44.84");
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.productId()).isEqualTo(ASSAM);
            assertThat(line.quantity()).isEqualByComparingTo(BigDecimal.TWO);
        });
        assertThat(order.packLines()).singleElement().satisfies(pack -> {
            assertThat(pack.containerNumber()).isEqualTo("1");
            assertThat(pack.quantity()).isEqualByComparingTo(BigDecimal.TWO);
        });
        assertThat(order.shipLines())
                .containsExactly(
                        new SalesOrder.ShipLine(
                                "s1",
                                "Northpost",
                                "NP000111222",
                                OffsetDateTime.parse("2026-11-04T15:02:07.1234567+01:00"),
                                List.of("1", "2")),
                        new SalesOrder.ShipLine("s2", "", "", null, List.of()));
    }

    @Test
    @Tag("P6")
    void whatTheAnswerDoesNotHoldIsUnknownAndNotEmptyOrZero() {
        calls.service
                .answer(200, "{\"salesOrderId\":\"" + ORDER + "\"}")
                .answer(200, orderReply(",\"lines\":[{\"productId\":\"x\",\"quantity\":null}],\"shipLines\":[{}]"));
        SalesOrder bare = done(inflow.salesOrder(ORDER));
        assertThat(bare.total()).isNull();
        assertThat(bare.lines()).isNull();
        assertThat(bare.inventoryStatus()).isEmpty();
        assertThat(bare.orderDate()).isNull();
        SalesOrder damaged = done(inflow.salesOrder(ORDER));
        assertThat(damaged.lines()).isNull();
        assertThat(damaged.shipLines()).isNull();
    }

    @Test
    void wordsOfStatesAreReadWithoutRegardToCaseAndNewOnesAreKept() {
        calls.service.answer(200, "[" + order("a", "Fulfilled") + "," + order("b", "awaitingPickup") + "]");
        List<SalesOrder> orders = done(inflow.salesOrders(
                        new SalesOrderQuery(List.of(), null, null, null, false, null)))
                .rows();
        assertThat(orders).extracting(SalesOrder::inventoryStatus).containsExactly("fulfilled", "awaitingpickup");
        assertThat(calls.service.last().uri())
                .isEqualTo("/" + COMPANY + "/sales-orders?count=100&sort=orderDate&sortDesc=true");
    }

    @Test
    void ordersAreFilteredByStateDayAndNumber() {
        calls.service.answer(200, "[" + order("a", "started") + "]").answer(200, "[]");
        done(inflow.salesOrders(new SalesOrderQuery(
                List.of("started", "fulfilled"), LocalDate.of(2026, 10, 1), null, null, true, "b")));
        assertThat(calls.service.last().uri())
                .isEqualTo("/" + COMPANY + "/sales-orders?count=100&sort=orderDate&sortDesc=true"
                        + "&filter%5BinventoryStatus%5D%5B%5D=started&filter%5BinventoryStatus%5D%5B%5D=fulfilled"
                        + "&filter%5BorderDate%5D=%7B%22fromDate%22%3A%222026-10-01%22%7D"
                        + "&include=lines%2CpackLines%2CshipLines&after=b");
        done(inflow.salesOrders(new SalesOrderQuery(List.of(), null, "SH:58120", "PO #7", false, null)));
        assertThat(calls.service.last().uri())
                .endsWith("&filter%5BorderNumber%5D=SH%3A58120&filter%5BpoNumber%5D=PO%20%237");
        assertThat(calls.evidence).contains("multiValueFilter CONFIRMED");
    }

    @Test
    void theFormOfFiltersFollowsTheContract() {
        InflowClient other = client(
                calls,
                "2025-06-24",
                Map.of("multiValueFilter", "jsonArray", "dateFilter", "brackets", "pageSize", "50"));
        calls.service.answer(200, "[" + order("a", "unfulfilled") + "]");
        done(other.salesOrders(new SalesOrderQuery(
                List.of("started", "fulfilled"), LocalDate.of(2026, 10, 1), null, null, false, null)));
        assertThat(calls.service.last().uri())
                .endsWith("?count=50&sort=orderDate&sortDesc=true"
                        + "&filter%5BinventoryStatus%5D=%5B%22started%22%2C%22fulfilled%22%5D"
                        + "&filter%5BorderDate%5D%5BfromDate%5D=2026-10-01");
        assertThat(calls.evidence).contains("multiValueFilter CONTRADICTED");
    }

    private static String order(String id, String status) {
        return "{\"salesOrderId\":\"" + id + "\",\"inventoryStatus\":\"" + status
                + "\",\"orderDate\":\"2026-10-20\",\"isCancelled\":false}";
    }

    static String products(int from, int count) {
        StringBuilder list = new StringBuilder("[");
        for (int i = from; i < from + count; i++) {
            list.append(i == from ? "" : ",")
                    .append("{\"productId\":\"p-")
                    .append(i)
                    .append("\",\"sku\":\"TEA-")
                    .append(i)
                    .append("\",\"isActive\":true}");
        }
        return list.append("]").toString();
    }

    private static String location(String id, String name, boolean active) {
        return "{\"locationId\":\"" + id + "\",\"address\":{\"city\":\"Aberfeld\"},\"isActive\":" + active
                + ",\"isDefault\":" + active + ",\"name\":\"" + name + "\",\"timestamp\":\"00000000000A1F03\"}";
    }
}
