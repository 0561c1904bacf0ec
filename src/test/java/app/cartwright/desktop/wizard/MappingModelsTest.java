package app.cartwright.desktop.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.SetupDesk.CartTile;
import app.cartwright.setup.Settings.LocationMapping;
import app.cartwright.setup.Settings.Source;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locations, prefixes and the first day. */
class MappingModelsTest extends WizardModels {
    @Test
    @Tag("M47")
    @Tag("M48")
    @Tag("M50")
    void eachLocationHasItsOwnSwitch() {
        at("locations");
        assertThat(wizard.locations.rows())
                .extracting(LocationMapping::cartroverLocation)
                .containsExactly("Warehouse A", "Retail store", "Market stall");
        wizard.locations.enable(wizard.locations.rows().getFirst(), false);
        assertThat(wizard.locations.rows()).extracting(LocationMapping::enabled).containsExactly(false, true, false);
        assertThat(desk.values).containsEntry("location:Warehouse A", "off loc-main");
        assertThat(desk.values).doesNotContainKey("location:Retail store");
    }

    @Test
    @Tag("M49")
    @Tag("M52")
    @Tag("M62")
    void stockThatIsCountedTwiceHoldsNextUntilOneOfThreeWaysOutIsTaken() {
        at("locations");
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
        wizard.locations.take(wizard.locations.rows().getFirst(), new Source.All());
        assertThat(wizard.gate()).isEqualTo(Gate.waits("Settle the double count first"));
        assertThat(wizard.locations.combined()).isEqualByComparingTo("52");
        assertThat(wizard.locations.owned()).isEqualByComparingTo("40");
        var twice = wizard.locations.doubleCounts().getFirst();
        assertThat(wizard.locations.switchOff(twice).cartroverLocation()).isEqualTo("Retail store");
        LocationMapping one = wizard.locations.oneToOne(twice);
        assertThat(one.source()).isEqualTo(new Source.One("loc-main", "Main warehouse"));

        wizard.locations.accept();
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
        wizard.locations.take(one, one.source());
        assertThat(wizard.locations.doubleCounts()).isEmpty();
        assertThat(wizard.locations.accepted()).isFalse();
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
    }

    @Test
    @Tag("M47")
    void aLocationThatCartRoverDoesNotListYetIsAddedByName() {
        desk.cartroverLocations = List.of();
        at("locations");
        wizard.locations.add("  Harbour kiosk ");
        assertThat(wizard.locations.rows())
                .extracting(LocationMapping::cartroverLocation)
                .contains("Harbour kiosk");
        assertThat(desk.values).containsEntry("location:Harbour kiosk", "on ALL");
    }

    @Test
    @Tag("M54")
    void withThePushOffNoLocationHoldsNext() {
        at("locations");
        wizard.locations.take(wizard.locations.rows().getFirst(), new Source.All());
        wizard.locations.push(false);
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
        assertThat(desk.values).containsEntry("pushInventory", "false");
    }

    @Test
    @Tag("M69")
    @Tag("M70")
    void aPrefixThatAnotherCartUsesIsRefusedAndOneThatWouldDoIsOffered() {
        at("orders");
        CartTile woo = wizard.orders.carts().get(1);
        wizard.orders.setPrefix(woo, " sh: ");
        assertThat(wizard.orders.fault(woo)).isEqualTo("Already used by Shopify");
        assertThat(wizard.gate()).isEqualTo(Gate.waits("Each cart needs its own prefix"));
        assertThat(wizard.orders.useInstead(woo)).isEqualTo("WO:");
        wizard.orders.setPrefix(woo, wizard.orders.useInstead(woo));
        assertThat(wizard.orders.fault(woo)).isNull();
        assertThat(wizard.gate()).isEqualTo(Gate.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "NINECHARS", "S"})
    @Tag("M70")
    void aPrefixThatIsEmptyTooLongOrBeginsAnotherIsRefused(String typed) {
        at("orders");
        CartTile woo = wizard.orders.carts().get(1);
        wizard.orders.setPrefix(woo, typed);
        assertThat(wizard.orders.fault(woo)).isNotBlank();
        assertThat(wizard.gate().ready()).isFalse();
        assertThat(wizard.orders.prefix(woo)).isEqualTo(typed.strip());
    }

    @Test
    void theDayThatTheFieldShowsAtFirstIsStoredWithoutCountingTwice() {
        at("orders");
        wizard.orders.since(wizard.orders.since());
        assertThat(desk.values).containsEntry("since", "2026-01-05");
        assertThat(desk.asked)
                .filteredOn(asked -> asked.startsWith("countOrders"))
                .hasSize(1);
    }

    @Test
    void theFirstDayIsStoredAndCountedAnew() {
        at("orders");
        assertThat(wizard.orders.since()).isEqualTo(LocalDate.of(2026, 1, 5));
        wizard.orders.since(LocalDate.of(2026, 2, 1));
        assertThat(desk.values).containsEntry("since", "2026-02-01");
        assertThat(desk.asked).contains("countOrders 2026-02-01");
        wizard.orders.noDay();
        assertThat(wizard.gate()).isEqualTo(Gate.waits("Choose the first day"));
    }
}
