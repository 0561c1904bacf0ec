package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the overview says of each service's queue, against the whole program and a practice shop. */
class QueuesTest {
    @TempDir
    Path folder;

    private NightShop shop;

    @BeforeEach
    void open() {
        shop = new NightShop(folder.resolve("home"));
        shop.goOn(Duration.ofMinutes(3));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private OverviewView.Queue queue(String service) {
        return shop.bridge().overview().queue(service);
    }

    @Test
    @Tag("P9")
    void stockIsCountedByTheHourAndNothingWaitsOnceItIsSent() {
        shop.clock.advance(Duration.ofHours(1));
        shop.goOn(Duration.ofMinutes(3));
        int before = queue("pushInventory").doneThisHour();
        shop.sandbox.inflow().catalogue().setOnHand("TIN-SMALL", "Main warehouse", new BigDecimal("77"));
        shop.goOn(Duration.ofMinutes(6));
        assertThat(queue("pushInventory").doneThisHour()).isEqualTo(before + 1);
        assertThat(queue("pushInventory").waiting()).isZero();
        assertThat(queue("pushInventory").since()).isNull();
        assertThat(shop.bridge().status().services().get(1).doneToday())
                .isGreaterThan(queue("pushInventory").doneThisHour());
    }

    @Test
    @Tag("P9")
    void whatWasDoneSinceThePauseBeganIsCountedApart() {
        shop.place("1047");
        shop.goOn(Duration.ofMinutes(2));
        assertThat(queue("pullOrders").doneSinceHalt()).isZero();
        shop.bridge().pause(null);
        shop.place("1048");
        assertThat(queue("pullOrders").doneSinceHalt()).isZero();
        assertThat(queue("pullOrders").doneThisHour()).isPositive();
        shop.sync();
        assertThat(queue("pullOrders").doneSinceHalt()).isEqualTo(1);
    }

    @Test
    @Tag("M83")
    void aShipmentThatWaitsForTrackingIsCountedApartFromTheQueue() {
        shop.place("1050");
        shop.sync();
        shop.sandbox.inflow().warehouse().fulfil(shop.inflowId("1050"), "UPS", null);
        shop.sync();
        assertThat(queue("pushShipping").forTracking()).isEqualTo(1);
        assertThat(queue("pushShipping").waiting()).isZero();
    }
}
