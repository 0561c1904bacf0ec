package app.cartwright.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/** JavaFX coming up on a thread of its own, while the rest of the program gets ready. */
public final class ToolkitStart {
    private final CompletableFuture<Void> up = new CompletableFuture<>();

    private ToolkitStart() {}

    /** Begins, and does not wait. Once in a process. */
    public static ToolkitStart begin() {
        asTheProgramDraws();
        ToolkitStart start = new ToolkitStart();
        Thread.ofPlatform().daemon().name("toolkit-start").start(() -> {
            try {
                Platform.startup(() -> Platform.setImplicitExit(false));
                start.up.complete(null);
            } catch (Throwable e) {
                start.up.completeExceptionally(e);
            }
        });
        return start;
    }

    /** How JavaFX draws for this program; it asks once, when it comes up. */
    public static void asTheProgramDraws() {
        // It would keep pictures of round corners in one of 2048 x 1024 dots, 8 MB. Drawn anew each time they cost a
        // frame no more.
        System.setProperty("prism.disableRegionCaching", "true");
    }

    /** Waits until something can be run on the JavaFX thread; throws what kept it from coming up. */
    void await() {
        try {
            up.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException broken -> throw broken;
                case Error broken -> throw broken;
                case null, default -> throw e;
            }
        }
    }

    /** Ends it again, where no window is to be shown. */
    void end() {
        up.handle((done, broken) -> broken == null)
                .thenAccept(is -> {
                    if (is) {
                        Platform.exit();
                    }
                })
                .join();
    }
}
