package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.ShipMethod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M82")
class CarriersTest {
    private static final Carriers LIST = new Carriers(Map.of("UPS Ground", "UPS", "Van", "LOCAL"), Shop.METHODS);

    @Test
    void theOwnersTableComesFirst() {
        assertThat(LIST.of("Van")).contains(new Carriers.Known("LOCAL", null));
        assertThat(LIST.of("van ")).contains(new Carriers.Known("LOCAL", null));
        assertThat(LIST.of("UPS Ground")).contains(new Carriers.Known("UPS", "03"));
    }

    @Test
    void aCarrierIsFoundWithoutRegardToCaseAndGoesInCartRoversSpelling() {
        assertThat(LIST.of("usps")).contains(new Carriers.Known("USPS", "09"));
        assertThat(LIST.of(" Ups ")).contains(new Carriers.Known("UPS", null));
    }

    @Test
    void aMethodsNameOrCodeStandsForItsCarrier() {
        assertThat(LIST.of("priority  mail")).contains(new Carriers.Known("USPS", "09"));
        assertThat(LIST.of("01")).contains(new Carriers.Known("UPS", "01"));
    }

    @Test
    void aNameThatCartRoverDoesNotListIsUnknown() {
        assertThat(LIST.of("FDX")).isEmpty();
        assertThat(LIST.of("UP")).isEmpty();
    }

    @Test
    void withNothingToCompareWithTheTextGoesAsItIs() {
        assertThat(new Carriers(Map.of(), List.of()).of(" Northpost ")).contains(new Carriers.Known("Northpost", null));
    }

    @Test
    void aMethodWithABlankCarrierKeepsTheText() {
        Carriers blank = new Carriers(Map.of(), List.of(new ShipMethod("", "20", "Courier")));

        assertThat(blank.of("courier")).contains(new Carriers.Known("courier", "20"));
        assertThat(blank.of("")).isEmpty();
    }
}
