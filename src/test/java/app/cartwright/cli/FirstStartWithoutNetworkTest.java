package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.Opening;
import app.cartwright.bridge.OrderView;
import app.cartwright.cli.TrialShop.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set-up without the proof, and inFlow out of reach when the services start for the first time. */
class FirstStartWithoutNetworkTest {
    @TempDir
    Path folder;

    @Test
    @Tag("M138")
    void oneCycleOpensTheErrorAndTheNextOneGoesOn() throws IOException {
        try (TrialShop shop = new TrialShop(folder)) {
            shop.order("LLT-1");
            assertThat(shop.setup(file -> {}, "--no-check").code()).isZero();
            shop.sandbox.faults().offlineFor(Duration.ofHours(1));

            Ran without = shop.run("sync", "--once");

            assertThat(without.code()).isEqualTo(1);
            assertThat(without.json().get("ordersPulled").asInt()).isZero();
            Ran errors = shop.run("errors");
            assertThat(errors.json()).hasSize(1);
            assertThat(errors.json().get(0).get("code").asText()).isEqualTo("unreachable");

            shop.sandbox.faults().calm();

            Ran with = shop.run("sync", "--once");

            assertThat(with.code()).isZero();
            assertThat(with.json().get("ordersPulled").asInt()).isEqualTo(1);
        }
    }

    @Test
    @Tag("M138")
    void theServicesWaitForInflowAndGoOnByThemselves() throws IOException {
        try (TrialShop shop = new TrialShop(folder)) {
            shop.order("LLT-1");
            assertThat(shop.setup(file -> {}, "--no-check").code()).isZero();
            shop.sandbox.faults().offlineFor(Duration.ofHours(1));
            try (LocalBridge bridge = new Opening(shop.environment, InstantSource.system(), ZoneOffset.UTC, null)
                    .toRun(folder.resolve("home"))) {
                bridge.start();
                await().untilAsserted(() -> assertThat(bridge.errors(false))
                        .extracting(ErrorView::code)
                        .containsExactly("unreachable"));
                assertThat(bridge.status().state()).isEqualTo("offline");

                shop.sandbox.faults().calm();

                await().untilAsserted(() ->
                        assertThat(bridge.orders()).extracting(OrderView::state).containsExactly("pulled"));
                await().untilAsserted(() -> assertThat(bridge.errors(false)).isEmpty());
            }
        }
    }
}
