package app.cartwright.desktop;

import app.cartwright.desktop.system.SingleInstance;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Which process has the window of a data folder: this one, or another one that is then brought to the front. */
final class WindowClaim {
    /** The process that this one is started after: it may take a moment to be gone. */
    private static final String AFTER = "CARTWRIGHT_AFTER_PROCESS";

    /** So often another instance that holds the folder's window is called, if it doesn't hear. */
    private static final int LOOKS = 30;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path folder;
    private final Runnable called;
    private final CountDownLatch ended;

    /**
     * @param called run when another process wants this one's window in front
     * @param ended nothing is waited for any more after it
     */
    WindowClaim(Path folder, Runnable called, CountDownLatch ended) {
        this.folder = folder;
        this.called = called;
        this.ended = ended;
    }

    /** How it ended: the claim, which is to be closed; or none. */
    sealed interface Answer {
        /** This process has the window. */
        record Ours(SingleInstance claim) implements Answer {}

        /** Another one has it and was called to the front. */
        record OtherCalled() implements Answer {}

        /** The program was ended while it was still looking. */
        record Ended() implements Answer {}

        /** Another one holds the claim and does not answer. */
        record Unanswered() implements Answer {}
    }

    Answer make() throws IOException, InterruptedException {
        waitForTheOneBefore();
        Optional<SingleInstance> only = SingleInstance.acquire(folder, called);
        for (int look = 0; only.isEmpty() && look < LOOKS; look++) {
            if (SingleInstance.callOther(folder)) {
                return new Answer.OtherCalled();
            }
            // The other one is just ending, or just starting.
            if (ended.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Answer.Ended();
            }
            only = SingleInstance.acquire(folder, called);
        }
        return only.<Answer>map(Answer.Ours::new).orElseGet(Answer.Unanswered::new);
    }

    private static void waitForTheOneBefore() throws InterruptedException {
        String pid = System.getenv(AFTER);
        Optional<ProcessHandle> before =
                pid == null || !pid.matches("[0-9]{1,18}") ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        if (before.isPresent()) {
            try {
                before.get().onExit().get(BETWEEN_LOOKS.multipliedBy(LOOKS).toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                System.getLogger(WindowClaim.class.getName()).log(Level.DEBUG, "The process before is still there", e);
            }
        }
    }

    /** For a process that is started to take the window over from this one. */
    static void after(Map<String, String> environment) {
        environment.put(AFTER, String.valueOf(ProcessHandle.current().pid()));
    }
}
