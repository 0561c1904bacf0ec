package app.cartwright.schedule;

import app.cartwright.http.CallGate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The budget of one service: one call at a time, each only when every window has room. */
final class ApiBudget {
    static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    static final long HOUR = TimeUnit.HOURS.toNanos(1);

    /** Clocks differ a little: a window is held open this much longer. */
    private static final long SLACK = TimeUnit.MILLISECONDS.toNanos(100);
    /** With so few calls left in the service's own count, the next one waits for it to give one back. */
    private static final int FEW_LEFT = 5;

    private static final long GIVEN_BACK = TimeUnit.MILLISECONDS.toNanos(700);
    private static final long GRANT_LASTS = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK_MILLIS = 200;

    private final CallMemory memory;
    private final Supplier<List<CallBudget.Window>> windows;
    private final Waiting waiting;
    private final int together;
    private final Semaphore turn = new Semaphore(1, true);
    private final CallTimes times = new CallTimes();
    private long notBefore;
    private long grantedAt;
    private int grantedLeft;
    private boolean fewLeft;
    private boolean underWay;
    private volatile boolean closed;

    ApiBudget(CallMemory memory, Supplier<List<CallBudget.Window>> windows, Waiting waiting, int together) {
        this.memory = memory;
        this.windows = windows;
        this.waiting = waiting;
        this.together = Math.max(1, together);
        long now = waiting.nanos();
        times.addAll(
                memory.ages().stream().mapToLong(age -> now - age.toNanos()).toArray());
        this.notBefore = now + memory.pauseLeft().toNanos();
    }

    void enter() {
        takeTurn();
        boolean entered = false;
        try {
            for (long wait = untilRoom(); wait > 0; wait = untilRoom()) {
                waiting.await(Duration.ofNanos(wait), () -> closed);
                requireOpen();
            }
            requireOpen();
            letThrough();
            entered = true;
        } finally {
            if (!entered) {
                turn.release();
            }
        }
    }

    private void takeTurn() {
        try {
            do {
                requireOpen();
            } while (!turn.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallGate.Closed();
        }
    }

    private void requireOpen() {
        if (closed || Thread.currentThread().isInterrupted()) {
            throw new CallGate.Closed();
        }
    }

    private synchronized long untilRoom() {
        long now = waiting.nanos();
        times.forgetBefore(now - HOUR - SLACK);
        long wait = Math.max(0, notBefore - now);
        for (CallBudget.Window window : windows.get()) {
            wait = Math.max(wait, times.untilRoom(now, window.limit(), window.nanos() + SLACK));
        }
        return wait;
    }

    private synchronized void letThrough() {
        long now = waiting.nanos();
        if (grantedLeft == 0 || now - grantedAt > GRANT_LASTS) {
            int calls = Math.min(together, room(now));
            memory.grant(calls);
            grantedAt = now;
            grantedLeft = calls;
        }
        grantedLeft--;
        underWay = true;
    }

    private int room(long now) {
        return windows.get().stream()
                .mapToInt(window -> window.limit() - times.countAfter(now - window.nanos() - SLACK))
                .min()
                .orElse(1);
    }

    void leave() {
        synchronized (this) {
            if (!underWay) {
                return;
            }
            underWay = false;
            long now = waiting.nanos();
            times.add(now);
            memory.over();
            if (fewLeft) {
                notBefore = Math.max(notBefore, now + GIVEN_BACK);
            }
            if (closed) {
                settleQuietly();
            }
        }
        turn.release();
    }

    synchronized void pauseUntil(Instant until) {
        long length = memory.pauseUntil(until).toNanos();
        notBefore = Math.max(notBefore, waiting.nanos() + length);
    }

    synchronized void remaining(int calls) {
        fewLeft = calls <= FEW_LEFT;
    }

    synchronized CallBudget.Used used() {
        long now = waiting.nanos();
        int running = underWay ? 1 : 0;
        return new CallBudget.Used(times.countAfter(now - MINUTE) + running, times.countAfter(now - HOUR) + running);
    }

    void reopen() {
        closed = false;
    }

    void close() {
        closed = true;
        synchronized (this) {
            if (!underWay) {
                settleQuietly();
            }
        }
    }

    /** What can't be stored counts in full at the next start: that is safe, and stopping must not fail for it. */
    private void settleQuietly() {
        try {
            memory.settle();
        } catch (RuntimeException e) {
            grantedLeft = 0;
        }
    }
}
