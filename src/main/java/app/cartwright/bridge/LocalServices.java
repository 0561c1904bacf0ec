package app.cartwright.bridge;

import app.cartwright.setup.Settings;
import app.cartwright.store.StoreProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The three services of this process, over the store that is open. They are stopped for whatever must not happen beside
 * them, and go on afterwards: with other keys, or over another store.
 */
final class LocalServices {
    private static final ActionResult ANOTHER_HOLDS_IT =
            ActionResult.no("Another Cartwright holds this data folder. Quit it first, then do it here.");

    private final Place place;
    private final @Nullable StoreSwap swap;
    private final List<Watching> watchings = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Inside inside;
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable String waitsFor;
    private @Nullable EngineThread thread;

    /** @param swap how a backup takes the place of the store, or null where it can't */
    LocalServices(Place place, Inside inside, @Nullable StoreSwap swap) {
        this.place = place;
        this.inside = inside;
        this.swap = swap;
    }

    /** The parts over the store that is open now. */
    Inside inside() {
        return inside;
    }

    private Works works() {
        return Inside.present(inside.works());
    }

    private @Nullable Settings settings() {
        LocalParts local = inside.local();
        return local == null ? null : local.settings().orNull();
    }

    /** Starts them, where everything is set up and this process is the one that syncs. */
    synchronized void start() {
        if (thread != null || settings() == null || !place.alone()) {
            return;
        }
        Works works = works();
        if (works.handingOver().away()) {
            return;
        }
        try {
            works.requireReady();
        } catch (Failure e) {
            startLater(e.report().title());
            throw e;
        }
        waitsFor = null;
        works.calls().let();
        thread = new EngineThread(works::engine, works.calls()::cutWaiting, this::broken);
        thread.start();
    }

    /** The keys can't be read yet: the owner is asked, and a start follows. */
    void startLater() {
        startLater("The keys can't be read");
    }

    private void startLater(String why) {
        waitsFor = why;
        watchings.forEach(Watching::tell);
    }

    /** Why the services could not begin, in a few words; null where nothing keeps them. */
    @Nullable
    String waitsFor() {
        return waitsFor;
    }

    /**
     * Something broke a turn of the engine. A file that is in use for a moment is waited for; whoever waits in {@link
     * #runUntilKilled} is told of everything else, while a window stays open and shows what can still be read.
     */
    private void broken(RuntimeException problem) {
        if (!(problem instanceof StoreProblem store) || store.kind() != StoreProblem.Kind.LOCKED) {
            failure = problem;
            stopped.countDown();
        }
    }

    private boolean stop() {
        EngineThread running = thread;
        if (running == null) {
            return false;
        }
        running.stop();
        thread = null;
        return true;
    }

    /** Keys or addresses changed: the services go on with the new ones. */
    synchronized void restart() {
        stop();
        works().renew();
        try {
            start();
        } catch (Failure e) {
            // One key was given and another is still missing: the services begin with that one.
            if (e.report().kind() != Failure.Kind.NOT_SET_UP) {
                throw e;
            }
        }
    }

    /** Does something that the services must not run beside, then lets them go on where there is still something to do. */
    synchronized ActionResult atRest(Supplier<ActionResult> deed) {
        if (settings() == null) {
            return ActionResult.no("Nothing is set up here.");
        }
        if (!place.alone()) {
            return ANOTHER_HOLDS_IT;
        }
        boolean ran = stop();
        try {
            return works().guarded(deed);
        } finally {
            if (ran) {
                start();
            }
        }
    }

    /** Also before the set-up is complete. */
    synchronized ActionResult leavePractice() {
        if (!place.alone()) {
            return ANOTHER_HOLDS_IT;
        }
        Works works = works();
        if (works.practice() != null) {
            stop();
        }
        return works.guarded(works::leavePractice);
    }

    /** Puts a backup in the place of the store and goes on over it; whoever listens is told. */
    synchronized ActionResult restore(Path backup) {
        StoreSwap way = swap;
        if (way == null || !place.alone()) {
            return ANOTHER_HOLDS_IT;
        }
        stop();
        Inside before = inside;
        before.close();
        ActionResult result;
        try {
            result = way.restore(backup);
        } catch (Failure e) {
            result = ActionResult.no(told(e));
        }
        try {
            inside = Inside.over(place, way.reopen());
        } catch (Failure e) {
            return ActionResult.no(result.sentence() + " Then Cartwright could not open its data again: " + told(e)
                    + " Quit Cartwright and start it again; until then nothing is synced.");
        }
        Works old = before.works();
        if (old != null) {
            works().keys().typedBefore(old.keys());
        }
        result = startAfter(result);
        watchings.forEach(watching -> watching.listenTo(inside.local()));
        watchings.forEach(Watching::tell);
        return result;
    }

    private static String told(Failure failure) {
        Failure.Report report = failure.report();
        return (report.title() + " " + report.cause() + " " + report.nextStep()).strip();
    }

    /** The services go on, if they have their keys: a copy of another computer brings none. */
    private ActionResult startAfter(ActionResult result) {
        try {
            start();
            return result;
        } catch (Failure e) {
            return new ActionResult(
                    result.done(),
                    result.sentence() + " The services wait: " + e.report().title()
                            + ". Give it in Settings › Connections.",
                    result.refused());
        }
    }

    /** Is told of each change of the store, also of the one that takes its place. */
    AutoCloseable onChange(Runnable listener) {
        Watching watching = new Watching(listener);
        watchings.add(watching);
        watching.listenTo(inside.local());
        return () -> {
            watchings.remove(watching);
            watching.close();
        };
    }

    /**
     * Waits until the process is told to stop (Ctrl-C, SIGTERM), then closes and ends the process.
     *
     * @param exitCode asked for when the process is told to stop
     * @throws Failure where the services can't go on: the store can't be written any more
     */
    void runUntilKilled(IntSupplier exitCode) {
        Thread hook = new Thread(
                () -> {
                    int code = exitCode.getAsInt();
                    close();
                    // Else the code would be the signal's, though everything ended as it should.
                    Runtime.getRuntime().halt(code);
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RuntimeException end = failure;
        if (end != null) {
            Runtime.getRuntime().removeShutdownHook(hook);
            throw end instanceof StoreProblem problem ? Stores.failure(problem, place.zone()) : end;
        }
    }

    /** Stops them and closes the store. */
    synchronized void close() {
        stop();
        inside.close();
    }
}
