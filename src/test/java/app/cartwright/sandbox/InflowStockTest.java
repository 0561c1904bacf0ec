package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InflowStockTest {
    private static final String SKU = "TEA-ASSAM-100";
    private static final String MAIN = "Main warehouse";
    private static final String FLOOR = "Shop floor";

    private final InflowBench bench = new InflowBench();

    InflowStockTest() {
        bench.catalogue().setOnHand(SKU, MAIN, new BigDecimal("42"));
        bench.catalogue().setOnHand(SKU, FLOOR, new BigDecimal("7"));
    }

    private void figures(String onHand, String reserved, String picked, String available) {
        JsonNode row = bench.summary(SKU, MAIN);
        assertThat(row.path("quantityOnHand").asText()).as("on hand").isEqualTo(onHand);
        assertThat(row.path("quantityReserved").asText()).as("reserved").isEqualTo(reserved);
        assertThat(row.path("quantityPicked").asText()).as("picked").isEqualTo(picked);
        assertThat(row.path("quantityAvailable").asText()).as("available").isEqualTo(available);
    }

    @Test
    @Tag("M56")
    void anOrderReservesThenPicksThenShips() {
        figures("42.00000", "0.00000", "0.00000", "42.00000");
        bench.put(1, "");
        figures("42.00000", "2.00000", "0.00000", "40.00000");
        bench.warehouse().pick(InflowBench.id(1), SKU, BigDecimal.ONE);
        figures("41.00000", "1.00000", "1.00000", "40.00000");
        bench.warehouse().pickAll(InflowBench.id(1));
        figures("40.00000", "0.00000", "2.00000", "40.00000");
        bench.warehouse().packAll(InflowBench.id(1), "1");
        bench.warehouse().ship(InflowBench.id(1), "UPS", "1Z", "1");
        figures("40.00000", "0.00000", "0.00000", "40.00000");
    }

    @Test
    void aCancelledOrderGivesBackWhatItPickedAndReopeningTakesItAgain() {
        bench.put(1, "");
        bench.warehouse().pickAll(InflowBench.id(1));
        bench.warehouse().cancel(InflowBench.id(1));
        figures("42.00000", "0.00000", "0.00000", "42.00000");
        bench.warehouse().reopen(InflowBench.id(1));
        figures("40.00000", "0.00000", "2.00000", "40.00000");
        bench.warehouse().unfulfil(InflowBench.id(1));
        figures("42.00000", "2.00000", "0.00000", "40.00000");
    }

    @Test
    void quotesAndUnconfirmedOrdersReserveNothing() {
        bench.put(1, ",'isQuote':true");
        bench.put(2, ",'needsConfirmation':true");
        figures("42.00000", "0.00000", "0.00000", "42.00000");
        assertThat(bench.order(2).path("inventoryStatus").asText()).isEqualTo("unconfirmed");
        bench.warehouse().confirm(InflowBench.id(2));
        figures("42.00000", "2.00000", "0.00000", "40.00000");
    }

    @Test
    void oversellingMakesTheAvailableFigureNegative() {
        bench.put(1, ",'lines':[" + bench.line(900, SKU, "50", "1") + "]");
        figures("42.00000", "50.00000", "0.00000", "-8.00000");
    }

    @Test
    void pickingBelowZeroIsRefusedUnlessTheHeaderAllowsIt() {
        bench.put(1, ",'lines':[" + bench.line(900, SKU, "50", "1") + "]");
        String body = ("{'salesOrderId':'%s','pickLines':[{'salesOrderPickLineId':'%s','productId':'%s',"
                        + "'locationId':'%s','quantity':{'standardQuantity':'50'}}]}")
                .formatted(InflowBench.id(1), InflowBench.id(800), bench.product(SKU), bench.location(MAIN))
                .replace('\'', '"');
        var refused = bench.calls.inflow("PUT", "/sales-orders", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Negative Inventory");
        figures("42.00000", "50.00000", "0.00000", "-8.00000");
        assertThat(Calls.status(bench.calls.inflowAnswer(
                        "PUT", "/sales-orders", body, Map.of("X-OverrideAllowNegativeInventory", "TRUE"))))
                .isEqualTo(200);
        figures("-8.00000", "0.00000", "50.00000", "-8.00000");
    }

    @Test
    void anOrderWithoutLocationReservesOnlyInTheSum() {
        bench.put(1, ",'locationId':null");
        figures("42.00000", "0.00000", "0.00000", "42.00000");
        assertThat(bench.catalogue().availableEverywhere(SKU)).isEqualByComparingTo("47");
        InflowBench filling = new InflowBench(InflowVariant.standard().fillLocation(true));
        assertThat(filling.put(1, ",'locationId':null").path("locationId").asText())
                .isEqualTo(filling.location(MAIN));
    }

    @Test
    @Tag("M58")
    void aKeyWithoutLocationIsTheSumOverAllOfThem() {
        JsonNode row = Calls.json(bench.calls.get("/products/" + bench.product(SKU) + "/summary"));
        assertThat(row.path("locationId").isNull()).isTrue();
        assertThat(row.path("quantityOnHand").asText()).isEqualTo("49.00000");
    }

    @Test
    void summaryKeysAreCheckedAndUnknownProductsLeftOut() {
        assertThat(Calls.json(bench.calls.inflow(
                        "POST", "/products/summary", "[{\"productId\":\"" + InflowBench.id(1) + "\"}]")))
                .isEmpty();
        assertThat(bench.calls
                        .inflow("POST", "/products/summary", "{\"productIds\":[]}")
                        .status())
                .isEqualTo(400);
        String many = "[" + ("{\"productId\":\"" + bench.product(SKU) + "\"},").repeat(100);
        assertThat(Calls.json(
                        bench.calls.inflow("POST", "/products/summary", many.substring(0, many.length() - 1) + "]")))
                .hasSize(100);
        assertThat(bench.calls
                        .inflow("POST", "/products/summary", many + "{\"productId\":\"" + bench.product(SKU) + "\"}]")
                        .status())
                .isEqualTo(400);
        InflowBench strict = new InflowBench(InflowVariant.standard().unknownSummary404(true));
        assertThat(strict.calls
                        .inflow("POST", "/products/summary", "[{\"productId\":\"" + InflowBench.id(1) + "\"}]")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void summaryFiguresCanBeNumbersAndBuildableZero() {
        InflowBench numbers =
                new InflowBench(InflowVariant.standard().summaryNumbers(true).buildableZero(true));
        JsonNode row = numbers.summary(SKU, MAIN);
        assertThat(row.path("quantityAvailable").isNumber()).isTrue();
        assertThat(row.path("quantityBuildable").isNumber()).isTrue();
        assertThat(bench.summary(SKU, MAIN).path("quantityBuildable").isNull()).isTrue();
    }

    @Test
    @Tag("M79")
    void anOrderIsFulfilledOnlyWhenEveryUnitIsPickedPackedAndInAShipLine() {
        bench.put(1, "");
        String id = InflowBench.id(1);
        assertThat(status()).isEqualTo("unfulfilled");
        bench.warehouse().pick(id, SKU, BigDecimal.ONE);
        assertThat(status()).isEqualTo("started");
        bench.warehouse().pickAll(id);
        assertThat(status()).isEqualTo("started");
        bench.warehouse().pack(id, "1", SKU, BigDecimal.ONE);
        bench.warehouse().ship(id, "UPS", "1Z1", "1");
        assertThat(status()).isEqualTo("started");
        bench.warehouse().packAll(id, "2");
        assertThat(status()).isEqualTo("started");
        String line = bench.warehouse().prepareShipment(id, "UPS", "", "2");
        assertThat(status()).isEqualTo("fulfilled");
        assertThat(bench.order(1).path("isCompleted").asBoolean()).isTrue();
        JsonNode shipLine = bench.order(1).path("shipLines").path(1);
        assertThat(shipLine.path("shippedDate").isNull()).isTrue();
        bench.warehouse().markShipped(id, line);
        bench.warehouse().setTracking(id, line, "USPS", "94");
        shipLine = bench.order(1).path("shipLines").path(1);
        assertThat(shipLine.path("trackingNumber").asText()).isEqualTo("94");
        assertThat(shipLine.path("shippedDate").asText()).isEqualTo("2026-11-25T10:00:00+01:00");
        bench.warehouse().unship(id, line);
        assertThat(status()).isEqualTo("started");
    }

    private String status() {
        return bench.order(1).path("inventoryStatus").asText();
    }

    @Test
    void anOrderThatIsNotShippedIsFulfilledByPickingAlone() {
        bench.put(1, ",'showShipping':false");
        bench.warehouse().pickAll(InflowBench.id(1));
        assertThat(status()).isEqualTo("fulfilled");
    }

    @Test
    void aCancelledOrderKeepsItsStatusUnlessTheVariantSaysOtherwise() {
        bench.put(1, "");
        bench.warehouse().pickAll(InflowBench.id(1));
        bench.warehouse().cancel(InflowBench.id(1));
        assertThat(status()).isEqualTo("started");
        InflowBench other = new InflowBench(InflowVariant.standard().cancelledKeepsStatus(false));
        other.put(1, "");
        other.warehouse().pickAll(InflowBench.id(1));
        other.warehouse().cancel(InflowBench.id(1));
        assertThat(other.order(1).path("inventoryStatus").asText()).isEqualTo("unfulfilled");
    }

    @Test
    void servicesCountWhenTheyAreCompletedAndHaveNoStock() {
        bench.put(1, ",'lines':[" + bench.line(900, "WRAP-SERVICE", "1", "4") + "]");
        assertThat(status()).isEqualTo("unfulfilled");
        assertThat(bench.order(1).path("lines").path(0).path("serviceCompleted").isBoolean())
                .isTrue();
        assertThat(bench.summary("WRAP-SERVICE", MAIN).path("quantityReserved").asText())
                .isEqualTo("0.00000");
    }

    @Test
    void movingStockDoesNotTouchTheProduct() {
        JsonNode before = Calls.json(bench.calls.get("/products/" + bench.product(SKU)));
        bench.catalogue().adjust(SKU, MAIN, BigDecimal.TEN);
        assertThat(Calls.json(bench.calls.get("/products/" + bench.product(SKU))))
                .isEqualTo(before);
    }
}
