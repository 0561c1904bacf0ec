package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.sandbox.CallKind;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.RunResult;
import app.cartwright.setup.Settings.LocationMapping;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PushStockTest extends StockTesting {
    @Test
    @Tag("M55")
    @Tag("M54")
    void everyMatchedSkuIsPushedOnceAndThenOnlyWhatChanged() {
        shop.sku("TEA-ASSAM-100", 40);
        shop.sku("TIN-SMALL", 7);
        RunResult first = shop.run();
        assertThat(first.written()).isEqualTo(2);
        assertThat(first.complete()).isTrue();
        assertThat(shop.figure("TEA-ASSAM-100", "MAIN")).isEqualTo(40);
        assertThat(shop.run().written()).isZero();
        shop.stock("TIN-SMALL", StockShop.MAIN, 6);
        assertThat(shop.run().written()).isEqualTo(1);
        assertThat(shop.written("TIN-SMALL")).containsExactly(7, 6);
        assertThat(shop.written("TEA-ASSAM-100")).containsExactly(40);
    }

    @Test
    @Tag("M56")
    void whatIsReservedIsNotPushed() {
        shop.sku("TIN-SMALL", 7);
        String customer = shop.sandbox.inflow().catalogue().addCustomer("Odile", "odile@shop.example");
        shop.sandbox.inflow().warehouse().typeOrder("SO-1", "", customer, "TIN-SMALL", BigDecimal.TWO);
        shop.run();
        BigDecimal everywhere = shop.sandbox.inflow().catalogue().available("TIN-SMALL", StockShop.MAIN);
        assertThat(shop.written("TIN-SMALL")).containsExactly(everywhere.intValueExact());
    }

    @Test
    @Tag("M57")
    @Tag("M62")
    void oneCallForEachLocationWhateverTheCarts() {
        shop.skus(20, 9);
        shop.map(shop.on("MAIN", StockShop.MAIN), shop.on("SHOPFLOOR", StockShop.FLOOR));
        for (String source : new String[] {"A", "B", "C"}) {
            shop.sandbox.cartRover().carts().addCart("shopify", source);
        }
        shop.run();
        assertThat(shop.pushes()).isEqualTo(2);
        assertThat(shop.figure("SKU-0003", "MAIN")).isEqualTo(9);
        assertThat(shop.figure("SKU-0003", "SHOPFLOOR")).isZero();
    }

    @Test
    @Tag("M58")
    void allLocationsTogetherArePushedAsTheirSum() {
        shop.sku("TIN-SMALL", 7);
        shop.stock("TIN-SMALL", StockShop.FLOOR, -2);
        shop.map(StockShop.all("MAIN"));
        shop.run();
        assertThat(shop.figure("TIN-SMALL", "MAIN")).isEqualTo(5);
    }

    @Test
    @Tag("M58")
    void aLocationThatIsAddedLaterCountsAndIsTold() {
        shop.sku("TIN-SMALL", 7);
        shop.map(StockShop.all("MAIN"));
        shop.run();
        shop.sandbox.inflow().catalogue().addLocation("Annex");
        shop.stock("TIN-SMALL", "Annex", 5);
        shop.clock.advance(Duration.ofHours(1));
        shop.run();
        assertThat(shop.figure("TIN-SMALL", "MAIN")).isEqualTo(12);
        assertThat(shop.activity()).anyMatch(what -> what.startsWith("Annex is active in inFlow now"));
    }

    @Test
    @Tag("M58")
    void aDeactivatedLocationCountsNoMore() {
        shop.sku("TIN-SMALL", 7);
        shop.stock("TIN-SMALL", StockShop.FLOOR, 2);
        shop.map(StockShop.all("MAIN"));
        shop.run();
        shop.sandbox.inflow().catalogue().activateLocation(StockShop.FLOOR, false);
        shop.clock.advance(Duration.ofHours(1));
        shop.run();
        assertThat(shop.written("TIN-SMALL")).containsExactly(9, 7);
    }

    @Test
    @Tag("M59")
    void anotherLocationsStockIsNoReasonToPush() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        shop.stock("TIN-SMALL", StockShop.FLOOR, 50);
        assertThat(shop.run().written()).isZero();
    }

    @Test
    @Tag("M50")
    @Tag("M48")
    void aLocationThatIsOffIsNeverPushedTo() {
        shop.sku("TIN-SMALL", 7);
        shop.map(shop.on("MAIN", StockShop.MAIN), StockShop.off(shop.on("SHOPFLOOR", StockShop.FLOOR)));
        shop.run();
        assertThat(shop.writes()).extracting(write -> write.warehouse()).containsOnly("MAIN");
        shop.map(StockShop.off(shop.on("MAIN", StockShop.MAIN)));
        shop.cleared();
        RunResult off = shop.run();
        assertThat(off.complete()).isTrue();
        assertThat(shop.sandbox.history().count(Api.CARTROVER)).isZero();
        assertThat(shop.sandbox.history().count(Api.INFLOW)).isZero();
    }

    @Test
    @Tag("M3")
    void switchedOffAsAWholeNothingIsCalled() {
        shop.sku("TIN-SMALL", 7);
        shop.pushing(false);
        shop.run();
        assertThat(shop.sandbox.history().calls()).isEmpty();
    }

    @Test
    @Tag("M12")
    @Tag("M14")
    @Tag("M88")
    @Tag("M89")
    void onlySkusThatBothSidesHaveExactlyArePushed() {
        shop.sku("TIN-SMALL", 7);
        shop.inflow("tea-lapsang-100", 3);
        shop.sandbox.cartRover().account().addSku("TEA-LAPSANG-100", "Lapsang");
        shop.inflow("CRATE-WOOD", 3);
        shop.sandbox.inflow().catalogue().addProduct("WRAP", "Gift wrapping", BigDecimal.ONE, "service");
        shop.sandbox.cartRover().account().addSku("WRAP", "Gift wrapping");
        shop.run();
        assertThat(shop.writes()).extracting(write -> write.sku()).containsExactly("TIN-SMALL");
        assertThat(shop.sandbox.history().writes())
                .extracting(call -> call.kind())
                .containsOnly(CallKind.ROVER_INVENTORY_WRITE);
    }

    @Test
    @Tag("M90")
    @Tag("M88")
    void aChangedSkuIsToldAndNothingIsWrittenForIt() {
        shop.sku("TEA-CHAI-250", 7);
        shop.run();
        shop.sandbox.inflow().catalogue().renameSku("TEA-CHAI-250", "TEA-CHAI-0250");
        shop.clock.advance(Duration.ofHours(1));
        shop.run();
        assertThat(shop.activity())
                .contains("TEA-CHAI-250 is now TEA-CHAI-0250 in inFlow. Change it in CartRover and your carts too;"
                        + " until then it doesn't sync.");
        assertThat(shop.writes()).extracting(write -> write.sku()).containsOnly("TEA-CHAI-250");
    }

    @Test
    void aNumberSpeaksOfTheStartOfTheLastCompletePull() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        assertThat(shop.writes()).extracting(write -> write.wmsDatetime()).containsExactly(shop.orders.pulled);
    }

    @Test
    void whereOrdersAreNotPulledANumberSpeaksOfTheReading() {
        shop.sku("TIN-SMALL", 7);
        shop.pulling(false);
        shop.run();
        assertThat(shop.writes()).extracting(write -> write.wmsDatetime()).containsExactly(shop.clock.instant());
    }

    @Test
    void beforeTheFirstCompletePullItWaitsAndSaysSo() {
        shop.sku("TIN-SMALL", 7);
        shop.orders.pulled = null;
        RunResult waits = shop.run();
        assertThat(waits.complete()).isFalse();
        assertThat(waits.sentence()).contains("first complete pull of orders");
        assertThat(shop.writes()).isEmpty();
    }

    @Test
    @Tag("M123")
    void pushAgainSendsAnUnchangedNumber() {
        shop.sku("TIN-SMALL", 7);
        shop.sku("TIN-LARGE", 3);
        shop.run();
        assertThat(shop.push.actions().pushAgain(java.util.List.of("TIN-SMALL")))
                .containsExactly("TIN-SMALL");
        shop.run();
        shop.run();
        assertThat(shop.written("TIN-SMALL")).containsExactly(7, 7);
        assertThat(shop.written("TIN-LARGE")).containsExactly(3);
        shop.push.actions().pushAgain(java.util.List.of());
        shop.run();
        assertThat(shop.written("TIN-LARGE")).containsExactly(3, 3);
    }

    @Test
    void pushAgainOfASkuThatIsNotPushedChangesNothing() {
        shop.sku("TIN-SMALL", 7);
        shop.run();
        assertThat(shop.push.actions().pushAgain(java.util.List.of("TIN-SMALL", "NO-SUCH")))
                .containsExactly("TIN-SMALL");
        assertThat(shop.run().written()).isZero();
    }

    @Test
    void zeroIsSentOnceToALocationThatIsOffAndOnlyThere() {
        shop.sku("TIN-SMALL", 7);
        shop.sku("TIN-LARGE", 0);
        shop.map(shop.on("MAIN", StockShop.MAIN), shop.on("SHOPFLOOR", StockShop.MAIN));
        shop.run();
        assertThat(shop.push.actions().pushZero("SHOPFLOOR")).as("still on").isFalse();
        shop.map(shop.on("MAIN", StockShop.MAIN), StockShop.off(shop.on("SHOPFLOOR", StockShop.MAIN)));
        shop.run();
        assertThat(shop.figure("TIN-SMALL", "SHOPFLOOR"))
                .as("keeps its last number")
                .isEqualTo(7);
        assertThat(shop.push.actions().pushZero("SHOPFLOOR")).isTrue();
        shop.cleared();
        shop.run();
        shop.run();
        assertThat(shop.figure("TIN-SMALL", "SHOPFLOOR")).isZero();
        assertThat(shop.figure("TIN-SMALL", "MAIN")).isEqualTo(7);
        assertThat(shop.pushes()).isEqualTo(1);
    }

    @Test
    void aLocationThatIsSwitchedOnAgainGetsItsNumberBack() {
        zeroIsSentOnceToALocationThatIsOffAndOnlyThere();
        shop.map(shop.on("MAIN", StockShop.MAIN), shop.on("SHOPFLOOR", StockShop.MAIN));
        shop.run();
        assertThat(shop.figure("TIN-SMALL", "SHOPFLOOR")).isEqualTo(7);
    }

    @Test
    @Tag("M49")
    void anotherSourceMovesTheNumbers() {
        shop.sku("TIN-SMALL", 7);
        shop.stock("TIN-SMALL", StockShop.FLOOR, 2);
        shop.run();
        shop.map(shop.on("MAIN", StockShop.FLOOR));
        shop.run();
        assertThat(shop.written("TIN-SMALL")).containsExactly(7, 2);
    }

    @Test
    @Tag("M52")
    void countingTwiceIsAWarningAndNoStop() {
        shop.sku("TIN-SMALL", 7);
        shop.map(shop.on("MAIN", StockShop.MAIN), shop.on("RETAIL", StockShop.MAIN));
        shop.run();
        shop.run();
        assertThat(shop.figure("TIN-SMALL", "RETAIL")).isEqualTo(7);
        assertThat(shop.activity())
                .filteredOn(what -> what.startsWith("Main warehouse is counted by MAIN and RETAIL."))
                .hasSize(1);
    }

    @Test
    @Tag("P11")
    void anIdleShopCostsOneReadingACycle() {
        shop.skus(30, 9);
        shop.run();
        shop.cleared();
        for (int minute = 0; minute < 50; minute++) {
            shop.run();
        }
        assertThat(shop.sandbox.history().count(Api.INFLOW)).isEqualTo(50);
        assertThat(shop.sandbox.history().count(Api.CARTROVER)).isZero();
    }

    @Test
    @Tag("P11")
    void aLargeShopIsSweptInTurnsWithinItsShare() {
        shop.skus(600, 9);
        shop.limits(10, 100);
        for (int minute = 0; minute < 15; minute++) {
            shop.run();
        }
        assertThat(shop.sandbox.history().count(CallKind.INFLOW_SUMMARY)).isLessThanOrEqualTo(40);
        for (String sku : shop.sandbox.cartRover().account().skus()) {
            assertThat(shop.figure(sku, "MAIN")).as(sku).isEqualTo(9);
        }
    }

    @Test
    void askedByHandEverythingIsReadWhateverTheShare() {
        shop.skus(600, 9);
        shop.limits(5, 10);
        RunResult all = shop.runByHand(ZeroAnswer.ASK);
        assertThat(all.written()).isEqualTo(600);
        LocationMapping main = shop.settings.pushInventory().locations().getFirst();
        assertThat(shop.tables.rows().pushed(main.cartroverLocation())).hasSize(600);
    }
}
