package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CartRoverWritesTest {
    private final RoverBench bench = new RoverBench();

    @Test
    @Tag("M7")
    void anAcknowledgedOrderLeavesTheListOfNewOnesAndKeepsItsFirstDate() {
        bench.place("LLT-1");
        assertThat(bench.acknowledge("LLT-1").toString()).isEqualTo("{\"success_code\":true}");
        assertThat(bench.refs("new")).isEmpty();
        assertThat(bench.refs("at_wms")).containsExactly("LLT-1");
        bench.clock.advance(Duration.ofHours(1));
        assertThat(bench.acknowledge("LLT-1").path("success_code").asBoolean()).isTrue();
        assertThat(bench.list("at_wms", "")
                        .path(0)
                        .path("delivered_to_wms_date")
                        .asText())
                .isEqualTo("2026-11-25T09:00:01+00:00");
    }

    @Test
    @Tag("M79")
    void aPartOfTheUnitsMakesItPartialAndTheRestShipped() {
        bench.place("LLT-1");
        bench.acknowledge("LLT-1");
        bench.ship("LLT-1", "1Z1", "TEA-ASSAM-100", 2);
        assertThat(bench.refs("partial")).containsExactly("LLT-1");
        assertThat(bench.list("partial", "").path(0).path("num_to_ship").asText())
                .isEqualTo("1");
        bench.ship("LLT-1", "1Z2", "TIN-SMALL", 1);
        assertThat(bench.refs("partial")).isEmpty();
        assertThat(bench.refs("shipped")).containsExactly("LLT-1");
        bench.carts().confirm("LLT-1");
        assertThat(bench.refs("shipped")).isEmpty();
        assertThat(bench.refs("confirmed")).containsExactly("LLT-1");
        assertThat(bench.refs("shipped_or_confirmed")).containsExactly("LLT-1");
        JsonNode shipment =
                bench.list("confirmed", "").path(0).path("shipments").path(0);
        assertThat(shipment.path("date").asText()).isEqualTo("2026-11-25T09:00:00+00:00");
        assertThat(shipment.path("items").path(0).path("quantity").isTextual()).isTrue();
    }

    @Test
    @Tag("M80")
    void theSameParcelSentTwiceIsAddedTwiceUnlessTheVariantSaysOtherwise() {
        bench.place("LLT-1");
        bench.ship("LLT-1", "1Z1", "TEA-ASSAM-100", 3);
        bench.ship("LLT-1", "1Z1", "TEA-ASSAM-100", 3);
        assertThat(bench.rover().shipments("LLT-1")).hasSize(2);
        assertThat(bench.list("shipped", "").path(0).path("num_to_ship").asText())
                .isEqualTo("-3");
        assertThat(bench.rover().shipmentPushes("LLT-1")).hasSize(2).allMatch(ShipmentPush::accepted);

        RoverBench ignoring =
                new RoverBench(CartRoverVariant.standard().sameTracking(CartRoverVariant.SameTracking.IGNORED));
        ignoring.place("LLT-1");
        ignoring.ship("LLT-1", "1Z1", "TEA-ASSAM-100", 3);
        assertThat(ignoring.ship("LLT-1", "1Z1", "TEA-ASSAM-100", 3)
                        .path("success_code")
                        .asBoolean())
                .isTrue();
        assertThat(ignoring.rover().shipments("LLT-1")).hasSize(1);

        RoverBench failing =
                new RoverBench(CartRoverVariant.standard().sameTracking(CartRoverVariant.SameTracking.FAILURE));
        failing.place("LLT-1");
        failing.ship("LLT-1", "1Z1", "TEA-ASSAM-100", 3);
        assertThat(failing.ship("LLT-1", "1Z1", "TEA-ASSAM-100", 3)
                        .path("error_code")
                        .asText())
                .isEqualTo("Failure");
        assertThat(failing.rover().shipmentPushes("LLT-1").getLast().accepted()).isFalse();
    }

    @Test
    void whatCannotBeUpdatedIsRefused() {
        assertThat(bench.acknowledge("LLT-0").path("message").asText()).isEqualTo("Order not found");
        bench.place("LLT-1");
        assertThat(Calls.json(bench.update("{'cust_ref':'LLT-1','order_status':'canceled'}"))
                        .path("error_code")
                        .asText())
                .isEqualTo("Invalid");
        assertThat(Calls.json(bench.update("{'cust_ref':'LLT-1'}"))
                        .path("message")
                        .asText())
                .contains("order_status");
        assertThat(Calls.json(bench.update("{'cust_ref':'LLT-1','order_status':'shipped'}"))
                        .path("message")
                        .asText())
                .contains("shipments");
        assertThat(Calls.json(bench.update("not json")).path("error_code").asText())
                .isEqualTo("Invalid");
        bench.carts().cancel("LLT-1");
        assertThat(bench.acknowledge("LLT-1").path("error_code").asText()).isEqualTo("Failure");
        assertThat(bench.ship("LLT-1", "1Z", "TIN-SMALL", 1).path("error_code").asText())
                .isEqualTo("Failure");
        assertThat(bench.rover().shipments("LLT-1")).isEmpty();
        RoverBench cancelling = new RoverBench(CartRoverVariant.standard().cancelByUpdate(true));
        cancelling.place("LLT-1");
        cancelling.update("{'cust_ref':'LLT-1','order_status':'canceled'}");
        assertThat(cancelling.refs("canceled")).containsExactly("LLT-1");
    }

    @Test
    void anArrayNamesItsRecordsAndSucceedsEvenIfAllFailed() {
        bench.place("LLT-1");
        JsonNode answer = Calls.json(bench.update(
                "[{'cust_ref':'LLT-1','order_status':'at_wms'},{'cust_ref':'LLT-0','order_status':'at_wms'},"
                        + "{'order_status':'at_wms'}]"));
        assertThat(answer.path("success_code").asBoolean()).isTrue();
        assertThat(answer.path("response")
                        .path("success")
                        .path(0)
                        .path("cust_ref")
                        .asText())
                .isEqualTo("LLT-1");
        assertThat(answer.path("response")
                        .path("failed")
                        .path(0)
                        .path("message")
                        .asText())
                .isEqualTo("Order not found");
        assertThat(answer.path("response")
                        .path("failed")
                        .path(1)
                        .path("index_pos")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void answersTakeTheFormOfTheVariant() {
        RoverBench named = new RoverBench(CartRoverVariant.standard().answerForm(CartRoverVariant.AnswerForm.NAMED));
        named.place("LLT-1");
        assertThat(named.acknowledge("LLT-1").path("response").path("success")).hasSize(1);
        assertThat(named.acknowledge("LLT-0").path("success_code").asBoolean()).isTrue();
        RoverBench plain = new RoverBench(CartRoverVariant.standard().answerForm(CartRoverVariant.AnswerForm.PLAIN));
        assertThat(Calls.json(plain.push("[{'sku':'TIN-SMALL','warehouse':'MAIN','qty_available':3}]"))
                        .toString())
                .isEqualTo("{\"success_code\":true}");
        RoverBench position =
                new RoverBench(CartRoverVariant.standard().answerForm(CartRoverVariant.AnswerForm.BY_POSITION));
        assertThat(position.acknowledge("LLT-0")
                        .path("response")
                        .path("failed")
                        .path(0)
                        .has("index_pos"))
                .isTrue();
    }

    @Test
    void theUpdateCanLieAtAPathWithTheKeyInIt() {
        RoverBench other =
                new RoverBench(CartRoverVariant.standard().updatePath("/v1/merchant/orders/update/{cust_ref}"));
        other.place("PO 7/7");
        assertThat(other.update("{'cust_ref':'PO 7/7','order_status':'at_wms'}").status())
                .isEqualTo(404);
        assertThat(other.calls
                        .rover("POST", "merchant/orders/update/PO%207%2F7", "{'order_status':'at_wms'}")
                        .status())
                .isEqualTo(200);
        assertThat(other.rover().status("PO 7/7")).isEqualTo("at_wms");
        assertThat(bench.calls
                        .rover("POST", "merchant/orders/update/LLT-1", "{'order_status':'at_wms'}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void unknownSkusInShipmentsAreStoredUnlessTheVariantSaysOtherwise() {
        bench.place("LLT-1");
        assertThat(bench.ship("LLT-1", "1Z", "WHAT", 1).path("success_code").asBoolean())
                .isTrue();
        RoverBench strict = new RoverBench(
                CartRoverVariant.standard().unknownSkuRefused(true).ackNeeded(true));
        strict.place("LLT-1");
        assertThat(strict.ship("LLT-1", "1Z", "TIN-SMALL", 1).path("error_code").asText())
                .isEqualTo("Failure");
        strict.acknowledge("LLT-1");
        assertThat(strict.ship("LLT-1", "1Z", "WHAT", 1).path("error_code").asText())
                .isEqualTo("Invalid");
    }

    @Test
    @Tag("M57")
    void stockIsReadBackAsItWasPushedWarehouseByWarehouse() {
        Instant speaksOf = bench.clock.instant().minusSeconds(60);
        JsonNode answer =
                Calls.json(bench.push("[{'sku':'TEA-ASSAM-100','warehouse':'MAIN','qty_available':28,'qty_on_hand':34,"
                        + "'wms_datetime':'2026-11-25T08:59:00+00:00'},"
                        + "{'sku':'TIN-SMALL','warehouse':'SHOPFLOOR','qty_available':5}]"));
        assertThat(answer.path("response").path("success")).hasSize(2);
        JsonNode row = Calls.json(bench.get("merchant/inventory?limit=1"))
                .path("response")
                .path(0);
        assertThat(row.path("sku").asText()).isEqualTo("TEA-ASSAM-100");
        assertThat(row.path("qty_available").isNumber()).isTrue();
        assertThat(row.path("qty_available").asInt()).isEqualTo(32);
        assertThat(row.path("aliases").path("UPC").asText()).isEqualTo("000000000017");
        JsonNode main = row.path("warehouses").path("7101");
        assertThat(main.path("warehouse").asText()).isEqualTo("MAIN");
        assertThat(main.path("qty_available").asInt()).isEqualTo(28);
        assertThat(main.path("qty_on_hand").asInt()).isEqualTo(34);
        assertThat(main.path("wms_datetime").asText()).isEqualTo("2026-11-25T08:59:00+00:00");
        JsonNode single =
                Calls.json(bench.get("merchant/inventory/TEA-ASSAM-100")).path("response");
        assertThat(single.path("qty_available").asText()).isEqualTo("32");
        assertThat(single.path("qty_available").isTextual()).isTrue();
        assertThat(bench.rover().inventoryWrites())
                .first()
                .isEqualTo(new InventoryWrite(
                        bench.clock.instant(), "TEA-ASSAM-100", "MAIN", new BigDecimal("28"), speaksOf));
        assertThat(bench.rover().figure("TIN-SMALL", "SHOPFLOOR")).hasValue(new BigDecimal("5"));
    }

    @Test
    void figuresAreWholeFromZeroUpAndNameTheirWarehouse() {
        for (String wrong : new String[] {
            "{'sku':'TIN-SMALL','warehouse':'MAIN','qty_available':-1}",
            "{'sku':'TIN-SMALL','warehouse':'MAIN','qty_available':1.5}",
            "{'sku':'TIN-SMALL','warehouse':'MAIN'}",
            "{'sku':'TIN-SMALL','qty_available':1}",
            "{'warehouse':'MAIN','qty_available':1}",
            "{'sku':'TIN-SMALL','warehouse':'MAIN','qty_available':1,'wms_datetime':'noon'}"
        }) {
            assertThat(Calls.json(bench.push(wrong)).path("success_code").asBoolean(true))
                    .as(wrong)
                    .isFalse();
        }
        assertThat(bench.rover().inventoryWrites()).isEmpty();
        String many = "{'sku':'TIN-SMALL','warehouse':'MAIN','qty_available':1},".repeat(101);
        assertThat(bench.push("[" + many.substring(0, many.length() - 1) + "]").body())
                .contains("Invalid");
    }

    @Test
    void unknownSkusAndWarehousesAreMadeUnlessTheVariantSaysOtherwise() {
        bench.push("[{'sku':'NEW-1','warehouse':'ATTIC','qty_available':1}]");
        assertThat(bench.rover().account().skus()).contains("NEW-1");
        assertThat(bench.rover().account().warehouses()).containsExactly("MAIN", "SHOPFLOOR", "ATTIC");
        RoverBench strict = new RoverBench(CartRoverVariant.standard()
                .unknownSku(CartRoverVariant.UnknownSku.FAILED)
                .newWarehouseRefused(true));
        JsonNode failed = Calls.json(strict.push("[{'sku':'NEW-1','warehouse':'MAIN','qty_available':1},"
                        + "{'sku':'TIN-SMALL','warehouse':'ATTIC','qty_available':1}]"))
                .path("response")
                .path("failed");
        assertThat(failed).hasSize(2);
        assertThat(strict.rover().inventoryWrites()).isEmpty();
    }

    @Test
    void theInventoryWriteCanLieAtAnotherPath() {
        RoverBench other = new RoverBench(CartRoverVariant.standard().inventoryPath("/v1/merchant/inventory/update"));
        assertThat(other.push("[{'sku':'TIN-SMALL','warehouse':'MAIN','qty_available':1}]")
                        .status())
                .isEqualTo(404);
        assertThat(other.calls
                        .rover(
                                "POST",
                                "merchant/inventory/update",
                                "[{'sku':'TIN-SMALL','warehouse':'MAIN','qty_available':1}]")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void cartsAreToldTheFiguresLessWhatCameInAfterThem() {
        bench.push("[{'sku':'TEA-ASSAM-100','warehouse':'MAIN','qty_available':30,"
                + "'wms_datetime':'2026-11-25T09:00:05+00:00'},"
                + "{'sku':'TEA-ASSAM-100','warehouse':'SHOPFLOOR','qty_available':4,"
                + "'wms_datetime':'2026-11-25T09:00:05+00:00'}]");
        bench.place("LLT-1");
        assertThat(bench.rover().figureForCarts("TEA-ASSAM-100"))
                .as("came before the figures")
                .isEqualByComparingTo("34");
        bench.clock.advance(Duration.ofSeconds(10));
        bench.place("LLT-2");
        assertThat(bench.rover().figureForCarts("TEA-ASSAM-100")).isEqualByComparingTo("32");
        assertThat(bench.rover().figure("TEA-ASSAM-100", "MAIN")).hasValue(new BigDecimal("30"));
        bench.carts().cancel("LLT-2");
        assertThat(bench.rover().figureForCarts("TEA-ASSAM-100")).isEqualByComparingTo("34");
    }
}
