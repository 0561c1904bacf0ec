package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.http.Api;
import app.cartwright.setup.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the first sync takes is told before it, and is not far off. */
class FirstSyncTest {
    private static final Settings.Limits LIMITS = limits(50, 950, 90);

    @TempDir
    Path home;

    private static Settings.Limits limits(int inflowMinute, int inflowHour, int cartroverMinute) {
        return new Settings.Limits(inflowMinute, inflowHour, cartroverMinute);
    }

    @Test
    void theMinutesFollowFromTheCallsAndTheBudget() {
        assertThat(FirstSync.of(6, 3, 0, 0, LIMITS).about()).isEqualTo(Duration.ofMinutes(1));
        // 6 + 4 × 111 = 450 calls at 50 in a minute
        assertThat(FirstSync.of(6, 3, 111, 800, LIMITS)).isEqualTo(new FirstSync(450, 950, Duration.ofMinutes(9)));
        // 2006 calls: two whole hours of 950, and 106 in the third
        assertThat(FirstSync.of(6, 3, 500, 800, LIMITS).about()).isEqualTo(Duration.ofMinutes(123));
        // CartRover: 3 + 111 + 2 × (8 calls of 100 numbers + 1) = 132 calls at 10 in a minute
        assertThat(FirstSync.of(6, 3, 111, 800, limits(1000, 10_000, 10)).about())
                .isEqualTo(Duration.ofMinutes(14));
    }

    @Test
    void theCallsThatAreToldAreNearlyThoseThatAreMade() {
        try (LocalBridge bridge = new Opening(Map.of(), InstantSource.system(), ZoneOffset.UTC, null).toRun(home)) {
            bridge.setupDesk().usePracticeShop();
            PracticeWorld world = ((LocalPracticeDesk) Objects.requireNonNull(bridge.practice())).world();
            world.ordersPerMinute(0);
            for (int i = 0; i < 6; i++) {
                world.shop().placeOne();
            }
            FirstSync told = Objects.requireNonNull(bridge.setupDesk().dryRun().firstSync());
            assertThat(told.about()).isEqualTo(Duration.ofMinutes(1));

            long before = bridge.calls(Api.INFLOW);
            bridge.setupDesk().goLive(false, false);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> bridge.status().state().equals("inSync")
                            && bridge.orders().size() == 6
                            && bridge.alertsReading() instanceof AlertsReading reading
                            && reading.lookedAt() != null);

            long made = bridge.calls(Api.INFLOW) - before;
            assertThat((long) told.inflowCalls()).isBetween(made * 7 / 10, made * 13 / 10);
        }
    }
}
