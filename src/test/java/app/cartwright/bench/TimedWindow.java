package app.cartwright.bench;

import app.cartwright.Cartwright;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Runs a program with a window in this process and says when it is on screen: {@code window} once the first frame of it has
 * been drawn, {@code page} once a frame with what was looked for has. From then on it answers {@code memory} with the size of
 * its live objects in KB.
 */
public final class TimedWindow {
    private final String sought;
    private boolean windowSeen;
    private volatile boolean pageSeen;

    private TimedWindow(String sought) {
        this.sought = sought;
    }

    /**
     * The whole program.
     *
     * @param args the style of what is looked for, then the program's own arguments
     */
    public static void main(String[] args) {
        watch(args[0]);
        Cartwright.main(Arrays.copyOfRange(args, 1, args.length));
    }

    /** Watches for windows in the background. */
    static void watch(String sought) {
        TimedWindow timed = new TimedWindow(sought);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (!timed.pageSeen) {
                    Thread.sleep(2);
                    timed.lookOnce();
                }
                answer();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void answer() {
        Scanner asked = new Scanner(System.in, StandardCharsets.UTF_8);
        while (asked.hasNextLine()) {
            asked.nextLine();
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            say(String.valueOf((runtime.totalMemory() - runtime.freeMemory()) / 1024));
        }
    }

    private void lookOnce() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        try {
            Platform.runLater(() -> {
                try {
                    look();
                } finally {
                    looked.countDown();
                }
            });
        } catch (IllegalStateException e) {
            return; // The toolkit has not started yet.
        }
        looked.await();
    }

    private void look() {
        for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            if (scene == null || !window.isShowing()) {
                continue;
            }
            if (!windowSeen) {
                windowSeen = true;
                afterNextFrame(scene, () -> say("window"));
            }
            Node found = scene.getRoot().lookup(sought);
            if (!pageSeen && found != null && isShown(found)) {
                pageSeen = true;
                afterNextFrame(scene, () -> {
                    say("page");
                });
            }
        }
    }

    /** The layout pulse after next begins only when the frame before it has been handed to the screen. */
    static void afterNextFrame(Scene scene, Runnable then) {
        AtomicInteger pulses = new AtomicInteger();
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            if (pulses.incrementAndGet() == 2) {
                scene.removePostLayoutPulseListener(listener[0]);
                then.run();
            } else {
                Platform.requestNextPulse();
            }
        };
        scene.addPostLayoutPulseListener(listener[0]);
        Platform.requestNextPulse();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
