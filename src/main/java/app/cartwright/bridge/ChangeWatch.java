package app.cartwright.bridge;

import app.cartwright.store.Store;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells a listener, at most four times a second, that something in the store has changed, whoever changed it. */
final class ChangeWatch implements AutoCloseable {
    private static final long BEAT_MILLIS = 250;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final AutoCloseable commits;

    ChangeWatch(Store store, Runnable listener) {
        AtomicBoolean changed = new AtomicBoolean();
        this.commits = store.onCommit(() -> changed.set(true));
        Thread.ofPlatform().name("changes").daemon(true).start(() -> watch(store, changed, listener));
    }

    private void watch(Store store, AtomicBoolean changed, Runnable listener) {
        long before = store.version();
        try {
            while (!closed.await(BEAT_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = store.version();
                if (changed.getAndSet(false) || now != before) {
                    before = now;
                    listener.run();
                }
            }
        } catch (InterruptedException | IllegalStateException e) {
            // The store was closed: there is nothing more to tell.
            closed.countDown();
        }
    }

    @Override
    public void close() throws Exception {
        closed.countDown();
        commits.close();
    }
}
