package app.cartwright.schedule;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting in real time, by parking the thread. Ends early where the thread is interrupted. */
public final class ThreadWaiting implements Waiting {
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(200);

    /** Counts from the start of the computer on each system that the program is made for, as its virtual machine reads it. */
    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void await(Duration length, BooleanSupplier cut) {
        long end = System.nanoTime() + length.toNanos();
        while (!cut.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            LockSupport.parkNanos(this, Math.min(left, SLICE));
        }
    }
}
