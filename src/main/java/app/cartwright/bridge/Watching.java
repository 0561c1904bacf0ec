package app.cartwright.bridge;

import org.jspecify.annotations.Nullable;

/** A listener that goes on listening when another store takes the place of the one it listens to. */
final class Watching implements AutoCloseable {
    private final Runnable listener;
    private @Nullable ChangeWatch watch;
    private boolean closed;

    Watching(Runnable listener) {
        this.listener = listener;
    }

    /** Listens to this store from now on. */
    synchronized void listenTo(@Nullable LocalParts local) {
        stop();
        watch = closed || local == null ? null : new ChangeWatch(local.store(), listener);
    }

    /** Everything may be another one. */
    void tell() {
        listener.run();
    }

    private void stop() {
        ChangeWatch before = watch;
        watch = null;
        if (before != null) {
            try {
                before.close();
            } catch (Exception e) {
                throw new IllegalStateException("the store could not be left alone", e);
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }
}
