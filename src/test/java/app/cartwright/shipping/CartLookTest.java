package app.cartwright.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.OrderState;
import app.cartwright.cartrover.Shipment;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P3")
class CartLookTest {
    private static OrderState state(@Nullable String status, String... tracking) {
        return new OrderState(
                "1001",
                status,
                Stream.of(tracking)
                        .map(number -> new Shipment("UPS", null, number, null, List.of()))
                        .toList());
    }

    private static CartLook look(OrderState state, boolean sentOnce, String... ours) {
        return CartLook.of(state, List.of(ours), sentOnce);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipped", "partial", "confirmed", "Shipped"})
    @Tag("M133")
    void allOurTrackingNumbersMeanThatItWasPushed(String status) {
        assertThat(look(state(status, "1z001 ", "1Z002"), false, "1Z001", "1Z002"))
                .isInstanceOf(CartLook.Ours.class);
    }

    @Test
    void oneOfOurNumbersMissingIsNotOurs() {
        assertThat(look(state("shipped", "1Z001"), true, "1Z001", "1Z002")).isInstanceOf(CartLook.Elsewhere.class);
    }

    @Test
    void otherNumbersAreSomebodyElses() {
        assertThat(look(state("shipped", "9400"), false, "1Z001"))
                .isEqualTo(new CartLook.Elsewhere("shipped", List.of("9400")));
        assertThat(look(state("at_wms", "9400"), false, "1Z001")).isInstanceOf(CartLook.Elsewhere.class);
    }

    @Test
    void shippedWithoutANumberIsOursOnlyWhereWeSentOneWithout() {
        assertThat(look(state("shipped"), true, "")).isInstanceOf(CartLook.Ours.class);
        assertThat(look(state("shipped"), false, "")).isInstanceOf(CartLook.Elsewhere.class);
        assertThat(look(state("shipped", "9400"), true, "")).isInstanceOf(CartLook.Elsewhere.class);
        assertThat(look(state("shipped"), true, "1Z001")).isInstanceOf(CartLook.Elsewhere.class);
    }

    @Test
    void waitingAtTheWmsWithoutParcelsMeansNotShipped() {
        assertThat(look(state("at_wms"), true, "1Z001")).isEqualTo(new CartLook.NotShipped());
        assertThat(look(state("error"), true, "1Z001")).isEqualTo(new CartLook.NotShipped());
    }

    @Test
    void aCancelledOrderIsCancelledHoweverItIsSpelled() {
        assertThat(look(state("canceled", "1Z001"), true, "1Z001")).isEqualTo(new CartLook.Cancelled());
        assertThat(look(state("Cancelled"), true, "1Z001")).isEqualTo(new CartLook.Cancelled());
    }

    @Test
    void aNewOneWaitsForItsAcknowledgement() {
        assertThat(look(state("new"), false, "1Z001")).isEqualTo(new CartLook.NotAcknowledged());
    }

    @Test
    void aWordNobodyKnowsProvesNothing() {
        assertThat(look(state("in_transit"), true, "1Z001")).isEqualTo(new CartLook.Unproven("in_transit"));
        assertThat(look(state(null), true, "1Z001")).isEqualTo(new CartLook.Unproven(""));
    }
}
