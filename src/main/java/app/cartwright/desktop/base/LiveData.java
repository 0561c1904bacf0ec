package app.cartwright.desktop.base;

import app.cartwright.bridge.Bridge;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the engine knows to the window. Whoever shows something subscribes with a function that reads it; after a
 * change it is read again in the background and, where it differs from what is shown, shown again. However many changes
 * come, that happens at most four times a second.
 */
public final class LiveData implements AutoCloseable {
    private static final Logger LOG = System.getLogger(LiveData.class.getName());
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(250);

    private final Bridge bridge;
    private final Tasks tasks;
    private final List<Shown<?>> shown = new ArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<Instant> now;
    private boolean reading;
    private boolean again;
    private @Nullable AutoCloseable listening;

    /** Reads from this bridge, from {@link #start} on. */
    public LiveData(Bridge bridge, Tasks tasks, Instant now) {
        this.bridge = bridge;
        this.tasks = tasks;
        this.now = new ReadOnlyObjectWrapper<>(now);
    }

    /** Listens to the engine. */
    public void start() {
        tasks.run(() -> bridge.onChange(this::changed), listener -> listening = listener);
    }

    /**
     * Shows something now and after each change.
     *
     * @param read runs in the background
     * @param show runs on the JavaFX thread, with something that differs from the last time
     * @return stops it
     */
    public <S> Subscription subscribe(Function<Bridge, S> read, Consumer<S> show) {
        return subscribe(read, show, e -> {});
    }

    /**
     * The same, for something that says itself where it could not be read. It is read again after the next change.
     *
     * @param failed runs on the JavaFX thread with what the reading threw
     */
    public <S> Subscription subscribe(
            Function<Bridge, S> read, Consumer<S> show, Consumer<? super RuntimeException> failed) {
        Shown<S> entry = new Shown<>(read, show, failed);
        shown.add(entry);
        tasks.run(() -> entry.prepare(bridge), Runnable::run);
        return () -> {
            entry.gone = true;
            shown.remove(entry);
        };
    }

    /** Something has changed. Callable from any thread, any number of times. */
    public void changed() {
        if (due.compareAndSet(false, true)) {
            tasks.later(AT_MOST_EVERY, this::readAll);
        }
    }

    /** Reads everything again without waiting for a change. */
    public void refresh() {
        readAll();
    }

    /** The time that ages on screen are counted to; moves each second while a window shows. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Moves the time on. */
    public void tick(Instant to) {
        now.set(to);
    }

    private void readAll() {
        due.set(false);
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        List<Shown<?>> all = List.copyOf(shown);
        tasks.run(
                () -> all.stream().map(entry -> entry.prepare(bridge)).toList(),
                ready -> {
                    ready.forEach(Runnable::run);
                    finished();
                },
                e -> {
                    LOG.log(Level.WARNING, "Reading for the window failed", e);
                    finished();
                });
    }

    private void finished() {
        reading = false;
        if (again) {
            again = false;
            changed();
        }
    }

    @Override
    public void close() throws Exception {
        shown.clear();
        AutoCloseable closing = listening;
        listening = null;
        if (closing != null) {
            closing.close();
        }
    }

    /** Stops showing something. */
    @FunctionalInterface
    public interface Subscription {
        /** From now on nothing is shown any more. */
        void stop();
    }

    private static final class Shown<S> {
        private final Function<Bridge, S> read;
        private final Consumer<S> show;
        private final Consumer<? super RuntimeException> failed;
        private final AtomicLong readings = new AtomicLong();
        private @Nullable S last;
        private long newest;
        private volatile boolean gone;

        Shown(Function<Bridge, S> read, Consumer<S> show, Consumer<? super RuntimeException> failed) {
            this.read = read;
            this.show = show;
            this.failed = failed;
        }

        Runnable prepare(Bridge bridge) {
            if (gone) {
                return () -> {};
            }
            long reading = readings.incrementAndGet();
            try {
                S value = read.apply(bridge);
                return () -> show(value, reading);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Reading for the window failed", e);
                return () -> failed(e, reading);
            }
        }

        /** Whether it began before the one on show: the first reading runs beside those that follow changes. */
        private boolean late(long reading) {
            if (reading < newest) {
                return true;
            }
            newest = reading;
            return false;
        }

        void failed(RuntimeException e, long reading) {
            if (!gone && !late(reading)) {
                last = null; // What comes next is shown even if it is what was shown before.
                failed.accept(e);
            }
        }

        void show(S value, long reading) {
            if (!gone && !late(reading) && !value.equals(last)) {
                last = value;
                show.accept(value);
            }
        }
    }
}
