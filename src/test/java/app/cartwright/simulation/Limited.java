package app.cartwright.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Work that must come to an end: what hangs fails with its name and the place where it hangs, and holds nobody up. */
final class Limited {
    private static final int PLACES = 25;

    private Limited() {}

    /**
     * Does the work in a thread of its own.
     *
     * @param what names it, such as its seed
     * @throws AssertionError where it takes longer
     */
    static <T> T within(Duration limit, String what, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, what);
        // What never ends must not keep the virtual machine from ending.
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            String places = Arrays.stream(thread.getStackTrace())
                    .limit(PLACES)
                    .map(place -> "\n  at " + place)
                    .collect(Collectors.joining());
            thread.interrupt();
            throw new AssertionError(what + " hangs: it was not over after " + limit.toSeconds() + " s" + places, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(what + " could not be lived", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
