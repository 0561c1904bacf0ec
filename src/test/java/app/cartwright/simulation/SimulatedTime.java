package app.cartwright.simulation;

import app.cartwright.sandbox.SandboxClock;
import app.cartwright.schedule.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** True time, which both services live in, and the clock of the program's computer, which may be wrong. */
final class SimulatedTime implements Waiting {
    private final SandboxClock world;
    private Duration wrong = Duration.ZERO;
    private long nanos;

    SimulatedTime(Instant start) {
        this.world = SandboxClock.standing(start);
    }

    SandboxClock world() {
        return world;
    }

    Instant now() {
        return world.instant();
    }

    /** The clock on the wall of the program's computer. */
    InstantSource clock() {
        return () -> world.instant().plus(wrong);
    }

    Duration wrong() {
        return wrong;
    }

    /** Somebody sets the program's clock. */
    void setWrong(Duration by) {
        wrong = by;
    }

    /** Time passes. */
    void pass(Duration length) {
        world.advance(length);
        nanos += length.toNanos();
    }

    /** Time passes while the computer sleeps: its own count of nanoseconds stands still. */
    void sleep(Duration length) {
        world.advance(length);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void await(Duration length, BooleanSupplier cut) {
        pass(length);
    }
}
