package app.cartwright.bench;

import app.cartwright.Cartwright;
import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Runs a program with a window in this process and says when it is on screen: {@code window} once the first frame of it has
 * been handed to the screen, {@code page} once a frame with what was looked for has. From then on it answers {@code memory}
 * with the size of its live objects in KB.
 */
public final class TimedWindow {
    private final String sought;
    private boolean windowSeen;
    private boolean pageSeen;

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

    /** Looks at each frame of the first window. */
    static void watch(String sought) {
        TimedWindow timed = new TimedWindow(sought);
        Window.getWindows().addListener(new ListChangeListener<>() {
            @Override
            public void onChanged(Change<? extends Window> change) {
                Window.getWindows().removeListener(this);
                timed.follow(Window.getWindows().getFirst().getScene());
            }
        });
    }

    private void follow(Scene scene) {
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            if (!windowSeen) {
                windowSeen = true;
                whenDrawn(() -> say("window"));
            }
            Node found = scene.getRoot().lookup(sought);
            if (!pageSeen && found != null && isShown(found)) {
                pageSeen = true;
                scene.removePostLayoutPulseListener(listener[0]);
                whenDrawn(() -> {
                    say("page");
                    Thread.ofPlatform().daemon().start(TimedWindow::answer);
                });
            }
        };
        scene.addPostLayoutPulseListener(listener[0]);
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

    /**
     * When the frame whose layout has just been done is on screen. It is given to the thread that draws at the end of this
     * pulse; that thread does one thing after the other, and what it has drawn in software goes to the screen on the JavaFX
     * thread, there too in the order in which it comes.
     */
    private static void whenDrawn(Runnable then) {
        Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> Platform.runLater(then))));
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
