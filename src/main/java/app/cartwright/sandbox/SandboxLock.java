package app.cartwright.sandbox;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one lock that both machines, the faults and the history share. */
final class SandboxLock {
    private final ReentrantLock lock = new ReentrantLock();

    <T> T held(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void run(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
