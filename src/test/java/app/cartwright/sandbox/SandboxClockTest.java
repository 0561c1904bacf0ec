package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    private Instant wall = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void aStandingClockMovesOnlyByHand() {
        SandboxClock clock = SandboxClock.standing(START);
        assertThat(clock.instant()).isEqualTo(START);
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(300));
        clock.set(START.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.minusSeconds(1));
    }

    @Test
    void aRunningClockIsSoManyTimesAsFastAsTheWallAndItsSpeedCanChange() {
        SandboxClock clock = SandboxClock.running(() -> wall, START, 10);
        wall = wall.plusSeconds(3);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
        clock.speed(60);
        wall = wall.plusMillis(500);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        clock.speed(0);
        wall = wall.plusSeconds(100);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        clock.advance(Duration.ofSeconds(1));
        clock.speed(1);
        wall = wall.plusSeconds(1);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(62));
        assertThat(clock.speed()).isEqualTo(1);
    }

    @Test
    void aWallClockThatJumpsBackDoesNotTurnTheShopsTimeBack() {
        SandboxClock clock = SandboxClock.running(() -> wall, START, 10);
        wall = wall.minusSeconds(3600);
        assertThat(clock.instant()).isEqualTo(START);
    }
}
