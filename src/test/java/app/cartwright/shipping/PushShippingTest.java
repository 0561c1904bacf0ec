package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.Parcel;
import app.cartwright.http.Api;
import app.cartwright.schedule.RunResult;
import app.cartwright.store.ShipmentRow;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PushShippingTest extends ShippingTesting {
    @Test
    @Tag("M78")
    @Tag("M80")
    @Tag("M81")
    @Tag("M82")
    @Tag("M83")
    @Tag("M84")
    void aFulfilledOrderIsPushedOnceWithEverythingAboutItsParcel() {
        String id = shop.pulled("1001", "03");
        shop.warehouse().fulfil(id, "ups", "1Z001");

        RunResult result = shop.runSettled();

        assertThat(result.written()).isEqualTo(1);
        assertThat(result.complete()).isTrue();
        assertThat(shop.pushes()).singleElement().satisfies(push -> {
            assertThat(push.custRef()).isEqualTo("1001");
            assertThat(push.fulfilledThen()).isTrue();
            JsonNode parcel = push.parcels().getFirst();
            assertThat(parcel.path("carrier").asText()).isEqualTo("UPS");
            assertThat(parcel.path("method").asText()).isEqualTo("03");
            assertThat(parcel.path("tracking_no").asText()).isEqualTo("1Z001");
            assertThat(OffsetDateTime.parse(parcel.path("date").asText()).toInstant())
                    .isEqualTo(ShippingShop.MORNING);
            assertThat(parcel.path("items").findValuesAsText("item")).containsExactly("TEA-ASSAM-100", "TIN-SMALL");
            assertThat(parcel.path("items").findValuesAsText("quantity")).containsExactly("2", "1");
        });
        assertThat(shop.sandbox.cartRover().status("1001")).isEqualTo("shipped");
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.PUSHED);
        assertThat(shop.journey("1001")).containsExactly(ShippingEvents.FULFILLED, ShippingEvents.PUSHED);
        assertThat(shop.errors()).isEmpty();

        for (int i = 0; i < 5; i++) {
            shop.later(Duration.ofMinutes(20));
            shop.runByHand();
        }
        assertThat(shop.pushes()).hasSize(1);
    }

    @Test
    @Tag("M76")
    @Tag("M3")
    void switchedOffNothingIsReadAndNothingIsSent() {
        shop.fulfilled("1001");
        shop.settings(false, 0, Map.of());
        shop.sandbox.history().clear();

        shop.runByHand();

        assertThat(shop.sandbox.history().calls()).isEmpty();
        assertThat(shop.push.preview().shipments()).isEmpty();
    }

    @Test
    @Tag("M77")
    void anOrderMadeInInflowIsNeverPushed() {
        shop.fulfilled("1001");
        String customer = shop.sandbox.inflow().catalogue().addCustomer("Walk-in", "walkin@shop.example");
        String own = shop.warehouse().typeOrder("SO-7", "SO-7", customer, "TIN-SMALL", BigDecimal.ONE);
        shop.warehouse().fulfil(own, "UPS", "1ZOWN");

        shop.runSettled();

        assertThat(shop.pushes()).extracting(push -> push.custRef()).containsExactly("1001");
    }

    @Test
    @Tag("M79")
    @Tag("P4")
    void eachPartialStateWaitsAndSaysForWhat() {
        String id = shop.pulled("1001");
        shop.settings(true, 0, Map.of());
        shop.runByHand();
        assertThat(shop.shipment("1001").state()).isEqualTo(ShipmentRow.State.WAITING);

        shop.warehouse().pick(id, "TEA-ASSAM-100", BigDecimal.ONE);
        shop.run();
        shop.warehouse().pickAll(id);
        shop.run();
        shop.warehouse().pack(id, "1", "TEA-ASSAM-100", BigDecimal.TWO);
        shop.run();
        shop.warehouse().ship(id, "UPS", "1Z001", "1");
        shop.run();
        assertThat(shop.shipment("1001").reason()).isEqualTo("Waits for 1 of 2 lines");
        assertThat(shop.shipment("1001").started()).isTrue();
        shop.warehouse().packAll(id, "2");
        shop.run();
        assertThat(shop.pushes()).isEmpty();

        shop.warehouse().ship(id, "USPS", "9400", "2");
        shop.run();
        assertThat(shop.pushes())
                .singleElement()
                .satisfies(push -> assertThat(push.parcels())
                        .extracting(parcel -> parcel.path("tracking_no").asText())
                        .containsExactly("1Z001", "9400"));
    }

    @Test
    @Tag("M85")
    @Tag("M80")
    void tenParcelsGoInOneRequest() {
        String id = shop.pulled("1001");
        shop.warehouse().setQuantity(id, "TEA-ASSAM-100", BigDecimal.valueOf(9));
        shop.warehouse().pickAll(id);
        for (int box = 1; box <= 9; box++) {
            shop.warehouse().pack(id, "B" + box, "TEA-ASSAM-100", BigDecimal.ONE);
            shop.warehouse().ship(id, "UPS", "1Z00" + box, "B" + box);
        }
        shop.warehouse().packAll(id, "B10");
        shop.warehouse().ship(id, "UPS", "1Z010", "B10");

        shop.runSettled();

        assertThat(shop.pushes())
                .singleElement()
                .satisfies(push -> assertThat(push.parcels()).hasSize(10));
    }

    @Test
    @Tag("P4")
    void anEditWithinTheSettleTimeIsWhatIsSent() {
        String id = shop.pulled("1001");
        String line = shop.warehouse().fulfil(id, "UPS", "1ZTYPO");
        shop.run();
        shop.later(Duration.ofSeconds(119));
        shop.warehouse().setTracking(id, line, "UPS", "1Z001");
        shop.run();
        shop.later(Duration.ofSeconds(119));
        shop.run();
        assertThat(shop.pushes()).isEmpty();
        assertThat(shop.shipment("1001").reason()).isEqualTo("Settling, 1 s");

        shop.later(Duration.ofSeconds(1));
        shop.run();
        assertThat(shop.pushes()
                        .getFirst()
                        .parcels()
                        .getFirst()
                        .path("tracking_no")
                        .asText())
                .isEqualTo("1Z001");
    }

    @Test
    @Tag("P4")
    void anOrderUnfulfilledWithinTheSettleTimeIsNotSent() {
        String id = shop.fulfilled("1001");
        shop.run();
        shop.later(Duration.ofSeconds(60));
        shop.warehouse().unfulfil(id);
        shop.later(Duration.ofSeconds(60));
        shop.run();
        shop.later(Duration.ofHours(2));
        shop.run();

        assertThat(shop.pushes()).isEmpty();
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.WAITING);
    }

    @Test
    @Tag("P4")
    void theSettleTimeSurvivesARestart() {
        shop.fulfilled("1001");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.restart();
        shop.run();

        assertThat(shop.pushes()).hasSize(1);
    }

    @Test
    void withoutOpenOrdersNothingIsRead() {
        shop.sandbox.history().clear();
        shop.run();
        assertThat(shop.sandbox.history().calls()).isEmpty();
    }

    @Test
    void manyOpenOrdersAreReadWithOneCall() {
        for (int i = 0; i < 30; i++) {
            shop.pulled(Integer.toString(1_000 + i));
        }
        shop.warehouse().pick(shop.pulled("1100"), "TIN-SMALL", BigDecimal.ONE);
        shop.run();
        shop.later(Duration.ofMinutes(1));
        shop.sandbox.history().clear();

        shop.run();

        assertThat(shop.sandbox.history().count(Api.INFLOW)).isEqualTo(1);
        assertThat(shop.sandbox.history().count(Api.CARTROVER)).isZero();
    }

    @Test
    @Tag("P10")
    void oneRefusedRecordHoldsUpNoOther() {
        shop.fulfilled("1001");
        shop.fulfilled("1002");
        shop.run();
        shop.sandbox.cartRover().carts().makeNewAgain("1001");
        shop.rover.ship(
                "1001",
                List.of(new Parcel(
                        "UPS",
                        null,
                        "1ZELSE",
                        OffsetDateTime.parse("2026-11-25T09:00:00Z"),
                        List.of(new Parcel.Item("TIN-SMALL", BigDecimal.ONE)))));
        shop.restart();
        shop.later(ShippingShop.SETTLED);

        RunResult result = shop.run();

        assertThat(result.written()).isEqualTo(1);
        assertThat(result.held()).isEqualTo(1);
        assertThat(shop.row("1002").state()).isEqualTo(ShipmentRow.State.PUSHED);
        assertThat(shop.row("1001").state()).isEqualTo(ShipmentRow.State.FAILED);
        assertThat(shop.errorCodes()).containsExactly("shipped-elsewhere");
    }

    @Test
    void aDryRunTellsWhatWouldGoAndWritesNothing() {
        shop.fulfilled("1001");
        shop.fulfilled("1002");
        shop.run();
        shop.later(ShippingShop.SETTLED);
        shop.warehouse().fulfil(shop.pulled("1003"), "UPS", "1Z003");
        shop.sandbox.history().clear();
        List<ShipmentRow> before = shop.rows.all();

        PushShipping.Preview preview = shop.push.preview();

        assertThat(preview.trouble()).isNull();
        assertThat(preview.shipments())
                .extracting(planned -> planned.order().number())
                .containsExactlyInAnyOrder("SH:1001", "SH:1002");
        assertThat(shop.sandbox.history().writes()).isEmpty();
        assertThat(shop.rows.all()).isEqualTo(before);
    }

    @Test
    void everyPulledOrderIsListedBeforeAnythingWasSeenOfIt() {
        shop.pulled("1001");

        assertThat(shop.shipments.list()).singleElement().satisfies(shipment -> {
            assertThat(shipment.order().number()).isEqualTo("SH:1001");
            assertThat(shipment.state()).isEqualTo(ShipmentRow.State.WAITING);
            assertThat(shipment.reason()).isNotBlank();
        });
    }

    @Test
    void anOldOpenOrderIsReadSinglyInsteadOfListingAllThatCameAfterIt() {
        String old = shop.pulled("0001");
        shop.later(Duration.ofDays(60));
        String customer = shop.sandbox.inflow().catalogue().addCustomer("Walk-in", "walkin@shop.example");
        for (int i = 0; i < 430; i++) {
            String own = shop.warehouse().typeOrder("SO-" + i, "SO-" + i, customer, "TIN-SMALL", BigDecimal.ONE);
            shop.warehouse().pick(own, "TIN-SMALL", BigDecimal.ONE);
        }
        shop.pulled("1002");
        shop.sandbox.history().clear();
        shop.run();
        assertThat(shop.sandbox.history().count(Api.INFLOW)).isLessThanOrEqualTo(4);

        shop.warehouse().fulfil(old, "UPS", "1ZOLD");
        shop.runSettled();
        assertThat(shop.pushes("0001")).hasSize(1);
    }
}
