package app.cartwright.sandbox;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The sandbox's time: stands still until it is moved by hand, or runs a number of times faster than a clock behind it.
 * Safe for several threads.
 */
public final class SandboxClock implements InstantSource {
    private final InstantSource wall;
    private Instant base;
    private Instant wallBase;
    private BigDecimal speed;

    private SandboxClock(InstantSource wall, Instant start, BigDecimal speed) {
        this.wall = wall;
        this.base = start;
        this.wallBase = wall.instant();
        this.speed = speed;
    }

    /** A clock that stands at {@code start} until it is moved. */
    public static SandboxClock standing(Instant start) {
        return new SandboxClock(() -> Instant.EPOCH, start, BigDecimal.ZERO);
    }

    /**
     * A clock that starts at {@code start} and runs {@code speed} times as fast as {@code wall}.
     *
     * @param speed 0 stands still, 1 is the wall clock's own pace
     */
    public static SandboxClock running(InstantSource wall, Instant start, int speed) {
        return new SandboxClock(wall, start, BigDecimal.valueOf(speed));
    }

    @Override
    public synchronized Instant instant() {
        Duration passed = Duration.between(wallBase, wall.instant());
        if (passed.isNegative() || speed.signum() == 0) {
            return base;
        }
        BigInteger nanos = BigInteger.valueOf(passed.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000L))
                .add(BigInteger.valueOf(passed.getNano()));
        BigInteger scaled = new BigDecimal(nanos)
                .multiply(speed)
                .setScale(0, RoundingMode.DOWN)
                .toBigInteger();
        return base.plus(Duration.ofNanos(scaled.longValueExact()));
    }

    /** Sets the time; backwards too. */
    public synchronized void set(Instant now) {
        base = now;
        wallBase = wall.instant();
    }

    /** Moves the time on. */
    public synchronized void advance(Duration by) {
        set(instant().plus(by));
    }

    /** Changes how fast the time runs from now on; 0 stands still. */
    public synchronized void speed(int times) {
        set(instant());
        speed = BigDecimal.valueOf(times);
    }

    /** How many times as fast as the wall clock the time runs. */
    public synchronized int speed() {
        return speed.intValueExact();
    }
}
