package app.cartwright.desktop;

import static app.cartwright.desktop.Owner.onFx;
import static org.awaitility.Awaitility.await;

import app.cartwright.Cartwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The program as it is started, with somebody at its window who is told by a line what to do, and answers with one. */
public final class WatchedProgram {
    private final Owner owner = new Owner(WatchedProgram::scene, Duration.ofSeconds(60));

    private WatchedProgram() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().name("owner").start(new WatchedProgram()::listen);
        Cartwright.main(args);
    }

    /** Before the toolkit has started nothing can be asked on its thread. */
    private static boolean isThere() {
        CompletableFuture<Boolean> there = new CompletableFuture<>();
        Platform.runLater(() -> there.complete(!Window.getWindows().isEmpty()));
        return there.join();
    }

    private static Stage stage() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Scene scene() {
        return stage().getScene();
    }

    private void listen() {
        PrintStream out = System.out;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Stage[] hidden = new Stage[1];
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreExceptions()
                    .until(WatchedProgram::isThere);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] told = line.split(" ", 3);
                out.println("told " + answer(told, hidden));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many frames the window makes by itself in so long a time. */
    private static int frames(Duration time) {
        AtomicInteger frames = new AtomicInteger();
        Runnable counting = frames::incrementAndGet;
        Scene scene = onFx(() -> {
            Scene is = scene();
            is.addPostLayoutPulseListener(counting);
            return is;
        });
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
                .join();
        return onFx(() -> {
            scene.removePostLayoutPulseListener(counting);
            return frames.get();
        });
    }

    private String answer(String[] told, Stage[] hidden) {
        switch (told[0]) {
            case "words" -> {
                return owner.words().replace('\n', '|');
            }
            case "press" -> owner.press(told.length > 2 ? told[1] + " " + told[2] : told[1]);
            case "type" -> owner.type(told[1], told[2]);
            case "hide" ->
                onFx(() -> {
                    hidden[0] = stage();
                    hidden[0].hide();
                    return null;
                });
            case "showing" -> {
                return String.valueOf(onFx(() -> hidden[0].isShowing()));
            }
            case "frames" -> {
                return String.valueOf(frames(Duration.ofSeconds(Long.parseLong(told[1]))));
            }
            default -> throw new IllegalArgumentException(told[0]);
        }
        return "done";
    }
}
