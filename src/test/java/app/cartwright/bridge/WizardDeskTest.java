package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard's desk over a real store and the practice shop in this process. */
class WizardDeskTest {
    @TempDir
    Path folder;

    private LocalBridge open() {
        return new Opening(Map.of(), InstantSource.system(), ZoneId.of("UTC"), null).toRun(folder.resolve("home"));
    }

    @Test
    @Tag("M140")
    @Tag("M42")
    @Tag("M139")
    void thePracticeShopLeadsThroughEveryStepToServicesThatRunAndARestartShowsTheSame() {
        try (LocalBridge bridge = open()) {
            SetupDesk desk = bridge.setupDesk();
            assertThat(desk.usePracticeShop().done()).isTrue();
            assertThat(desk.answers().cartrover()).isNotNull().matches(SetupDesk.Connection::connected);
            assertThat(desk.checkForCarts().carts()).hasSize(4);
            assertThat(desk.matchProducts().matched()).isPositive();
            SetupDesk.Locations locations = desk.readLocations();
            assertThat(locations.cartroverLocations()).contains("MAIN");
            String main = locations.inflowLocations().getFirst().locationId();
            desk.answer(Map.of("location:MAIN", "on " + main, "skipProducts", "true"));
            DryRunView rehearsal = bridge.dryRun();
            assertThat(rehearsal.failure()).isNull();
            assertThat(rehearsal.figures()).isNotEmpty();
            assertThat(bridge.settings()).isNull();
            assertThat(desk.goLive(false, true).done()).isTrue();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(bridge.stock().stream()
                                    .flatMap(row -> row.locations().stream())
                                    .anyMatch(at -> at.lastPushed() != null))
                            .isTrue());
            assertThat(bridge.status().practiceShop()).isTrue();
        }
        try (LocalBridge again = open()) {
            assertThat(again.settings()).isNotNull();
            assertThat(again.status().state()).isNotEqualTo("notSetUp");
            assertThat(again.stock()).isNotEmpty();
        }
    }
}
