package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.SetupDesk.CarrierUse;
import app.cartwright.cartrover.ShipMethod;
import app.cartwright.inflow.SalesOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UsedCarriersTest {
    private static final List<ShipMethod> METHODS =
            List.of(new ShipMethod("FEDEX", "FG", "FedEx Ground"), new ShipMethod("UPS", "U1", "UPS Ground"));

    private static SalesOrder order(String... carriers) {
        return new SalesOrder(
                "id",
                "customer",
                "SO-1",
                "",
                "",
                "",
                null,
                "fulfilled",
                false,
                true,
                null,
                "1",
                List.of(),
                List.of(),
                Arrays.stream(carriers)
                        .map(carrier -> new SalesOrder.ShipLine("line", carrier, "", null, List.of()))
                        .toList());
    }

    @Test
    @Tag("M82")
    void carriersAreListedByUseWithTheNameThatCartRoverKnowsThemBy() {
        List<SalesOrder> orders = List.of(order("FDX"), order("ups ground", "FedEx", ""), order(" fedex ", "FEDEX"));

        assertThat(UsedCarriers.of(orders, METHODS))
                .containsExactly(
                        new CarrierUse("FedEx", true, "FEDEX"),
                        new CarrierUse("FDX", true, null),
                        new CarrierUse("ups ground", true, "UPS"));
    }

    @Test
    void withoutAListOfCartRoverNothingIsCalledKnownOrNotKnown() {
        assertThat(UsedCarriers.of(List.of(order("FDX")), List.of()))
                .containsExactly(new CarrierUse("FDX", false, null));
    }

    @Test
    void ordersThatNameNoCarrierOrWereNotReadWholeNameNone() {
        SalesOrder unread = new SalesOrder(
                "id", "customer", "SO-1", "", "", "", null, "fulfilled", false, true, null, "1", null, null, null);

        assertThat(UsedCarriers.of(List.of(unread, order()), METHODS)).isEmpty();
    }
}
