package app.cartwright.cli;

import app.cartwright.sandbox.SandboxClock;
import app.cartwright.schedule.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting that moves the practice shop's clock on instead of letting time pass. */
final class DemoTime implements Waiting {
    private final SandboxClock clock;
    private final Instant start;

    DemoTime(SandboxClock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    public long nanos() {
        return Duration.between(start, clock.instant()).toNanos();
    }

    @Override
    public void await(Duration length, BooleanSupplier cut) {
        if (!cut.getAsBoolean()) {
            clock.advance(length.isPositive() ? length : Duration.ofMillis(1));
        }
    }
}
