package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.Party;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M8")
class LaterEditTest {
    @Test
    void nothingIsToldWhereNothingChanged() {
        assertThat(LaterEdit.between(tea("2").build(), tea("2.0").build())).isEmpty();
    }

    @Test
    @Tag("M9")
    void quantitiesLinesAmountsAndAddressesAreNamed() {
        SampleOrder now = tea("3").line("TIN-SMALL", "1", "10.00").totalled();
        now.ship = new Party(
                "", "Odile", "Farrow", "2 New Street", "", "", "Millbrook", "VT", "05999", "USA", "8025550144", "");

        assertThat(LaterEdit.between(tea("2").build(), now.build()))
                .contains("Changed at the cart after the pull: quantity of TEA-ASSAM-100 2 → 3, 1 × TIN-SMALL added,"
                        + " total 30.00 → 55.00, delivery address changed. Later changes and refunds don't come in:"
                        + " change it in inFlow by hand.");
    }

    @Test
    void personalDataThatIsTakenOutIsNoChange() {
        SampleOrder now = tea("2");
        now.ship = new Party("", "", "", "", "", "", "Millbrook", "VT", "05999", "USA", "", "");

        assertThat(LaterEdit.between(tea("2").build(), now.build())).isEmpty();
    }

    @Test
    @Tag("M10")
    void aRefundShowsInTheTotals() {
        SampleOrder now = tea("2");
        now.discount = new java.math.BigDecimal("5.00");

        assertThat(LaterEdit.between(tea("2").build(), now.totalled().build()))
                .hasValueSatisfying(text -> assertThat(text).contains("discount 0 → 5.00", "total 30.00 → 25.00"));
    }

    private static SampleOrder tea(String quantity) {
        return SampleOrder.of("1").line("TEA-ASSAM-100", quantity, "15.00").totalled();
    }
}
