package app.cartwright.desktop.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.LarkspurOrders;
import app.cartwright.desktop.LarkspurProblems;
import app.cartwright.desktop.LarkspurShipments;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.shipments.ShipmentsModel.Group;
import app.cartwright.desktop.shipments.ShipmentsModel.Lacking;
import app.cartwright.desktop.shipments.ShipmentsModel.Row;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShipmentsModelTest {
    private final ShipmentsModel model = new ShipmentsModel(Models.TEXTS, Models.TIMES);
    private final List<Row> rows =
            model.rows(LarkspurShipments.shipments(), LarkspurOrders.orders(), LarkspurProblems.errors());

    private Row row(String number) {
        return rows.stream().filter(r -> r.number().equals(number)).findFirst().orElseThrow();
    }

    @Test
    @Tag("M79")
    void whatEachShipmentWaitsForIsSaid() {
        assertThat(model.mark(row("WO:3388")).word()).isEqualTo("Carrier not known");
        assertThat(model.mark(row("SH:1036")).word()).isEqualTo("Changed after push");
        assertThat(model.mark(row("EB:14-09102-77310")).word()).isEqualTo("Outcome unknown");
        assertThat(model.mark(row("SH:1042")).word()).isEqualTo("Waits for cart, 39 min");
        assertThat(model.mark(row("SH:1039")).word()).isEqualTo("Settling, 1 min 12 s");
        assertThat(model.mark(row("WO:3397")).word()).startsWith("Waits for tracking");
        assertThat(model.mark(row("WO:3401")).word()).isEqualTo("Waits for 2 of 5 lines");
        assertThat(model.mark(row("SH:1043")).word()).isEqualTo("Confirmed 12:48");
    }

    @Test
    void eachBelongsToOnePartOfTheList() {
        assertThat(model.count(rows, Group.ALL)).isEqualTo("139");
        assertThat(model.count(rows, Group.NEEDS_YOU)).isEqualTo("2");
        assertThat(model.count(rows, Group.WAITING)).isEqualTo("4");
        assertThat(model.count(rows, Group.SENT)).isEqualTo("2");
        assertThat(model.count(rows, Group.CONFIRMED)).isEqualTo("131");
    }

    @Test
    void carriersAndTrackingNumbersAreShort() {
        assertThat(model.carrier(row("SH:1042")).text()).isEqualTo("UPS 1Z99…6784");
        assertThat(model.carrier(row("SH:1039")).text()).isEqualTo("2 parcels: UPS, USPS");
        assertThat(model.carrier(row("WO:3397")).text()).isEqualTo("UPS, no tracking no.");
    }

    @Test
    @Tag("M79")
    void onlyWhatIsMissingOrNotKnownIsMarked() {
        assertThat(model.carrier(row("WO:3388")).lacking()).isEqualTo(Lacking.FIRST);
        assertThat(model.carrier(row("WO:3397")).lacking()).isEqualTo(Lacking.REST);
        assertThat(model.carrier(row("SH:1042")).lacking()).isEqualTo(Lacking.NOTHING);
        assertThat(model.carrier(row("SH:1045")))
                .matches(ShipmentsModel.Sent::quiet)
                .extracting(ShipmentsModel.Sent::lacking)
                .isEqualTo(Lacking.NOTHING);
    }

    @Test
    void aTrackingNumberFindsItsShipment() {
        assertThat(rows.stream().filter(r -> model.shows(r, Group.ALL, "1z999aa10123456793")))
                .extracting(Row::number)
                .containsExactly("SH:1039");
    }
}
