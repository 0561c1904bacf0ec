package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeWorldTest {
    @TempDir
    Path home;

    @Test
    void thePaceThatTheOwnerChoseIsTheSameAfterARestart() {
        try (PracticeWorld world = PracticeWorld.open(home, InstantSource.system(), 0)) {
            assertThat(world.state().ordersPerMinute()).isEqualTo(1);
            assertThat(world.ordersPerMinute(11).done()).isFalse();
            assertThat(world.ordersPerMinute(3).done()).isTrue();
        }
        try (PracticeWorld again = PracticeWorld.open(home, InstantSource.system(), 0)) {
            assertThat(again.state().ordersPerMinute()).isEqualTo(3);
        }
    }

    @Test
    void whatTheOwnerLetsGoWrongGoesWrong() {
        try (PracticeWorld world = PracticeWorld.open(home, InstantSource.system(), 0)) {
            int before = world.shop().placed().size();

            assertThat(world.goWrong(PracticeDesk.Mishap.UNKNOWN_SKU).done()).isTrue();

            assertThat(world.shop().placed()).hasSizeGreaterThan(before);
        }
    }
}
