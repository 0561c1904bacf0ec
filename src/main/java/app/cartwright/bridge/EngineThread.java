package app.cartwright.bridge;

import app.cartwright.http.CallGate;
import app.cartwright.schedule.Trouble;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drives an engine in real time on a thread of its own, until stopped. */
final class EngineThread {
    private static final Logger LOG = LoggerFactory.getLogger(EngineThread.class);
    /** How often the store is looked at for requests of other processes. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** After a failure of the engine itself, such as a full disk, it is tried again at this pace until it is stopped. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    /** So often inFlow is asked before the first run, where it has to be asked first. */
    private static final Duration BEFORE_FIRST_RUN = Duration.ofSeconds(5);
    /** A new key starts another thread; this one has nothing more to try. */
    private static final Duration AFTER_REFUSED_KEY = Duration.ofDays(1);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private final Supplier<Engine> engine;
    private final Runnable cutWaiting;
    private final Consumer<RuntimeException> broken;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch wake = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param engine asked for each turn; where it needs inFlow first and can't reach it, it is asked again later
     * @param cutWaiting lets a call that waits for its turn give up
     * @param broken is told of a failure of the engine itself (a damaged store, a full disk); may stop what runs
     */
    EngineThread(Supplier<Engine> engine, Runnable cutWaiting, Consumer<RuntimeException> broken) {
        this.engine = engine;
        this.cutWaiting = cutWaiting;
        this.broken = broken;
        this.thread = Thread.ofPlatform().name("services").daemon(true).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Stops cleanly, at most within a few seconds. What is under way is settled at the next start. */
    void stop() {
        stopping.set(true);
        wake.countDown();
        cutWaiting.run();
        try {
            if (!ended.await(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.interrupt();
                ended.await(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping.get()) {
                Duration wait = turn();
                if (wait.isPositive() && wake.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException | CallGate.Closed e) {
            LOG.debug("stopped while waiting");
        } finally {
            ended.countDown();
        }
    }

    /** Does what is due; gives how long to wait before the next turn. */
    private Duration turn() {
        try {
            return engine.get().tick() ? Duration.ZERO : BEAT;
        } catch (CallGate.Closed e) {
            throw e;
        } catch (LocationsLookUp.Unanswered e) {
            LOG.debug("waits for inFlow: {}", e.getMessage());
            return e.trouble() instanceof Trouble.KeyRefused ? AFTER_REFUSED_KEY : BEFORE_FIRST_RUN;
        } catch (RuntimeException e) {
            LOG.debug("a turn broke off", e);
            broken.accept(e);
            return AFTER_FAILURE;
        } catch (OutOfMemoryError e) {
            // The turn is over and what it held is free again; whoever waits for the services is told.
            broken.accept(Objects.requireNonNull(Failure.of(e)));
            return AFTER_FAILURE;
        }
    }
}
