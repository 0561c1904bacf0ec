package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.setup.Seen;
import app.cartwright.setup.Settings;
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
            assertThat(desk.answers().draft())
                    .isNotNull()
                    .satisfies(draft -> assertThat(draft.pushInventory().locations())
                            .hasSize(2)
                            .allMatch(Settings.LocationMapping::enabled));
            assertThat(desk.doubleCounts(desk.answers().draft().pushInventory().locations()))
                    .isEmpty();
            assertThat(desk.answers().inflow())
                    .isNotNull()
                    .satisfies(c -> assertThat(c.facts())
                            .containsExactly(new Seen(2, "locations", "Main warehouse, Shop floor")));
            assertThat(desk.keyKeeping().mode()).isEqualTo("practice");
            assertThat(desk.carriersInUse().failure()).isNull();
            desk.answer(Map.of("skipProducts", "true"));
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
            assertThat(again.status().practiceShop()).isTrue();
            DryRunView next = again.dryRun();
            assertThat(next.failure()).isNull();
            // The same shop, not one just like it: every product is still known, and every figure is in step.
            assertThat(again.syncOnce(ZeroAnswer.ASK).errorsOpened()).isZero();
            assertThat(again.stock()).anyMatch(row -> row.sku().equals("TEA-ASSAM-100"));
            assertThat(again.status().services())
                    .allSatisfy(s -> assertThat(String.valueOf(s.lastResult())).doesNotContain("unknown in inFlow"));
        }
    }

    @Test
    void aVariableThatSaysWhereKeysAreKeptIsNotOverruledByAChoiceInTheWindow() {
        try (LocalBridge bridge = new Opening(
                        Map.of("CARTWRIGHT_SECRETS", "env"), InstantSource.system(), ZoneId.of("UTC"), null)
                .toRun(folder.resolve("home"))) {
            SetupDesk desk = bridge.setupDesk();

            ActionResult chosen = desk.useEncryptedFile("four plain words here");

            assertThat(chosen.done()).isFalse();
            assertThat(chosen.sentence()).contains("CARTWRIGHT_SECRETS");
            assertThat(desk.keyKeeping().mode()).isEqualTo("env");
        }
    }
}
