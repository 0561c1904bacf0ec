package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose both sides are compared at night, made anew for each test. */
abstract class NightTesting {
    static final String SKU = "TEA-ASSAM-100";

    @TempDir
    Path folder;

    NightShop shop;

    @BeforeEach
    void openShop() {
        shop = new NightShop(folder.resolve("home"));
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    final void written(String custRef) {
        shop.place(custRef);
        shop.sync();
    }

    final void shipped(String custRef) {
        written(custRef);
        shop.sandbox.inflow().warehouse().fulfil(shop.inflowId(custRef), "UPS", "1Z" + custRef);
        shop.sync();
        assertThat(shop.sandbox.cartRover().status(custRef)).isEqualTo("shipped");
    }

    /** Asks for a comparison and lets it end. */
    final DriftReportView compare() {
        shop.goOn(Duration.ofMinutes(3));
        int before = shop.bridge().driftReports().size();
        assertThat(shop.bridge().compareNow().done()).isTrue();
        assertThat(shop.goOn(
                        Duration.ofMinutes(40),
                        () -> shop.bridge().driftReports().size() > before && finished()))
                .isTrue();
        return shop.bridge().driftReports().getFirst();
    }

    final boolean finished() {
        List<DriftReportView> reports = shop.bridge().driftReports();
        return !reports.isEmpty() && reports.getFirst().finishedAt() != null;
    }

    final DriftRowView row(String kind, String place) {
        long id = shop.bridge().driftReports().getFirst().id();
        return shop.bridge().driftRows(id).stream()
                .filter(row -> row.kind().equals(kind))
                .filter(row -> row.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        kind + " " + place + " is not among " + shop.bridge().driftRows(id)));
    }

    final DriftRowView figure(String location) {
        long id = shop.bridge().driftReports().getFirst().id();
        return shop.bridge().driftRows(id).stream()
                .filter(row -> row.kind().equals("stock"))
                .filter(row -> row.subject().equals(SKU) && row.place().equals(location))
                .findFirst()
                .orElseThrow();
    }

    final void typedOver(String location, String figure) {
        shop.sandbox.cartRover().account().setFigure(SKU, location, new BigDecimal(figure), shop.clock.instant());
    }
}
